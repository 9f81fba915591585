import { describe, isOnWhole, placeIn, type Anchor, type Annotation, type Selector } from './annotation.ts';

/**
 * Two views of one article. A saved page is read as its *clean* text, and whole, as its *page*: two texts out of the same
 * nodes. An annotation is made on one of them and placed in it (`homeOf`); for the other its place is worked out from the
 * letters that both share, each time anew, and nothing is written.
 */
export const VIEWS = ['clean', 'page'] as const;
export type View = (typeof VIEWS)[number];

/**
 * Letters that both texts have from the same place of the file: where they begin in the clean text, where in the page's, and
 * how many there are (UTF-16 code units, above 0). Lists of them rise in both texts and do not overlap.
 */
export type SharedSpan = [clean: number, page: number, length: number];

/** An article's full page: its text, by hash, and what it shares with the clean text. */
export interface PageView {
  /** SHA-256 (hex) of the page's text; with the article's id it names the revision. */
  revision: string;
  shared: SharedSpan[];
}

/** The texts that an article has now, by hash. An article's record is one of these. */
export interface Views {
  /** Of the clean text. */
  revision: string;
  page?: PageView | null;
}

interface Range {
  start: number;
  end: number;
}
export type Place = Omit<Anchor, 'revision'>;

/** Where an annotation is placed itself, from where every other view's place follows. */
export interface Home {
  view: View;
  place: Place;
}

/** Where an annotation is shown in one view. */
export interface ShownPlace extends Place {
  /** The view in which it has a place, where it has none in this one: `state` is `orphan` here then, and nothing is lost. */
  elsewhere: View | null;
}

/** Which of the article's texts `annotation` is placed in, the one it was made on first; `null` where in neither yet. */
export function homeOf(annotation: Annotation, { revision, page = null }: Views): Home | null {
  const onPage = page !== null && annotation.revision === page.revision && annotation.revision !== revision;
  const clean = onPage ? null : placeIn(annotation, revision);
  if (clean !== null) return { view: 'clean', place: clean };
  const place = page === null ? null : placeIn(annotation, page.revision);
  return place === null ? null : { view: 'page', place };
}

/** Never placed in any of the texts: nothing is known but the quote. */
const NOWHERE: ShownPlace = Object.freeze({
  state: 'orphan',
  start: 0,
  end: 0,
  confidence: 0,
  elsewhere: null,
});

/**
 * Where `annotation` is shown in `view`. What has no place there, but in the other view, says so in `elsewhere`; `start`, equal
 * to `end` then, tells where it would stand.
 */
export function shownIn(annotation: Annotation, views: Views, view: View): ShownPlace {
  const home = homeOf(annotation, views);
  if (home === null) return NOWHERE;
  const { place } = home;
  if (home.view === view || isOnWhole(annotation)) return { ...place, elsewhere: null };
  const shared = views.page?.shared ?? [];
  if (place.state === 'orphan') {
    const at = mapOffset(shared, home.view, place.start);
    return { ...place, start: at, end: at, elsewhere: null };
  }
  const range = mapRange(shared, home.view, place);
  if (range !== null) return { ...place, ...range, elsewhere: null };
  const at = mapOffset(shared, home.view, place.start);
  return { ...place, state: 'orphan', start: at, end: at, elsewhere: home.view };
}

/** Of a passage at least this share of letters must be in the other view for it to be shown there … */
const LEAST_SHARED = 0.5;
/** … and of what is marked there at most this share may be letters that nobody has marked: an advertisement in between. */
const MOST_STRANGE = 0.2;

/** The same letters in the other view than `from`, from the first to the last; `null` where too few of them are there. */
export function mapRange(shared: readonly SharedSpan[], from: View, { start, end }: Range): Range | null {
  const [own, other] = from === 'clean' ? [0, 1] as const : [1, 0] as const; // prettier-ignore
  let common = 0;
  let first = -1;
  let last = -1;
  for (let index = firstEnding(shared, own, start); index < shared.length; index += 1) {
    const span = shared[index]!;
    if (span[own] >= end) break;
    const begins = Math.max(start, span[own]);
    const ends = Math.min(end, span[own] + span[2]);
    const by = span[other] - span[own];
    if (first < 0) first = begins + by;
    last = ends + by;
    common += ends - begins;
  }
  const isThere = first >= 0 && common >= LEAST_SHARED * (end - start);
  return isThere && common >= (1 - MOST_STRANGE) * (last - first) ? { start: first, end: last } : null;
}

/** The place of `offset` in the other view than `from`: its letter, or the next one that both have. */
export function mapOffset(shared: readonly SharedSpan[], from: View, offset: number): number {
  const [own, other] = from === 'clean' ? [0, 1] as const : [1, 0] as const; // prettier-ignore
  const span = shared[firstEnding(shared, own, offset)];
  if (span !== undefined) return span[other] + Math.max(0, offset - span[own]);
  const last = shared.at(-1);
  return last === undefined ? 0 : last[other] + last[2];
}

/** Whether `shared` is what it says of these two texts. */
export function isShared(shared: readonly SharedSpan[], clean: string, page: string): boolean {
  return shared.every(([start, onPage, length], index) => {
    const [before, beforeOnPage, letters] = shared[index - 1] ?? [0, 0, 0];
    if (start < before + letters || onPage < beforeOnPage + letters) return false;
    const words = clean.slice(start, start + length);
    return words.length === length && words === page.slice(onPage, onPage + length);
  });
}

/** A text and its hash. */
export interface HashedText {
  hash: string;
  text: string;
}

/**
 * The selector for `[start, end)` of the text on screen, and the text it refers to. What the clean text has word for word is
 * marked there, whatever is on screen: it is the text that changes least, and that every export and command speaks of.
 */
export function selectorIn(
  view: View,
  on: HashedText,
  clean: HashedText,
  shared: readonly SharedSpan[],
  { start, end }: Range,
): Selector & { revision: string } {
  if (view === 'page') {
    const range = mapRange(shared, 'page', { start, end });
    if (range !== null && isSameWords(on.text.slice(start, end), clean.text.slice(range.start, range.end))) {
      const back = mapRange(shared, 'clean', range);
      if (back?.start === start && back.end === end)
        return { revision: clean.hash, ...describe(clean.text, range.start, range.end) };
    }
  }
  return { revision: on.hash, ...describe(on.text, start, end) };
}

/** White space is of the view's making: where parts were left out its runs differ. */
function isSameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** Index of the first span that ends after `offset`. */
function firstEnding(shared: readonly SharedSpan[], own: 0 | 1, offset: number): number {
  let low = 0;
  let high = shared.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = shared[middle]!;
    if (span[own] + span[2] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
