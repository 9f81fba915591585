import { chipFacts, chipKey } from './chips.ts';
import type { Entry } from './entry.ts';
import { Kept, renewedList } from './kept.ts';
import { whereIs, type Where } from './shelves.ts';

type Test = (entry: Entry) => boolean;

/** What a list is asked. Each is called where it is depended on: what it reads of the state makes the lists anew. */
interface Asked {
  entries: () => readonly Entry[];
  shelf: () => Test;
  places: () => ReadonlySet<Where>;
  /** Another one (by identity) sorts anew. */
  order: () => object;
  inOrder: (entries: readonly Entry[]) => readonly Entry[];
  query: () => Test;
  /** `null` asks nothing. */
  chip: () => Test | null;
  /** Whether what the archive has of it is told. */
  hasArchive: () => boolean;
}

/** What of all articles is shown, step by step; each step looks at what has changed, and at all only where that matters to it. */
export class Lists {
  readonly #asked: Asked;
  readonly #kept = {
    onShelf: new Kept(renewedList),
    sorted: new Kept(renewedList),
    found: new Kept(renewedList),
    shown: new Kept(renewedList),
    chips: new Kept((facts: ReturnType<typeof chipFacts>) => facts),
    archived: new Kept((count: number) => count),
  };
  #listed: readonly string[] = [];

  readonly #isOn = $derived.by(() => this.#asked.shelf());
  readonly #onShelf = $derived.by(() => {
    const [all, test] = [this.#asked.entries(), this.#isOn];
    return this.#kept.onShelf.of(all, test, test, () => all.filter(test));
  });
  readonly #ranking = $derived.by(() => ({ places: this.#asked.places(), order: this.#asked.order() }));
  readonly #sorted = $derived.by(() => {
    const [all, ranking] = [this.#onShelf, this.#ranking];
    return this.#kept.sorted.of(all, ranking, whereIs, () =>
      this.#asked.inOrder(all.filter((one) => ranking.places.has(whereIs(one)))),
    );
  });
  readonly #answers = $derived.by(() => this.#asked.query());
  readonly #found = $derived.by(() => {
    const [all, test] = [this.#sorted, this.#answers];
    return this.#kept.found.of(all, test, test, () => all.filter(test));
  });
  readonly #chips = $derived.by(() => {
    const found = this.#found;
    return this.#kept.chips.of(found, null, chipKey, () => chipFacts(found));
  });
  readonly #chip = $derived.by(() => this.#asked.chip());
  readonly #shown = $derived.by(() => {
    const [all, test] = [this.#found, this.#chip];
    return test === null ? all : this.#kept.shown.of(all, test, test, () => all.filter(test));
  });
  readonly #ids = $derived.by(() => this.#sameOr(this.#shown));
  readonly #isMore = $derived.by((): Test => {
    const [chip, answers] = [this.#chip, this.#answers];
    return (one) => whereIs(one) === 'archive' && (chip === null || chip(one)) && answers(one);
  });
  readonly #archived = $derived.by(() => {
    if (!this.#asked.hasArchive()) return 0;
    const [all, test] = [this.#onShelf, this.#isMore];
    return this.#kept.archived.of(all, test, test, () => all.filter(test).length);
  });

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  get shown(): readonly Entry[] {
    return this.#shown;
  }
  get ids(): readonly string[] {
    return this.#ids;
  }
  get chips(): ReturnType<typeof chipFacts> {
    return this.#chips;
  }
  get archived(): number {
    return this.#archived;
  }

  /** The list of before where it has the same rows: what is laid out by it need not be again. */
  #sameOr(shown: readonly Entry[]): readonly string[] {
    const listed = this.#listed;
    if (shown.length !== listed.length || shown.some(({ article }, at) => article.id !== listed[at]))
      this.#listed = shown.map(({ article }) => article.id);
    return this.#listed;
  }
}
