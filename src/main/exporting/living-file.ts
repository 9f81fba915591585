import { blockId } from '../../core/export/block-id.ts';
import { passes } from '../../core/export/filter.ts';
import type { BlockOutcome, ExportedFile } from '../../core/export/report.ts';
import { PostilError } from '../../core/failure.ts';
import { mergeLiving, type LibraryAge, type Merged } from '../../core/living/merge.ts';
import type { RenderedFile } from '../../core/living/rendered.ts';
import { words } from '../../core/words/words.ts';
import { sha256 } from '../library/hash.ts';
import { differenceOf } from './difference.ts';
import type { FolderRun, Located, Source } from './folder-run.ts';
import type { ExportedRecord } from './records.ts';
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
    if (dryRun) return { ...file, outcome: 'unchanged', difference: '' };
    if (record.name !== at.name) await run.keep({ ...record, name: at.name });
    return { ...file, outcome: 'unchanged' };
  }
  const rendered = renderedNotes({ ...(await source.whole()), annotations: shown }, rendering);
  const library = ageOf(run, source, record);
  const isShown = new Set(rendered.parts.flatMap((part) => (part.type === 'block' ? [part.id] : [])));
  const strangeIn = ({ blocks }: Merged['base']): string[] =>
    blocks.flatMap(({ id }) => (isShown.has(id) || library.wasDeleted(id) ? [] : [id]));
  let { name, text } = at;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const merged = merge(rendered, overwrite ? null : text, record?.base ?? null, library);
    const result = { ...file, name, ...outcomeOf(merged, text) };
    if (dryRun) return { ...result, difference: differenceOf(name, text, merged.text) };
    await run.claim(key, name);
    if (merged.text === text || (await run.target.write(name, merged.text, text))) {
      const strange = strangeIn(merged.base);
      await run.keep({ ...key, name, hash: sha256(merged.text), made, base: merged.base, strange });
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
  throw new PostilError('changed-while-reading', words.saving.leftAlone.busy(name));
}

/** What the file is to hold: what passes, and what it holds already, as a filter says what goes out and not what goes away. */
function shownOf({ manner: { filter } }: FolderRun, { article, annotations }: Source, text: string | null) {
  const live = annotations.filter(({ deleted }) => deleted === null);
  if (isOpen(filter)) return live;
  const there = blocksIn(text ?? '');
  return live.filter(
    (annotation) => passes(annotation, article, filter) || there.has(blockId(annotation.id)),
  );
}

/** Ids of blocks that a file names, without `^`; one may begin as another does. */
function blocksIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/\^(hl-[A-Za-z0-9-]+)/g), ([, id = '']) => id));
}

/** A library that was restored from a backup may be older than the files it wrote, and know nothing of some of their notes. */
function ageOf(run: FolderRun, { annotations }: Source, record: ExportedRecord | null): LibraryAge {
  const ours = new Map(annotations.map((annotation) => [blockId(annotation.id), annotation]));
  const isToday = record !== null && run.records.isOfToday(record);
  const written = isToday ? '' : (record?.at ?? '');
  const own = new Map(record?.base?.blocks.map((block) => [block.id, block]));
  return {
    wasDeleted: (id) => (ours.get(id)?.deleted ?? null) !== null || run.records.wrote(record, id),
    mayBeOlder: (id, base) => {
      const updated = ours.get(id)?.updated ?? '';
      if (base.changed === undefined) return updated < written;
      // What this library wrote itself it knows to be its own: clocks are put back now and then.
      const isOwn = isToday && own.get(id)?.changed === base.changed;
      return !isOwn && Date.parse(updated) < base.changed;
    },
  };
}

/** The mark at the beginning (U+FEFF) is no part of the notes, and stays. */
function merge(
  rendered: RenderedFile,
  text: string | null,
  base: Merged['base'] | null,
  library: LibraryAge,
): Merged {
  const mark = text?.startsWith(MARK) === true ? MARK : '';
  const bare = text === null ? null : text.slice(mark.length);
  const merged = mergeLiving(rendered, bare, base, library);
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
  const there = blocksIn(text ?? '');
  return annotations.some(({ id }) => there.has(blockId(id)));
}

function isLeft(text: string, hash: string): boolean {
  return sha256(text) === hash;
}
