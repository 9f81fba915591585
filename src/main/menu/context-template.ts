import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { words } from '../../core/words/words.ts';

/** What of a press of the right button the menu is made from. */
export type Pressed = Pick<
  ContextMenuParams,
  'isEditable' | 'editFlags' | 'selectionText' | 'linkURL' | 'misspelledWord' | 'dictionarySuggestions'
>;

export interface ContextActions {
  /** Puts a word in the place of the one that is misspelt. */
  correct(word: string): void;
  learn(word: string): void;
  copyAddress(address: string): void;
}

/** As many as can be looked through; the checker puts the likeliest first. */
const MOST_SUGGESTIONS = 5;

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu of the right button where the page has none of its own: in fields, with what the system's checker suggests; on words
 * that are selected, and on links of the window's own. Empty where nothing can be done. It opens no address.
 */
export function contextTemplate(pressed: Pressed, actions: ContextActions): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, linkURL } = pressed;
  const { context, edit } = words.menus;
  if (isEditable) return [...spellingItems(pressed, actions), ...fieldItems(pressed)];
  const items: MenuItemConstructorOptions[] = [];
  if (isWeb(linkURL)) items.push({ label: context.copyAddress, click: () => actions.copyAddress(linkURL) });
  if (selectionText.trim() !== '') items.push({ role: 'copy', label: edit.copy });
  return items;
}

function spellingItems({ misspelledWord, dictionarySuggestions }: Pressed, actions: ContextActions) {
  if (misspelledWord === '') return [];
  const { context } = words.menus;
  const suggestions: MenuItemConstructorOptions[] = dictionarySuggestions
    .slice(0, MOST_SUGGESTIONS)
    .map((word) => ({ label: word.replaceAll('&', '&&'), click: () => actions.correct(word) }));
  const none: MenuItemConstructorOptions = { label: context.noSuggestions, enabled: false };
  return [
    ...(suggestions.length > 0 ? suggestions : [none]),
    { label: context.learn, click: () => actions.learn(misspelledWord) },
    LINE,
  ];
}

function fieldItems({ editFlags }: Pressed): MenuItemConstructorOptions[] {
  const { canUndo, canRedo, canCut, canCopy, canPaste, canSelectAll } = editFlags;
  const { edit } = words.menus;
  const { commands } = words.shell;
  return [
    { role: 'undo', label: commands.undo, enabled: canUndo },
    { role: 'redo', label: commands.redo, enabled: canRedo },
    LINE,
    { role: 'cut', label: edit.cut, enabled: canCut },
    { role: 'copy', label: edit.copy, enabled: canCopy },
    { role: 'paste', label: edit.paste, enabled: canPaste },
    LINE,
    { role: 'selectAll', label: edit.selectAll, enabled: canSelectAll },
  ];
}

/** The page's own address is nobody's to copy. */
function isWeb(address: string): boolean {
  return /^(?:https?|mailto):/.test(address);
}
