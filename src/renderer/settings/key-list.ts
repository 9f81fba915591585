import { PLACE_ACTIONS, PLACES, placeOf, type Place } from '../../core/keymap/usual.ts';
import type { Settings } from '../../core/settings.ts';
import { words as spoken, type Words } from '../../core/words/words.ts';
import { COMMANDS } from '../../ipc.ts';
import { fixedKeys, type FixedKey } from '../shell/fixed-keys.ts';
import { keymapOf } from '../shell/keys.ts';

/** Something that has keys, or could have them. */
export interface KeyItem {
  action: string;
  words: string;
  /** Its chords, the one that is shown with it first. */
  keys: readonly string[];
  /** Whether the reader has changed them. */
  changed: boolean;
}

/** The keys of one place: those that can be changed, and those that always do the same. */
export interface KeyGroup {
  place: Place | 'tabs' | 'finding';
  title: string;
  items: readonly KeyItem[];
  fixed: readonly FixedKey[];
}

/** The article's first, as it is where most of them are pressed; those of the whole window last, which are the most. */
const ORDER = [...PLACES.filter((place) => place !== 'everywhere'), 'tabs', 'finding', 'everywhere'] as const;

/** A command of the palette for what a list has a key for; it is listed there. */
const isTwin = (command: string): boolean => command.startsWith('articles-');

/** Every action there is. */
export const ACTIONS: readonly string[] = [
  ...PLACE_ACTIONS,
  ...COMMANDS.filter((command) => !isTwin(command)),
];

/** What an action is called; in the language of now, where none is named. */
export function actionWords(action: string, { shell }: Pick<Words, 'shell'> = spoken): string {
  const { commands, keys } = shell;
  return (
    (keys.actions as Record<string, string>)[action] ?? (commands as Record<string, string>)[action] ?? action
  );
}

/** All keys, by the places where they count. */
export function keyGroups(settings: Pick<Settings, 'keys'>): KeyGroup[] {
  const keymap = keymapOf(settings);
  const items = ACTIONS.map((action) => ({
    action,
    words: actionWords(action),
    keys: keymap.keysOf(action),
    changed: keymap.isChanged(action),
  }));
  const fixed = fixedKeys();
  return ORDER.map((place) => ({
    place,
    title: spoken.shell.keys.places[place],
    items: items.filter(({ action }) => placeOf(action) === place),
    fixed: fixed[place],
  }));
}

/** One line of the list of keys. */
interface KeyLine {
  keys: readonly string[];
  words: string;
}

/** The list that `?` opens: what has a key, and what is fixed. A key that works with Ctrl as well is told once, and five colours are one line. */
export function keyLines({ items, fixed }: KeyGroup): KeyLine[] {
  const lines = items
    .filter(({ keys }) => keys.length > 0)
    .map(({ action, keys, words }) => ({
      action,
      keys: keys.filter((key) => key !== `Mod+${keys[0]}`),
      words,
    }));
  const colours = lines.filter(({ action }) => /\.colour-\d$/.test(action));
  const asUsual = colours.length === 5 && colours.every(({ keys }, i) => keys.join() === String(i + 1));
  const told = asUsual ? lines.flatMap((line) => (line === colours[0] ? [fiveColours()] : colours.includes(line) ? [] : [line])) : lines; // prettier-ignore
  return [
    ...told.map(({ keys, words }) => ({ keys, words })),
    ...fixed.map(({ keys, words }) => ({ keys: [keys], words })),
  ];
}

const fiveColours = (): KeyLine => ({ keys: ['1 – 5'], words: spoken.keys.fiveColours });
