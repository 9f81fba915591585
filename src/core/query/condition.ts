import { COLOURS, type Colour } from '../annotation.ts';
import { typedLanguage } from '../library/typed-language.ts';
import { queryDate } from './dates.ts';
import { fold } from './fold.ts';
import { STATES, THING_WORDS, THINGS, type Key } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Condition, State, Thing } from './query.ts';
import { words } from '../words/words.ts';

/** What the reader calls things, where a query may call them so. */
export interface Names {
  /** As in the settings; an empty name is none. */
  colourNames?: Readonly<Partial<Record<Colour, string>>>;
  /** BCP 47: besides English, months and languages may be named in these. */
  locales?: readonly string[];
}

/** `likely` is what was probably meant, as it is written; then `refused` is empty. */
export interface Refused {
  refused: string;
  likely?: string;
}

/** What `key:value` asks; or in words why it asks nothing. `value` is not empty. */
export function conditionOf(key: Key, value: string, phrase: boolean, names: Names): Condition | Refused {
  switch (key.asks) {
    case 'text':
      return { type: 'text', field: key.field, words: value, phrase };
    case 'holds':
      return { type: 'holds', field: key.field, words: value, phrase };
    case 'tag': {
      const tag = tagOf(value);
      return tag === '' ? { refused: words.query.refused.tag } : { type: 'tag', tag };
    }
    case 'folder': {
      const folder = pathOf(value);
      return folder === '' ? { refused: words.query.refused.folder } : { type: 'folder', folder };
    }
    case 'language': {
      const lang = value.length > 60 ? null : lookedUp(typedLanguage, value, names.locales);
      if (lang !== null) return { type: 'language', lang };
      return { refused: words.query.refused.language };
    }
    case 'colour':
      return colourOf(key, value, names);
    case 'is':
      return oneOf(key, value, STATES, {}, (state: State) => ({ type: 'is', state }));
    case 'has':
      return oneOf(key, value, THINGS, THING_WORDS, (thing: Thing) => ({ type: 'has', thing }));
    case 'date': {
      const date = lookedUp(queryDate, value, names.locales);
      if (date !== null) return { type: 'date', field: key.field, relation: key.relation, date };
      return { refused: words.query.refused.date };
    }
    case 'count': {
      const range = rangeOf(value);
      if (range !== null) return { type: 'count', field: key.field, ...range };
      const asText = key.field === 'notes' ? 'note' : key.field === 'highlights' ? 'quote' : null;
      if (asText !== null) return { refused: '', likely: `${asText}:${phrase ? inQuotes(value) : value}` };
      return { refused: words.query.refused.number(key.example) };
    }
  }
}

type LookUp = (value: string, locales?: readonly string[]) => string | null;

/** Names of months and languages take some milliseconds to look through, and a query is read with every letter: kept, so many. */
const MOST_LOOKED_UP = 500;
const known = new Map<LookUp, Map<string, string | null>>();

function lookedUp(look: LookUp, value: string, locales: readonly string[] = []): string | null {
  const before = known.get(look) ?? new Map<string, string | null>();
  known.set(look, before);
  const key = `${locales.join(' ')}:${value}`;
  const found = before.has(key) ? (before.get(key) ?? null) : look(value, locales);
  if (before.size >= MOST_LOOKED_UP) before.clear();
  before.set(key, found);
  return found;
}

/** A tag as it is asked for: nested by `/`, without `#`. */
export function tagOf(value: string): string {
  return pathOf(value.replace(/^[#\s/]+/, ''));
}

function pathOf(value: string): string {
  const names = value.split('/').map((name) => name.trim());
  return names.filter((name) => name !== '').join('/');
}

function colourOf(key: Key, value: string, { colourNames = {} }: Names): Condition | Refused {
  const wanted = fold(value);
  const colour =
    COLOURS.find((one) => fold(colourNames[one] ?? '') === wanted) ?? COLOURS.find((one) => one === wanted);
  if (colour !== undefined) return { type: 'colour', colour };
  const known = COLOURS.flatMap((one) => [colourNames[one]?.trim() ?? '', one]).filter((name) => name !== '');
  return refusal(key, value, known);
}

function oneOf<T extends string>(
  key: Key,
  value: string,
  known: readonly T[],
  also: Readonly<Record<string, T>>,
  make: (word: T) => Condition,
): Condition | Refused {
  const wanted = fold(value);
  const other = Object.hasOwn(also, wanted) ? also[wanted] : undefined;
  const found = known.find((one) => one === wanted) ?? other;
  return found === undefined ? refusal(key, value, known) : make(found);
}

function refusal(key: Key, value: string, known: readonly string[]): Refused {
  const likely = nearest(value, known);
  if (likely !== null) return { refused: '', likely: `${key.name}:${written(likely)}` };
  return { refused: words.query.refused.oneOf(known) };
}

/** A name as it must stand behind a colon. */
export function written(name: string): string {
  return /[\s()（）"“”„]/.test(name) ? inQuotes(name) : name;
}

export function inQuotes(words: string): string {
  return `"${words.replace(/["\\]/g, '\\$&')}"`;
}

/** Nine digits, as below: no count is larger, and arithmetic stays exact. */
export const LARGEST = 999_999_999;
const RANGE = /^(?:(>=|<=|>|<|≥|≤|=)?\s?(\d{1,9})|(\d{1,9})\s?(?:-|–|\.\.)\s?(\d{1,9}))(?:\s?%)?$/;

function rangeOf(value: string): { least: number | null; most: number | null } | null {
  const match = RANGE.exec(value);
  if (match === null) return null;
  const [, sign = '=', one, from, to] = match;
  if (one === undefined) {
    const ends = [Number(from), Number(to)].sort((a, b) => a - b);
    return { least: ends[0]!, most: ends[1]! };
  }
  const number = Number(one);
  if (sign === '=') return { least: number, most: number };
  if (sign === '>') return { least: number + 1, most: null };
  if (sign === '>=' || sign === '≥') return { least: number, most: null };
  // Nothing is less than nothing.
  return { least: null, most: sign === '<' ? Math.max(0, number - 1) : number };
}
