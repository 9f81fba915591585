import { blockId } from '../../core/export/block-id.ts';
import { passes } from '../../core/export/filter.ts';
import type { BlockOutcome, ExportedFile } from '../../core/export/report.ts';
import { PostilError } from '../../core/failure.ts';
import { mergeLiving, type Merged } from '../../core/living/merge.ts';
import type { RenderedFile } from '../../core/living/rendered.ts';
import { sha256 } from '../library/hash.ts';
import { differenceOf } from './difference.ts';
import type { FolderRun, Located, Source } from './folder-run.ts';
import { madeFrom, renderedNotes } from './rendering.ts';
import { isOpen } from './write-form.ts';

/** How often a file may be written by somebody else while it is being merged: a synchroniser does it once, a loop always. */
const TRIES = 5;
const MARK = '\ufeff';

/**
 * An article's notes as living Markdown: merged with the file that is there, written only where that changes it.
 * `null` where there is nothing to be written and no file. Throws PostilError `not-written`, `changed-while-reading`.
 */
export async function exportLiving(
  run: FolderRun,
  source: Source,
  at: Located,
): Promise<ExportedFile | null> {
  const { article } = source;
  const { dryRun, automatic, skipEmpty, rendering } = run.manner;
  const overwrite = run.manner.overwrite || (run.manner.name !== null && !isNotes(source, at.text));
  const shown = shownOf(run, source, at.text);
  if (skipEmpty && at.text === null && !at.gone && shown.length === 0) return null;
  const file = { article: article.id, title: article.title, name: at.name, blocks: {} };
  if (at.gone && automatic) return { ...file, outcome: 'gone' };
  const made = madeFrom(article, shown, rendering);
  const key = { article: article.id, form: 'markdown' as const };
  const { record } = at;
  if (
    !overwrite &&
    record !== null &&
    at.text !== null &&
    record.made === made &&
    isLeft(at.text, record.hash)
  ) {
    if (record.name !== at.name) await run.keep({ ...record, name: at.name });
    return { ...file, outcome: 'unchanged' };
  }
  const rendered = renderedNotes({ ...(await source.whole()), annotations: shown }, rendering);
  let { name, text } = at;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const merged = merge(rendered, overwrite ? null : text, record?.base ?? null);
    const result = { ...file, name, ...outcomeOf(merged, text) };
    if (dryRun) return { ...result, difference: differenceOf(name, text, merged.text) };
    await run.claim(key, name);
    if (merged.text === text || (await run.target.write(name, merged.text, text))) {
      await run.keep({ ...key, name, hash: sha256(merged.text), made, base: merged.base });
      return result;
    }
    const before = text;
    text = await run.target.read(name);
    if (text === null && automatic) return { ...file, outcome: 'gone' };
    // Somebody made a file of the very name: it is theirs.
    if (before === null && text !== null && run.manner.name === null) {
      name = run.newName(key, source);
      text = null;
    }
  }
  throw new PostilError(
    'changed-while-reading',
    `${name} is being written by another program again and again, so it was left alone.`,
  );
}

/** What the file is to hold: what passes, and what it holds already, as a filter says what goes out and not what goes away. */
function shownOf({ manner: { filter } }: FolderRun, { article, annotations }: Source, text: string | null) {
  const live = annotations.filter(({ deleted }) => deleted === null);
  if (isOpen(filter)) return live;
  return live.filter(
    (annotation) =>
      passes(annotation, article, filter) || text?.includes(`^${blockId(annotation.id)}`) === true,
  );
}

/** The mark at the beginning (U+FEFF) is no part of the notes, and stays. */
function merge(rendered: RenderedFile, text: string | null, base: Merged['base'] | null): Merged {
  const mark = text?.startsWith(MARK) === true ? MARK : '';
  const bare = text === null ? null : text.slice(mark.length);
  const merged = mergeLiving(rendered, bare, base);
  return { ...merged, text: mark + merged.text };
}

function outcomeOf(
  { text, blocks, conflicts }: Merged,
  before: string | null,
): Pick<ExportedFile, 'outcome' | 'blocks'> {
  const counts: Partial<Record<BlockOutcome, number>> = {};
  for (const { outcome } of blocks) counts[outcome] = (counts[outcome] ?? 0) + 1;
  if (conflicts > 0) return { outcome: 'conflict', blocks: counts };
  const outcome = before === null ? 'written' : text === before ? 'unchanged' : 'merged';
  return { outcome, blocks: counts };
}

/** A file that the reader chose to write over is merged all the same, where it holds these notes already. */
function isNotes({ annotations }: Source, text: string | null): boolean {
  return text !== null && annotations.some(({ id }) => text.includes(`^${blockId(id)}`));
}

function isLeft(text: string, hash: string): boolean {
  return sha256(text) === hash;
}
