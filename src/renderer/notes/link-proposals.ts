import { byPosition, isOnWhole, type Annotation } from '../../core/annotation.ts';
import type { ReadingSession } from '../reader/session.svelte.ts';
import type { Library } from '../store/library.ts';
import { matching } from './complete.ts';
import { firstWords } from './first-words.ts';
import { vocabularyOf } from './vocabulary.svelte.ts';

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
/** A line of the list; and enough of a passage to know it by where a note links to it. */
const LETTERS = 60;

/**
 * What `[[` may be going on to: an article, by letters of its title; behind `#` one of its highlights, by letters of its
 * passage or its note. `[[#` are the highlights of the article on screen.
 */
export class LinkProposals {
  readonly #library: Library;
  readonly #session: ReadingSession;
  /** The annotation whose note is being written: it does not link to itself. */
  readonly #own: string;
  readonly #read = new Map<string, Promise<Annotation[]>>();

  constructor(library: Library, session: ReadingSession, own: string) {
    this.#library = library;
    this.#session = session;
    this.#own = own;
  }

  async of(typed: string): Promise<Proposals> {
    const vocabulary = vocabularyOf(this.#library);
    await vocabulary.read();
    const titles = matching(vocabulary.titles, typed, ({ title }) => title, MOST);
    const mark = typed.lastIndexOf('#');
    // Titles may have the sign too: where one goes on like this, it is meant. None is meant where nothing stands before it.
    if (mark < 0 || (mark > 0 && titles.length > 0))
      return { kind: 'articles', list: titles.map(({ id, title }) => proposal(id, null, title)) };
    const title = typed.slice(0, mark);
    const articleId =
      title.trim() === ''
        ? this.#session.record.id
        : (vocabulary.articleByTitle(title) ??
          matching(vocabulary.titles, title, (other) => other.title, 1)[0]?.id);
    const list = articleId === undefined ? [] : await this.#highlights(articleId, typed.slice(mark + 1));
    return { kind: 'highlights', list };
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
