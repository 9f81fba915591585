import { noteLink } from '../../core/note-link.ts';
import { followNoteLink } from '../notes/follow.svelte.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import type { Hit, HitPassage } from './messages.ts';

type Place = NonNullable<HitPassage['place']>;

/** The passage that a search leads to, until the article it is in is on screen and takes it up. */
class Sought {
  #place = $state.raw<{ articleId: string; place: Place } | null>(null);

  ask(articleId: string, place: Place): void {
    this.#place = { articleId, place };
  }

  /** The passage of this article that is looked for, once. */
  take(articleId: string): Place | null {
    const sought = this.#place;
    if (sought === null || sought.articleId !== articleId) return null;
    this.#place = null;
    return sought.place;
  }
}

/** One window shows one article. */
export const sought = new Sought();

/** Opens the article at what was found: at the highlight, at the passage, or where reading was left. */
export async function openHit(
  app: PostilApp,
  { articleId }: Hit,
  passage: HitPassage,
  behind = false,
): Promise<void> {
  const here = app.view.name === 'reader' ? app.view.session.record.id : null;
  if (passage.annotationId !== null)
    return followNoteLink(app, here, noteLink(articleId, passage.annotationId), behind);
  const arrive = () => {
    if (passage.place !== null) sought.ask(articleId, passage.place);
  };
  if (behind) return void (await app.tabs.open({ view: 'article', id: articleId }, { behind, arrive }));
  arrive();
  if (here !== articleId) await app.openArticle(articleId);
}
