import type { TextCondition } from '../../core/query/query.ts';
import { readAsked, type Asked } from '../../core/search/asked.ts';
import { ANY_FIELD, BIT } from '../../core/search/fields.ts';
import { hasPhrase, matcherOf } from '../../core/search/passages.ts';
import type { Answer, Ranked, TextIndex } from '../../core/search/text-index.ts';
import { inPieces } from '../store/packs.ts';
import type { SearchedArticle } from './documents.ts';
import { hitOf } from './hits.ts';
import type { Found, Hit } from './messages.ts';
import type { RecentTexts } from './texts.ts';

/**
 * What a window of usual height shows, with up to three passages each; the rest follows. To read the texts of these is most of what
 * a letter waits for.
 */
export const FIRST = 4;
/** Articles read ahead below those: with the next letter, the best ones are mostly among them. */
const AHEAD = 12;
/** Found articles looked at, per one that is wanted: phrases, which the index does not know, leave most of them out. */
const LOOKED = 4;
/** Work between two looks at what was asked meanwhile, in milliseconds: a tenth of what a letter may take. */
const SLICE_MS = 5;

/** The pauses of an answer. */
export interface Pauses {
  /** Until what was asked meanwhile has been heard. */
  turn: () => Promise<void>;
  /** Until the first hits are on screen: two cores have no room for more. */
  drawn: () => Promise<void>;
  /** Goes by between that and the others, which the next letter may make needless. */
  breath: () => Promise<void>;
}

/** Answers questions from the index, and from the texts of what it names. */
export class Finder {
  readonly #index: () => TextIndex;
  readonly #texts: RecentTexts;
  readonly #pauses: Pauses;

  constructor(index: () => TextIndex, texts: RecentTexts, pauses: Pauses) {
    this.#index = index;
    this.#texts = texts;
    this.#pauses = pauses;
  }

  /**
   * Tells what is found of `text`: the first hits as soon as they are there, then more and more of them. Ends without a word when
   * `isStale` says that nobody waits any more.
   */
  async find(
    text: string,
    limit: number,
    isStale: () => boolean,
    tell: (found: Found) => void,
  ): Promise<void> {
    // Of letters that came together only the last one is answered.
    await this.#pauses.turn();
    if (isStale()) return;
    const asked = readAsked(text);
    const answer = this.#index().search(asked, { limit: limit * LOOKED });
    const hits: Hit[] = [];
    // Words of a relaxed answer need not all be there, nor stand as they were typed.
    const strict: Asked = answer.partly ? { ...asked, phrases: [], slots: [] } : asked;
    const matcher = matcherOf(asked, answer.instead);
    let left = 0;
    let told = false;
    const rest = this.#slices();
    for (let at = 0; at < answer.articles.length && hits.length < limit; at += FIRST) {
      const ids = answer.articles.slice(at, at + FIRST).map(idOf);
      for (const found of await this.#texts.get(ids)) {
        if (isStale()) return;
        const hit = found === null || found.article.deleted !== null ? null : hitOf(found, strict, matcher);
        if (hit === null) left += 1;
        else if (hits.length < limit) hits.push(hit);
        await rest();
      }
      if (isStale()) return;
      const isLast = hits.length >= limit || at + FIRST >= answer.articles.length;
      if (isLast || hits.length < FIRST) continue;
      tell(foundOf([...hits], asked, answer, left, true));
      if (told) await this.#pauses.turn();
      else {
        await this.#pauses.drawn();
        if (isStale()) return;
        const below = answer.articles.slice(at + FIRST, at + FIRST + AHEAD).map(idOf);
        await Promise.all([this.#pauses.breath(), this.#readAhead(below, isStale)]);
      }
      told = true;
      if (isStale()) return;
    }
    tell(foundOf(hits, asked, answer, left, false));
  }

  /** Few at a time: a letter that comes meanwhile waits for no more than these. */
  async #readAhead(ids: readonly string[], isStale: () => boolean): Promise<void> {
    for (const some of inPieces(ids, FIRST)) {
      if (isStale()) return;
      await this.#texts.get(some);
    }
  }

  /** The articles of which `condition` is true, those in the trash too. */
  async within({ field, words, phrase }: TextCondition): Promise<string[]> {
    const asked = readAsked(words);
    const fields = field === 'any' ? ANY_FIELD : BIT[field];
    const { articles, partly } = this.#index().search(asked, {
      limit: Number.MAX_SAFE_INTEGER,
      fields,
      trashed: true,
      exact: true,
    });
    if (partly) return [];
    const inOrder = phrase && asked.slots.length > 1;
    if (!inOrder && !asked.slots.some(({ literal }) => literal)) return articles.map(idOf);
    const ids: string[] = [];
    const wanted = inOrder ? [words] : asked.slots.map(({ word }) => word);
    const rest = this.#slices();
    for (let at = 0; at < articles.length; at += FIRST) {
      for (const found of await this.#texts.get(articles.slice(at, at + FIRST).map(idOf))) {
        const texts = found === null ? [] : textsOf(found, field);
        if (found !== null && wanted.every((one) => texts.some((text) => hasPhrase(text, one, true))))
          ids.push(found.article.id);
        await rest();
      }
    }
    return ids;
  }

  /** To be awaited after every piece of work: gives a turn to what was asked meanwhile as soon as a slice is over. */
  #slices(): () => Promise<void> | undefined {
    let since = performance.now();
    return () => {
      if (performance.now() - since < SLICE_MS) return undefined;
      return this.#pauses.turn().then(() => void (since = performance.now()));
    };
  }
}

const idOf = ({ articleId }: Ranked): string => articleId;

function foundOf(
  hits: Hit[],
  { slots }: Asked,
  { total, partly, instead }: Answer,
  left: number,
  more: boolean,
): Found {
  return {
    hits,
    more,
    total: Math.max(hits.length, total - left),
    partly,
    instead: slots.flatMap(({ word }, at) => {
      const words = instead[at] ?? [];
      return words.length === 0 ? [] : [{ typed: word, words: words.slice(0, 3) }];
    }),
  };
}

function textsOf({ article, text, annotations }: SearchedArticle, field: TextCondition['field']): string[] {
  const notes = annotations.map(({ note }) => note);
  const quotes = annotations.map(({ exact }) => exact);
  if (field === 'text') return [text];
  if (field === 'note') return notes;
  if (field === 'quote') return quotes;
  const tags = [...(article.tags ?? []), ...annotations.flatMap((one) => one.tags)];
  const about = [article.title, article.dek, article.byline, article.siteName].filter((one) => one !== null);
  return [text, ...about, ...article.places.map(({ name }) => name), ...notes, ...quotes, ...tags];
}
