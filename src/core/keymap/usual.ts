/**
 * The one table of the keys that Postil comes with. What an action is called stands in the catalogue of words
 * (`shell.commands` and `shell.keys`), what it does where it is done.
 *
 * The first key of an action is the one that menus and tooltips show.
 */

/** By the names of the contract's commands (src/ipc.ts). They count in the whole window; a command that is not here has no key yet. */
export const COMMAND_KEYS: Readonly<Record<string, readonly string[]>> = {
  open: ['Mod+O'],
  'paste-article': ['Mod+V'],
  export: ['Mod+S'],
  print: ['Mod+P'],
  'copy-markdown': ['Mod+Shift+C'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z'],
  search: ['Mod+K'],
  find: ['Mod+F'],
  'article-info': ['Mod+I'],
  back: ['Alt+ArrowLeft'],
  forward: ['Alt+ArrowRight'],
  'reopen-closed': ['Mod+Shift+T'],
  'new-tab': ['Mod+T'],
  'close-tab': ['Mod+W'],
  'next-tab': ['Mod+Tab', 'Mod+PageDown'],
  'previous-tab': ['Mod+Shift+Tab', 'Mod+PageUp'],
  library: ['Alt+Home'],
  highlights: ['Mod+Shift+A'],
  'toggle-sidebar': ['Mod+\\'],
  'toggle-notes': ['Mod+Shift+N'],
  'full-page': ['Mod+Shift+L'],
  outline: ['Mod+Shift+O'],
  'text-larger': ['Mod++'],
  'text-smaller': ['Mod+-'],
  'text-usual': ['Mod+0'],
  'read-aloud': ['Mod+Shift+U'],
  'aloud-next': ['Alt+ArrowDown'],
  'aloud-previous': ['Alt+ArrowUp'],
  'aloud-next-paragraph': ['Alt+PageDown'],
  'aloud-previous-paragraph': ['Alt+PageUp'],
  ruler: ['F8'],
  'distraction-free': ['F9'],
  'full-screen': ['F11'],
  health: ['Mod+Shift+H'],
  palette: ['Mod+Shift+P'],
  settings: ['Mod+,'],
  shortcuts: ['?'],
};

/** Keys that count in one place alone: `<place>.<action>`. In the page they work with Ctrl too, where Ctrl has no other meaning. */
export const PLACE_KEYS = {
  'page.highlight': ['H', 'Mod+H'],
  'page.colour-1': ['1', 'Mod+1'],
  'page.colour-2': ['2', 'Mod+2'],
  'page.colour-3': ['3', 'Mod+3'],
  'page.colour-4': ['4', 'Mod+4'],
  'page.colour-5': ['5', 'Mod+5'],
  'page.underline': ['U', 'Mod+U'],
  'page.strike': ['S'],
  'page.everywhere': ['A'],
  'page.note': ['N', 'Mod+N'],
  'page.next-highlight': [']'],
  'page.previous-highlight': ['['],
  'page.review': ['R'],
  'page.down': ['J'],
  'page.up': ['K'],
  'highlight.copy-citation': ['C', 'Mod+C'],
  'highlight.copy-markdown': ['M', 'Mod+M'],
  'highlight.copy-link': ['L', 'Mod+L'],
  'highlight.delete': ['Delete', 'Backspace'],
  'articles.read': ['Mod+U'],
  'articles.archive': ['Mod+E'],
  'articles.tag': ['Mod+G'],
  'articles.move': ['Mod+Shift+M'],
  'articles.trash': ['Delete'],
  'highlights.edit': ['N', 'E'],
  'highlights.colour-1': ['1'],
  'highlights.colour-2': ['2'],
  'highlights.colour-3': ['3'],
  'highlights.colour-4': ['4'],
  'highlights.colour-5': ['5'],
  'highlights.tag': ['Mod+G'],
  'highlights.copy': ['Mod+C'],
  'highlights.delete': ['Delete'],
  'review.attach': ['M'],
  'review.keep': ['K'],
  'review.edited': ['E'],
  'review.delete': ['Delete'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** An action of one place. */
export type PlaceAction = keyof typeof PLACE_KEYS;
export const PLACE_ACTIONS = Object.keys(PLACE_KEYS) as readonly PlaceAction[];

/** Whether it marks what is selected in the page. */
export const isMark = (action: PlaceAction): boolean =>
  /^page\.(?:highlight|colour-\d|underline|strike|everywhere)$/.test(action);

/** Where keys count. A highlight in hand has the page's keys and its own. */
export const PLACES = ['everywhere', 'page', 'highlight', 'articles', 'highlights', 'review'] as const;
export type Place = (typeof PLACES)[number];

/** The place of an action: that of a command is everywhere. */
export function placeOf(action: string): Place {
  const name = action.split('.')[0] ?? '';
  return action.includes('.') && (PLACES as readonly string[]).includes(name)
    ? (name as Place)
    : 'everywhere';
}

/** The keys that an action comes with; none for one without. */
export function usualKeys(action: string): readonly string[] {
  const table: Readonly<Record<string, readonly string[]>> = action.includes('.') ? PLACE_KEYS : COMMAND_KEYS;
  return Object.hasOwn(table, action) ? (table[action] ?? []) : [];
}
