import { byPosition, isOnWhole, type Annotation } from '../../core/annotation.ts';
import type { ReadingSession } from '../reader/session.svelte.ts';
import type { Catalogue } from '../library/catalogue.svelte.ts';
import type { Library } from '../store/library.ts';
import { matching, matchingPlain, plain } from './complete.ts';
import { firstWords } from './first-words.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.svelte.ts';

/** What a link that is being written may lead to. */
export interface Proposal {
  articleId: string;
  /** `null` for the article itself. */
  annotationId: string | null;
  /** The article's title, or the first words of the highlight. */
  words: string;
}

export interface Proposals {
  kind: 'articles' | 'highlights';
  list: readonly Proposal[];
}

/** As many as are read at a glance. */
const MOST = 8;
/** Of them highlights of any article, where titles are proposed as well. */
const HIGHLIGHTS = 4;
/** From so many letters on they are looked for: fewer are in every note. */
const LEAST = 3;
/** Articles whose highlights are read for one line of typing, those opened last first. */
const READ = 6;
/** A line of the list; and enough of a passage to know it by where a note links to it. */
const LETTERS = 60;

/** The articles with a highlight or a note that has these words; the likeliest first. */
export type MarkedWith = (words: string) => Promise<readonly string[]>;

/**
 * What `[[` may be going on to: an article, by letters of its title, or a highlight of any article, by words of its passage or its
 * note; behind `#` a highlight of that article. `[[#` are the highlights of the article on screen.
 */
export class LinkProposals {
  readonly #library: Library;
  readonly #vocabulary: Vocabulary;
  readonly #session: ReadingSession;
  /** The annotation whose note is being written: it does not link to itself. */
  readonly #own: string;
  readonly #markedWith: MarkedWith;
  readonly #read = new Map<string, Promise<Annotation[]>>();

  constructor(
    { library, catalogue }: { library: Library; catalogue: Catalogue },
    session: ReadingSession,
    own: string,
    markedWith: MarkedWith = () => Promise.resolve([]),
  ) {
    this.#markedWith = markedWith;
    this.#library = library;
    this.#vocabulary = vocabularyOf(catalogue);
    this.#session = session;
    this.#own = own;
  }

  async of(typed: string): Promise<Proposals> {
    const vocabulary = this.#vocabulary;
    const titles = matchingPlain(vocabulary.titles, typed, (title) => title.plain, MOST);
    const mark = typed.lastIndexOf('#');
    // Titles may have the sign too: where one goes on like this, it is meant. None is meant where nothing stands before it.
    if (mark < 0 || (mark > 0 && titles.length > 0)) {
      const articles = titles.map(({ id, title }) => proposal(id, null, title));
      const marked = mark < 0 ? await this.#marked(typed) : [];
      const list = [...articles.slice(0, MOST - marked.length), ...marked];
      return { kind: articles.length === 0 && marked.length > 0 ? 'highlights' : 'articles', list };
    }
    const title = typed.slice(0, mark);
    const articleId =
      title.trim() === ''
        ? this.#session.record.id
        : (vocabulary.articleByTitle(title) ??
          matchingPlain(vocabulary.titles, title, (other) => other.plain, 1)[0]?.id);
    const list = articleId === undefined ? [] : await this.#highlights(articleId, typed.slice(mark + 1));
    return { kind: 'highlights', list };
  }

  /** Highlights of any article that have all the words. */
  async #marked(typed: string): Promise<Proposal[]> {
    if (typed.trim().length < LEAST) return [];
    const words = plain(typed).split(' ');
    const found: Proposal[] = [];
    for (const articleId of (await this.#markedWith(typed)).slice(0, READ)) {
      const all = (await this.#annotations(articleId)).filter(({ exact, note }) => {
        const text = plain(`${exact} ${note}`);
        return words.every((word) => text.includes(word));
      });
      for (const { id, exact } of all) found.push(proposal(articleId, id, exact));
      if (found.length >= HIGHLIGHTS) break;
    }
    return found.slice(0, HIGHLIGHTS);
  }

  async #highlights(articleId: string, typed: string): Promise<Proposal[]> {
    const found = matching(
      await this.#annotations(articleId),
      typed,
      ({ exact, note }) => `${exact} ${note}`,
      MOST,
    );
    return found.map(({ id, exact }) => proposal(articleId, id, exact));
  }

  async #annotations(articleId: string): Promise<Annotation[]> {
    const all =
      articleId === this.#session.record.id
        ? this.#session.placed.map(({ annotation }) => annotation)
        : await this.#others(articleId);
    return all.filter((one) => one.deleted === null && !isOnWhole(one) && one.id !== this.#own);
  }

  /** Read once for as long as the note is being written. */
  #others(articleId: string): Promise<Annotation[]> {
    const known = this.#read.get(articleId);
    if (known !== undefined) return known;
    const reading = this.#library.annotations(articleId).then((all) => all.sort(byPosition));
    this.#read.set(articleId, reading);
    return reading;
  }
}

function proposal(articleId: string, annotationId: string | null, words: string): Proposal {
  return { articleId, annotationId, words: annotationId === null ? words : firstWords(words, LETTERS) };
}
