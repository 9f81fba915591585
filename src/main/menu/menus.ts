import type { MenuItemConstructorOptions } from 'electron';
import { RULERS, THEMES } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import type { Command } from '../../ipc.ts';
import { plainTitle } from '../window/plain-title.ts';
import type { MenuActions, MenuState } from './template.ts';

export type Items = MenuItemConstructorOptions[];
/** An item that runs a command; with `kind` it shows whether that is on. */
export type MakeItem = (label: string, command: Command, kind?: 'checkbox') => MenuItemConstructorOptions;

/** An item that is called what the palette calls it. */
function asCommand(item: MakeItem, command: Command, kind?: 'checkbox'): MenuItemConstructorOptions {
  return item(words.shell.commands[command], command, kind);
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };
const isMac = ({ platform }: MenuState): boolean => platform === 'darwin';

/** The first menu of a Mac, which has the program's name. */
export function appItems(item: MakeItem): Items {
  const { app } = words.menus;
  return [
    { role: 'about', label: app.about },
    LINE,
    item(app.settings, 'settings'),
    LINE,
    { role: 'services', label: app.services },
    LINE,
    { role: 'hide', label: app.hide },
    { role: 'hideOthers', label: app.hideOthers },
    { role: 'unhide', label: app.showAll },
    LINE,
    { role: 'quit', label: app.quit },
  ];
}

export function fileItems(item: MakeItem, state: MenuState, actions: MenuActions): Items {
  const { file } = words.menus;
  const recent: Items = state.recent.map(({ id, name }) => ({
    // A single ampersand would underline the letter behind it.
    label: plainTitle(name).replaceAll('&', '&&'),
    click: () => actions.openPlace(id),
  }));
  return [
    asCommand(item, 'new-tab'),
    item(file.open, 'open'),
    { label: file.recent, submenu: recent.length > 0 ? recent : [{ label: file.noRecent, enabled: false }] },
    LINE,
    item(file.addFiles, 'add-files'),
    item(file.addFolder, 'add-folder'),
    item(file.watch, 'watch-folder'),
    asCommand(item, 'rescan-folders'),
    item(file.newFolder, 'new-folder'),
    LINE,
    item(file.importNotes, 'import-notes'),
    item(file.exportNotes, 'export'),
    item(file.copyMarkdown, 'copy-markdown'),
    item(file.print, 'print'),
    LINE,
    item(file.backUp, 'back-up'),
    item(file.restore, 'restore'),
    LINE,
    // On a Mac the key is that of the window, which has it where there is one tab.
    item(file.closeTab, 'close-tab'),
    isMac(state) ? { role: 'close', label: file.closeWindow } : { role: 'quit', label: file.quit },
  ];
}

export function editItems(item: MakeItem, state: MenuState): Items {
  const { edit, app } = words.menus;
  return [
    // Commands, not roles: outside a text field they undo highlights and notes, and the page knows which is meant.
    asCommand(item, 'undo'),
    asCommand(item, 'redo'),
    LINE,
    { role: 'cut', label: edit.cut },
    { role: 'copy', label: edit.copy },
    { role: 'paste', label: edit.paste },
    item(edit.pasteArticle, 'paste-article'),
    { role: 'selectAll', label: edit.selectAll },
    LINE,
    asCommand(item, 'find'),
    asCommand(item, 'search'),
    ...(isMac(state) ? [] : [LINE, item(app.settings, 'settings')]),
  ];
}

