import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

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
  if (isEditable) return [...spellingItems(pressed, actions), ...fieldItems(pressed)];
  const items: MenuItemConstructorOptions[] = [];
  if (isWeb(linkURL)) items.push({ label: 'Copy the address', click: () => actions.copyAddress(linkURL) });
  if (selectionText.trim() !== '') items.push({ role: 'copy', label: 'Copy' });
  return items;
}

function spellingItems({ misspelledWord, dictionarySuggestions }: Pressed, actions: ContextActions) {
  if (misspelledWord === '') return [];
  const suggestions: MenuItemConstructorOptions[] = dictionarySuggestions
    .slice(0, MOST_SUGGESTIONS)
    .map((word) => ({ label: word.replaceAll('&', '&&'), click: () => actions.correct(word) }));
  const none: MenuItemConstructorOptions = { label: 'No suggestions', enabled: false };
  return [
    ...(suggestions.length > 0 ? suggestions : [none]),
    { label: 'Add to the dictionary', click: () => actions.learn(misspelledWord) },
    LINE,
  ];
}

function fieldItems({ editFlags }: Pressed): MenuItemConstructorOptions[] {
  const { canUndo, canRedo, canCut, canCopy, canPaste, canSelectAll } = editFlags;
  return [
    { role: 'undo', label: 'Undo', enabled: canUndo },
    { role: 'redo', label: 'Redo', enabled: canRedo },
    LINE,
    { role: 'cut', label: 'Cut', enabled: canCut },
    { role: 'copy', label: 'Copy', enabled: canCopy },
    { role: 'paste', label: 'Paste', enabled: canPaste },
    LINE,
    { role: 'selectAll', label: 'Select all', enabled: canSelectAll },
  ];
}

/** The page's own address is nobody's to copy. */
function isWeb(address: string): boolean {
  return /^(?:https?|mailto):/.test(address);
}
