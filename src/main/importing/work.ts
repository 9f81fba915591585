import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import * as v from 'valibot';
import type { Annotation, Colour } from '../../core/annotation.ts';
import { blockId } from '../../core/export/block-id.ts';
import { PostilError } from '../../core/failure.ts';
import { ImportedLast } from '../../core/import/imported.ts';
import { planOwnImport } from '../../core/import/own.ts';
import { planForeignImport, type ForeignPlan } from '../../core/import/plan.ts';
import type { ImportPreview } from '../../core/import/preview.ts';
import { readLiving } from '../../core/import/living.ts';
import { isOwnFile, type ReadFile } from '../../core/import/read.ts';
import { takeBackImport } from '../../core/import/take-back.ts';
import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import { OperationDraftSchema } from '../../core/library/schema.ts';
import { applyOperation, emptyState, type LibraryState } from '../../core/library/state.ts';
import type { Base } from '../../core/living/base.ts';
import { words } from '../../core/words/words.ts';
import { keptBase } from '../exporting/records.ts';
import { sha256 } from '../library/hash.ts';
import { Journal } from '../library/journal.ts';
import type { Library } from '../library/library.ts';
import { readNotes, type LivingNotes, type Notes } from './read-notes.ts';

/** What the thread of imports is asked for. Times are ISO 8601. */
export type ImportJob =
  | { what: 'plan'; profile: string; path: string; colour: Colour; now: string }
  | { what: 'take-back'; profile: string; seq: number; again: boolean; now: string };

/** `operation` is an `OperationDraft` as JSON, `null` where there is nothing to write. `seq`: of the library that it was planned for. */
export interface Planned {
  preview: ImportPreview | null;
  operation: string | null;
  kept: boolean;
  seq: number;
  /** Of an import of one article: its id. */
  only: string | null;
  /** The first article with an annotation that has no sure place: its id. */
  needs: string | null;
  /** The bytes of pictures in base64, by what the file says is their hash. */
  pictures: ReadonlyMap<string, string>;
}

/** A library with what imports left. */
export interface Imports {
  state: LibraryState;
  last: ImportedLast;
}

/** All operations of `library`, applied in order, and what imports left last. */
export async function replayImports(
  library: Pick<Library, 'operations'>,
  each: (operation: Operation) => void = () => undefined,
): Promise<Imports> {
  const state = emptyState();
  const last = new ImportedLast();
  for await (const chunk of library.operations()) {
    for (const operation of chunk) {
      applyOperation(state, operation);
      last.note(operation);
      each(operation);
    }
  }
  return { state, last };
}

/** Does one job on the library as it is on the disk now. Throws PostilError. `onProgress` gets 0 to 1. */
export async function doImportJob(job: ImportJob, onProgress: (share: number) => void): Promise<Planned> {
  const journal = await Journal.open(job.profile, { readOnly: true });
  try {
    const { seq } = journal;
    if (job.what === 'take-back') return { ...(await plannedBack(journal, job)), seq };
    const notes = await readNotes(job.path);
    if (notes === null) throw noNotes(job.path);
    const library = await replayImports(journal);
    const { preview, operation, articles } = await planNotes(notes, library, { ...job, onProgress });
    const only = articles.length === 1 ? (articles[0]?.id ?? null) : null;
    const needs = articles.find(({ counts }) => counts.uncertain + counts.orphaned > 0)?.id ?? null;
    return {
      preview,
      operation: operation && JSON.stringify(operation),
      kept: false,
      seq,
      only,
      needs,
      pictures: notes.pictures,
    };
  } finally {
    await journal.close();
  }
}

/**
 * What notes that were read mean for a library. Throws PostilError `malformed` for what it would not take.
 *
 * @param profile whose records tell what was exported last
 */
export async function planNotes(
  { name, file }: Notes,
  { state, last }: Imports,
  { profile, colour, now, onProgress }: Planning,
): Promise<ForeignPlan> {
  const progress = onProgress === undefined ? {} : { onProgress };
  const context = { name, ids: randomUUID, now, colour, sha256, imported: last.annotations, ...progress };
  const read = 'living' in file ? await livingWith(file, state, profile) : file;
  const plan = isOwnFile(read)
    ? planOwnImport(read.exports, state, context)
    : planForeignImport(read, state, context);
  if (plan.operation !== null) checkDraft(plan.operation);
  return plan;
}

interface Planning {
  profile: string;
  colour: Colour;
  now: string;
  onProgress?: (share: number) => void;
}

/** Living Markdown beside what the library has of it, and what was exported last. */
async function livingWith(
  { living, path }: LivingNotes,
  state: LibraryState,
  profile: string,
): Promise<ReadFile> {
  const annotations = blocksOf(state);
  // The file's own comment comes first; without it, what was kept when the file was written.
  const block = /(?<=\^)hl-[A-Za-z0-9-]{1,400}(?=[ \t]*$)/gm;
  const ids = new Set((living.match(block) ?? []).flatMap((id) => annotations.get(id)?.articleId ?? []));
  let base: Base | null = null;
  for (const article of ids) base ??= await keptBase(profile, article, path);
  return readLiving(living, { base, annotations });
}

async function plannedBack(
  journal: Journal,
  { seq, again, now }: Extract<ImportJob, { what: 'take-back' }>,
): Promise<Omit<Planned, 'seq'>> {
  let found: Operation | null = null;
  const { state } = await replayImports(journal, (operation) => {
    if (operation.seq === seq && operation.kind === 'import') found = operation;
  });
  // What was taken back is gone for good once the journal was compacted, which a very large import brings about at once.
  if (found === null)
    throw new PostilError(
      'not-found',
      again ? words.importing.failures.goneForward : words.importing.failures.goneBack,
    );
  const { operation, kept } = takeBackImport(found, again ? 'forth' : 'back', state, randomUUID, now);
  return {
    preview: null,
    operation: operation && JSON.stringify(operation),
    kept,
    only: null,
    needs: null,
    pictures: new Map(),
  };
}

/** The library's annotations by the ids of their blocks in living Markdown. */
function blocksOf({ annotations }: LibraryState): ReadonlyMap<string, Annotation> {
  return new Map(Array.from(annotations.values(), (annotation) => [blockId(annotation.id), annotation]));
}

/** Throws PostilError `malformed` for what the library would not take. */
export function checkDraft(draft: OperationDraft): void {
  const valid = v.safeParse(OperationDraftSchema, draft, { abortEarly: true });
  if (valid.success) return;
  const field = v.getDotPath(valid.issues[0]) ?? 'operation';
  throw new PostilError('malformed', words.importing.failures.notTaken(field));
}

export function noNotes(path: string): PostilError {
  return new PostilError('unsupported', words.importing.failures.noNotes(basename(path)));
}