export function viewItems(item: MakeItem, state: MenuState): Items {
  const { view } = words.menus;
  const { theme, themes } = words.appearance;
  const radio = (label: string, command: Command, checked: boolean): MenuItemConstructorOptions => ({
    ...item(label, command),
    type: 'radio',
    checked,
  });
  return [
    item(view.sidebar, 'toggle-sidebar', 'checkbox'),
    asCommand(item, 'toggle-notes', 'checkbox'),
    item(view.outline, 'outline'),
    asCommand(item, 'full-page'),
    LINE,
    asCommand(item, 'text-larger'),
    // The same key without Shift, as most keyboards have it.
    unshifted(asCommand(item, 'text-larger')),
    asCommand(item, 'text-smaller'),
    asCommand(item, 'text-usual'),
    LINE,
    {
      label: theme,
      submenu: THEMES.map((name) => radio(themes[name], `theme-${name}`, state.theme === name)),
    },
    {
      label: view.ruler,
      submenu: [
        ...RULERS.map((ruler) => radio(view.rulers[ruler], `ruler-${ruler}`, state.ruler === ruler)),
        LINE,
        item(view.nextRuler, 'ruler'),
      ],
    },
    asCommand(item, 'distraction-free', 'checkbox'),
    // A Mac has a key of its own for it.
    isMac(state)
      ? { role: 'togglefullscreen', label: words.shell.commands['full-screen'] }
      : asCommand(item, 'full-screen'),
    ...(state.development ? [LINE, developerTools()] : []),
  ];
}

const developerTools = (): MenuItemConstructorOptions => ({
  role: 'toggleDevTools',
  label: words.menus.view.developerTools,
});

function unshifted(larger: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const { accelerator, ...rest } = larger;
  const plain = accelerator?.endsWith('+Plus') ? { accelerator: accelerator.replace(/Plus$/, '=') } : {};
  return { ...rest, ...plain, id: 'text-larger-unshifted', visible: false };
}

/** What is done with the article on screen, or with those that are selected in the list. */
export function articleItems(item: MakeItem): Items {
  const { article } = words.menus;
  return [
    asCommand(item, 'article-info'),
    asCommand(item, 'review'),
    item(article.colours, 'colours'),
    LINE,
    {
      label: article.aloud,
      submenu: [
        item(article.startOrPause, 'read-aloud'),
        item(article.stop, 'stop-reading-aloud'),
        LINE,
        item(article.nextSentence, 'aloud-next'),
        item(article.previousSentence, 'aloud-previous'),
        item(article.nextParagraph, 'aloud-next-paragraph'),
        item(article.previousParagraph, 'aloud-previous-paragraph'),
        LINE,
        item(article.faster, 'aloud-faster'),
        item(article.slower, 'aloud-slower'),
      ],
    },
    LINE,
    item(article.read, 'articles-read'),
    item(article.archive, 'articles-archive'),
    item(article.tag, 'articles-tag'),
    item(article.move, 'articles-move'),
    item(article.trash, 'articles-trash'),
    item(article.restore, 'articles-restore'),
    item(article.emptyTrash, 'empty-trash'),
  ];
}

export function goItems(item: MakeItem): Items {
  const { go } = words.menus;
  const { shelves } = words.library;
  return [
    item(go.back, 'back'),
    item(go.forward, 'forward'),
    item(go.reopen, 'reopen-closed'),
    LINE,
    item(shelves.all, 'library'),
    item(go.highlights, 'highlights'),
    item(shelves.reading, 'reading-now'),
    item(shelves.attention, 'attention'),
    item(shelves.archive, 'archive'),
    item(shelves.trash, 'trash'),
    LINE,
    item(go.commands, 'palette'),
  ];
}

export function windowItems(item: MakeItem, state: MenuState): Items {
  const { window } = words.menus;
  const tabs = [asCommand(item, 'next-tab'), asCommand(item, 'previous-tab')];
  const minimise: MenuItemConstructorOptions = { role: 'minimize', label: window.minimise };
  if (!isMac(state)) return [...tabs, LINE, minimise];
  return [
    minimise,
    { role: 'zoom', label: window.zoom },
    LINE,
    ...tabs,
    LINE,
    { role: 'front', label: window.front },
  ];
}

export function helpItems(item: MakeItem, state: MenuState, actions: MenuActions): Items {
  const { help, app } = words.menus;
  return [
    // Its key, `?`, is the page's: in a menu it would be taken from everyone who types one.
    item(help.shortcuts, 'shortcuts'),
    item(help.health, 'health'),
    asCommand(item, 'check-updates'),
    // A Mac has it in the first menu.
    ...(isMac(state) ? [] : [LINE, { label: app.about, click: () => actions.about() }]),
  ];
}
