import { isOnWhole, type Annotation, type Colour } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { TableName, Tables } from '../../core/library/records.ts';
import type { PlaceRow, PostilDatabase, Summary } from './database.ts';
import { keepNoteTexts, noteTextsBy, type NoteTextRow } from './note-texts.ts';
import { inPieces, packed as packsOf, PACKED, unpack, type Named } from './packs.ts';
import { moveSteps, type Move } from './steps.ts';

/**
 * Changes of one transaction: the window pauses for about 0.2 s (two loaded cores). What has more is an import, or one taken
 * back; a hundred thousand annotations in one piece stopped the window for three seconds.
 */
const PIECE = 2_000;

/**
 * Applies operations to the database and moves the mark with them: the mark tells what is wholly there. Few changes are one
 * transaction. Of many the records go ahead in pieces, and everything that is counted, and the mark, comes with the last one: after a
 * kill in between the same operations are applied again, which writes the same records. Operations must follow one another.
 * Throws `OutOfStep` when the mark is not where the caller knows it to be: then this is another database than it was.
 *
 * @param after the mark: number of the newest operation that the database holds
 * @param moves what they mean for undo, by the operation's id; those of others mean nothing
 * @param piece the most changes of one transaction
 */
export async function applyOperations(
  database: PostilDatabase,
  library: string,
  operations: readonly Operation[],
  after: number,
  moves: ReadonlyMap<string, Move> = new Map(),
  piece = PIECE,
): Promise<void> {
  const last = operations.at(-1);
  if (last === undefined) return;
  const { articles, places, revisions, annotations, packs, summaries, marks, steps, noteTexts } = database;
  const tables = [articles, places, revisions, annotations, packs, summaries, marks, steps, noteTexts];
  const inStep = async () => {
    const mark = await marks.get('journal');
    if ((mark?.seq ?? 0) !== after) throw new OutOfStep(mark?.seq ?? 0);
  };
  const writes = new Writes();
  for (const operation of operations) for (const change of operation.changes) writes.add(change);
  const isMuch = writes.size > piece;
  if (isMuch) {
    await inStep();
    await writes.goAhead(database, piece, await noteTextsBy(database, operations));
  }
  await database.transaction('rw', tables, async () => {
    await inStep();
    await writes.flush(database);
    if (!isMuch) await keepNoteTexts(database, operations);
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

const TABLES = ['articles', 'revisions', 'annotations'] as const;
type Rows = Map<string, Tables[TableName] | null>;

async function write(
  database: PostilDatabase,
  name: TableName,
  rows: readonly (readonly [id: string, row: Tables[TableName] | null])[],
): Promise<void> {
  const gone = rows.filter(([, row]) => row === null).map(([id]) => id);
  const kept = rows.map(([, row]) => row).filter((row) => row !== null);
  if (gone.length > 0) await database[name].bulkDelete(gone);
  if (kept.length > 0)
    await (database[name] as { bulkPut(rows: unknown[]): PromiseLike<unknown> }).bulkPut(kept);
}

/** Gathers many changes so that they are written in bulk: the last state of a record is the only one written. */
export class Writes {
  private readonly tables: { [T in TableName]: Map<string, Tables[T] | null> } = {
    articles: new Map(),
    revisions: new Map(),
    annotations: new Map(),
  };
  private readonly places = new Map<string, PlaceRow[]>();
  private readonly deltas = new Map<string, Summary>();
  /** Articles that were not there, and annotations that were. */
  private readonly fresh = new Set<string>();
  private readonly known = new Set<string>();
  /** Annotations that are no longer where they were, and may be packed there. */
  private readonly left: Named[] = [];

  add(change: AnyChange): void {
    if (change.table === 'articles') {
      const { id, before, after } = change;
      this.tables.articles.set(id, after);
      if (before === null) this.fresh.add(id);
      this.places.set(id, after?.places.map((place) => ({ id: place.id, articleId: id })) ?? []);
    } else if (change.table === 'revisions') this.tables.revisions.set(change.id, change.after);
    else {
      this.tables.annotations.set(change.id, change.after);
      if (change.before !== null) this.known.add(change.id);
      if (change.before !== null && change.before.articleId !== change.after?.articleId)
        this.left.push(change.before);
      this.count(change.before, -1);
      this.count(change.after, 1);
    }
  }

  /** How many records would be written. */
  get size(): number {
    return TABLES.reduce((sum, name) => sum + this.tables[name].size, 0);
  }

  /**
   * Writes the records and `texts` in transactions of at most `piece`; what is left is for `flush`. Notes of articles that are new
   * are packed, as in a rebuild: a tenth of the time. Done twice it is as done once.
   *
   * @param texts of notes, by annotation
   */
  async goAhead(
    database: PostilDatabase,
    piece: number,
    texts: ReadonlyMap<string, readonly NoteTextRow[]>,
  ): Promise<void> {
    const { packs, noteTexts } = database;
    // Where there are packs already, these could overlap with them.
    for (const [articleId] of await packs.toCollection().primaryKeys()) this.fresh.delete(articleId);
    const together = [...this.tables.annotations.values()].filter(
      (one) => one !== null && this.fresh.has(one.articleId) && !this.known.has(one.id),
    ) as Annotation[];
    const rest = new Map(texts);
    for (const { id } of together) {
      this.tables.annotations.delete(id);
      rest.delete(id);
    }
    const packed = [...packsOf(together, (id) => texts.get(id) ?? [])];
    for (const some of inPieces(packed, Math.ceil(piece / PACKED))) await packs.bulkPut(some);
    // What is packed has no row to be deleted, and to look for a hundred thousand of them took ten seconds.
    const written = new Set(await database.annotations.toCollection().primaryKeys());
    for (const [id, row] of this.tables.annotations)
      if (row === null && !written.has(id)) this.tables.annotations.delete(id);
    for (const name of TABLES) {
      for (const some of inPieces([...(this.tables[name] as Rows)], piece)) await write(database, name, some);
      this.tables[name].clear();
    }
    for (const some of inPieces(this.left.splice(0), piece)) await unpack(packs, some);
    for (const some of inPieces([...rest.values()].flat(), piece)) await noteTexts.bulkPut(some);
  }

  async flush(database: PostilDatabase): Promise<void> {
    // Each step asks for something or is none: a transaction that is waited for without a request ends there.
    for (const name of TABLES)
      if (this.tables[name].size > 0) await write(database, name, [...(this.tables[name] as Rows)]);
    if (this.left.length > 0) await unpack(database.packs, this.left);
    const places = [...this.places.values()].flat();
    if (places.length > 0) await database.places.bulkPut(places);
    const deltas = [...this.deltas.values()];
    if (deltas.length === 0) return;
    const current = await database.summaries.bulkGet(deltas.map(({ articleId }) => articleId));
    const sums = deltas.map((delta, at) => addSummaries(current[at] ?? emptySummary(delta.articleId), delta));
    await database.summaries.bulkPut(sums);
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
