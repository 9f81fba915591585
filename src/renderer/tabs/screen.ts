import type { PostilApp } from '../shell/app.svelte.ts';
import { isSame, type Stop } from '../shell/history.ts';
import type { Screen } from './tabs.svelte.ts';

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
      if (isThere) await app.openArticle(stop.id);
      // What could not be opened has said why; another tab's article must not stay on the screen below this one's name.
      const shown = app.view.name === 'reader' ? app.view.session.record.id : null;
      if (isLeft() || shown === stop.id || !isSame(tab.stop, stop)) return;
      if (!isThere)
        app.messages.show('The article of this tab is not in the library any more, or in the trash.');
      await app.showLibrary();
    },
    keep: (tabs) => void app.changeSettings({ tabs }),
    say: (words) => app.messages.say(words),
  };
}

/** What stands on a tab. */
export function tabTitle(
  { catalogue, listing, tabs }: Pick<PostilApp, 'catalogue' | 'listing' | 'tabs'>,
  stop: Stop,
): string {
  if (stop.view === 'highlights') return 'Highlights';
  if (stop.view === 'library') return listing.nameOf(stop.shelf);
  return catalogue.entry(stop.id)?.article.title ?? tabs.titleOf(stop.id) ?? 'Article';
}
