import type { ExportForm } from '../../core/export/forms.ts';
import { passes, type AnnotationFilter } from '../../core/export/filter.ts';
import type { ExportInput } from '../../core/export/markdown.ts';
import { words } from '../../core/words/words.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { withoutMarks } from './words.ts';

/** Puts an article's notes on the clipboard as Markdown, and says so. */
export async function copyNotes(app: PostilApp, articleId: string): Promise<void> {
  const input = await exportInput(app, articleId);
  if (input === null) return;
  if (input.annotations.every(({ deleted }) => deleted !== null))
    return app.messages.show(words.exporting.told.nothingToCopy);
  // The templates are not what the window starts with.
  const { copyMarkdown } = await import('../../core/export/markdown.ts');
  await app.host.copyText(copyMarkdown(input));
  app.messages.show(words.exporting.told.copied);
}

/** An article as exports take it, read fresh from the library. `null` when it is gone. */
export async function exportInput(app: PostilApp, articleId: string): Promise<ExportInput | null> {
  await app.flush();
  return readInput(app.library, articleId);
}

/** The same without what stands in open editors. */
export async function readInput(
  library: PostilApp['library'],
  articleId: string,
): Promise<ExportInput | null> {
  const article = await library.article(articleId);
  const revision = article && (await library.revision(articleId, article.revision));
  if (!article || !revision) return null;
  const annotations = await library.annotations(articleId);
  const shown = article.page ? await library.revision(articleId, article.page.revision) : undefined;
  const page =
    article.page && shown
      ? { hash: shown.hash, text: shown.text, blocks: shown.blocks, shared: article.page.shared }
      : null;
  const { text, blocks, resources: pictures } = revision;
  return { article, text, blocks, page, pictures, annotations, now: new Date().toISOString() };
}

/** The same with only what passes. */
export function narrowed(input: ExportInput, filter: AnnotationFilter): ExportInput {
  const { article, page, annotations } = input;
  const views = {
    revision: article.revision,
    page: page ? { revision: page.hash, shared: page.shared } : null,
  };
  return { ...input, annotations: annotations.filter((one) => passes(one, views, filter)) };
}

/** As much as a person looks through before the file itself; more would be laid out at each change of a choice. */
const MOST_SHOWN = 20_000;

/** What the file of an article will hold, or its beginning; `null` of a form that is not read as text. */
export async function previewText(
  as: ExportForm,
  input: ExportInput,
  settings: Pick<PostilApp['settings'], 'exporting' | 'colourNames'>,
): Promise<string | null> {
  const { textOf } = await import('./forms.ts');
  const text = textOf(as, input, settings);
  if (text === null) return null;
  const shown = withoutMarks(text);
  if (shown.length <= MOST_SHOWN) return shown;
  return `${shown.slice(0, shown.lastIndexOf('\n', MOST_SHOWN))}\n…`;
}
