import { isOnWhole, type Annotation, type Colour } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { TableName, Tables } from '../../core/library/records.ts';
import type { PostilDatabase, Summary } from './database.ts';
import { keepNoteTexts } from './note-texts.ts';
import { unpack, type Named } from './packs.ts';
import { moveSteps, type Move } from './steps.ts';

/**
 * Applies operations to the database in one transaction and moves the mark with them: after a kill either all of it is
 * there or none, and the mark tells which. Operations must follow one another. Throws `OutOfStep` when the mark is not where
 * the caller knows it to be: then this is another database than it was.
 *
 * @param after the mark: number of the newest operation that the database holds
 * @param moves what they mean for undo, by the operation's id; those of others mean nothing
 */
export async function applyOperations(
  database: PostilDatabase,
  library: string,
  operations: readonly Operation[],
  after: number,
  moves: ReadonlyMap<string, Move> = new Map(),
): Promise<void> {
  const last = operations.at(-1);
  if (last === undefined) return;
  const { articles, places, revisions, annotations, packs, summaries, marks, steps, noteTexts } = database;
  const tables = [articles, places, revisions, annotations, packs, summaries, marks, steps, noteTexts];
  await database.transaction('rw', tables, async () => {
    const mark = await marks.get('journal');
    if ((mark?.seq ?? 0) !== after) throw new OutOfStep(mark?.seq ?? 0);
    const writes = new Writes();
    for (const operation of operations) for (const change of operation.changes) writes.add(change);
    await writes.flush(database);
    await keepNoteTexts(database, operations);
    for (const operation of operations) {
      const move = moves.get(operation.id);
      if (move !== undefined) await moveSteps(steps, move, operation);
    }
    await marks.put({ key: 'journal', library, seq: last.seq });
  });
}

/** The database holds the operations up to `seq`, which is not what was expected of it. */
export class OutOfStep extends Error {
  readonly seq: number;
  constructor(seq: number) {
    super(`The database stands at operation ${seq}`);
    this.seq = seq;
  }
}

type AnyChange = Operation['changes'][number];

/** Gathers many changes so that they are written in bulk: the last state of a record is the only one written. */
export class Writes {
  private readonly tables: { [T in TableName]: Map<string, Tables[T] | null> } = {
    articles: new Map(),
    revisions: new Map(),
    annotations: new Map(),
  };
  private readonly deltas = new Map<string, Summary>();
  /** Annotations that are no longer where they were, and may be packed there. */
  private readonly left: Named[] = [];

  add(change: AnyChange): void {
    if (change.table === 'articles') this.tables.articles.set(change.id, change.after);
    else if (change.table === 'revisions') this.tables.revisions.set(change.id, change.after);
    else {
      this.tables.annotations.set(change.id, change.after);
      if (change.before !== null && change.before.articleId !== change.after?.articleId)
        this.left.push(change.before);
      this.count(change.before, -1);
      this.count(change.after, 1);
    }
  }

  async flush(database: PostilDatabase): Promise<void> {
    for (const name of ['articles', 'revisions', 'annotations'] as const) {
      const rows = [...this.tables[name]];
      const gone = rows.filter(([, row]) => row === null).map(([id]) => id);
      const kept = rows.map(([, row]) => row).filter((row) => row !== null);
      if (gone.length > 0) await database[name].bulkDelete(gone);
      if (kept.length > 0)
        await (database[name] as { bulkPut(rows: unknown[]): PromiseLike<unknown> }).bulkPut(kept);
    }
    if (this.left.length > 0) await unpack(database.packs, this.left);
    for (const article of this.tables.articles.values()) {
      if (article === null) continue;
      await database.places.bulkPut(article.places.map((place) => ({ id: place.id, articleId: article.id })));
    }
    for (const delta of this.deltas.values()) {
      const current = await database.summaries.get(delta.articleId);
      await database.summaries.put(current === undefined ? delta : addSummaries(current, delta));
    }
  }

  private count(annotation: Annotation | null, sign: 1 | -1): void {
    if (annotation !== null) countIn(this.deltas, annotation, sign);
  }
}

/** Counts `annotation` in (or, with −1, out of) the summary of its article; one in the trash counts nowhere. */
export function countIn(summaries: Map<string, Summary>, annotation: Annotation, sign: 1 | -1): void {
  const { articleId, deleted } = annotation;
  if (deleted !== null) return;
  const summary = summaries.get(articleId) ?? emptySummary(articleId);
  summaries.set(articleId, addSummaries(summary, summaryOf(annotation, sign)));
}

export function emptySummary(articleId: string): Summary {
  return { articleId, colours: {}, highlights: 0, notes: 0, doubtful: 0 };
}

function summaryOf(annotation: Annotation, sign: 1 | -1): Summary {
  const state = annotation.anchor?.state;
  // A note on the whole article marks nothing: it is a note, but no highlight and of no colour.
  const marks = isOnWhole(annotation) ? 0 : sign;
  return {
    articleId: annotation.articleId,
    colours: marks === 0 ? {} : { [annotation.colour]: marks },
    highlights: marks,
    notes: annotation.note.trim() === '' ? 0 : sign,
    doubtful:
      (state === 'orphan' || state === 'uncertain') && annotation.anchor?.reviewed !== true ? sign : 0,
  };
}

function addSummaries(a: Summary, b: Summary): Summary {
  const colours: Partial<Record<Colour, number>> = { ...a.colours };
  for (const [colour, count] of Object.entries(b.colours) as [Colour, number][]) {
    const sum = (colours[colour] ?? 0) + count;
    if (sum === 0) delete colours[colour];
    else colours[colour] = sum;
  }
  return {
    articleId: a.articleId,
    colours,
    highlights: a.highlights + b.highlights,
    notes: a.notes + b.notes,
    doubtful: a.doubtful + b.doubtful,
  };
}
