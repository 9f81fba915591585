import { ranked } from '../../core/query/rank.ts';
import type { Settings } from '../../core/settings.ts';
import { locale } from '../../core/words/locale.ts';
import { words } from '../../core/words/words.ts';
import type { Command } from '../../ipc.ts';
import { keysOf } from '../shell/keys.ts';

/** One line of the palette. */
export interface Entry {
  command: Command;
  words: string;
  /** The chord that is shown with it; `null` where it has none. */
  keys: string | null;
}

/** As many as can be looked through; there are fewer commands than twice that. */
const MOST = 60;

/**
 * The commands that `typed` may mean, those that can be run now alone: what was run `lately` first, then by their words.
 *
 * @param lately the last one first
 * @param settings keys that were changed
 */
export function entriesFor(
  typed: string,
  available: readonly Command[],
  lately: readonly Command[],
  settings: Pick<Settings, 'keys'>,
): Entry[] {
  const place = (command: Command) => {
    const at = lately.indexOf(command);
    return at < 0 ? lately.length : at;
  };
  const order = new Intl.Collator(locale());
  const entries = available
    // The palette itself is open already.
    .filter((command) => command !== 'palette')
    .map((command) => ({ command, words: words.shell.commands[command], keys: keysOf(command, settings) }))
    .sort((a, b) => place(a.command) - place(b.command) || order.compare(a.words, b.words));
  // Each word by itself, in any order: *theme dark* is *Dark theme*.
  const wanted = typed.split(/\s+/).filter((word) => word !== '');
  return wanted.reduce<Entry[]>((left, word) => ranked(left, word, (entry) => [entry.words], MOST), entries);
}
