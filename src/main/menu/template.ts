import type { MenuItemConstructorOptions } from 'electron';
import type { Theme } from '../../core/settings.ts';
import type { Command } from '../../ipc.ts';
import { plainTitle } from '../window/plain-title.ts';

type Items = MenuItemConstructorOptions[];

/** What the menu shows. */
export interface MenuState {
  platform: NodeJS.Platform;
  /** Whether developer tools belong in it. */
  development: boolean;
  theme: Theme;
  recent: readonly { id: string; name: string }[];
}

/** What the menu does. */
export interface MenuActions {
  command(command: Command): void;
  openPlace(id: string): void;
  about(): void;
}

/**
 * The whole menu. Zoom roles are left out on purpose: the size of the text is a setting, and everything else keeps its
 * size. Accelerators reach the menu only when the page did not handle the key itself.
 */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    id: command,
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const isMac = state.platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&File', submenu: fileItems(item, state, actions) },
    { label: '&Edit', submenu: editItems(item) },
    { label: '&View', submenu: viewItems(item, state) },
    { label: '&Help', role: 'help', submenu: helpItems(item, actions) },
  ];
}

type MakeItem = (label: string, command: Command, accelerator?: string) => MenuItemConstructorOptions;

function fileItems(item: MakeItem, state: MenuState, actions: MenuActions): Items {
  const recent: Items = state.recent.map(({ id, name }) => ({
    // A single ampersand would underline the letter behind it.
    label: plainTitle(name).replaceAll('&', '&&'),
    click: () => actions.openPlace(id),
  }));
  return [
    item('New tab', 'new-tab', 'CmdOrCtrl+T'),
    // On a Mac the key is that of the window, which has it where there is one tab.
    item('Close tab', 'close-tab', state.platform === 'darwin' ? undefined : 'CmdOrCtrl+W'),
    item('Open…', 'open', 'CmdOrCtrl+O'),
    {
      label: 'Open recent',
      submenu: recent.length > 0 ? recent : [{ label: 'Nothing yet', enabled: false }],
    },
    { type: 'separator' },
    item('Add files…', 'add-files'),
    item('Add folder…', 'add-folder'),
    item('Watch a folder…', 'watch-folder'),
    { type: 'separator' },
    item('Import notes…', 'import-notes'),
    item('Export notes…', 'export', 'CmdOrCtrl+S'),
    item('Copy as Markdown', 'copy-markdown', 'CmdOrCtrl+Shift+C'),
    item('Print…', 'print', 'CmdOrCtrl+P'),
    { type: 'separator' },
    item('Back up…', 'back-up'),
    item('Restore…', 'restore'),
    { type: 'separator' },
    state.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
  ];
}

function editItems(item: MakeItem): Items {
  return [
    // Commands, not roles: outside a text field they undo highlights and notes, and the page knows which is meant.
    item('Undo', 'undo', 'CmdOrCtrl+Z'),
    item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    item('Paste as article', 'paste-article'),
    { role: 'selectAll' },
    { type: 'separator' },
    item('Find', 'find', 'CmdOrCtrl+F'),
    item('Search everything', 'search', 'CmdOrCtrl+K'),
  ];
}

function viewItems(item: MakeItem, state: MenuState): Items {
  const theme = (label: string, name: Theme): MenuItemConstructorOptions => ({
    ...item(label, `theme-${name}`),
    type: 'radio',
    checked: state.theme === name,
  });
  return [
    item('Every command…', 'palette', 'CmdOrCtrl+Shift+P'),
    item('All highlights', 'highlights', 'CmdOrCtrl+Shift+A'),
    item('All articles', 'library', 'Alt+Home'),
    item('Back', 'back', 'Alt+Left'),
    item('Forward', 'forward', 'Alt+Right'),
    item('Next tab', 'next-tab', 'Ctrl+Tab'),
    item('Previous tab', 'previous-tab', 'Ctrl+Shift+Tab'),
    item('Open the closed tab or article again', 'reopen-closed', 'CmdOrCtrl+Shift+T'),
    item('Sidebar', 'toggle-sidebar', 'CmdOrCtrl+\\'),
    item('Highlights and notes', 'toggle-notes', 'CmdOrCtrl+Shift+N'),
    item('Passages that need you', 'review'),
    item('Names of the colours', 'colours'),
    item('Clean view or full page', 'full-page', 'CmdOrCtrl+Shift+L'),
    item('About this article', 'article-info', 'CmdOrCtrl+I'),
    { type: 'separator' },
    item('Larger text', 'text-larger', 'CmdOrCtrl+Plus'),
    // The same key without Shift, as most keyboards have it.
    { ...item('Larger text', 'text-larger', 'CmdOrCtrl+='), id: 'text-larger-unshifted', visible: false },
    item('Smaller text', 'text-smaller', 'CmdOrCtrl+-'),
    item('Usual text size', 'text-usual', 'CmdOrCtrl+0'),
    { type: 'separator' },
    theme('Theme of the system', 'system'),
    theme('Light', 'light'),
    theme('Sepia', 'sepia'),
    theme('Dark', 'dark'),
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Full screen' },
    ...(state.development ? [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
  ];
}

function helpItems(item: MakeItem, actions: MenuActions): Items {
  // Its key, `?`, is the page's: in a menu it would be taken from everyone who types one.
  return [
    item('Keyboard shortcuts', 'shortcuts'),
    item('Health of the library', 'health', 'CmdOrCtrl+Shift+H'),
    { label: 'About Postil', click: () => actions.about() },
  ];
}
