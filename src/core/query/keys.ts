import type { CountField, DateField, HeldField, Relation, State, TextField, Thing } from './query.ts';

/** What may stand before a colon, what it asks, and what may stand behind it. The manual and the completion are held to these tables. */

export type Key = { name: KeyName; also: readonly string[]; example: string } & Asks;
type Asks =
  | { asks: 'text'; field: TextField }
  | { asks: 'holds'; field: HeldField }
  | { asks: 'tag' | 'folder' | 'language' | 'colour' | 'is' | 'has' }
  | { asks: 'date'; field: DateField; relation: Relation }
  | { asks: 'count'; field: CountField };

const key = <Name extends string>(name: Name, also: readonly string[], example: string, asks: Asks) =>
  Object.freeze({ name, also, example, ...asks });

/** In the order in which they are proposed: what most people ask for first. */
const ALL = [
  key('tag', ['tags'], 'tag:method', { asks: 'tag' }),
  key('is', [], 'is:unread', { asks: 'is' }),
  key('has', [], 'has:notes', { asks: 'has' }),
  key('note', [], 'note:"opening"', { asks: 'text', field: 'note' }),
  key('quote', ['highlight'], 'quote:margin', { asks: 'text', field: 'quote' }),
  key('text', [], 'text:"slow conversation"', { asks: 'text', field: 'text' }),
  key('title', [], 'title:river', { asks: 'holds', field: 'title' }),
  key('by', ['byline', 'author'], 'by:calloway', { asks: 'holds', field: 'by' }),
  key('site', [], 'site:example.org', { asks: 'holds', field: 'site' }),
  key('file', ['name'], 'file:.epub', { asks: 'holds', field: 'file' }),
  key('folder', ['in'], 'folder:Diplomacy', { asks: 'folder' }),
  key('colour', ['color'], 'colour:moss', { asks: 'colour' }),
  key('lang', ['language'], 'lang:German', { asks: 'language' }),
  key('before', ['published-before'], 'before:2025', { asks: 'date', field: 'published', relation: 'before' }),
  key('after', ['published-after'], 'after:2025-03', { asks: 'date', field: 'published', relation: 'after' }),
  key('on', ['published', 'date'], 'on:2025-03-14', { asks: 'date', field: 'published', relation: 'on' }),
  key('added', ['added-on'], 'added:this-week', { asks: 'date', field: 'added', relation: 'on' }),
  key('added-before', [], 'added-before:2025', { asks: 'date', field: 'added', relation: 'before' }),
  key('added-after', [], 'added-after:30-days-ago', { asks: 'date', field: 'added', relation: 'after' }),
  key('opened', ['opened-on'], 'opened:today', { asks: 'date', field: 'opened', relation: 'on' }),
  key('opened-before', [], 'opened-before:this-year', { asks: 'date', field: 'opened', relation: 'before' }),
  key('opened-after', [], 'opened-after:last-month', { asks: 'date', field: 'opened', relation: 'after' }),
  key('minutes', [], 'minutes:<10', { asks: 'count', field: 'minutes' }),
  key('words', [], 'words:>2000', { asks: 'count', field: 'words' }),
  key('progress', [], 'progress:50-99', { asks: 'count', field: 'progress' }),
  key('highlights', [], 'highlights:>5', { asks: 'count', field: 'highlights' }),
  key('notes', [], 'notes:>=3', { asks: 'count', field: 'notes' }),
]; // prettier-ignore

/** What stands before a colon. What each means is said by `words.query.keys`. */
export type KeyName = (typeof ALL)[number]['name'];
export const KEYS: readonly Key[] = ALL;

/** In the order in which they are proposed. What they mean is said by `words.query.states` and `.things`. */
export const STATES: readonly State[] = [
  'unread', 'reading', 'read', 'archived', 'trashed', 'waiting', 'attention', 'uncertain', 'orphaned',
]; // prettier-ignore
export const THINGS: readonly Thing[] = [
  'notes',
  'highlights',
  'tags',
  'folder',
  'date',
  'byline',
  'site',
  'language',
];

/** Of one thing as of several. */
export const THING_WORDS: Readonly<Record<string, Thing>> = {
  note: 'notes',
  highlight: 'highlights',
  tag: 'tags',
  folders: 'folder',
  lang: 'language',
};

const byName: ReadonlyMap<string, Key> = new Map(
  KEYS.flatMap((one) => [one.name, ...one.also].map((name) => [name, one] as const)),
);

/** The key that is called `name`, in any case. */
export function keyNamed(name: string): Key | null {
  return byName.get(name.toLowerCase()) ?? null;
}

export const KEY_NAMES: readonly string[] = [...byName.keys()];
