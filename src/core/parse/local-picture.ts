import { isWebAddress } from './address.ts';

/** Pictures beside the article's file: which file of its own folder an address of the page can mean. Nothing is looked up. */

/** The most places that one picture is looked for at. */
export const MOST_REFERENCES = 12;

/** Longer than any system's path within one folder. */
const LONGEST = 1000;

/** What the URL Standard strips at the ends, and inside. */
const ENDS = /^[\u0000-\u0020\u00A0\uFEFF]+|[\u0000-\u0020\u00A0\uFEFF]+$/g;
const INSIDE = /[\t\n\r]/g;

/** Drawings are documents with scripts, and never shown. */
const DRAWING = /\.svgz?$/i;

/** The folders into which browsers put the parts of a page saved whole, in the languages in which they name them. */
const PARTS_FOLDER =
  /^(?:\.[/\\])*[^/\\?#]*[_.-](?:files|file|fld|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|pliki|tiedostot)[/\\]/i;

/** Whether `address` leads into the folder of a page saved whole: then it can only be meant beside the file. */
export function isPartOfPage(address: string): boolean {
  return PARTS_FOLDER.test(address.replace(INSIDE, '').replace(ENDS, ''));
}

/** Whether `address` names a drawing (SVG). */
export function namesDrawing(address: string): boolean {
  return (
    /^\s*data:image\/svg/i.test(address) || DRAWING.test(address.replace(ENDS, '').replace(/[?#][^]*$/, ''))
  );
}

/**
 * Where the picture at `address` may lie in the file's folder, likeliest first: `./img/tide.png`. A relative address means
 * the folder itself, an absolute one below `base` (where the page was saved from) the same place below the folder. A `file:`
 * address is given back as it is: only the system knows where it leads. Nothing for all others, and for what leads out of
 * the folder. Drawings are left out.
 */
export function localReferences(address: string, base: string | null): string[] {
  const clean = address.replace(INSIDE, '').replace(ENDS, '');
  if (clean === '' || clean.length > LONGEST || clean.startsWith('#')) return [];
  if (/^file:/i.test(clean)) return namesDrawing(clean) ? [] : [clean];
  const path = belowFolder(clean, base);
  if (path === null) return [];
  const [named = ''] = /^[^?#]*/.exec(path) ?? [];
  const asked = path.replace(/#[^]*$/, '');
  // A query mostly says nothing about the file; but mirrors keep it in the name, and some names hold `%20` as it stands.
  const names = [decoded(named), decoded(asked), named].flatMap((name) => [
    name,
    name.normalize('NFC'),
    name.normalize('NFD'),
  ]);
  const references = names.map(inFolder).filter((reference) => reference !== null);
  return [...new Set(references)].filter((reference) => !namesDrawing(reference));
}

/** `address` as a path from the file's folder, query and fragment included; `null` where it is none. */
function belowFolder(address: string, base: string | null): string | null {
  const isWeb = /^https?:/i.test(address);
  if (!isWeb && /^[^/\\?#]*:/.test(address)) return null;
  if (!isWeb && !/^[/\\]/.test(address)) return address;
  // From here on it is absolute in one way or another, and counts only below where the page came from.
  if (base === null || !isWebAddress(base) || /^\\|^[/\\]\\/.test(address)) return null;
  const [, host = '', folder = '/'] = /^https?:\/\/([^/?#]*)((?:[^?#]*\/)?)/i.exec(base) ?? [];
  const [, otherHost, rest] = /^(?:https?:)?\/\/([^/?#]*)([^]*)$/i.exec(address) ?? [null, host, address];
  if (rest === undefined || otherHost?.toLowerCase() !== host.toLowerCase()) return null;
  const root = folder === '' ? '/' : folder;
  return rest.startsWith(root) ? rest.slice(root.length) : null;
}

/** `path` without its percent signs. What is no UTF-8 is taken for Latin-1, as old pages were saved. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
}

/** `./a/b` for a path that stays in the folder; `null` for one that leaves it, or that no file can have. */
function inFolder(path: string): string | null {
  const kept: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.pop() === undefined) return null;
  }
  // A name that begins with a drive, or holds a control character, is no picture's.
  const odd = kept.length === 0 || /^[A-Za-z]:/.test(kept[0] ?? '') || /[\u0000-\u001F\u007F]/.test(path);
  const reference = `./${kept.join('/')}`;
  // Decomposed letters take up to three times the room.
  return odd || /^[/\\]/.test(path) || reference.length > 2 * LONGEST ? null : reference;
}
