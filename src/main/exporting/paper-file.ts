import type { ExportedFile } from '../../core/export/report.ts';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { sha256 } from '../library/hash.ts';
import type { FolderRun, Located, Source } from './folder-run.ts';
import { narrow, isOpen, writeForm } from './write-form.ts';

/** A portable page as a PDF. Throws PostilError `cancelled` once it is not wanted any more. */
export type Print = (html: string) => Promise<Uint8Array>;

/** What lays pages out, and whether it still should. */
export interface Paper {
  print: Print;
  isStopped(): boolean;
}

/**
 * An article as a PDF. It is only printed where there is something new: what it is made of is kept beside the name, as the
 * same page gives other bytes each time. Another file is replaced where it is the one that was written last. `null` where there is
 * nothing to be written, or where it was stopped. Throws PostilError `not-written`, and `unsupported` without windows.
 */
export async function exportPaper(
  run: FolderRun,
  source: Source,
  at: Located,
  paper: Paper | undefined,
): Promise<ExportedFile | null> {
  const { article } = source;
  const { filter, skipEmpty, overwrite, dryRun } = run.manner;
  const { name, record } = at;
  const input = await source.whole();
  const isEmpty = narrow(input, filter).every(({ deleted }) => deleted !== null);
  if (skipEmpty && !isOpen(filter) && isEmpty && at.text === null) return null;
  const file = { article: article.id, title: article.title, name, blocks: {} };
  const html = await writeForm('html', input, filter, run.pictures);
  const made = sha256(html);
  const isOurs = at.text === null || record?.hash === sha256(at.text);
  if (at.text !== null && isOurs && record?.made === made) return { ...file, outcome: 'unchanged' };
  if (!isOurs && !overwrite) return { ...file, outcome: 'differs' };
  if (dryRun) return { ...file, outcome: 'written', difference: '' };
  if (paper === undefined) throw new PostilError('unsupported', words.saving.paper.onlyInWindow);
  const text = await printed(html, paper);
  if (text === null) return null;
  await run.claim({ article: article.id, form: 'pdf' }, name);
  if (!(await run.target.write(name, text, at.text)))
    throw new PostilError('not-written', words.saving.leftAlone.writtenMeanwhile(name));
  await run.keep({ article: article.id, form: 'pdf', name, hash: sha256(text), made, base: null });
  return { ...file, outcome: 'written' };
}

/** A letter for each byte; `null` where it was stopped. */
async function printed(html: string, { print, isStopped }: Paper): Promise<string | null> {
  try {
    return Buffer.from(await print(html)).toString('latin1');
  } catch (error) {
    if (isStopped()) return null;
    throw error;
  }
}
