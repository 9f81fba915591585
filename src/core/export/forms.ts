/** What notes and articles can be written as. */
export const EXPORT_FORMS = ['markdown', 'article-markdown', 'html', 'jsonld', 'json', 'csv', 'pdf'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** Those that need no window to be made. */
export const PLAIN_FORMS = [
  'markdown',
  'article-markdown',
  'html',
  'jsonld',
  'json',
  'csv',
] as const satisfies readonly ExportForm[];
export type PlainForm = (typeof PLAIN_FORMS)[number];

export function isPlainForm(form: string): form is PlainForm {
  return (PLAIN_FORMS as readonly string[]).includes(form);
}

/** The file extension of each, without its dot. */
export const EXTENSIONS: Record<ExportForm, string> = {
  markdown: 'md',
  'article-markdown': 'md',
  html: 'html',
  jsonld: 'jsonld',
  json: 'json',
  csv: 'csv',
  pdf: 'pdf',
};
