import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { Portable } from '../../core/settings-file.ts';
import { words, type Words } from '../../core/words/words.ts';
import type { Command } from '../../ipc.ts';

/** The parts of the settings, in the order in which they stand. */
export const GROUPS = ['reading', 'appearance', 'keys', 'export', 'library', 'aloud', 'safety'] as const;
export type GroupId = (typeof GROUPS)[number];

/** One thing that can be set. What it is called, the words of settings know by its id; what it is set with, `Control.svelte`. */
export interface SettingRow {
  id: RowId;
  group: GroupId;
  /** The settings that it changes. */
  entries: readonly (keyof Portable)[];
  /** Its control needs the whole width, below the words. */
  wide?: true;
  /** Done elsewhere: a button runs the command. */
  leads?: Command;
}
export type RowId = keyof Words['settings']['rows'];

/** What a row says. */
export interface RowWords {
  words: string;
  /** What it means, where its name does not say it. */
  more?: string;
  /** What else people call it, to be found by. */
  also: string;
  /** What the button says that leads elsewhere. */
  leads?: string;
}

/** @param said the settings' words of another language than that of now */
export const rowWords = (id: RowId, said: Words['settings'] = words.settings): RowWords => said.rows[id];

/** Every row but the keys, which are listed from the table of keys. */
export const ROWS: readonly SettingRow[] = [
  { id: 'face', group: 'reading', entries: ['face'], wide: true },
  { id: 'textSize', group: 'reading', entries: ['textSize'] },
  { id: 'measure', group: 'reading', entries: ['measure'] },
  { id: 'lineHeight', group: 'reading', entries: ['lineHeight'] },
  { id: 'paragraphs', group: 'reading', entries: ['paragraphs', 'justified', 'hyphenated'], wide: true },
  { id: 'ruler', group: 'reading', entries: ['ruler'] },
  { id: 'finding', group: 'reading', entries: ['finding'], wide: true },
  { id: 'language', group: 'appearance', entries: ['language'] },
  {
    id: 'theme',
    group: 'appearance',
    entries: ['theme', 'lightTheme', 'darkTheme', 'ownColours'],
    wide: true,
  },
  { id: 'sidebar', group: 'appearance', entries: ['sidebar'] },
  { id: 'colour', group: 'appearance', entries: ['colour'] },
  { id: 'colourNames', group: 'appearance', entries: ['colourNames'], wide: true },
  { id: 'signs', group: 'appearance', entries: ['signs'] },
  { id: 'template', group: 'export', entries: ['exporting'], wide: true },
  { id: 'headings', group: 'export', entries: ['exporting'] },
  { id: 'times', group: 'export', entries: ['exporting'] },
  { id: 'links', group: 'export', entries: ['exporting'] },
  { id: 'properties', group: 'export', entries: ['exporting'], wide: true },
  { id: 'notesFolder', group: 'export', entries: [], wide: true },
  { id: 'importNotes', group: 'export', entries: [], leads: 'import-notes' },
  { id: 'watched', group: 'library', entries: [], wide: true },
  { id: 'addFolder', group: 'library', entries: [], leads: 'add-folder' },
  { id: 'rate', group: 'aloud', entries: ['aloud'] },
  { id: 'voices', group: 'aloud', entries: ['aloud'], wide: true },
  { id: 'backUp', group: 'safety', entries: [], leads: 'back-up' },
  { id: 'restore', group: 'safety', entries: [], leads: 'restore' },
  { id: 'second', group: 'safety', entries: [], leads: 'health' },
  { id: 'exchange', group: 'safety', entries: [], wide: true },
  { id: 'updates', group: 'safety', entries: [], wide: true },
];

/** What is to change so that a group is as Postil comes. Templates of the reader's own stay. */
export function resetOf(group: GroupId, settings: Settings): Partial<Portable> {
  const entries = group === 'keys' ? (['keys'] as const) : ROWS.filter((row) => row.group === group).flatMap((row) => row.entries); // prettier-ignore
  const usual: Portable = {
    ...DEFAULT_SETTINGS,
    exporting: { ...DEFAULT_SETTINGS.exporting, own: settings.exporting.own },
  };
  const changed = [...new Set(entries)].filter((name) => !isSame(usual[name], settings[name]));
  return Object.fromEntries(changed.map((name) => [name, usual[name]]));
}

/** Plain values of settings, whose keys always come in the same order unless the reader wrote them in another. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    one.length === other.size && one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)))
  );
}
