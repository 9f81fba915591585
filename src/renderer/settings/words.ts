import { COLOURS } from '../../core/annotation.ts';
import type { Refusal } from '../../core/keymap/refusal.ts';
import type { LeftOut, Portable } from '../../core/settings-file.ts';
import type { Ruler } from '../../core/settings.ts';
import { FACE_WORDS, THEME_WORDS } from '../appearance/words.ts';
import { keysShown } from '../shell/keys.ts';
import { actionWords } from './key-list.ts';

/** What the settings say of themselves. */

export const RULER_WORDS: Readonly<Record<Ruler, string>> = {
  off: 'Off',
  line: 'The line',
  paragraph: 'The paragraph',
};

export const resetWords = (group: string): string => `${group}: everything is as Postil comes.`;

export const IMPORT_WORDS = {
  written: (name: string) => `The settings are in ${name}.`,
  taken: (name: string) => `The settings of ${name} are in use.`,
  noSettings: (name: string) =>
    `${name} is not a file of Postil’s settings. Nothing was changed. Export settings makes such a file.`,
  nothing: 'Everything that this file says is as it is now. There is nothing to change.',
} as const;

/** What each setting is called, where several are listed together. */
const SETTING_WORDS: Readonly<Record<keyof Portable, string>> = {
  theme: 'Theme',
  lightTheme: 'Theme by day',
  darkTheme: 'Theme by night',
  ownColours: 'Your own colours',
  face: 'Typeface',
  textSize: 'Text size',
  measure: 'Line length',
  lineHeight: 'Line height',
  paragraphs: 'Paragraphs',
  justified: 'Justified lines',
  hyphenated: 'Divided words',
  sidebar: 'Sidebar',
  colour: 'Colour of the next highlight',
  colourNames: 'Names of the colours',
  signs: 'A line with each colour',
  aloud: 'Read aloud',
  ruler: 'Reading ruler',
  finding: 'Find in an article',
  keys: 'Keys',
  exporting: 'Notes and export',
};

/** The name of a setting, as it is listed. */
export const settingWords = (name: keyof Portable): string => SETTING_WORDS[name];

/** A value in a few words; `null` for one that takes more than that. */
export function valueWords(name: keyof Portable, value: unknown, locale: string): string | null {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return value.toLocaleString(locale, { maximumFractionDigits: 2 });
  if (typeof value !== 'string') return null;
  if (/theme$/i.test(name)) return (THEME_WORDS as Record<string, string>)[value] ?? value;
  if (name === 'face') return (FACE_WORDS as Record<string, { name: string }>)[value]?.name ?? value;
  if (name === 'ruler') return (RULER_WORDS as Record<string, string>)[value] ?? value;
  return value;
}

/** Something of a file that is not taken, and why. */
export function leftOutWords({ name, why }: LeftOut): string {
  const [setting = '', ...rest] = name.split('.');
  const part = rest.join('.');
  const title = (SETTING_WORDS as Record<string, string>)[setting];
  const isColour = (COLOURS as readonly string[]).includes(part);
  const what =
    title === undefined
      ? `“${name}”`
      : setting === 'keys' && part !== ''
        ? `The keys of “${actionWords(part)}”`
        : part === ''
          ? title
          : `${title}, ${isColour ? part : `“${part}”`}`;
  if (why === 'own') return `${OWN_WORDS[name] ?? what}: belongs to the library that it comes from.`;
  if (why === 'unknown') return `${what}: this version of Postil does not know it.`;
  return `${what}: not a value that it can have.`;
}

const OWN_WORDS: Readonly<Record<string, string>> = {
  openArticle: 'The article that was open',
  tabs: 'The tabs that were open',
  lastExport: 'Where the last export went',
  articleTypes: 'Articles with a type of their own',
};

const REFUSALS: Readonly<Record<Refusal, (keys: string) => string>> = {
  system: (keys) => `${keys} belongs to the system. Press something else.`,
  editing: (keys) => `${keys} copies, pastes or takes back in every text. Press something else.`,
  types: (keys) => `${keys} types a character on many keyboards. Leave out Ctrl or Alt.`,
  always: (keys) => `${keys} does the same everywhere, so it cannot be changed. Press something else.`,
  ahead: (keys) => `${keys} alone leads to a title in lists. Hold Ctrl or Alt with it.`,
  none: () => 'This key has no name that can be kept. Press another one.',
};

/** Why a key cannot be had, and what to do. */
export const refusalWords = (why: Refusal, chord: string): string => REFUSALS[why](keysShown(chord));

/** A key has another meaning already. */
export function clashWords(chord: string, others: readonly string[], locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    others.map((one) => `“${actionWords(one)}”`),
  );
  return `${keysShown(chord)} is now ${list}.`;
}

/** How many rows were found. */
export function foundWords(count: number, locale: string): string {
  if (count === 0) return 'No setting has these words. Try fewer letters, or another word for it.';
  const settings = new Intl.PluralRules(locale).select(count) === 'one' ? 'setting' : 'settings';
  return `${count.toLocaleString(locale)} ${settings} found`;
}

/** Letters to a line. */
export function lettersWords(count: number, locale: string): string {
  return new Intl.PluralRules(locale).select(count) === 'one' ? `${count} letter` : `${count} letters`;
}

/** What an action's keys are now, to be said. */
export function keysWords(action: string, keys: readonly string[], locale: string): string {
  if (keys.length === 0) return `${action} has no key now`;
  return `${action} is now ${new Intl.ListFormat(locale, { type: 'disjunction' }).format(keys)}`;
}
