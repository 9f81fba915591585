import type { Annotation } from '../../core/annotation.ts';
import { highlightMarkdown, quoteWithCitation } from '../../core/export/copied.ts';
import type { ExportInput } from '../../core/export/input.ts';
import { highlightLink } from '../../core/export/link.ts';
import { words } from '../../core/words/words.ts';
import type { ReadingSession } from '../reader/session.svelte.ts';
import type { PostilApp } from '../shell/app.svelte.ts';

/** What one highlight can be copied as. */
export const COPIES = ['citation', 'markdown', 'link'] as const;
export type CopyForm = (typeof COPIES)[number];

/** Puts one highlight, or a note on the article, on the clipboard, and says so. */
export async function copyHighlight(
  app: PostilApp,
  session: ReadingSession,
  annotation: Annotation,
  form: CopyForm,
): Promise<void> {
  await app.host.copyText(textOf(session, annotation, form));
  const { copied } = words.notes;
  app.messages.show(annotation.exact === '' ? copied.whole[form] : copied[form]);
}

function textOf(session: ReadingSession, annotation: Annotation, form: CopyForm): string {
  if (form === 'link') return highlightLink(annotation.articleId, annotation.id);
  const input = inputOf(session);
  return form === 'citation' ? quoteWithCitation(annotation, input) : highlightMarkdown(annotation, input);
}

/** The open article as exports take it, with the texts that quotes may stand in. */
function inputOf({ record: article, clean, revision }: ReadingSession): ExportInput {
  const { text, blocks } = clean;
  const page =
    revision === clean || !article.page
      ? null
      : { hash: revision.hash, text: revision.text, blocks: revision.blocks, shared: article.page.shared };
  return { article, text, blocks, page, annotations: [] };
}
