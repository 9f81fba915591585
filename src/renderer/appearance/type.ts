import { typeOf, withArticleType, type TypeChoice } from '../../core/appearance/type.ts';
import type { PostilApp } from '../shell/app.svelte.ts';

/** The id of the article in front; `null` where there is none. */
export function articleInFront(app: PostilApp): string | null {
  return app.view.name === 'reader' ? app.view.session.record.id : null;
}

/** The type that the reader sees: that of the article in front, or the usual one. */
export function typeInUse(app: PostilApp): TypeChoice {
  return typeOf(app.settings, articleInFront(app));
}

/** Whether the article in front has a type of its own. */
export function hasOwnType(app: PostilApp): boolean {
  const id = articleInFront(app);
  return id !== null && app.settings.articleTypes[id] !== undefined;
}

/** Changes what the reader sees: the article's own type, where it has one, else that of all. */
export function changeType(app: PostilApp, change: Partial<TypeChoice>): void {
  const id = articleInFront(app);
  if (id === null || !hasOwnType(app)) return void app.changeSettings(change);
  const type = { ...typeInUse(app), ...change };
  void app.changeSettings({ articleTypes: withArticleType(app.settings.articleTypes, id, type) });
}

/** Gives the article in front a type of its own, the one that it has now; or the usual one again. */
export function setOwnType(app: PostilApp, own: boolean): void {
  const id = articleInFront(app);
  if (id === null) return;
  const type = own ? typeInUse(app) : null;
  void app.changeSettings({ articleTypes: withArticleType(app.settings.articleTypes, id, type) });
}
