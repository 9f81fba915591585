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
  { keys: 'Mod+S', command: 'export', words: 'Export the notes' },
  { keys: 'Mod+P', command: 'print', words: 'Print the article with its notes' },
  { keys: 'Mod+Shift+C', command: 'copy-markdown', words: 'Copy the notes as Markdown' },
  { keys: 'Mod+Z', command: 'undo', words: 'Undo' },
  { keys: 'Mod+Shift+Z', command: 'redo', words: 'Redo' },
  { keys: 'Mod+F', command: 'find', words: 'Find in the article' },
  { keys: 'Mod+I', command: 'article-info', words: 'About this article' },
  { keys: 'Alt+ArrowLeft', command: 'library', words: 'Back to all articles' },
  { keys: 'Mod+\\', command: 'toggle-sidebar', words: 'Sidebar' },
  { keys: 'Mod+Shift+N', command: 'toggle-notes', words: 'List of highlights and notes' },
  { keys: 'Mod+Shift+L', command: 'full-page', words: 'Clean view or full page' },
  { keys: 'Mod++', command: 'text-larger', words: 'Larger text' },
  { keys: 'Mod+-', command: 'text-smaller', words: 'Smaller text' },
  { keys: 'Mod+0', command: 'text-usual', words: 'Usual text size' },
  { keys: 'Mod+Shift+H', command: 'health', words: 'Health of the library, backups' },
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
  { keys: 'Shift+↓ / ↑', words: 'Select one more, or one less' },
  { keys: 'Mod+↓ / ↑, Space', words: 'Select here and there' },
  { keys: 'Mod+A', words: 'Select all, to export them together' },
];

export const SHORTCUTS: readonly { title: string; list: readonly Shortcut[] }[] = [
  { title: 'Marking', list: PAGE_KEYS },
  { title: 'With a highlight in focus', list: HIGHLIGHT_KEYS },
  { title: 'In the list of articles', list: LIST_KEYS },
  { title: 'Everywhere', list: COMMAND_KEYS },
];

/** The command a key press stands for, anywhere in the window; `null` for none. A lone `?` counts only outside of text fields. */
export function commandFor(press: KeyPress & { target?: unknown }): Command | null {
  const name = nameOf(press);
  const found = COMMAND_KEYS.find((shortcut) => shortcut.keys === name);
  if (found === undefined) return null;
  const editing = isTextField(press.target);
  if (editing && (found.command === 'undo' || found.command === 'redo' || !name.includes('+'))) return null;
  return found.command;
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
