import type { Command } from '../../ipc.ts';

/** What a key press is, as far as the tables below look at it: a DOM KeyboardEvent has this shape. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** One shortcut, as it is shown and as it is matched. `Mod` is Ctrl, or ⌘ on a Mac. */
export interface Shortcut {
  keys: string;
  words: string;
}

const COMMAND_KEYS: readonly (Shortcut & { command: Command })[] = [
  { keys: 'Mod+O', command: 'open', words: 'Open a file' },
  { keys: 'Mod+V', command: 'paste-article', words: 'Make an article of what was copied' },
  { keys: 'Mod+S', command: 'export', words: 'Export the notes' },
  { keys: 'Mod+P', command: 'print', words: 'Print the article with its notes' },
  { keys: 'Mod+Shift+C', command: 'copy-markdown', words: 'Copy the notes as Markdown' },
  { keys: 'Mod+Z', command: 'undo', words: 'Undo' },
  { keys: 'Mod+Shift+Z', command: 'redo', words: 'Redo' },
  { keys: 'Mod+K', command: 'search', words: 'Search everything' },
  { keys: 'Mod+F', command: 'find', words: 'Find in the article' },
  { keys: 'Mod+I', command: 'article-info', words: 'About this article' },
  { keys: 'Alt+ArrowLeft', command: 'back', words: 'Back to where you were' },
  { keys: 'Alt+ArrowRight', command: 'forward', words: 'Forward again' },
  {
    keys: 'Mod+Shift+T',
    command: 'reopen-closed',
    words: 'Open the tab or article again that was closed last',
  },
  { keys: 'Mod+T', command: 'new-tab', words: 'New tab' },
  { keys: 'Mod+W', command: 'close-tab', words: 'Close the tab, where there are several' },
  { keys: 'Mod+Tab', command: 'next-tab', words: 'Next tab' },
  { keys: 'Mod+Shift+Tab', command: 'previous-tab', words: 'Previous tab' },
  { keys: 'Mod+PageDown', command: 'next-tab', words: 'Next tab' },
  { keys: 'Mod+PageUp', command: 'previous-tab', words: 'Previous tab' },
  { keys: 'Alt+Home', command: 'library', words: 'All articles' },
  { keys: 'Mod+Shift+A', command: 'highlights', words: 'All highlights and notes' },
  { keys: 'Mod+\\', command: 'toggle-sidebar', words: 'Sidebar' },
  { keys: 'Mod+Shift+N', command: 'toggle-notes', words: 'List of highlights and notes' },
  { keys: 'Mod+Shift+L', command: 'full-page', words: 'Clean view or full page' },
  { keys: 'Mod++', command: 'text-larger', words: 'Larger text' },
  { keys: 'Mod+-', command: 'text-smaller', words: 'Smaller text' },
  { keys: 'Mod+0', command: 'text-usual', words: 'Usual text size' },
  { keys: 'Mod+Shift+H', command: 'health', words: 'Health of the library, backups' },
  { keys: 'Mod+Shift+P', command: 'palette', words: 'Every command' },
  { keys: '?', command: 'shortcuts', words: 'This list' },
];

/** For showing only: these belong to the page, and mean something only while it has the focus. */
const PAGE_KEYS: readonly Shortcut[] = [
  { keys: '→ / ←', words: 'Select the next or previous sentence' },
  { keys: 'Shift+→ / ←', words: 'Take in one more sentence, or one less' },
  { keys: 'Mod+Shift+→ / ←', words: 'Take in one more word, or one less' },
  { keys: 'Shift+↓ / ↑', words: 'Take in one more paragraph, or one less' },
  { keys: 'Alt+Shift+arrow', words: 'The same at the start of the selection' },
  { keys: 'H', words: 'Highlight in the last colour' },
  { keys: '1 – 5', words: 'Highlight in the first to the fifth colour' },
  { keys: 'U / S', words: 'Underline, or strike out' },
  { keys: 'A', words: 'Highlight these words wherever they stand' },
  { keys: 'N', words: 'Write a note' },
  { keys: '] / [', words: 'Next or previous highlight' },
  { keys: 'R', words: 'Passages that need you' },
  { keys: 'Delete', words: 'Delete the highlight' },
  { keys: 'Mod+Enter or Esc', words: 'Leave the note' },
  { keys: 'J / K', words: 'Scroll down or up' },
  { keys: 'Space', words: 'Next page' },
  { keys: 'Esc', words: 'Let go: selection, highlight, list' },
];

