import type { Direction, Local, Picture } from '../article.ts';
import { property, type Element } from './hast.ts';
import { pictureOf, pictureType, type EmbeddedPicture } from './picture.ts';
import type { Survey } from './tree-elements.ts';
import type { Origins } from './tree-origins.ts';

/** Where the walk stands, and what it carries through the whole tree. */

/**
 * Blocks inside blocks, and spans inside spans, are kept to this depth; below it they are unwrapped. A table's cell is the
 * costliest level (five arrays and objects), so a tree stays within the 512 levels that the library's schema accepts.
 */
export const DEEPEST_NESTING = 60;

export interface Language {
  lang: string | null;
  dir: Direction | null;
}

export interface Place {
  /** Emitted blocks around. */
  depth: number;
  /** Language and direction that hold here. */
  here: Language;
  /** Those that the emitted blocks around already say. */
  said: Language;
  /** Inline elements around that hold blocks; every leaf below is wrapped in them. */
  wrappers: readonly Element[];
}

export interface Walk {
  survey: Survey;
  /** Address that relative references count from, if known. */
  base: string | null;
  /** What a link may carry of its `href`; `null` where that is nothing. */
  address: (href: string, base: string | null) => string | null;
  /** The bytes of a picture that came in the file under this address; `null` where none did. */
  embedded: EmbeddedPicture;
  /** Whether pictures may lie beside the file, in its own folder. */
  beside: boolean;
  resources: Picture[];
  /** Address → the id of the resource that holds it. */
  shelved: Map<string, string>;
  /** Footnote id → the label of the mark that points to it. */
  labels: Map<string, string>;
  /** Where letters come from is noted here; `null` where nobody wants to know. */
  origins: Origins | null;
}

export function startPlace(language: Language): Place {
  return { depth: 0, here: language, said: language, wrappers: [] };
}

/** `place` inside `element`, whose `lang` and `dir` hold from here on. */
export function entered(place: Place, element: Element): Place {
  const lang = languageTag(property(element, 'lang') ?? property(element, 'xmlLang')) ?? place.here.lang;
  const dir = directionValue(property(element, 'dir')) ?? place.here.dir;
  return lang === place.here.lang && dir === place.here.dir ? place : { ...place, here: { lang, dir } };
}

/** `place` inside a block that was emitted there. */
export function nested(place: Place): Place {
  return { ...place, depth: place.depth + 1, said: place.here };
}

/** Language and direction that a block or span at `place` has to say itself. */
export function localAt(place: Place): Local {
  const { here, said } = place;
  return {
    ...(here.lang !== null && here.lang !== said.lang ? { lang: here.lang } : {}),
    ...(here.dir !== null && here.dir !== said.dir ? { dir: here.dir } : {}),
  };
}

/** A BCP 47 tag in its outer shape, as written save for `_`; `null` for anything else. */
export function languageTag(value: string | null): string | null {
  const tag = value?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i.test(tag) ? tag : null;
}

export function directionValue(value: string | null): Direction | null {
  const dir = value?.trim().toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
}

/** The id of the resource that the `data:` address holds, shelved once; `null` when it holds no picture. */
export function shelve(walk: Walk, address: string): string | null {
  return shelved(walk, address, () => pictureOf(address));
}

/** The same for a picture that lies in the same file under an address of its own. */
export function shelveEmbedded(walk: Walk, address: string): string | null {
  return shelved(walk, address, () => {
    const bytes = walk.embedded(address);
    const mediaType = bytes === null ? null : pictureType(bytes);
    return bytes === null || mediaType === null ? null : { mediaType, bytes };
  });
}

function shelved(walk: Walk, address: string, load: () => Omit<Picture, 'id'> | null): string | null {
  const known = walk.shelved.get(address);
  if (known !== undefined) return known;
  const picture = load();
  if (picture === null) return null;
  // By length and sum, which no address looks like: ten thousand pictures are not compared with one another.
  const sum = `\0${picture.bytes.length} ${sumOf(picture.bytes)}`;
  const like = walk.shelved.get(sum);
  const twin = walk.resources.find(
    (resource) => resource.id === like && sameBytes(resource.bytes, picture.bytes),
  );
  const id = twin?.id ?? `picture-${walk.resources.length + 1}`;
  if (twin === undefined) walk.resources.push({ id, ...picture });
  walk.shelved.set(address, id);
  walk.shelved.set(sum, id);
  return id;
}

/** FNV-1a over 32 bits (draft-eastlake-fnv). */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
