import { conditionOf, inQuotes, tagOf, type Names } from './condition.ts';
import { KEY_NAMES, keyNamed } from './keys.ts';
import { nearest } from './nearest.ts';
import { EVERYTHING, type Condition, type Query } from './query.ts';
import { scan, type Term, type Token } from './scan.ts';
import { writeCondition } from './write.ts';
import { words } from '../words/words.ts';

/** What is wrong with a stretch of a query (UTF-16 code units), in words. */
export interface QueryError {
  start: number;
  end: number;
  message: string;
  /** What would stand right in its place; empty: nothing. Missing where nobody can guess. */
  suggestion?: string;
}

export interface Parsed {
  query: Query;
  errors: QueryError[];
}

/** No person nests deeper; and whoever walks the tree may recurse. */
export const DEEPEST = 32;
/** Each may be a question to the index. The longest query anybody keeps has some twenty. */
export const MOST_CONDITIONS = 200;
/** Code units of one value. A sentence has 150. */
export const LONGEST_VALUE = 500;
/** More are not read by anybody. */
export const MOST_ERRORS = 20;

/** Says nothing: a dash between words, an ampersand. In quotation marks it is asked for all the same. */
export const SILENT = /^[\p{P}\p{Sm}\p{Cc}\p{Cf}]*$/u;

/** Half of a character, where a cut went through it. */
const HALF = /[\ud800-\udbff]$/;

/**
 * The query that `text` asks. It never throws: what makes no sense is told in `errors` and left out, or taken as words. Words side
 * by side must all hold; `OR` binds less. Linear in the text.
 */
export function parseQuery(text: string, names: Names = {}): Parsed {
  const parser = new Parser(text, names);
  for (const token of scan(text)) parser.take(token);
  return parser.finish();
}

/** What stands between two brackets, as far as it is read. */
class Group {
  readonly start: number;
  readonly negated: boolean;
  /** Of each side of an `OR` its terms. */
  #sides: Query[][] = [[]];
  /** Whether anything stands on this side, though it may be nothing that can be asked: one mistake is told once. */
  tried = false;

  constructor(start: number, negated: boolean) {
    this.start = start;
    this.negated = negated;
  }
  get side(): Query[] {
    return this.#sides.at(-1)!;
  }
  or(): void {
    this.#sides.push([]);
    this.tried = false;
  }
  /** `null` where nothing is left. */
  query(): Query | null {
    const sides = this.#sides.filter((side) => side.length > 0).map((side) => joined('and', side));
    return sides.length === 0 ? null : joined('or', sides);
  }
}

/** In normal form. */
function joined(type: 'and' | 'or', terms: readonly Query[]): Query {
  const flat = terms.flatMap((term) => (term.type === type ? term.terms : [term]));
  return flat.length === 1 ? flat[0]! : { type, terms: flat };
}

class Parser {
  readonly #text: string;
  readonly #names: Names;
  readonly #errors: QueryError[] = [];
  readonly #groups: Group[] = [new Group(0, false)];
  /** Brackets beyond the deepest, which are as if they were not there. */
  #beyond = 0;
  #negated = false;
  /** An `OR` that has nothing behind it yet. */
  #or: Token | null = null;
  #terms = 0;

  constructor(text: string, names: Names) {
    this.#text = text;
    this.#names = names;
  }

  take(token: Token): void {
    if (token.kind === 'term') return this.#term(token);
    if (token.kind === 'not') this.#negated = !this.#negated;
    else if (token.kind === 'or') this.#takeOr(token);
    else if (token.kind === 'open') this.#open(token);
    else if (token.kind === 'close') this.#close(token);
  }

  finish(): Parsed {
    this.#endOr();
    const [, opened] = this.#groups;
    if (opened !== undefined) {
      const end = this.#text.length;
      const suggestion = this.#text.slice(opened.start).trimEnd() + ')'.repeat(this.#groups.length - 1);
      this.#tell({ start: opened.start, end, message: words.query.errors.neverClosed, suggestion });
    }
    while (this.#groups.length > 1) this.#leave();
    const query = this.#group.query() ?? EVERYTHING;
    return { query, errors: this.#errors.sort((a, b) => a.start - b.start) };
  }

  get #group(): Group {
    return this.#groups.at(-1)!;
  }

  #takeOr(token: Token): void {
    this.#negated = false;
    if (!this.#group.tried) return this.#tellOr(token);
    this.#or = token;
    this.#group.or();
  }

  #endOr(): void {
    if (this.#or !== null && !this.#group.tried) this.#tellOr(this.#or);
    this.#or = null;
    this.#negated = false;
  }

  #tellOr({ start, end }: Token): void {
    this.#tell({ start, end, message: words.query.errors.or, suggestion: '' }); // prettier-ignore
  }

