import { articleWithMarks } from '../../core/export/article-marked.ts';
import { exportCsv } from '../../core/export/csv.ts';
import type { ExportForm } from '../../core/export/forms.ts';
import { exportJson } from '../../core/export/json.ts';
import { exportJsonld } from '../../core/export/jsonld.ts';
import type { ExportInput } from '../../core/export/markdown.ts';
import { mergeLiving } from '../../core/living/merge.ts';
import type { Settings } from '../../core/settings.ts';
import { renderNotes } from '../../core/template/render.ts';

/** What is looked at only when somebody exports: kept out of what the window starts with. */

/** An article's file in a form that is read as text, as it is where there was none before; `null` of the other forms. */
export function textOf(
  as: ExportForm,
  input: ExportInput,
  { exporting, colourNames }: Pick<Settings, 'exporting' | 'colourNames'>,
): string | null {
  switch (as) {
    case 'markdown':
      return mergeLiving(renderNotes(input, { ...exporting, colourNames }), null, null).text;
    case 'article-markdown':
      return articleWithMarks(input);
    case 'csv':
      return exportCsv([input]);
    case 'json':
      return exportJson(input);
    case 'jsonld':
      return exportJsonld(input);
    case 'html':
    case 'pdf':
      return null;
  }
}
