import { textConditions, textKey, type Query, type TextCondition } from '../../core/query/query.ts';

/** What the index of texts answers: the ids of the articles for which a condition holds. */
export interface TextIndex {
  articlesWith(condition: Pick<TextCondition, 'field' | 'words' | 'phrase'>): Promise<ReadonlySet<string>>;
}

/** Answers kept: those of the query that is typed, and of the letters before it. */
const KEPT = 40;

/** What the index has said, so that a list can ask without waiting; `undefined` is *not yet*. */
export class Answers {
  #known = $state.raw<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  readonly #asked = new Set<string>();
  readonly #index: () => TextIndex | null;

  /** @param index `null` while there is none */
  constructor(index: () => TextIndex | null) {
    this.#index = index;
  }

  /** What is not known is asked for, and changes the answer when it comes. */
  readonly found = (condition: TextCondition): ReadonlySet<string> | undefined => {
    const known = this.#known.get(textKey(condition));
    if (known === undefined) queueMicrotask(() => void this.ask(condition));
    return known;
  };

  /** Whether nothing that `query` asks of the index is open. Where there is no index nothing is waited for. */
  settled(query: Query): boolean {
    return this.#index() === null || textConditions(query).every((one) => this.#known.has(textKey(one)));
  }

  /** Asks what `query` needs to know and is not known. Resolves when all of it is, or could not be told. */
  async ask(query: Query): Promise<void> {
    const index = this.#index();
    if (index === null) return;
    const open = textConditions(query).filter((one) => {
      const key = textKey(one);
      return !this.#known.has(key) && !this.#asked.has(key);
    });
    await Promise.all(open.map((condition) => this.#askOne(index, condition)));
  }

  /** What was said may be otherwise now: it stands until it is said anew. */
  async askAgain(query: Query): Promise<void> {
    const index = this.#index();
    if (index === null) return;
    const now = new Set(textConditions(query).map(textKey));
    this.#known = new Map([...this.#known].filter(([key]) => now.has(key)));
    await Promise.all(textConditions(query).map((condition) => this.#askOne(index, condition)));
  }

  async #askOne(index: TextIndex, condition: TextCondition): Promise<void> {
    const key = textKey(condition);
    this.#asked.add(key);
    try {
      const ids = await index.articlesWith(condition);
      const others = [...this.#known].filter(([other]) => other !== key);
      this.#known = new Map([...others.slice(-KEPT), [key, ids]]);
    } catch (error) {
      console.error('The index could not answer:', error);
    } finally {
      this.#asked.delete(key);
    }
  }
}
