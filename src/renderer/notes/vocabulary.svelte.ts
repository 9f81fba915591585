import type { Catalogue } from '../library/catalogue.svelte.ts';
import type { TagCount } from '../library/counts.ts';
import type { Title } from '../library/titles.ts';

type Known = Pick<Catalogue, 'tags' | 'titles'>;

/**
 * The words that notes may refer to: every tag of the library, the most used first, and the articles' titles, the newest first. The
 * catalogue keeps them: nothing is read, and no pass over articles or annotations is made, when somebody begins to write.
 */
export class Vocabulary {
  readonly #catalogue: Known;
  // They come in the order of the alphabet, which stays among those that are used alike.
  readonly #tags = $derived.by(() =>
    [...this.#catalogue.tags].sort((a, b) => uses(b) - uses(a)).map(({ name }) => name),
  );

  constructor(catalogue: Known) {
    this.#catalogue = catalogue;
  }

  get tags(): readonly string[] {
    return this.#tags;
  }
  get titles(): readonly Title[] {
    return this.#catalogue.titles.newest;
  }
  /** The id of the one article with this title, without regard to case; `null` when there is none, or more than one. */
  articleByTitle(title: string): string | null {
    return this.#catalogue.titles.idOf(title);
  }
}

const uses = ({ articles, highlights }: TagCount): number => articles + highlights;

const vocabularies = new WeakMap<Known, Vocabulary>();

/** The vocabulary of `catalogue`: one, however many notes ask. */
export function vocabularyOf(catalogue: Known): Vocabulary {
  const known = vocabularies.get(catalogue);
  if (known !== undefined) return known;
  const made = new Vocabulary(catalogue);
  vocabularies.set(catalogue, made);
  return made;
}
