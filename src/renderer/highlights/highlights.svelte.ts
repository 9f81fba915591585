import { arrange, finish, type Group, type Grouping, type Order } from '../../core/highlights/arrange.ts';
import { isNarrow, NO_FILTER, type HighlightFilter } from '../../core/highlights/filter.ts';
import type { HighlightRow } from '../../core/highlights/row.ts';
import { matcher } from '../../core/query/match.ts';
import { parseQuery } from '../../core/query/parse.ts';
import { Answers, type TextIndex } from '../library/answers.svelte.ts';
import type { Catalogue } from '../library/catalogue.svelte.ts';
import { latestFirst } from '../library/entry.ts';
import { RowLayout } from '../library/row-layout.ts';
import { Selecting } from '../library/selecting.svelte.ts';
import { lineHeights } from './heights.ts';
import { followSelected } from './following.ts';
import { idOf, linesOf, NO_LINES, type Line, type Lines } from './lines.ts';
import { HighlightRows } from './rows.svelte.ts';
import { inSlices } from './slices.ts';
import { HighlightVerbs, type VerbParts } from './verbs.ts';

interface Parts extends VerbParts {
  catalogue: Catalogue;
  search: TextIndex;
}

/**
 * The list of all highlights: which of them, in what groups and order, which are selected, and whether they are read like a document.
 * It outlives the list on screen. What is arranged is arranged in slices of time: a list of a hundred thousand holds up no key.
 */
export class Highlights {
  #filter = $state.raw<HighlightFilter>(NO_FILTER);
  #grouping = $state.raw<Grouping>('article');
  #order = $state.raw<Order>('place');
  /** What the articles are asked, in the language of core/query. */
  #asked = $state.raw('');
  #archived = $state.raw(false);
  #groups = $state.raw<readonly Group[] | null>(null);
  #lines = $state.raw<Lines>(NO_LINES);
  #busy = $state.raw(false);
  #whole = $state.raw(false);
  #turn = $state.raw(0);
  /** The key of the one group that is read, '' being a key too; `undefined` for all. */
  #only = $state.raw<string | undefined>(undefined);
  #reading = $state.raw(false);
  readonly rows: HighlightRows;
  readonly verbs: HighlightVerbs;
  readonly selecting = new Selecting();
  readonly layout = new RowLayout();
  top = 0;
  #run: symbol | null = null;
  /** The turn of what is shown. */
  #arranged = 0;
  readonly #catalogue: Catalogue;
  readonly #parts: Parts;
  readonly #answers: Answers;
  readonly #locale: string;

