import type { MenuItemConstructorOptions } from 'electron';
import { RULERS, type Ruler, type Theme } from '../../core/settings.ts';
import type { Command } from '../../ipc.ts';
import { plainTitle } from '../window/plain-title.ts';
import type { MenuActions, MenuState } from './template.ts';

export type Items = MenuItemConstructorOptions[];
/** An item that runs a command; with `kind` it shows whether that is on. */
export type MakeItem = (label: string, command: Command, kind?: 'checkbox') => MenuItemConstructorOptions;

const LINE: MenuItemConstructorOptions = { type: 'separator' };
const isMac = ({ platform }: MenuState): boolean => platform === 'darwin';

/** The first menu of a Mac, which has the program's name. */
export function appItems(item: MakeItem): Items {
  return [
    { role: 'about', label: 'About Postil' },
    LINE,
    item('Settings…', 'settings'),
    LINE,
    { role: 'services' },
    LINE,
    { role: 'hide', label: 'Hide Postil' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    LINE,
    { role: 'quit', label: 'Quit Postil' },
  ];
}

export function fileItems(item: MakeItem, state: MenuState, actions: MenuActions): Items {
  const recent: Items = state.recent.map(({ id, name }) => ({
    // A single ampersand would underline the letter behind it.
    label: plainTitle(name).replaceAll('&', '&&'),
    click: () => actions.openPlace(id),
  }));
  return [
    item('New tab', 'new-tab'),
    item('Open…', 'open'),
    {
      label: 'Open recent',
      submenu: recent.length > 0 ? recent : [{ label: 'Nothing yet', enabled: false }],
    },
    LINE,
    item('Add files…', 'add-files'),
    item('Add folder…', 'add-folder'),
    item('Watch a folder…', 'watch-folder'),
    item('Look at the watched folders again', 'rescan-folders'),
    item('New folder…', 'new-folder'),
    LINE,
    item('Import notes…', 'import-notes'),
    item('Export notes…', 'export'),
    item('Copy as Markdown', 'copy-markdown'),
    item('Print…', 'print'),
    LINE,
    item('Back up…', 'back-up'),
    item('Restore…', 'restore'),
    LINE,
    // On a Mac the key is that of the window, which has it where there is one tab.
    item('Close tab', 'close-tab'),
    isMac(state) ? { role: 'close', label: 'Close window' } : { role: 'quit', label: 'Quit' },
  ];
}

export function editItems(item: MakeItem, state: MenuState): Items {
  return [
    // Commands, not roles: outside a text field they undo highlights and notes, and the page knows which is meant.
    item('Undo', 'undo'),
    item('Redo', 'redo'),
    LINE,
    { role: 'cut', label: 'Cut' },
    { role: 'copy', label: 'Copy' },
    { role: 'paste', label: 'Paste' },
    item('Paste as article', 'paste-article'),
    { role: 'selectAll', label: 'Select all' },
    LINE,
    item('Find in the article', 'find'),
    item('Search everything', 'search'),
    ...(isMac(state) ? [] : [LINE, item('Settings…', 'settings')]),
  ];
}

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'Like the system',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
  contrast: 'High contrast, light',
  'contrast-dark': 'High contrast, dark',
  own: 'Your own colours',
};
const RULER_NAMES: Readonly<Record<Ruler, string>> = { off: 'Off', line: 'Line', paragraph: 'Paragraph' };

export function viewItems(item: MakeItem, state: MenuState): Items {
  const radio = (label: string, command: Command, checked: boolean): MenuItemConstructorOptions => ({
    ...item(label, command),
    type: 'radio',
    checked,
  });
  const themes = Object.entries(THEME_NAMES) as [Theme, string][];
  return [
    item('Sidebar', 'toggle-sidebar', 'checkbox'),
    item('List of highlights and notes', 'toggle-notes', 'checkbox'),
    item('Outline', 'outline'),
    item('Clean view or full page', 'full-page'),
    LINE,
    item('Larger text', 'text-larger'),
    // The same key without Shift, as most keyboards have it.
    unshifted(item('Larger text', 'text-larger')),
    item('Smaller text', 'text-smaller'),
    item('Usual text size', 'text-usual'),
    LINE,
    {
      label: 'Theme',
      submenu: themes.map(([name, label]) => radio(label, `theme-${name}`, state.theme === name)),
    },
    {
      label: 'Reading ruler',
      submenu: [
        ...RULERS.map((ruler) => radio(RULER_NAMES[ruler], `ruler-${ruler}`, state.ruler === ruler)),
        LINE,
        item('Next', 'ruler'),
      ],
    },
    item('Distraction-free reading', 'distraction-free', 'checkbox'),
    // A Mac has a key of its own for it, and the words that go with it.
    isMac(state) ? { role: 'togglefullscreen' } : item('Full screen', 'full-screen'),
    ...(state.development ? [LINE, { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
  ];
}

function unshifted(larger: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const { accelerator, ...rest } = larger;
  const plain = accelerator?.endsWith('+Plus') ? { accelerator: accelerator.replace(/Plus$/, '=') } : {};
  return { ...rest, ...plain, id: 'text-larger-unshifted', visible: false };
}

/** What is done with the article on screen, or with those that are selected in the list. */
export function articleItems(item: MakeItem): Items {
  return [
    item('About this article', 'article-info'),
    item('Passages that need you', 'review'),
    item('Names of the colours', 'colours'),
    LINE,
    {
      label: 'Read aloud',
      submenu: [
        item('Start, pause or go on', 'read-aloud'),
        item('Stop', 'stop-reading-aloud'),
        LINE,
        item('Next sentence', 'aloud-next'),
        item('Previous sentence', 'aloud-previous'),
        item('Next paragraph', 'aloud-next-paragraph'),
        item('Previous paragraph', 'aloud-previous-paragraph'),
        LINE,
        item('Faster', 'aloud-faster'),
        item('More slowly', 'aloud-slower'),
      ],
    },
    LINE,
    item('Mark as read or unread', 'articles-read'),
    item('Archive or take back', 'articles-archive'),
    item('Tag…', 'articles-tag'),
    item('Move to a folder…', 'articles-move'),
    item('Move to the trash', 'articles-trash'),
    item('Restore from the trash', 'articles-restore'),
    item('Empty the trash…', 'empty-trash'),
  ];
}

export function goItems(item: MakeItem): Items {
  return [
    item('Back', 'back'),
    item('Forward', 'forward'),
    item('Open the closed tab or article again', 'reopen-closed'),
    LINE,
    item('All articles', 'library'),
    item('All highlights', 'highlights'),
    item('Reading now', 'reading-now'),
    item('Needs attention', 'attention'),
    item('Archive', 'archive'),
    item('Trash', 'trash'),
    LINE,
    item('Every command…', 'palette'),
  ];
}

export function windowItems(item: MakeItem, state: MenuState): Items {
  const tabs = [item('Next tab', 'next-tab'), item('Previous tab', 'previous-tab')];
  if (!isMac(state)) return [...tabs, LINE, { role: 'minimize', label: 'Minimise' }];
  return [{ role: 'minimize' }, { role: 'zoom' }, LINE, ...tabs, LINE, { role: 'front' }];
}

export function helpItems(item: MakeItem, state: MenuState, actions: MenuActions): Items {
  return [
    // Its key, `?`, is the page's: in a menu it would be taken from everyone who types one.
    item('Keyboard shortcuts', 'shortcuts'),
    item('Health of the library', 'health'),
    // A Mac has it in the first menu.
    ...(isMac(state) ? [] : [LINE, { label: 'About Postil', click: () => actions.about() }]),
  ];
}
