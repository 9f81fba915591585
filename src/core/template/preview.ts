import { markdownOf, type ExportInput } from '../export/markdown.ts';
import type { OwnTemplate } from '../export/settings.ts';
import { fileNameOf, renderNotes, type RenderOptions } from './render.ts';
import { TemplateError } from './template-error.ts';

/** What a template makes of an article, and what is wrong with it. */
export interface TemplatePreview {
  /** The file; `null` where a mistake keeps it from being made. */
  text: string | null;
  /** The name of the file, without its extension; `null` likewise. */
  name: string | null;
  /** The first mistake in each of its sources. */
  problems: TemplateError[];
}

/** Milliseconds for each source: beyond them a window would feel stuck under the writer's hands. */
const PATIENCE = 300;

/**
 * Tries `template` on an article. Each of its sources is tried alone first, so that a mistake in one does not hide one in another.
 */
export function previewOf(
  template: OwnTemplate,
  input: ExportInput,
  options: Omit<RenderOptions, 'template' | 'own'>,
): TemplatePreview {
  const problems: TemplateError[] = [];
  const tried = <Made>(own: OwnTemplate, make: (all: RenderOptions) => Made): Made | null => {
    // Under an id of its own, so that a shipped one can be looked at in the same way.
    const all = { patience: PATIENCE, ...options, template: TRIED, own: [{ ...own, id: TRIED }] };
    try {
      return make(all);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      problems.push(error);
      return null;
    }
  };
  tried({ ...template, highlight: '' }, (all) => renderNotes(input, all));
  tried({ ...template, article: '' }, (all) => renderNotes(input, all));
  const text = problems.length > 0 ? null : tried(template, (all) => markdownOf(renderNotes(input, all)));
  const name = tried(template, (all) => fileNameOf(input, all));
  return { text, name, problems };
}

const TRIED = '(tried)';
