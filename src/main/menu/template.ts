import type { MenuItemConstructorOptions } from 'electron';
import type { KeyChanges } from '../../core/keymap/keymap.ts';
import type { Ruler, Theme } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import type { Command, MenuOffer } from '../../ipc.ts';
import { acceleratorsFor } from './accelerators.ts';
import {
  appItems,
  articleItems,
  editItems,
  fileItems,
  goItems,
  helpItems,
  viewItems,
  windowItems,
  type Items,
  type MakeItem,
} from './menus.ts';

/** What the menu shows. */
export interface MenuState {
  platform: NodeJS.Platform;
  /** Whether developer tools belong in it. */
  development: boolean;
  theme: Theme;
  ruler: Ruler;
  /** Keys that the reader has changed. */
  keys: KeyChanges;
  recent: readonly { id: string; name: string }[];
  /** What the page offers; `null` until it has told: then everything might be. */
  offer: MenuOffer | null;
}

/** What the menu does. */
export interface MenuActions {
  command(command: Command): void;
  openPlace(id: string): void;
  about(): void;
}

/** While something is typed these two are the field's, whatever the page offers; on a Mac the field has them from here alone. */
const FIELDS: readonly Command[] = ['undo', 'redo'];

/** Whether a command's item can be chosen while the page offers these. */
export function canBeDone(command: Command, { offered }: Pick<MenuOffer, 'offered'>): boolean {
  return FIELDS.includes(command) || offered.includes(command);
}

/**
 * The whole menu of a system. Zoom roles are left out on purpose: the size of the text is a setting, and everything else keeps
 * its size. Its keys reach the menu only when the page did not handle the key itself. What the page does not offer is grey.
 */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const accelerators = acceleratorsFor(state.keys, state.platform);
  const item: MakeItem = (label, command, kind) => {
    const [accelerator] = accelerators(command);
    return {
      label,
      id: command,
      click: () => actions.command(command),
      enabled: state.offer === null || canBeDone(command, state.offer),
      ...(kind === undefined ? {} : { type: kind, checked: state.offer?.on.includes(command) ?? false }),
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  };
  const isMac = state.platform === 'darwin';
  const app: MenuItemConstructorOptions = { label: 'Postil', submenu: appItems(item) };
  const { titles } = words.menus;
  // Where a script has no letters of its own for Alt they stand behind in brackets, which a Mac does not know.
  const title = (written: string): string => (isMac ? written.replace(/\(&.\)$/, '') : written);
  return [
    ...(isMac ? [app] : []),
    { label: title(titles.file), submenu: fileItems(item, state, actions) },
    { label: title(titles.edit), submenu: editItems(item, state) },
    { label: title(titles.view), submenu: viewItems(item, state) },
    { label: title(titles.article), submenu: articleItems(item) },
    { label: title(titles.go), submenu: goItems(item) },
    { label: title(titles.window), role: 'window', submenu: windowItems(item, state) },
    { label: title(titles.help), role: 'help', submenu: helpItems(item, state, actions) },
  ];
}
