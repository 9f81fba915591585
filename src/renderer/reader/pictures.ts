import type { ImageInline } from '../../core/article.ts';
import { isShown, resourceOf } from '../../core/library/pictures.ts';
import type { InlinePicture, Refusal, Resource } from '../../core/library/records.ts';
import { pictureAddress } from '../../ipc.ts';

/** A picture that an `<img>` can show. */
export interface ShownPicture {
  address: string;
  /** CSS pixels, as the picture itself has them; missing where nobody knows. */
  width?: number;
  height?: number;
}

/** Why one is not shown: `lost` from the library, `missing` beside the file. */
export interface AbsentPicture {
  absent: Refusal | 'drawing' | 'missing' | 'lost';
}

export interface Pictures {
  find(image: ImageInline): ShownPicture | AbsentPicture | null;
  /** Frees the bytes of pictures that were inside the record. */
  release(): void;
}

/** What `<img>` shows without running anything, of pictures inside a record: main checks the others by their bytes. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** The pictures of an article's resources: of the library's store by their hash, of old records as `blob:` URLs. */
export function picturesOf(resources: readonly Resource[]): Pictures {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const blobs = new Map<string, string>();
  const addressOf = (picture: InlinePicture): string => {
    const address = blobs.get(picture.id) ?? makeBlob(picture);
    blobs.set(picture.id, address);
    return address;
  };
  return {
    find(image) {
      const resource = resourceOf(image, byId);
      if (resource === null) return absentOf(image);
      if (!isShown(resource)) return { absent: resource.refused };
      if ('base64' in resource) {
        return {
          // When it is built: a page of many pictures is not made of them all at once.
          get address() {
            return addressOf(resource);
          },
        };
      }
      const { hash, width, height } = resource;
      const address = pictureAddress(hash);
      return width === undefined || height === undefined ? { address } : { address, width, height };
    },
    release() {
      for (const address of blobs.values()) URL.revokeObjectURL(address);
      blobs.clear();
    },
  };
}

function absentOf({ resource, local, drawing }: ImageInline): AbsentPicture | null {
  if (drawing === true) return { absent: 'drawing' };
  if (local !== undefined) return { absent: 'missing' };
  return resource === null ? null : { absent: 'lost' };
}

/**
 * How large a picture is drawn where there is room, in CSS pixels: as the page says, in the picture's own proportions. `null`
 * where neither tells.
 */
export function shownSize(
  { width, height }: Pick<ImageInline, 'width' | 'height'>,
  own: Pick<ShownPicture, 'width' | 'height'>,
): { width: number; height: number } | null {
  if (own.width === undefined || own.height === undefined)
    return width === undefined || height === undefined ? null : { width, height };
  const ratio = own.width / own.height;
  const wide = width ?? (height === undefined ? own.width : height * ratio);
  return { width: Math.max(1, Math.round(wide)), height: Math.max(1, Math.round(wide / ratio)) };
}

/** What is smaller on both sides is a sign in a line of text, with nothing more to see. CSS pixels. */
const SIGN = 48;

/** Whether a picture of this size, in its own pixels, is one to be shown large. */
export function isWorthALook(width: number, height: number): boolean {
  return width >= SIGN || height >= SIGN;
}

/** The empty address, which no `<img>` can load, where the record is damaged. */
function makeBlob({ mediaType, base64 }: InlinePicture): string {
  if (!SHOWN.has(mediaType)) return '';
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    return '';
  }
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
}
