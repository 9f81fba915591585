import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Annotation, Colour } from '../../core/annotation.ts';
import type { ExportForm } from '../../core/export/forms.ts';
import type { ExportInput } from '../../core/export/input.ts';
import type { ExportSettings } from '../../core/export/settings.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { RenderedFile } from '../../core/living/rendered.ts';
import { fileNameOf, renderNotes } from '../../core/template/render.ts';

/** How the reader wants notes to look. */
export interface Rendering {
  settings: ExportSettings;
  colourNames: Partial<Record<Colour, string>>;
}

/** Throws a TemplateError where the reader's template cannot be followed. */
export function renderedNotes(input: ExportInput, { settings, colourNames }: Rendering): RenderedFile {
  return renderNotes(input, { ...settings, colourNames });
}

/** What the article's file is called, before it is made safe and numbered: as the template says it, of notes. */
export function stemOf(
  { article, annotations }: Pick<ExportInput, 'article' | 'annotations'>,
  form: ExportForm,
  { settings, colourNames }: Rendering,
): string {
  if (form !== 'markdown') return article.title;
  // Names are made of what is known of the article, never of its text.
  return fileNameOf({ article, annotations, text: '' }, { ...settings, colourNames });
}

/**
 * SHA-256 (hex) of all that notes are made of: the same again gives the same notes. Of the texts their hashes in the records
 * are enough; this version's templates and rules count, too.
 */
export function madeFrom(
  article: ArticleRecord,
  annotations: readonly Annotation[],
  rendering: Rendering,
): string {
  const ordered = annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([version, rendering, article, ordered]))
    .digest('hex');
}