  readonly #query = $derived.by(
    () =>
      parseQuery(this.#asked, {
        colourNames: this.#parts.settings.colourNames,
        locales: [this.#locale],
      }).query,
  );
  #known: readonly string[] = [];
  /** Ids of the articles whose highlights are shown, in order. The same list while it says the same: articles change with every letter of a note. */
  readonly #ranks = $derived.by(() => {
    const passes = matcher(this.#query, this.#answers.found);
    const shown = this.#catalogue.entries.filter(
      ({ facts }) => !facts.inTrash && (this.#archived || !facts.archived) && passes(facts),
    );
    const ids = latestFirst(shown).map(({ article }) => article.id);
    const isSame = ids.length === this.#known.length && ids.every((id, at) => id === this.#known[at]);
    return isSame ? this.#known : (this.#known = ids);
  });

  /** @param locale BCP 47, of the names of tags and what is asked of articles */
  constructor(parts: Parts, locale: string) {
    this.#locale = locale;
    this.#parts = parts;
    this.#catalogue = parts.catalogue;
    this.#answers = new Answers(() => parts.search);
    this.verbs = new HighlightVerbs(parts);
    this.rows = new HighlightRows(parts.library, parts.catalogue);
  }

  get filter(): HighlightFilter {
    return this.#filter;
  }
  get grouping(): Grouping {
    return this.#grouping;
  }
  get order(): Order {
    return this.#order;
  }
  get asked(): string {
    return this.#asked;
  }
  get archived(): boolean {
    return this.#archived;
  }
  /** What is shown; `null` before anything was arranged. */
  get groups(): readonly Group[] | null {
    return this.#groups;
  }
  /** The same as lines of one list, heads among them. */
  get lines(): ReadonlyMap<string, Line> {
    return this.#lines.byKey;
  }
  /** Line number `at`. */
  line(at: number): Line | undefined {
    return this.#lines.all[at];
  }
  get keys(): readonly string[] {
    return this.#lines.keys;
  }
  /** Keys of the lines that are highlights. */
  get ids(): readonly string[] {
    return this.#lines.ids;
  }
  /** How many different highlights, notes on articles and articles are shown. */
  get counted(): { highlights: number; notes: number; articles: number } {
    return this.#lines.counted;
  }
  /** Whether less is shown than there is. */
  get isNarrow(): boolean {
    return isNarrow(this.#filter) || this.#asked.trim() !== '';
  }
  /** Whether what is shown was made of all there are. */
  get whole(): boolean {
    return this.#whole;
  }
  /** Whether an answer is being worked out. */
  get busy(): boolean {
    return this.#busy;
  }
  /** Counts up with every question, so that the list begins at its top. */
  get turn(): number {
    return this.#turn;
  }
  /** Read like a document. */
  get reading(): boolean {
    return this.#reading;
  }
  /** What the document holds: everything shown, or one group of it. */
  get document(): readonly Group[] {
    const only = this.#only;
    return only === undefined ? (this.#groups ?? []) : (this.#groups ?? []).filter(({ key }) => key === only);
  }
  /** The same as lines of one list. */
  get documentLines(): Lines {
    return this.#only === undefined ? this.#lines : finish(linesOf(this.document));
  }
  row(key: string): HighlightRow | undefined {
    const line = this.#lines.byKey.get(key);
    return line?.kind === 'highlight' ? (this.rows.row(line.row.id) ?? line.row) : undefined;
  }
  /** The selected highlights as they are now, each once. */
  get selected(): HighlightRow[] {
    const rows = this.selecting.selected(this.ids).flatMap((key) => this.row(key) ?? []);
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  }

  /** How many: one that stands under several tags is one. */
  get selectedCount(): number {
    const keys = this.selecting.selected(this.ids);
    return this.#grouping === 'tag' && keys.length > 1 ? new Set(keys.map(idOf)).size : keys.length;
  }

  narrow(change: Partial<HighlightFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#anew();
  }
  /** Takes `value` into one of the filter's sets, or out of it. */
  toggle<K extends 'colours' | 'tags' | 'fates'>(
    kind: K,
    value: HighlightFilter[K] extends ReadonlySet<infer T> ? T : never,
  ): void {
    const next = new Set<unknown>(this.#filter[kind]);
    if (!next.delete(value)) next.add(value);
    this.narrow({ [kind]: next });
  }
  widen(): void {
    this.#filter = NO_FILTER;
    this.#asked = '';
    this.#anew();
  }
  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#anew();
  }
  orderBy(order: Order): void {
    this.#order = order;
    this.#anew();
  }
  /** @param text narrows to articles, in the language of core/query */
  ask(text: string): void {
    this.#asked = text;
    void this.#answers.ask(this.#query);
    this.#anew();
  }
  withArchived(archived: boolean): void {
    this.#archived = archived;
    this.#anew();
  }
  /** @param only the key of one group; everything that is shown without it */
  read(only?: string): void {
    this.#only = only;
    this.#reading = true;
  }
  /** Back to the list. */
  unread(): void {
    this.#reading = false;
    this.#only = undefined;
  }

  /** To be called in an effect for as long as somebody looks: arranges what is shown, now and whenever it is to be otherwise. */
  follow(): void {
    void this.rows.turn;
    // Until all are here, only article by article can be told in order.
    const isKnown = this.rows.complete || (this.#grouping === 'article' && this.#order === 'place');
    const ranks = new Map(this.#ranks.map((id, at) => [id, at]));
    const asked = { filter: this.#filter, grouping: this.#grouping, order: this.#order };
    if (isKnown && (this.rows.complete || this.rows.size > 0)) void this.#arrange(asked, ranks);
    else this.#busy = true;
  }

  async #arrange(asked: Parameters<typeof arrange>[1], ranks: ReadonlyMap<string, number>): Promise<void> {
    const mine = (this.#run = Symbol());
    const work = arrange(this.rows.all(), asked, ranks, this.#locale);
    const late = setTimeout(() => (this.#busy = true), 150);
    const isWhole = this.rows.complete;
    const isWanted = () => this.#run === mine;
    const groups = await inSlices(work, isWanted);
    const lines = groups === null ? null : await inSlices(linesOf(groups), isWanted);
    if (lines !== null) await inSlices(this.layout.prepare(lines.keys, lineHeights(lines)), isWanted);
    clearTimeout(late);
    if (lines === null || !isWanted()) return;
    this.#whole = isWhole;
    const isAsked = this.#arranged !== this.#turn;
    this.#arranged = this.#turn;
    followSelected(this.selecting, this.#lines, lines, {
      isAsked,
      tagsOf: (id) => this.rows.row(id)?.tags ?? [],
    });
    this.#groups = groups;
    this.#lines = lines;
    this.#busy = false;
  }

  #anew(): void {
    this.#turn += 1;
    this.top = 0;
  }
}
