import { acceleratorOf } from '../../core/keymap/accelerator.ts';
import { Keymap, type KeyChanges } from '../../core/keymap/keymap.ts';
import type { Command } from '../../ipc.ts';

/** What the roles of the menu have already, and on a Mac the window's own key, which the menu gives it. */
const TAKEN = ['CmdOrCtrl+X', 'CmdOrCtrl+C', 'CmdOrCtrl+V', 'CmdOrCtrl+A', 'CmdOrCtrl+Q'];
const TAKEN_MAC = [...TAKEN, 'CmdOrCtrl+W', 'CmdOrCtrl+M', 'CmdOrCtrl+H'];

/**
 * The keys that each command's items can show, each key once in the whole menu: those of the one table
 * (src/core/keymap/usual.ts), as the reader has changed them.
 */
export function acceleratorsFor(keys: KeyChanges, platform: NodeJS.Platform): (command: Command) => string[] {
  const keymap = new Keymap(keys);
  const given = new Map((platform === 'darwin' ? TAKEN_MAC : TAKEN).map((key) => [key, 'a role']));
  return (command) =>
    keymap.keysOf(command).flatMap((chord) => {
      const accelerator = acceleratorOf(chord);
      if (accelerator === null || (given.get(accelerator) ?? command) !== command) return [];
      given.set(accelerator, command);
      return [accelerator];
    });
}
