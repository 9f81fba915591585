import { join } from 'node:path';
import type { AnnotationFilter } from '../../core/export/filter.ts';
import type { PortableInput } from '../../core/export/portable-html.ts';
import type { ExportReport } from '../../core/export/report.ts';
import { PostilError } from '../../core/failure.ts';
import type { Done, Exported, ExportRequest } from '../../ipc.ts';
import { writeForm } from '../exporting/write-form.ts';
import { writeFileAtomically } from '../files/write.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import { PictureStore } from '../pictures/store.ts';
import type { Traffic } from '../session/traffic.ts';
import { pdfOf, printHtml } from './pdf.ts';

/** An article with its notes on paper: the portable page, laid out by Chromium. */

/** The one article that a PDF is made of. Throws PostilError `unsupported` for anything else. */
export function oneInput({ articles, to }: ExportRequest): PortableInput {
  const [input, more] = articles !== 'all' && 'inputs' in articles ? articles.inputs : [];
  if (input === undefined || more !== undefined || to !== 'file')
    throw new PostilError(
      'unsupported',
      'A PDF is made of one article at a time. Open it, and export it from there.',
    );
  return input;
}

/** Writes the PDF of an article. Rejects with PostilError where it cannot be made or written. */
export async function exportPdf(
  profile: string,
  input: PortableInput,
  { filter, dryRun }: Pick<ExportRequest, 'filter' | 'dryRun'>,
  { folder, name }: { folder: string; name: string | null },
  traffic: Traffic,
): Promise<Exported> {
  const { id, title } = input.article;
  const file = name ?? `${title}.pdf`;
  if (!dryRun) {
    const html = await page(profile, input, filter);
    await writeFileAtomically(join(folder, file), await pdfOf(html, traffic));
  }
  const counts = { written: 1, merged: 0, unchanged: 0, conflict: 0, differs: 0, gone: 0, failed: 0 };
  const report: ExportReport = {
    folder: null,
    dryRun,
    counts,
    files: [{ article: id, title, name: file, outcome: 'written', blocks: {} }],
  };
  return { outcome: 'done', report };
}

/** Prints an article through the system's dialog. Never rejects. */
export async function printArticle(profile: string, input: PortableInput, traffic: Traffic): Promise<Done> {
  try {
    return await printHtml(await page(profile, input, {}), traffic);
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
}

function page(profile: string, input: PortableInput, filter: AnnotationFilter): Promise<string> {
  return writeForm('html', input, filter, new PictureStore(profile));
}
