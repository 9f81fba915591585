import { parseQuery } from '../../core/query/parse.ts';
import type { Facts } from '../../core/query/facts.ts';
import { matcher } from '../../core/query/match.ts';
import { EVERYTHING, type Query } from '../../core/query/query.ts';
import { compareBy, USUAL_SORT, type Sort } from '../../core/query/sort.ts';
import type { Names } from '../../core/query/condition.ts';
import { words } from '../../core/words/words.ts';
import { Answers, type TextIndex } from './answers.svelte.ts';
import type { Catalogue } from './catalogue.svelte.ts';
import { chipTest, type Chip } from './chips.ts';
import type { Entry } from './entry.ts';
import { ListMemory } from './list-memory.ts';
import { Lists } from './lists.svelte.ts';
import { RowLayout } from './row-layout.ts';
import { Selecting } from './selecting.svelte.ts';
import { ALL, type Shelf } from './shelf.ts';
import { shelfName, shelfQuery, shelfTest, shownPlaces, type ShelfParts } from './shelves.ts';

/** What is typed waits so long for the index, so that the list does not shrink and grow again with each letter. */
const PATIENCE_MS = 120;

interface Parts {
  catalogue: Pick<Catalogue, 'entries' | 'folders' | 'queries' | 'paths'>;
  locale: string;
  names: () => Names;
  /** The index of texts; `null` while there is none. */
  index?: () => TextIndex | null;
  watched?: ShelfParts['watched'];
  memory?: ListMemory;
}

/**
 * What the library shows: which shelf, narrowed by what, in which order, and which of its rows are selected. It outlives the list on
 * screen: whoever comes back from an article finds the list as it was left.
 */
export class Listing {
  #shelf = $state.raw<Shelf>(ALL);
  #text = $state.raw('');
  /** What the list is asked: what is typed, once the index has answered or is too slow. */
  #asked = $state.raw<Query>(EVERYTHING);
  #chip = $state.raw<Chip>('any');
  #year = $state.raw<string | null>(null);
  #sort = $state.raw<Sort>(USUAL_SORT);
  /** Whether the archive is looked at, too. */
  #wide = $state.raw(false);
  #turn = $state.raw(0);
  #order = $state.raw(0);
  readonly selecting = new Selecting();
  readonly layout = new RowLayout();
  /** Where the list was scrolled to, in CSS pixels. */
  top = 0;
  /** The article that was opened from the list. */
  #left: string | null = null;
  /** When the list came on screen last, ISO 8601. */
  #since = '';