/** While a highlight is focused and nothing is selected. */
const HIGHLIGHT_KEYS: readonly Shortcut[] = [
  { keys: 'Shift+→ / ←', words: 'Move its end by a word' },
  { keys: 'Mod+Shift+→ / ←', words: 'Move its end by a sentence' },
  { keys: 'Shift+↓ / ↑', words: 'Move its end by a paragraph' },
  { keys: 'Alt+Shift+arrow', words: 'Move its start in the same ways' },
  { keys: 'C', words: 'Copy the quote with its citation' },
  { keys: 'M', words: 'Copy it as Markdown, with its note' },
  { keys: 'L', words: 'Copy a link to it' },
  { keys: '↓ / ↑, Enter', words: 'Choose, where several were clicked at once' },
];

/** While the list of articles has the focus. */
const LIST_KEYS: readonly Shortcut[] = [
  { keys: 'Enter', words: 'Read the article' },
  { keys: 'Mod+Enter', words: 'Read it in a tab behind' },
  { keys: 'Shift+↓ / ↑', words: 'Select one more, or one less' },
  { keys: 'Mod+↓ / ↑, Space', words: 'Select here and there' },
  { keys: 'Mod+A', words: 'Select all, to export them together' },
  { keys: 'Mod+U', words: 'Mark as read, or as unread' },
  { keys: 'Mod+E', words: 'Into the archive or out of it; restore from the trash' },
  { keys: 'Mod+G', words: 'Tag' },
  { keys: 'Mod+Shift+M', words: 'Move to a folder' },
  { keys: 'Delete', words: 'Move to the trash' },
  { keys: 'F2 / Delete', words: 'Rename or delete the folder, tag or search in the sidebar' },
];

/** While the list of all highlights has the focus. */
const HIGHLIGHT_LIST_KEYS: readonly Shortcut[] = [
  { keys: 'Enter', words: 'Read it in its article' },
  { keys: 'N', words: 'Edit note and tags' },
  { keys: '1 – 5', words: 'Another colour' },
  { keys: 'Shift+↓ / ↑', words: 'Select one more, or one less' },
  { keys: 'Mod+A', words: 'Select all' },
  { keys: 'Mod+C', words: 'Copy what is selected as Markdown' },
  { keys: 'Delete', words: 'Delete' },
];

/** While the row of tabs has the focus. */
const TAB_KEYS: readonly Shortcut[] = [
  { keys: 'F6', words: 'To the tabs and back, where there are several' },
  { keys: '← / →', words: 'Go from tab to tab' },
  { keys: 'Enter', words: 'Bring the tab to the front' },
  { keys: 'Mod+Shift+← / →', words: 'Move the tab' },
  { keys: 'Delete', words: 'Close the tab' },
];

export const SHORTCUTS: readonly { title: string; list: readonly Shortcut[] }[] = [
  { title: 'Marking', list: PAGE_KEYS },
  { title: 'With a highlight in focus', list: HIGHLIGHT_KEYS },
  { title: 'In the list of articles', list: LIST_KEYS },
  { title: 'In the list of highlights', list: HIGHLIGHT_LIST_KEYS },
  { title: 'In the tabs', list: TAB_KEYS },
  { title: 'Everywhere', list: COMMAND_KEYS },
];

/** The command a key press stands for, anywhere in the window; `null` for none. A lone `?` counts only outside of text fields. */
export function commandFor(press: KeyPress & { target?: unknown }): Command | null {
  const name = nameOf(press);
  const found = COMMAND_KEYS.find((shortcut) => shortcut.keys === name);
  if (found === undefined) return null;
  const editing = isTextField(press.target);
  const isTyped = ['undo', 'redo', 'paste-article'].includes(found.command);
  if (editing && (isTyped || !name.includes('+'))) return null;
  return found.command;
}

/** The key of a command, as `Shortcut.keys`; `null` where it has none. */
export function keysOf(command: Command): string | null {
  return COMMAND_KEYS.find((shortcut) => shortcut.command === command)?.keys ?? null;
}

/** Keys as they stand on this keyboard. */
export function keysShown(keys: string, isMac = navigator.userAgent.includes('Mac')): string {
  const mod = isMac ? '⌘' : 'Ctrl';
  if (keys === 'Mod++') return `${mod} +`;
  return keys
    .replace('Mod', mod)
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replaceAll('+', ' ')
    .trim();
}

/** Whether `target` takes typed letters, so that single keys must not be read as commands. */
export function isTextField(target: unknown): boolean {
  const element = target as { tagName?: string; isContentEditable?: boolean } | null;
  return (
    element?.tagName === 'INPUT' || element?.tagName === 'TEXTAREA' || element?.isContentEditable === true
  );
}

function nameOf(press: KeyPress): string {
  const mod = press.ctrlKey || press.metaKey;
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  if (key === '?') return mod || press.altKey ? '' : '?';
  // `+` needs Shift on many keyboards and shares its key with `=`; both mean larger.
  if (mod && (key === '+' || key === '=')) return 'Mod++';
  return `${mod ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`;
}
