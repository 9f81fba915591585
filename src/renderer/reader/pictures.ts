import type { Resource } from '../../core/library/records.ts';
import type { PictureAddress } from './build-inlines.ts';

/** What `<img>` shows without running anything; the parser checked the bytes, this checks the name once more. */
const SHOWN = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/svg+xml',
]);

export interface Pictures {
  addressOf: PictureAddress;
  /** Frees the pictures' bytes. */
  release(): void;
}

/**
 * Addresses for the article's own pictures: `blob:` URLs, made when a picture is first built. A `data:` URL would be kept
 * once in the DOM and once decoded. The page's policy needs `img-src blob:`.
 */
export function picturesOf(resources: readonly Resource[]): Pictures {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const addresses = new Map<string, string>();
  return {
    addressOf(id) {
      const known = addresses.get(id);
      if (known !== undefined) return known;
      const resource = byId.get(id);
      const bytes = resource !== undefined && SHOWN.has(resource.mediaType) ? bytesOf(resource.base64) : null;
      if (resource === undefined || bytes === null) return null;
      const address = URL.createObjectURL(new Blob([bytes], { type: resource.mediaType }));
      addresses.set(id, address);
      return address;
    },
    release() {
      for (const address of addresses.values()) URL.revokeObjectURL(address);
      addresses.clear();
    },
  };
}

/** `null` where the base64 is damaged: the placeholder then says that there was a picture. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
