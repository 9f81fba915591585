import type { PlaceAction } from '../../core/keymap/usual.ts';
import { words } from '../../core/words/words.ts';
import type { Command } from '../../ipc.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { keymapOf, keysOf, type KeyPress } from '../shell/keys.ts';
import { openBehind } from '../tabs/behind.ts';
import type { MenuEntry } from './menu.svelte.ts';

/** Of no verb, and always the same. */
const BEHIND = 'Mod+Enter';

/** Something that can be done to the selected articles of a list. */
export interface Verb extends MenuEntry {
  name: 'read' | 'archive' | 'tag' | 'move' | 'trash' | 'restore';
}

/** What can be done to these articles: those in the trash can only come back. Empty for none. */
export function verbsOn(app: PostilApp, ids: readonly string[]): Verb[] {
  const { organiser, catalogue } = app;
  const { verbs } = words.organising;
  const entries = ids.flatMap((id) => catalogue.entry(id) ?? []);
  const key = (action: PlaceAction) => shownKey(app, action);
  if (entries.length === 0) return [];
  if (entries.every(({ facts }) => facts.inTrash))
    return [
      {
        name: 'restore',
        words: verbs.restore,
        ...key('articles.archive'),
        run: () => void organiser.restore(ids),
      },
    ];
  const isRead = entries.every(({ facts }) => facts.state === 'read');
  const isArchived = entries.every(({ facts }) => facts.archived);
  return [
    {
      name: 'read',
      words: isRead ? verbs.unread : verbs.read,
      ...key('articles.read'),
      run: () => void organiser.setReading(ids, isRead ? 'unread' : 'read'),
    },
    {
      name: 'archive',
      words: isArchived ? verbs.unarchive : verbs.archive,
      ...key('articles.archive'),
      run: () => void organiser.setArchived(ids, !isArchived),
    },
    {
      name: 'tag',
      words: verbs.tag,
      ...key('articles.tag'),
      run: () => organiser.ask({ name: 'tag', articles: ids }),
    },
    {
      name: 'move',
      words: verbs.move,
      ...key('articles.move'),
      run: () => organiser.ask({ name: 'folder', articles: ids }),
    },
    { name: 'trash', words: verbs.trash, ...key('articles.trash'), run: () => void organiser.trash(ids) },
  ];
}

/** The same as commands, for the palette. */
export function commandsOn(app: PostilApp, ids: readonly string[]): Partial<Record<Command, () => void>> {
  return Object.fromEntries(
    verbsOn(app, ids).map(({ name, run }) => [`articles-${name}` satisfies Command, run]),
  );
}

/** The verbs, and what leads to the articles. */
function entriesOn(app: PostilApp, ids: readonly string[]): MenuEntry[] {
  const verbs = verbsOn(app, ids);
  if (verbs.length === 0 || verbs[0]?.name === 'restore') return verbs;
  const behind = words.organising.verbs.openBehind(ids.length);
  return [{ words: behind, key: BEHIND, run: () => void openBehind(app, ids) }, ...verbs];
}

/** Does what a key means for the selected articles of a list; false for a key that means nothing there. */
export function articleKey(app: PostilApp, press: KeyPress, ids: readonly string[]): boolean {
  const action = keymapOf(app.settings).inPlace(press, 'articles')?.action;
  const isBehind =
    press.key === 'Enter' && (press.ctrlKey || press.metaKey) && !press.shiftKey && !press.altKey;
  const verb = verbsOn(app, ids).find(({ name }) =>
    name === 'restore' ? action === 'articles.archive' : action === `articles.${name}`,
  );
  const behind = isBehind ? entriesOn(app, ids).find(({ key }) => key === BEHIND) : undefined;
  (verb ?? behind)?.run();
  return (verb ?? behind) !== undefined;
}

/** The key beside what it does; nothing where it has none. */
function shownKey(app: PostilApp, action: PlaceAction): { key: string } | undefined {
  const keys = keysOf(action, app.settings);
  return keys === null ? undefined : { key: keys };
}

/** Opens the menu of these articles where the event asks for it. */
export function articleMenu(app: PostilApp, event: MouseEvent, ids: readonly string[]): void {
  const entries = entriesOn(app, ids);
  if (entries.length > 0) app.organiser.menu.ask(event, words.organising.verbs.menu(ids.length), entries);
}
