import { COLOURS, type Colour } from '../../core/annotation.ts';
import { keysShown } from '../shell/keys.ts';
import type { Refusal } from '../../core/keymap/refusal.ts';
import type { LeftOut, Portable } from '../../core/settings-file.ts';
import { whenWords } from '../../core/reading/when.ts';
import type { Updates } from '../../core/updates/state.ts';
import { number } from '../../core/words/forms.ts';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type LanguageChoice } from '../../core/words/languages.ts';
import { locale } from '../../core/words/locale.ts';
import { words } from '../../core/words/words.ts';
import { actionWords } from './key-list.ts';

/** The name of a setting, as it is listed. */
export const settingWords = (name: keyof Portable): string => words.settings.names[name];

/** What the window can speak, each in its own words. */
export const languageWords = (choice: LanguageChoice): string =>
  choice === 'system' ? words.settings.languageOfSystem : LANGUAGE_NAMES[choice];

/** A value in a few words; `null` for one that takes more than that. */
export function valueWords(name: keyof Portable, value: unknown): string | null {
  const { settings, appearance } = words;
  if (typeof value === 'boolean') return value ? settings.on : settings.off;
  if (typeof value === 'number') return number(value, { maximumFractionDigits: 2 });
  if (typeof value !== 'string') return null;
  if (name === 'language') return languageWords(LANGUAGE_CHOICES.find((one) => one === value) ?? 'system');
  if (/theme$/i.test(name)) return (appearance.themes as Record<string, string>)[value] ?? value;
  if (name === 'face') return (appearance.faces as Record<string, { name: string }>)[value]?.name ?? value;
  if (name === 'paragraphs') return value === 'indented' ? appearance.indented : appearance.spaced;
  if (name === 'ruler') return (settings.rulers as Record<string, string>)[value] ?? value;
  if (name === 'colour') return (appearance.colours as Record<string, string>)[value] ?? value;
  return value;
}

/** Something of a file that is not taken, and why. */
export function leftOutWords({ name, why }: LeftOut): string {
  const { leftOut } = words.settings;
  const ofLibrary = (leftOut.ofLibrary as Record<string, string>)[name];
  return leftOut[why](why === 'own' && ofLibrary !== undefined ? ofLibrary : partWords(name));
}

/** Where something of a file stands: `exporting.template`. */
function partWords(name: string): string {
  const { names, leftOut } = words.settings;
  const [setting = '', ...rest] = name.split('.');
  const part = rest.join('.');
  const title = (names as Record<string, string>)[setting];
  if (title === undefined) return leftOut.unnamed(name);
  if (part === '') return title;
  if (setting === 'keys') return leftOut.keysOf(actionWords(part));
  return isColour(part) ? leftOut.colour(title, words.appearance.colours[part]) : leftOut.part(title, part);
}

const isColour = (part: string): part is Colour => (COLOURS as readonly string[]).includes(part);

/** Why a key cannot be had, and what to do. */
export const refusalWords = (why: Refusal, chord: string): string =>
  words.keys.refusals[why](keysShown(chord));

/** A key has another meaning already. */
export const clashWords = (chord: string, others: readonly string[]): string =>
  words.keys.clash(
    keysShown(chord),
    others.map((other) => actionWords(other)),
  );

/** What an action's keys are now, to be said. */
export function keysWords(action: string, chords: readonly string[]): string {
  const { now, noneNow } = words.keys;
  const called = actionWords(action);
  return chords.length === 0
    ? noneNow(called)
    : now(
        called,
        chords.map((chord) => keysShown(chord)),
      );
}

/** What is known of new versions, in a sentence; empty where nobody was asked yet. */
export function updateWords(state: Updates, now = new Date()): string {
  const said = words.updates;
  if (state.may !== 'ask') return state.may === 'store' ? said.store : said.noAddress;
  const { host, last, newer } = state;
  if (newer !== null) return said.newer(newer.version);
  if (last === null) return '';
  const ago = whenWords(last.at, now.toISOString(), locale());
  return 'failed' in last ? said[last.failed](host, ago) : said.current(ago);
}
