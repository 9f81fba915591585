import { tick } from 'svelte';
import type { HighlightLink } from '../../core/export/link.ts';
import { noteLink } from '../../core/note-link.ts';
import { words } from '../../core/words/words.ts';
import { followNoteLink } from '../notes/follow.svelte.ts';
import type { PostilApp } from './app.svelte.ts';

/** Follows a link from outside: what is typed is saved first, and nothing is opened that is not in the library. */
export async function followDeepLink(app: PostilApp, { article, annotation }: HighlightLink): Promise<void> {
  const record = await app.library.article(article);
  if (record === undefined) return app.messages.show(words.shell.link.notHere);
  if (record.deleted !== null) return app.messages.show(words.shell.link.inTrash(record.title));
  await leaveDialogs();
  await app.flush();
  const here = app.view.name === 'reader' ? app.view.session.record.id : null;
  await followNoteLink(app, here, noteLink(article, annotation));
}

/** A dialog lies over all pages. What is typed in one is kept when the field is left; then it closes as by its button. */
async function leaveDialogs(): Promise<void> {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest('dialog') !== null) activeElement.blur();
  await tick();
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  await tick();
}
