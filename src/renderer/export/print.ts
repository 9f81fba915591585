import type { PostilApp } from '../shell/app.svelte.ts';
import { exportInput } from './export.ts';

/** Prints an article with its notes, as it is now, open editors and all. Says only what went wrong: the dialog is the system's. */
export async function printArticle(app: PostilApp, articleId: string): Promise<void> {
  const input = await exportInput(app, articleId);
  if (input === null) return;
  const done = await app.host.printArticle(input);
  if (done.outcome === 'failed') app.messages.show(done.failure.message, { lasting: true });
}
