import type { CountField, DateField, HeldField, Relation, State, TextField, Thing } from './query.ts';

/** What may stand before a colon, what it asks, and what may stand behind it. The manual and the completion are held to these tables. */

export type Key = { name: string; also: readonly string[]; sentence: string; example: string } & Asks;
type Asks =
  | { asks: 'text'; field: TextField }
  | { asks: 'holds'; field: HeldField }
  | { asks: 'tag' | 'folder' | 'language' | 'colour' | 'is' | 'has' }
  | { asks: 'date'; field: DateField; relation: Relation }
  | { asks: 'count'; field: CountField };

const key = (name: string, also: readonly string[], sentence: string, example: string, asks: Asks): Key =>
  Object.freeze({ name, also, sentence, example, ...asks });

/** In the order in which they are proposed: what most people ask for first. */
export const KEYS: readonly Key[] = [
  key('tag', ['tags'], 'Has this tag, or one of its highlights has it', 'tag:method', { asks: 'tag' }),
  key('is', [], 'Unread, read, archived and so on', 'is:unread', { asks: 'is' }),
  key('has', [], 'Has notes, highlights, tags and so on', 'has:notes', { asks: 'has' }),
  key('note', [], 'A note on it says this', 'note:"opening"', { asks: 'text', field: 'note' }),
  key('quote', ['highlight'], 'A highlighted passage says this', 'quote:margin', { asks: 'text', field: 'quote' }),
  key('text', [], 'Its text says this', 'text:"slow conversation"', { asks: 'text', field: 'text' }),
  key('title', [], 'Its title says this', 'title:river', { asks: 'holds', field: 'title' }),
  key('by', ['byline', 'author'], 'Written by', 'by:calloway', { asks: 'holds', field: 'by' }),
  key('site', [], 'From this site', 'site:example.org', { asks: 'holds', field: 'site' }),
  key('file', ['name'], 'Its file is called so', 'file:.epub', { asks: 'holds', field: 'file' }),
  key('folder', ['in'], 'Lies in this folder, or in one inside it', 'folder:Diplomacy', { asks: 'folder' }),
  key('colour', ['color'], 'Has a highlight in this colour', 'colour:moss', { asks: 'colour' }),
  key('lang', ['language'], 'Written in this language', 'lang:German', { asks: 'language' }),
  key('before', ['published-before'], 'Published before', 'before:2025', { asks: 'date', field: 'published', relation: 'before' }),
  key('after', ['published-after'], 'Published after', 'after:2025-03', { asks: 'date', field: 'published', relation: 'after' }),
  key('on', ['published', 'date'], 'Published on that day, or in that month or year', 'on:2025-03-14', { asks: 'date', field: 'published', relation: 'on' }),
  key('added', ['added-on'], 'Came into the library then', 'added:this-week', { asks: 'date', field: 'added', relation: 'on' }),
  key('added-before', [], 'Came into the library before', 'added-before:2025', { asks: 'date', field: 'added', relation: 'before' }),
  key('added-after', [], 'Came into the library after', 'added-after:30-days-ago', { asks: 'date', field: 'added', relation: 'after' }),
  key('opened', ['opened-on'], 'Opened last then', 'opened:today', { asks: 'date', field: 'opened', relation: 'on' }),
  key('opened-before', [], 'Not opened since', 'opened-before:this-year', { asks: 'date', field: 'opened', relation: 'before' }),
  key('opened-after', [], 'Opened since', 'opened-after:last-month', { asks: 'date', field: 'opened', relation: 'after' }),
  key('minutes', [], 'Takes so many minutes to read', 'minutes:<10', { asks: 'count', field: 'minutes' }),
  key('words', [], 'Has so many words', 'words:>2000', { asks: 'count', field: 'words' }),
  key('progress', [], 'Read to so many per cent', 'progress:50-99', { asks: 'count', field: 'progress' }),
  key('highlights', [], 'Has so many highlights', 'highlights:>5', { asks: 'count', field: 'highlights' }),
  key('notes', [], 'Has so many notes', 'notes:>=3', { asks: 'count', field: 'notes' }),
]; // prettier-ignore

export const STATES: Readonly<Record<State, string>> = {
  unread: 'Not begun',
  reading: 'Begun, and not read to the end',
  read: 'Read to the end',
  archived: 'In the archive',
  trashed: 'In the trash',
  waiting: 'Only its quotes are known; the text is not here yet',
  attention: 'A passage is uncertain or lost',
  uncertain: 'A passage was found again, and not for certain',
  orphaned: 'A passage was not found again',
};

export const THINGS: Readonly<Record<Thing, string>> = {
  notes: 'At least one note',
  highlights: 'At least one highlight',
  tags: 'A tag, its own or of a highlight',
  folder: 'Lies in a folder',
  date: 'Its date of publication is known',
  byline: 'Its byline is known',
  site: 'Its site is known',
  language: 'Its language is known',
};

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
