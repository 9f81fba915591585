import type { PostilApp } from '../shell/app.svelte.ts';
import type { KeyPress } from '../shell/keys.ts';
import { openBehind } from '../tabs/behind.ts';
import type { MenuEntry } from './menu.svelte.ts';
import { articlesWords } from './words.ts';

/** Something that can be done to the selected articles of a list. */
export interface Verb extends MenuEntry {
  name: 'read' | 'archive' | 'tag' | 'move' | 'trash' | 'restore';
}

/** What can be done to these articles: those in the trash can only come back. Empty for none. */
export function verbsOn(app: PostilApp, ids: readonly string[]): Verb[] {
  const { organiser, catalogue } = app;
  const entries = ids.flatMap((id) => catalogue.entry(id) ?? []);
  if (entries.length === 0) return [];
  if (entries.every(({ facts }) => facts.inTrash))
    return [{ name: 'restore', words: 'Restore', key: 'Ctrl+E', run: () => void organiser.restore(ids) }];
  const isRead = entries.every(({ facts }) => facts.state === 'read');
  const isArchived = entries.every(({ facts }) => facts.archived);
  return [
    {
      name: 'read',
      words: isRead ? 'Mark as unread' : 'Mark as read',
      key: 'Ctrl+U',
      run: () => void organiser.setReading(ids, isRead ? 'unread' : 'read'),
    },
    {
      name: 'archive',
      words: isArchived ? 'Out of the archive' : 'Archive',
      key: 'Ctrl+E',
      run: () => void organiser.setArchived(ids, !isArchived),
    },
    { name: 'tag', words: 'Tag…', key: 'Ctrl+G', run: () => organiser.ask({ name: 'tag', articles: ids }) },
    {
      name: 'move',
      words: 'Move to folder…',
      key: 'Ctrl+Shift+M',
      run: () => organiser.ask({ name: 'folder', articles: ids }),
    },
    { name: 'trash', words: 'Move to trash', key: 'Delete', run: () => void organiser.trash(ids) },
  ];
}

/** The verbs, and what leads to the articles. */
function entriesOn(app: PostilApp, ids: readonly string[]): MenuEntry[] {
  const verbs = verbsOn(app, ids);
  if (verbs.length === 0 || verbs[0]?.name === 'restore') return verbs;
  const words = ids.length === 1 ? 'Open in a tab behind' : 'Open in tabs behind';
  return [{ words, key: 'Ctrl+Enter', run: () => void openBehind(app, ids) }, ...verbs];
}

/** Does what a key means for the selected articles of a list; false for a key that means nothing there. */
export function articleKey(app: PostilApp, press: KeyPress, ids: readonly string[]): boolean {
  if (press.altKey) return false;
  const mod = press.ctrlKey || press.metaKey;
  const letter = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const key = `${mod ? 'Ctrl+' : ''}${press.shiftKey ? 'Shift+' : ''}${letter}`;
  const verb = entriesOn(app, ids).find((one) => one.key === key);
  verb?.run();
  return verb !== undefined;
}

/** Opens the menu of these articles where the event asks for it. */
export function articleMenu(app: PostilApp, event: MouseEvent, ids: readonly string[]): void {
  const entries = entriesOn(app, ids);
  if (entries.length > 0) app.organiser.menu.ask(event, `Menu of ${articlesWords(ids.length)}`, entries);
}