  #open({ start, end }: Token): void {
    if (this.#beyond > 0 || this.#groups.length > DEEPEST) {
      if (this.#beyond === 0) this.#tell({ start, end, message: words.query.errors.tooDeep });
      this.#beyond += 1;
    } else {
      this.#group.tried = true;
      this.#groups.push(new Group(start, this.#negated));
      this.#or = null;
    }
    this.#negated = false;
  }

  #close({ start, end }: Token): void {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
    } else if (this.#groups.length === 1) {
      this.#tell({ start, end, message: words.query.errors.neverOpened, suggestion: '' });
    } else {
      this.#endOr();
      const { start: opened, tried } = this.#group;
      this.#leave();
      if (!tried)
        this.#tell({ start: opened, end, message: words.query.errors.nothingInside, suggestion: '' });
    }
  }

  /** Closes the innermost brackets. */
  #leave(): void {
    const group = this.#groups.pop()!;
    const query = group.query();
    if (query !== null) this.#add(query, group.negated);
  }

  #add(query: Query, negated: boolean): void {
    const term: Query = !negated ? query : query.type === 'not' ? query.term : { type: 'not', term: query };
    this.#group.side.push(term);
  }

  #term(term: Term): void {
    const negated = this.#negated;
    this.#negated = false;
    this.#or = null;
    this.#group.tried = true;
    this.#terms += 1;
    if (this.#terms <= MOST_CONDITIONS) {
      const condition = this.#condition(term);
      if (condition !== null) this.#add(condition, negated);
    } else if (this.#terms === MOST_CONDITIONS + 1) {
      const message = words.query.errors.tooMany(MOST_CONDITIONS);
      this.#tell({ start: term.start, end: this.#text.length, message });
    }
  }

  #condition(term: Term): Condition | null {
    const { start, end, key: name, quoted } = term;
    const written = this.#text.slice(start, end);
    if (!term.closed)
      this.#tell({ start: term.valueStart, end, message: words.query.errors.quoteNeverClosed, suggestion: `${this.#text.slice(term.valueStart, end).trimEnd()}"` }); // prettier-ignore
    let { value } = term;
    if (value.length > LONGEST_VALUE) {
      value = value.slice(0, LONGEST_VALUE).replace(HALF, '').trim();
      this.#tell({ start, end, message: words.query.errors.tooLong(LONGEST_VALUE) });
    }
    if (name === null) return this.#words(term, value);
    const key = keyNamed(name);
    if (key === null) return this.#unknownKey(term, name, value);
    if (value === '') {
      this.#tell({ start, end, message: words.query.errors.noValue(key.example) });
      return null;
    }
    const condition = conditionOf(key, value, quoted, this.#names);
    if (!('refused' in condition)) return condition;
    const { likely } = condition;
    if (likely !== undefined)
      this.#tell({ start, end, message: words.query.errors.didYouMean(shortened(written), likely), suggestion: likely }); // prettier-ignore
    else this.#tell({ start, end, message: words.query.errors.notUnderstood(shortened(written), condition.refused) }); // prettier-ignore
    return null;
  }

  #words({ start, end, quoted, closed }: Term, value: string): Condition | null {
    if (!quoted && /^#\p{L}/u.test(value)) return { type: 'tag', tag: tagOf(value) };
    if (quoted && closed && value === '')
      this.#tell({ start, end, message: words.query.errors.nothingQuoted, suggestion: '' });
    if (value === '' || (!quoted && SILENT.test(value))) return null;
    return { type: 'text', field: 'any', words: value, phrase: quoted };
  }

  /** What only looks like a key is words, with the colon in them; it is told all the same. */
  #unknownKey({ start, end, quoted }: Term, name: string, value: string): Condition {
    const asText: Condition = {
      type: 'text',
      field: 'any',
      words: `${name}:${value}`.slice(0, LONGEST_VALUE).replace(HALF, '').trim(),
      phrase: true,
    };
    const likely = nearest(name, KEY_NAMES);
    const known = likely === null ? null : (keyNamed(likely)?.name ?? null);
    const { didYouMean, unknownKey } = words.query.errors;
    const key = `${shortened(name)}:`;
    if (known === null)
      this.#tell({ start, end, message: unknownKey(key), suggestion: writeCondition(asText) });
    else {
      const suggestion = `${known}:${quoted ? inQuotes(value) : value}`;
      this.#tell({ start, end, message: didYouMean(key, `${known}:`), suggestion });
    }
    return asText;
  }

  #tell(error: QueryError): void {
    if (this.#errors.length < MOST_ERRORS) this.#errors.push(error);
  }
}

/** As much as is read at a glance. */
function shortened(written: string): string {
  return written.length <= 40 ? written : `${written.slice(0, 39).replace(HALF, '')}…`;
}
