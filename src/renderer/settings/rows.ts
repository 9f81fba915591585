import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { Portable } from '../../core/settings-file.ts';
import type { Command } from '../../ipc.ts';

/** The parts of the settings, in the order in which they stand. */
export const GROUPS = [
  { id: 'reading', title: 'Reading' },
  { id: 'appearance', title: 'Appearance' },
  { id: 'keys', title: 'Keys' },
  { id: 'export', title: 'Notes and export' },
  { id: 'library', title: 'Library' },
  { id: 'aloud', title: 'Read aloud' },
  { id: 'safety', title: 'Safety' },
] as const;
export type GroupId = (typeof GROUPS)[number]['id'];

/** One thing that can be set. What it is set with, `Control.svelte` knows by its id. */
export interface SettingRow {
  id: string;
  group: GroupId;
  words: string;
  /** What it means, where its name does not say it. */
  more?: string;
  /** What else people call it, to be found by. */
  also: string;
  /** The settings that it changes. */
  entries: readonly (keyof Portable)[];
  /** Its control needs the whole width, below the words. */
  wide?: true;
  /** Done elsewhere: a button with these words runs the command. */
  leads?: { words: string; command: Command };
}

/** Every row but the keys, which are listed from the table of keys. */
export const ROWS: readonly SettingRow[] = [
  { id: 'face', group: 'reading', words: 'Typeface', also: 'font face letters serif sans dyslexia low vision literata atkinson', entries: ['face'], wide: true }, // prettier-ignore
  { id: 'textSize', group: 'reading', words: 'Text size', also: 'font size larger smaller zoom bigger', entries: ['textSize'] }, // prettier-ignore
  { id: 'measure', group: 'reading', words: 'Line length', also: 'measure width column characters narrow wide', entries: ['measure'] }, // prettier-ignore
  { id: 'lineHeight', group: 'reading', words: 'Line height', also: 'leading spacing line space', entries: ['lineHeight'] }, // prettier-ignore
  { id: 'paragraphs', group: 'reading', words: 'Paragraphs and lines', also: 'indent spaced justify justified hyphens hyphenation divide words ragged align', entries: ['paragraphs', 'justified', 'hyphenated'], wide: true }, // prettier-ignore
  { id: 'ruler', group: 'reading', words: 'Reading ruler', more: 'Keeps the line or the paragraph that you read in sight, and dims the rest.', also: 'focus line guide mask', entries: ['ruler'] }, // prettier-ignore
  { id: 'finding', group: 'reading', words: 'Find in an article', more: 'The same switches stand in the bar that finds.', also: 'search match case whole words accents diacritics regular expression regex', entries: ['finding'], wide: true }, // prettier-ignore
  { id: 'theme', group: 'appearance', words: 'Theme', also: 'colours dark light sepia night mode black contrast system own paper ink accent background', entries: ['theme', 'lightTheme', 'darkTheme', 'ownColours'], wide: true }, // prettier-ignore
  { id: 'sidebar', group: 'appearance', words: 'Show the sidebar', also: 'panel left navigation hide', entries: ['sidebar'] }, // prettier-ignore
  { id: 'colour', group: 'appearance', words: 'Colour of the next highlight', more: 'The one that was used last, unless you choose another.', also: 'marker highlighter default', entries: ['colour'] }, // prettier-ignore
  { id: 'colourNames', group: 'appearance', words: 'Names of the colours', more: 'What does each stand for? The names show wherever the colours do.', also: 'highlight labels categories meaning saffron moss sky rose lilac', entries: ['colourNames'], wide: true }, // prettier-ignore
  { id: 'signs', group: 'appearance', words: 'Show a line with each colour', more: 'A line of its own below each colour tells them apart without seeing colours.', also: 'colour blind blindness pattern underline sign accessibility', entries: ['signs'] }, // prettier-ignore
  { id: 'template', group: 'export', words: 'Template', more: 'How notes are written as Markdown.', also: 'obsidian logseq markdown liquid format', entries: ['exporting'], wide: true }, // prettier-ignore
  { id: 'headings', group: 'export', words: 'The article’s headings as sections', also: 'markdown outline chapters', entries: ['exporting'] }, // prettier-ignore
  { id: 'times', group: 'export', words: 'When each passage was marked', also: 'dates timestamp markdown', entries: ['exporting'] }, // prettier-ignore
  { id: 'links', group: 'export', words: 'A link back to each passage', also: 'postil address url markdown', entries: ['exporting'] }, // prettier-ignore
  { id: 'properties', group: 'export', words: 'Properties', also: 'front matter yaml metadata title author tags keys', entries: ['exporting'], wide: true }, // prettier-ignore
  { id: 'notesFolder', group: 'export', words: 'Notes folder', more: 'One Markdown file for each article, merged with what you write in it.', also: 'obsidian vault living markdown automatic keep up to date sync', entries: [], wide: true }, // prettier-ignore
  { id: 'importNotes', group: 'export', words: 'Notes from elsewhere', also: 'import kindle readwise hypothesis zotero omnivore', entries: [], leads: { words: 'Import notes…', command: 'import-notes' } }, // prettier-ignore
  { id: 'watched', group: 'library', words: 'Watched folders', more: 'New files in them come into the library by themselves.', also: 'watch folder automatic add directory sync', entries: [], wide: true }, // prettier-ignore
  { id: 'addFolder', group: 'library', words: 'A folder, once', also: 'add files import articles directory', entries: [], leads: { words: 'Add a folder…', command: 'add-folder' } }, // prettier-ignore
  { id: 'rate', group: 'aloud', words: 'Pace', also: 'speed rate voice read aloud faster slower speech', entries: ['aloud'] }, // prettier-ignore
  { id: 'voices', group: 'aloud', words: 'Voices', also: 'speech language speaker text to speech tts', entries: ['aloud'], wide: true }, // prettier-ignore
  { id: 'backUp', group: 'safety', words: 'Backup', more: 'Everything in one file: articles, notes, pictures, settings.', also: 'back up copy save zip archive', entries: [], leads: { words: 'Back up…', command: 'back-up' } }, // prettier-ignore
  { id: 'restore', group: 'safety', words: 'Put a backup in place', also: 'restore recover zip', entries: [], leads: { words: 'Restore…', command: 'restore' } }, // prettier-ignore
  { id: 'second', group: 'safety', words: 'Second folder, and how the library stands', more: 'Copies on another disk, snapshots, what was recovered, the network, the log.', also: 'health backup copies snapshots recovery network traffic log version privacy', entries: [], leads: { words: 'Health of the library…', command: 'health' } }, // prettier-ignore
  { id: 'exchange', group: 'safety', words: 'All settings as a file', more: 'To take them to another computer, or to go back to them later. What an import would change is shown first.', also: 'export import settings json transfer move computer share', entries: [], wide: true }, // prettier-ignore
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
