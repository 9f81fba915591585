import { words } from '../../core/words/words.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { isSame, type Stop } from '../shell/history.ts';
import type { Screen, Tab } from './tabs.svelte.ts';

/** The window's page, as the tabs see it. */
export function screenOf(app: PostilApp): Screen {
  const library = (): Stop => ({ view: 'library', shelf: app.listing.shelf });
  const there = async (ids: readonly string[]) => {
    const records = await app.library.database.articles.bulkGet([...new Set(ids)]);
    return new Map(
      records.flatMap((record) => (record?.deleted === null ? [[record.id, record.title]] : [])),
    );
  };
  return {
    library,
    there,
    async show(tab) {
      const { stop } = tab;
      const isLeft = () => app.tabs.front !== tab;
      if (stop.view === 'highlights') return app.showHighlights();
      // The same shelf stays as it was left, with what was looked for in it.
      if (stop.view === 'library') return app.showLibrary(isSame(stop, library()) ? undefined : stop.shelf);
      const isThere = (await there([stop.id])).has(stop.id);
      if (isLeft()) return;
      if (isThere) {
        await takePlace(app, tab);
        await app.openArticle(stop.id);
      }
      // What could not be opened has said why; another tab's article must not stay on the screen below this one's name.
      const shown = app.view.name === 'reader' ? app.view.session.record.id : null;
      if (isLeft() || shown === stop.id || !isSame(tab.stop, stop)) return;
      if (!isThere) app.messages.show(words.tabs.gone);
      await app.showLibrary();
    },
    keep: (tabs) => void app.changeSettings({ tabs }),
    say: (said) => app.messages.say(said),
  };
}

/** The article is where this tab has left it: another may have gone on in it since. */
async function takePlace({ library }: PostilApp, { place }: Tab): Promise<void> {
  if (place === null) return;
  const opened = new Date().toISOString();
  // A place that cannot be written now is none to be kept from reading by: the disk may be full.
  await library.database.positions.put({ ...place, opened }).catch(() => undefined);
}

/** What stands on a tab. */
export function tabTitle(
  { catalogue, listing, tabs }: Pick<PostilApp, 'catalogue' | 'listing' | 'tabs'>,
  stop: Stop,
): string {
  if (stop.view === 'highlights') return words.tabs.highlights;
  if (stop.view === 'library') return listing.nameOf(stop.shelf);
  return catalogue.entry(stop.id)?.article.title ?? tabs.titleOf(stop.id) ?? words.tabs.article;
}