  /**
   * The facts by which rows took their place, and which that was: what is read or renamed stays where it is until the list is asked
   * for anew.
   */
  #held = new Map<string, { facts: Facts; rank: number }>();
  readonly #catalogue: Parts['catalogue'];
  readonly #names: () => Names;
  readonly #answers: Answers;
  readonly #parts: ShelfParts;
  readonly #locale: string;
  readonly #memory: ListMemory;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  readonly #saved = $derived.by(() => shelfQuery(this.#shelf, this.#parts));
  readonly #places = $derived.by(() => shownPlaces(this.#shelf, [this.#saved, this.#asked], this.#wide));
  readonly #lists = new Lists({
    entries: () => this.#catalogue.entries,
    shelf: () => shelfTest(this.#shelf, this.#parts),
    places: () => this.#places,
    order: () => ({ sort: this.#sort, turn: this.#order }),
    inOrder: (entries) => this.#inOrder(entries),
    query: () => {
      const [saved, asked] = [this.#saved, this.#asked].map((query) => matcher(query, this.#answers.found));
      return ({ facts }) => saved!(facts) && asked!(facts);
    },
    chip: () => (this.#chip === 'any' && this.#year === null ? null : chipTest(this.#chip, this.#year)),
    hasArchive: () => this.#shelf.name !== 'trash' && !this.#places.has('archive'),
  });

  constructor({ catalogue, locale, names, index = () => null, watched, memory = new ListMemory() }: Parts) {
    this.#catalogue = catalogue;
    this.#locale = locale;
    this.#names = names;
    this.#answers = new Answers(index);
    this.#memory = memory;
    const { shelf, sort } = memory.kept();
    this.#shelf = shelf;
    this.#sort = sort;
    this.#parts = {
      get folders() {
        return catalogue.folders;
      },
      get queries() {
        return catalogue.queries;
      },
      get paths() {
        return catalogue.paths;
      },
      ...(watched && { watched }),
    };
  }

  get shelf(): Shelf {
    return this.#shelf;
  }
  /** What is typed above the list. */
  get text(): string {
    return this.#text;
  }
  get chip(): Chip {
    return this.#chip;
  }
  get year(): string | null {
    return this.#year;
  }
  get sort(): Sort {
    return this.#sort;
  }
  /** What stands above the list. */
  get name(): string {
    return this.nameOf(this.#shelf);
  }
  nameOf(shelf: Shelf): string {
    return shelfName(shelf, this.#parts) ?? words.library.gone;
  }
  /** The rows, in their order. */
  get shown(): readonly Entry[] {
    return this.#lists.shown;
  }
  get ids(): readonly string[] {
    return this.#lists.ids;
  }
  /** Of what the shelf has and the query finds: the years, and how many need a look. */
  get chips(): { years: readonly string[]; attention: number } {
    return this.#lists.chips;
  }
  /** How many more there would be were the archive looked at, too. */
  get archived(): number {
    return this.#lists.archived;
  }
  /** Whether less than the whole shelf is shown. */
  get isNarrowed(): boolean {
    return this.#text.trim() !== '' || this.#chip !== 'any' || this.#year !== null;
  }
  /** Counts up with every question that is asked anew, so that the list begins at its top. */
  get turn(): number {
    return this.#turn;
  }

  /** Shows a shelf as it is, whole. */
  show(shelf: Shelf): void {
    this.#shelf = shelf;
    this.#text = '';
    this.#asked = EVERYTHING;
    this.#chip = 'any';
    this.#year = null;
    this.#wide = false;
    this.#anew();
    this.#keep();
  }

  /** Narrows the shelf to what `text` asks for, in the language of core/query. */
  find(text: string): void {
    this.#text = text;
    const { query } = parseQuery(text, this.#names());
    clearTimeout(this.#waiting);
    if (this.#answers.settled(query)) return this.#ask(query);
    this.#waiting = setTimeout(() => this.#ask(query), PATIENCE_MS);
    void this.#answers.ask(query).then(() => {
      // Something else may have been typed meanwhile.
      if (this.#text === text) this.#ask(query);
    });
  }

  choose(chip: Chip): void {
    this.#chip = chip;
    this.#fromTop();
  }

  /** One that is chosen is let go of. */
  chooseYear(year: string): void {
    this.#year = this.#year === year ? null : year;
    this.#fromTop();
  }

  sortBy(sort: Sort): void {
    this.#sort = sort;
    this.#anew();
    this.#keep();
  }

  /** The whole shelf again. */
  widen(): void {
    this.show(this.#shelf);
  }

  /** What is found in the archive is shown, too, until another shelf is. */
  showArchived(): void {
    this.#wide = true;
    this.#fromTop();
  }

  /** The texts have changed, or the index has become whole: what it said is asked again. */
  refresh(): void {
    void this.#answers.askAgain(this.#asked);
    void this.#answers.askAgain(this.#saved);
  }

  /** An article is opened from the list, which is to be there again as it is now. */
  leave(id: string): void {
    this.#left = id;
  }

  /** The list is on screen again. Where something else was read than was opened from it, it takes its order anew. */
  back(): void {
    const { name } = this.#shelf;
    const isGone = (name === 'folder' || name === 'query') && shelfName(this.#shelf, this.#parts) === null;
    if (isGone) this.show(ALL);
    const [left, since] = [this.#left, this.#since];
    this.#left = null;
    this.#since = new Date().toISOString();
    const isOther = ({ facts: { id, opened } }: Entry): boolean =>
      id !== left && opened !== null && opened > since;
    if (this.#catalogue.entries.some(isOther)) this.#anew();
  }

  #ask(query: Query): void {
    clearTimeout(this.#waiting);
    if (this.#asked === query) return;
    this.#asked = query;
    this.#fromTop();
  }

  /** Another question to the same rows: their order stands, and no letter that is typed sorts ten thousand of them. */
  #fromTop(): void {
    this.#turn += 1;
    this.top = 0;
  }

  #anew(): void {
    this.#held = new Map();
    this.#order += 1;
    this.#fromTop();
  }

  /** For the next start. */
  #keep(): void {
    this.#memory.keep({ shelf: this.#shelf, sort: this.#sort });
  }

  #inOrder(entries: readonly Entry[]): readonly Entry[] {
    const held = this.#held;
    const compare = compareBy(this.#sort, this.#locale);
    // What stood in order stands there first: then sorting compares each with its neighbour, and not ten thousand with one another.
    const placed: { entry: Entry; held: { facts: Facts; rank: number } }[] = [];
    const fresh: typeof placed = [];
    for (const entry of entries) {
      const known = held.get(entry.article.id);
      const one = { entry, held: known ?? { facts: entry.facts, rank: -1 } };
      if (known === undefined) held.set(entry.article.id, one.held);
      const { rank } = one.held;
      // A place of those that were elsewhere meanwhile may be another's by now.
      if (rank < 0 || placed[rank] !== undefined) fresh.push(one);
      else placed[rank] = one;
    }
    const sorted = [...placed.filter(Boolean), ...fresh].sort((a, b) => compare(a.held.facts, b.held.facts));
    for (const [at, one] of sorted.entries()) one.held.rank = at;
    return sorted.map(({ entry }) => entry);
  }
}
