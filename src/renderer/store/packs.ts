import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../../core/annotation.ts';
import type { NoteTextRow } from './note-texts.ts';

/**
 * Annotations as a rebuild writes them: some dozens of one article in one row, sorted by id, because a row costs as much as
 * what it holds (100,000 rows took ten times as long as the same in 2,000). What is written later is a row of its own in
 * `annotations` or `noteTexts` and goes before what is packed; a pack itself changes only when something in it goes away.
 */
export interface PackRow {
  articleId: string;
  /** The greatest id in it: the pack that may hold an id is the first whose `last` is not below. Code units, as in IndexedDB. */
  last: string;
  annotations: Annotation[];
  /** Texts of these annotations' notes, in order of operations. */
  texts: NoteTextRow[];
}

export type Packs = Table<PackRow, [string, string]>;

/** What names an annotation here: its id says nothing about where it is packed. */
export type Named = Pick<Annotation, 'id' | 'articleId'>;

/** As many annotations in a pack: about 50 KB, which are read in 1 ms when one of them is written to for the first time. */
export const PACKED = 64;

/** `all` in lists of at most `most`. */
export function* inPieces<T>(all: readonly T[], most: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}

/** All of `annotations` as packs, each with the texts of its notes. */
export function* packed(
  annotations: Iterable<Annotation>,
  textsOf: (id: string) => readonly NoteTextRow[],
): Generator<PackRow> {
  for (const [articleId, all] of byArticle(annotations)) {
    all.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let from = 0; from < all.length; from += PACKED) {
      const some = all.slice(from, from + PACKED);
      const last = some.at(-1)?.id ?? '';
      yield { articleId, last, annotations: some, texts: some.flatMap(({ id }) => textsOf(id)) };
    }
  }
}

/** Calls `visit` with every annotation of the library, in no particular order. */
export async function eachAnnotation(
  { annotations, packs }: { annotations: Table<Annotation, string>; packs: Packs },
  visit: (annotation: Annotation) => void,
): Promise<void> {
  const rows = await annotations.toArray();
  const written = new Set(rows.map(({ id }) => id));
  for (const one of rows) visit(one);
  await packs.each((pack) => {
    for (const one of pack.annotations) if (!written.has(one.id)) visit(one);
  });
}

/** Every annotation of an article, those in the trash too, in no particular order. */
export async function annotationsOf(
  { annotations, packs }: { annotations: Table<Annotation, string>; packs: Packs },
  articleId: string,
): Promise<Annotation[]> {
  const [rows, packed] = await Promise.all([
    annotations.where('articleId').equals(articleId).toArray(),
    packs.where('[articleId+last]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]).toArray(),
  ]);
  return unpacked(rows, packed);
}

/** The annotations of an article: those with `rows` of their own, and what else is in its packs. */
export function unpacked(rows: readonly Annotation[], packs: readonly PackRow[]): Annotation[] {
  const written = new Set(rows.map(({ id }) => id));
  return [...packs.flatMap((pack) => pack.annotations).filter(({ id }) => !written.has(id)), ...rows];
}

/** The annotations of these names as they are now; those that are not there are left out. */
export async function findAnnotations(
  { annotations, packs }: { annotations: Table<Annotation, string>; packs: Packs },
  names: readonly Named[],
): Promise<Map<string, Annotation>> {
  const rows = await annotations.bulkGet(names.map(({ id }) => id));
  const found = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  const others = names.filter(({ id }) => !found.has(id));
  for (const { pack, ids } of await packsWith(packs, others))
    for (const one of pack.annotations) if (ids.has(one.id)) found.set(one.id, one);
  return found;
}

/** The texts that are packed of an annotation's note, oldest first. */
export async function packedTexts(packs: Packs, name: Named): Promise<NoteTextRow[]> {
  const [found] = await packsWith(packs, [name]);
  return found?.pack.texts.filter(({ id }) => id === name.id) ?? [];
}

/** The texts that are packed of the notes of an article, of each the oldest first. */
export async function textsIn(packs: Packs, articleId: string): Promise<NoteTextRow[]> {
  const all = packs.where('[articleId+last]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);
  return (await all.toArray()).flatMap(({ texts }) => texts);
}

/**
 * Takes annotations out of the packs they may be in; the texts of their notes stay, for when they come back. To be called in
 * the transaction that takes them away.
 */
export async function unpack(packs: Packs, names: readonly Named[]): Promise<void> {
  const changed = (await packsWith(packs, names)).map(({ pack, ids }) => ({
    ...pack,
    annotations: pack.annotations.filter(({ id }) => !ids.has(id)),
  }));
  if (changed.length > 0) await packs.bulkPut(changed);
}

/** The packs in which `names` may be, and which of them; each pack is read once. */
async function packsWith(
  packs: Packs,
  names: readonly Named[],
): Promise<{ pack: PackRow; ids: Set<string> }[]> {
  const found: { pack: PackRow; ids: Set<string> }[] = [];
  for (const [articleId, some] of byArticle(names)) {
    const ids = some.map(({ id }) => id).sort();
    for (let next = 0; next < ids.length;) {
      const pack = await packs
        .where('[articleId+last]')
        .between([articleId, ids[next]], [articleId, Dexie.maxKey])
        .first();
      if (pack === undefined) break;
      const held = new Set<string>();
      for (let id = ids[next]; id !== undefined && id <= pack.last; id = ids[(next += 1)]) held.add(id);
      found.push({ pack, ids: held });
    }
  }
  return found;
}

function byArticle<T extends Named>(names: Iterable<T>): Map<string, T[]> {
  const articles = new Map<string, T[]>();
  for (const name of names) {
    const some = articles.get(name.articleId);
    if (some === undefined) articles.set(name.articleId, [name]);
    else some.push(name);
  }
  return articles;
}
