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
    left.add(
      'unreadable',
      'One entry could not be understood and was left out.',
      '# entries could not be understood and were left out.',
      unreadable,
    );
  }
  if (undated > 0) {
    left.add(
      'undated',
      'The date of one entry could not be read, so it has no time.',
      'The dates of # entries could not be read, so they have no time.',
      undated,
    );
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
    'This file of Kindle holds no highlights or notes.',
  );
}

function bookOf({ title, author }: Clipping): string {
  return keyOf('kindle', title.normalize('NFC'), author?.normalize('NFC') ?? null);
}

function isWanted({ kind, words }: Clipping, left: LeftOut): boolean {
  if (kind === 'bookmark') {
    left.add(
      'bookmarks',
      'One bookmark was left out: it marks a page and no words.',
      '# bookmarks were left out: they mark a page and no words.',
    );
    return false;
  }
  if (words !== '') return true;
  left.add('no-words', 'One entry without words was left out.', '# entries without words were left out.');
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
  left.add(
    'clipping-limit',
    'One highlight lacks words that its publisher does not let Kindle give out.',
    '# highlights lack words that their publishers do not let Kindle give out.',
  );
  const words = clipping.words.slice(0, clipping.words.length - found[0].length).trim();
  return words === '' ? null : { ...clipping, words };
}

interface Counts {
  duplicates: number;
  reworked: number;
  edited: number;
  loose: number;
}

function countHistory({ duplicates, reworked, edited, loose }: Counts, left: LeftOut): void {
  const told = [
    [
      duplicates,
      'duplicates',
      'One entry stands in the file more than once and was taken once.',
      '# entries stand in the file more than once and were taken once.',
    ],
    [
      reworked,
      'reworked',
      'One highlight was left out, because it was lengthened or shortened later; the later one was taken.',
      '# highlights were left out, because they were lengthened or shortened later; the later ones were taken.',
    ],
    [
      edited,
      'edited',
      'One note was left out, because it was edited later; the later one was taken.',
      '# notes were left out, because they were edited later; the later ones were taken.',
    ],
    [
      loose,
      'loose-notes',
      'One note stands where nothing is highlighted, and became a note on the whole book.',
      '# notes stand where nothing is highlighted, and became notes on the whole book.',
    ],
  ] as const;
  for (const [count, code, one, many] of told) if (count > 0) left.add(code, one, many, count);
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
  const where = places.length === 0 ? '' : ` They were marked at ${[...new Set(places)].join(', ')}.`;
  const added = limited.at(-1)?.added ?? null;
  const count = limited.length === 1 ? 'one highlight' : `${limited.length} highlights`;
  return {
    ...UNSAID,
    key: keyOf('kindle-limit', bookOf(limited[0] as Clipping)),
    note: `Kindle did not keep the words of ${count}: the publisher's limit was reached.${where}`,
    tags: [],
    created: added,
    updated: added,
  };
}

function placeWords({ by, start, end }: NonNullable<Clipping['place']>): string {
  return start === end ? `${by} ${start}` : `${by} ${start}–${end}`;
}

/** Kindle names no entry: its book, place and words do. */
function entryKey(clipping: Clipping): string {
  const { kind, place, words } = clipping;
  const at = place === null ? null : `${place.by} ${place.start}-${place.end}`;
  return keyOf(bookOf(clipping), kind === 'note' ? 'note' : 'mark', at, words);
}
