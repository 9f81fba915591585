import { FindText, MOST_FOUND, type FindOptions } from '../../core/find/find-text.ts';
import type { Span } from '../../core/reading/segments.ts';
import { words } from '../../core/words/words.ts';
import type { PatternSearch } from './pattern-search.ts';
import type { NoAnswer } from './request.ts';
import { recentWords, type RecentWords } from './recent.ts';

/** The text that is searched, and where its reader is. */
export interface Searched {
  readonly text: string;
  /** BCP 47, or `null`. */
  readonly lang: string | null;
  /** The offset at the top of what is seen. */
  top(): number;
  /** As they were switched last. */
  readonly options: FindOptions;
  keep(options: FindOptions): void;
}

/** Two frames: what a key has opened is on the screen by then. */
const PAINTED_MS = 34;

/** Who selects more than this means to mark it, not to look for it. */
const LONGEST_SEED = 200;

const NONE: readonly Span[] = [];

/** What is looked for in the article on screen, and what was found. The bar shows it; page and rail mark it. */
export class Finding {
  #asked = $state.raw(0);
  #words = $state.raw('');
  #hits = $state.raw<readonly Span[]>(NONE);
  #at = $state.raw(0);
  #problem = $state.raw<NoAnswer | null>(null);
  #busy = $state.raw(false);
  #text: FindText | null = null;
  #warming: ReturnType<typeof setTimeout> | undefined;
  readonly #searched: Searched;
  readonly #patterns: PatternSearch;
  readonly #recent: RecentWords;

  constructor(searched: Searched, patterns: PatternSearch, recent: RecentWords = recentWords) {
    this.#searched = searched;
    this.#patterns = patterns;
    this.#recent = recent;
  }

  /** How often it was asked for since it was closed: each time its field takes the focus. 0 while it is closed. */
  get asked(): number {
    return this.#asked;
  }
  get words(): string {
    return this.#words;
  }
  get options(): FindOptions {
    return this.#searched.options;
  }
  /** In order, not overlapping. */
  get hits(): readonly Span[] {
    return this.#hits;
  }
  /** Which of them it stands at, from 0. */
  get at(): number {
    return this.#at;
  }
  get current(): Span | null {
    return this.#hits[this.#at] ?? null;
  }
  /** There may be more than are listed. */
  get isCut(): boolean {
    return this.#hits.length >= MOST_FOUND;
  }
  /** Why nothing could be looked for, in a sentence. */
  get problem(): string | null {
    return this.#problem === null ? null : words.finding.problems[this.#problem];
  }
  /** Whether a pattern is being looked for. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Opens it, or gives its field the focus again; with the words that are selected, where there are any. */
  ask(selected: string | null = null): void {
    this.#asked += 1;
    clearTimeout(this.#warming);
    // After the bar is painted, and before a hand has found the first letter.
    this.#warming = setTimeout(() => this.#source().prepare(this.#searched.options), PAINTED_MS);
    const seed = selected?.trim() ?? '';
    if (seed !== '' && seed.length <= LONGEST_SEED && !seed.includes('\n')) this.type(this.#quoted(seed));
  }

  /** Closes it. */
  close(): void {
    this.#recent.add(this.#words);
    clearTimeout(this.#warming);
    this.#patterns.close();
    this.#asked = 0;
    this.#words = '';
    this.#take(NONE);
  }

  type(words: string): void {
    this.#recent.reset();
    this.#look(words);
  }

  /** The words that were looked for before (−1), or after those (1). False where there are none. */
  recall(by: -1 | 1): boolean {
    const words = this.#recent.step(by, this.#words);
    if (words !== null) this.#look(words);
    return words !== null;
  }

  toggle(option: keyof FindOptions): void {
    const { options } = this.#searched;
    this.#searched.keep({ ...options, [option]: !options[option] });
    this.#look(this.#words);
  }

  /** To the next place (1) or the one before (−1), round and round. */
  step(by: 1 | -1): void {
    const { length } = this.#hits;
    if (length === 0) return;
    this.#recent.add(this.#words);
    this.#at = (this.#at + by + length) % length;
  }

  /** To the place at `index`. */
  goTo(index: number): void {
    if (index >= 0 && index < this.#hits.length) this.#at = index;
  }

  /** Another text is on screen: it has other places, and reading goes on with the first below the top. */
  retext(): void {
    if (this.#asked > 0) this.#look(this.#words);
  }

  /** Selected words as they are looked for: of a pattern, with its signs as letters. */
  #quoted(words: string): string {
    return this.#searched.options.pattern ? words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : words;
  }

  #look(words: string): void {
    this.#words = words;
    const { text, lang, options } = this.#searched;
    this.#patterns.cancel();
    if (words === '') return this.#take(NONE);
    if (!options.pattern) return this.#take(this.#source().find(words, options));
    this.#busy = true;
    this.#problem = null;
    void this.#patterns.search({ text, lang, pattern: words, options: { ...options } }).then((answer) => {
      if (answer === null) return;
      if ('hits' in answer) this.#take(answer.hits);
      else this.#take(NONE, answer.problem);
    });
  }

  #source(): FindText {
    const { text, lang } = this.#searched;
    if (this.#text?.text !== text) this.#text = new FindText(text, lang);
    return this.#text;
  }

  #take(hits: readonly Span[], problem: NoAnswer | null = null): void {
    this.#busy = false;
    this.#problem = problem;
    this.#hits = hits;
    const top = hits.length === 0 ? 0 : this.#searched.top();
    const below = hits.findIndex(({ start }) => start >= top);
    this.#at = Math.max(0, below);
  }
}
