import type { Folder } from '../../core/library/records.ts';
import { countsAlike, Tally, type Counts } from './counts.ts';
import type { Entry } from './entry.ts';
import { Titles } from './titles.ts';

/** What is known of all articles together. Each change costs what one article costs; who shows it hears of it with `publish`. */
export class Sums {
  /** Another one when there are other counts to be shown: who scrolls through an article changes none of them. */
  #counted = $state.raw({});
  #titled = $state.raw({});
  readonly #counts = $derived.by(() => {
    void this.#counted;
    return this.#tally.counts(this.#folders());
  });
  readonly #tally = new Tally();
  readonly #titles = new Titles();
  readonly #waiting = new Set<string>();
  readonly #folders: () => readonly Folder[];
  #countedAnew = true;
  #titledAnew = true;

  constructor(folders: () => readonly Folder[]) {
    this.#folders = folders;
  }

  get counts(): Counts {
    return this.#counts;
  }
  get titles(): Pick<Titles, 'newest' | 'idOf'> {
    void this.#titled;
    return this.#titles;
  }
  /** Ids of those of which only the quotes are known. */
  get waiting(): ReadonlySet<string> {
    return this.#waiting;
  }

  /** An article is another entry now; `undefined` is not there. */
  change(before: Entry | undefined, after: Entry | undefined): void {
    const id = (after ?? before)?.article.id;
    if (id === undefined) return;
    if (before !== undefined) this.#tally.remove(before);
    if (after !== undefined) this.#tally.add(after);
    if (before === undefined || after === undefined || !countsAlike(before.facts, after.facts))
      this.recount();
    if (after?.facts.waiting === true) this.#waiting.add(id);
    else this.#waiting.delete(id);
    if (before?.article === after?.article) return;
    this.#titles.change(id, after ?? null);
    this.#titledAnew ||=
      before?.article.title !== after?.article.title || before?.facts.inTrash !== after?.facts.inTrash;
  }

  /** There are other counts to be shown, whatever articles tell. */
  recount(): void {
    this.#countedAnew = true;
  }

  publish(): void {
    if (this.#countedAnew) this.#counted = {};
    if (this.#titledAnew) this.#titled = {};
    this.#countedAnew = this.#titledAnew = false;
  }
}
