import { completions, type Proposal } from '../../core/query/complete.ts';
import type { Names } from '../../core/query/condition.ts';
import { parseQuery, type Parsed, type QueryError } from '../../core/query/parse.ts';
import { conditionsOf } from '../../core/query/query.ts';
import { NO_VOCABULARY, type Vocabulary } from '../../core/query/vocabulary.ts';
import { writeQuery } from '../../core/query/write.ts';
import { words } from '../../core/words/words.ts';
import { Completion } from '../notes/completion.svelte.ts';

/** What the library keeps, in UTF-16 code units. */
const LONGEST = 2_000;

/** A stretch of what is typed; `wrong` is underlined. */
export interface Stretch {
  text: string;
  wrong: boolean;
}

/** What a field knows of the query in it: how it may go on, and what of it is wrong. */
export class QueryTyping {
  readonly completion = new Completion<Proposal>();
  /** `null` while the field is not being written in. */
  #caret = $state.raw<number | null>(null);
  readonly #text: () => string;
  readonly #names: () => Names;
  readonly #vocabulary: () => Vocabulary;
  /** While the field has the focus: one pass over the library, not one with each letter. */
  #known: Vocabulary | null = null;
  readonly #parsed: Parsed = $derived.by(() => parseQuery(this.#text(), this.#names()));
  /** What is being written is not wrong yet: nobody is told of a word in the middle of it. */
  readonly #told: readonly QueryError[] = $derived(
    this.#parsed.errors.filter(
      ({ start, end }) => this.#caret === null || this.#caret < start || this.#caret > end,
    ),
  );

  /** @param vocabulary is asked once for each time that somebody comes to write */
  constructor(text: () => string, names: () => Names, vocabulary: () => Vocabulary) {
    this.#text = text;
    this.#names = names;
    this.#vocabulary = vocabulary;
  }

  get errors(): readonly QueryError[] {
    return this.#told;
  }

  /** The query as it is kept, in the language's own words: it means the same when colours are renamed. `null`: none, or not right. */
  get savable(): string | null {
    const { query, errors } = this.#parsed;
    if (errors.length > 0 || conditionsOf(query).length === 0) return null;
    const written = writeQuery(query);
    return written.length > LONGEST ? null : written;
  }

  /** The text in one piece after the other. */
  get stretches(): readonly Stretch[] {
    const text = this.#text();
    const stretches: Stretch[] = [];
    let at = 0;
    for (const { start, end } of this.#told) {
      if (start > at) stretches.push({ text: text.slice(at, start), wrong: false });
      if (end > at) stretches.push({ text: text.slice(Math.max(at, start), end), wrong: true });
      at = Math.max(at, end);
    }
    return at < text.length ? [...stretches, { text: text.slice(at), wrong: false }] : stretches;
  }

  /** Somebody comes to write: what there is to ask for is looked through before the first letter. */
  come(): void {
    this.#known ??= this.#vocabulary();
  }

  left(): void {
    this.#known = null;
    this.done();
  }

  moved(caret: number): void {
    this.#caret = caret;
  }

  /** What is written is meant as it is: now all that is wrong is told. */
  done(): void {
    this.completion.close();
    this.#caret = null;
  }

  /** Something was typed: proposes how it may go on, unless a blank says that a word is done. */
  typed(text: string, caret: number): void {
    this.moved(caret);
    if (/^$|[\s()（）]$/.test(text.slice(0, caret))) this.completion.close();
    else this.propose(text, caret);
  }

  propose(text: string, caret: number): void {
    this.moved(caret);
    this.come();
    const options = completions(text, caret, this.#known ?? NO_VOCABULARY);
    // What stands there in full needs no proposal.
    const [only] = options;
    const isThere =
      options.length === 1 && only !== undefined && text.slice(only.start, only.end) === only.insert.trim();
    this.completion.propose(isThere ? [] : options, false);
  }
}

/** What a press on the button beside `error` does, in words; `null` where there is no button. */
export function mendingWords(text: string, { start, end, suggestion }: QueryError): string | null {
  if (suggestion === undefined) return null;
  const { mend } = words.library.asking;
  if (suggestion === '') return mend.takeOut;
  if (suggestion.startsWith(text.slice(start, end).trimEnd())) return mend.close;
  return mend.write(suggestion);
}
