import type { ExportedFile } from '../../core/export/report.ts';
import { sha256 } from '../library/hash.ts';
import { differenceOf } from './difference.ts';
import type { FolderRun, Located, Source } from './folder-run.ts';
import { isOpen, narrow, writeForm, type WholeForm } from './write-form.ts';

/** Forms that are nothing without annotations; the others hold the article itself. */
const OF_NOTES: ReadonlySet<WholeForm> = new Set(['csv', 'jsonld']);

/**
 * An article in a form that is written whole. The same is left alone; another file is replaced where it is the one that was
 * written last. `null` where there is nothing to be written. Throws PostilError `not-written`.
 */
export async function exportWhole(
  run: FolderRun,
  form: WholeForm,
  source: Source,
  at: Located,
): Promise<ExportedFile | null> {
  const { article } = source;
  const { filter, skipEmpty, overwrite, dryRun } = run.manner;
  const { name, record } = at;
  const input = await source.whole();
  const isEmpty = narrow(input, filter).every(({ deleted }) => deleted !== null);
  const mayBeSkipped = OF_NOTES.has(form) || !isOpen(filter);
  if (skipEmpty && mayBeSkipped && isEmpty && at.text === null) return null;
  const file = { article: article.id, title: article.title, name, blocks: {} };
  const text = await writeForm(form, input, filter, run.pictures);
  const hash = sha256(text);
  const keep = () => run.keep({ article: article.id, form, name, hash, made: null, base: null });
  let before = at.text;
  for (;;) {
    const difference = dryRun ? { difference: differenceOf(name, before, text) } : {};
    if (before === text) {
      if (!dryRun && record?.hash !== hash) await keep();
      return { ...file, outcome: 'unchanged', ...difference };
    }
    const isOurs = before === null || overwrite || record?.hash === sha256(before);
    if (!isOurs) return { ...file, outcome: 'differs', ...difference };
    if (dryRun) return { ...file, outcome: 'written', ...difference };
    await run.claim({ article: article.id, form }, name);
    if (await run.target.write(name, text, before)) {
      await keep();
      return { ...file, outcome: 'written' };
    }
    before = await run.target.read(name);
  }
}
