import { parseNoteLink, type NoteLink } from '../../core/note-link.ts';
import { words } from '../../core/words/words.ts';
import { linkGoneWords } from '../links/backlinks.ts';
import type { PostilApp } from '../shell/app.svelte.ts';

/** The highlight that a link was followed to, until the article it is in is on screen and takes it up. */
class Wanted {
  #link = $state.raw<NoteLink | null>(null);

  ask(link: NoteLink | null): void {
    this.#link = link;
  }

  /** The highlight of this article that is waited for, once. */
  take(articleId: string): string | null {
    const link = this.#link;
    if (link === null || link.articleId !== articleId) return null;
    this.#link = null;
    return link.annotationId;
  }
}

/** One window shows one article. */
export const wanted = new Wanted();

/**
 * Follows a link of a note: into the library, or to the web by way of main, which asks the reader. `here` is the id of the
 * article on screen. `behind` opens it in a tab of its own, which comes to the highlight when it is looked at.
 */
export async function followNoteLink(
  app: PostilApp,
  here: string | null,
  href: string,
  behind = false,
): Promise<void> {
  const link = parseNoteLink(href);
  if (link === null) return app.host.openLink(href);
  // What has become of a highlight is told where its article is shown.
  const gone = await linkGoneWords(app.library, { ...link, annotationId: null });
  if (gone !== null) return app.messages.show(gone);
  const arrive = () => {
    if (link.annotationId !== null) wanted.ask(link);
  };
  if (behind) return void (await app.tabs.open({ view: 'article', id: link.articleId }, { behind, arrive }));
  arrive();
  if (link.articleId !== here) {
    await app.openArticle(link.articleId);
    return;
  }
  if (link.annotationId === null) app.messages.say(words.reader.links.openAlready);
}
