import { words } from '../words/words.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import { clippingsOf, type Clipping } from './kindle-entries.ts';
import { historyOf, type Mark } from './kindle-history.ts';
import { LIMIT } from './kindle-words.ts';
import { checkedFile, checkLength, keyOf, LeftOut, UNSAID, withinLengths } from './values.ts';

/**
 * A Kindle's *My Clippings.txt*, in any of its languages: a book is an article, a highlight with the notes at its place an
 * annotation. Bookmarks, repeated entries and what was reworked later are left out, and counted. Throws PostilError `empty`,
 * `malformed`, `too-large`.
 */
export function readKindle(text: string): ForeignFile {
  checkLength(text, 'Kindle');
  const { clippings, unreadable, undated } = clippingsOf(text);
  const left = new LeftOut();
  if (unreadable > 0) {
    left.add('unreadable', words.importing.programs.unreadable, unreadable);
  }
  if (undated > 0) {
    left.add('undated', words.importing.programs.kindle.undated, undated);
  }
  const books = new Map<string, Clipping[]>();
  for (const clipping of clippings) {
    if (!isWanted(clipping, left)) continue;
    const name = bookOf(clipping);
    const those = books.get(name);
    if (those === undefined) books.set(name, [clipping]);
    else those.push(clipping);
  }
  const articles = [...books.values()].map((those) => articleOf(those, left));
  return checkedFile(
    { kind: 'kindle', articles, warnings: left.warnings },
    words.importing.programs.kindle.none,
  );
}

function bookOf({ title, author }: Clipping): string {
  return keyOf('kindle', title.normalize('NFC'), author?.normalize('NFC') ?? null);
}

function isWanted({ kind, words: said }: Clipping, left: LeftOut): boolean {
  if (kind === 'bookmark') {
    left.add('bookmarks', words.importing.programs.bookmarks);
    return false;
  }
  if (said !== '') return true;
  left.add('no-words', words.importing.programs.wordless);
  return false;
}

function articleOf(clippings: readonly Clipping[], left: LeftOut): ForeignArticle {
  const [{ title, author }] = clippings as readonly [Clipping];
  const limited: Clipping[] = [];
  const kept = clippings.flatMap((clipping) => {
    const given = givenOut(clipping, left);
    if (given === null) limited.push(clipping);
    return given === null ? [] : [given];
  });
  const { marks, loose, duplicates, reworked, edited } = historyOf(kept);
  countHistory({ duplicates, reworked, edited, loose: loose.length }, left);
  const annotations = [
    ...marks.map(marked),
    ...loose.map(onWhole),
    ...(limited.length === 0 ? [] : [limitNote(limited)]),
  ].map((annotation) => withinLengths(annotation, left));
  const unknown = { id: null, sourceUrl: null, published: null, language: null, text: null };
  return { ...unknown, title, byline: author, annotations };
}

/** A highlight without the sentence that stands in for what its publisher does not give out; `null` where that is all of it. */
function givenOut(clipping: Clipping, left: LeftOut): Clipping | null {
  const found = clipping.kind === 'note' ? null : LIMIT.exec(clipping.words.slice(-1000));
  if (found === null) return clipping;
  left.add('clipping-limit', words.importing.programs.kindle.limit);
  const rest = clipping.words.slice(0, clipping.words.length - found[0].length).trim();
  return rest === '' ? null : { ...clipping, words: rest };
}

interface Counts {
  duplicates: number;
  reworked: number;
  edited: number;
  loose: number;
}

function countHistory({ duplicates, reworked, edited, loose }: Counts, left: LeftOut): void {
  const { programs } = words.importing;
  const told = [
    [duplicates, 'duplicates', programs.duplicates],
    [reworked, 'reworked', programs.kindle.reworked],
    [edited, 'edited', programs.kindle.edited],
    [loose, 'loose-notes', programs.kindle.loose],
  ] as const;
  for (const [count, code, sentence] of told) if (count > 0) left.add(code, sentence, count);
}

function marked({ clipping, created, notes }: Mark): ForeignAnnotation {
  const note = notes.map(({ words }) => words).join('\n\n');
  const times = [clipping, ...notes].flatMap(({ added }) => (added === null ? [] : [added]));
  return {
    ...UNSAID,
    key: entryKey(clipping),
    exact: clipping.words,
    note,
    style: clipping.kind === 'underline' ? 'underline' : 'highlight',
    tags: [],
    created,
    updated: times.sort().at(-1) ?? null,
  };
}

function onWhole(clipping: Clipping): ForeignAnnotation {
  const { words, added } = clipping;
  return { ...UNSAID, key: entryKey(clipping), note: words, tags: [], created: added, updated: added };
}

/** Where words are missing: so that the reader can look there, and mark them again. */
function limitNote(limited: readonly Clipping[]): ForeignAnnotation {
  const places = limited.flatMap(({ place }) => (place === null ? [] : [placeWords(place)]));
  const added = limited.at(-1)?.added ?? null;
  return {
    ...UNSAID,
    key: keyOf('kindle-limit', bookOf(limited[0] as Clipping)),
    note: words.importing.programs.kindle.missing(limited.length, [...new Set(places)]),
    tags: [],
    created: added,
    updated: added,
  };
}

function placeWords({ by, start, end }: NonNullable<Clipping['place']>): string {
  return words.importing.programs.kindle[by](start === end ? `${start}` : `${start}–${end}`);
}

/** Kindle names no entry: its book, place and words do. */
function entryKey(clipping: Clipping): string {
  const { kind, place, words } = clipping;
  const at = place === null ? null : `${place.by} ${place.start}-${place.end}`;
  return keyOf(bookOf(clipping), kind === 'note' ? 'note' : 'mark', at, words);
}
