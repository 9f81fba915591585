import { copyMarkdown, exportMarkdown } from '../../core/export/markdown.ts';
import type { PostilApp } from '../shell/app.svelte.ts';

/** An article's notes as a Markdown file with front matter, read fresh from the library. `null` when the article is gone. */
export async function notesAsMarkdown(
  app: PostilApp,
  articleId: string,
): Promise<{ title: string; text: string; highlights: number } | null> {
  const input = await exportInput(app, articleId);
  if (input === null) return null;
  const highlights = input.annotations.filter((annotation) => annotation.deleted === null).length;
  return { title: input.article.title, text: exportMarkdown(input), highlights };
}

/** Puts an article's notes on the clipboard as Markdown, and says so. */
export async function copyNotes(app: PostilApp, articleId: string): Promise<void> {
  const input = await exportInput(app, articleId);
  if (input === null) return;
  await app.host.copyText(copyMarkdown(input));
  app.messages.show('The notes are on the clipboard as Markdown.');
}

async function exportInput(app: PostilApp, articleId: string) {
  await app.flush();
  const article = await app.library.article(articleId);
  const revision = article && (await app.library.revision(articleId, article.revision));
  if (!article || !revision) return null;
  const annotations = await app.library.annotations(articleId);
  const shown = article.page ? await app.library.revision(articleId, article.page.revision) : undefined;
  const page =
    article.page && shown
      ? { hash: shown.hash, text: shown.text, blocks: shown.blocks, shared: article.page.shared }
      : null;
  const { text, blocks } = revision;
  return { article, text, blocks, page, annotations, now: new Date().toISOString() };
}
