import type { ImageInline } from '../article.ts';
import { isShown, resourceOf } from '../library/pictures.ts';
import type { Resource } from '../library/records.ts';
import { attribute, escapeHtml } from './portable-html-escape.ts';

/** What `<img>` shows without running anything. */
const SHOWN: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** How a picture begins whose bytes Postil takes back out of the file, up to its hash and from there to its bytes. */
export const PICTURE_START = '<img data-picture="';
export const PICTURE_BYTES = '" src="data:';

/**
 * Writes pictures into the file, as `data:` addresses; those that are not there by their words. `written` gets the hashes of
 * those that are in the file.
 */
export function pictureWriter(
  resources: readonly Resource[],
  base64: ((hash: string) => string | null) | undefined,
): { write: (image: ImageInline) => string; written: ReadonlySet<string> } {
  const byId = new Map(resources.map((resource): [string, Resource] => [resource.id, resource]));
  const written = new Set<string>();
  const write = (image: ImageInline): string => {
    const found = resourceOf(image, byId);
    if (found === null || !isShown(found) || !SHOWN.has(found.mediaType)) return placeholder(image);
    const hash = 'hash' in found ? found.hash : null;
    const bytes = 'hash' in found ? (base64?.(found.hash) ?? null) : found.base64;
    // One sign that is none of base64's would be a part of the page.
    if (bytes === null || /[^A-Za-z0-9+/=]/.test(bytes)) return placeholder(image);
    if (hash !== null) written.add(hash);
    const start = hash === null ? '<img src="data:' : `${PICTURE_START}${hash}${PICTURE_BYTES}`;
    return `${start}${found.mediaType};base64,${bytes}" alt="${escapeHtml(image.alt)}"${size(image, found)}>`;
  };
  return { write, written };
}

/** In CSS pixels, as the page says, in the picture's own proportions. */
function size({ width, height }: ImageInline, found: Resource): string {
  const own: { width?: number; height?: number } = 'hash' in found ? found : {};
  if (own.width === undefined || own.height === undefined)
    return width === undefined || height === undefined
      ? ''
      : attribute('width', width) + attribute('height', height);
  const ratio = own.width / own.height;
  const wide = width ?? (height === undefined ? own.width : height * ratio);
  return (
    attribute('width', Math.max(1, Math.round(wide))) +
    attribute('height', Math.max(1, Math.round(wide / ratio)))
  );
}

/** Its words are no part of the text: the style shows them from the attribute. */
function placeholder({ alt, host }: ImageInline): string {
  const words = [alt, host ?? ''].filter((part) => part !== '').join(' · ');
  const label = words === '' ? 'Picture not in this file' : `Picture not in this file: ${words}`;
  return `<span class="absent" role="img"${attribute('aria-label', label)}${attribute('data-words', words === '' ? 'Picture not in this file' : words)}></span>`;
}
