import type { Annotation } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import { TABLE_NAMES, type TableName, type Tables } from '../../core/library/records.ts';
import { linkTargets } from '../../core/note-links.ts';
import { SHAPE, type LinkRow, type PlaceRow, type PostilDatabase } from './database.ts';
import { keepNoteTexts, noteTextsBy, type NoteTextRow } from './note-texts.ts';
import { inPieces, packed as packsOf, PACKED, unpack, type Named } from './packs.ts';
import { forgetPurged } from './purged.ts';
import { moveSteps, type Move } from './steps.ts';
import { Summaries } from './summaries.ts';

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
  const { marks, steps } = database;
  const tables = [...recordTables(database), marks, steps, database.positions];
  const inStep = async () => {
    const mark = await marks.get('journal');
    if ((mark?.seq ?? 0) !== after) throw new OutOfStep(mark?.seq ?? 0);
  };
  const writes = new Writes();
  for (const { seq, changes } of operations) for (const change of changes) writes.add(change, seq);
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
      if (operation.kind === 'purge') await forgetPurged(database, operation);
    }
    await marks.put({ key: 'journal', library, seq: last.seq, shape: SHAPE });
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

/** All that is made from the journal's operations, but for how far it is and what they mean for undo. */
export function recordTables(database: PostilDatabase) {
  const { articles, places, revisions, annotations, packs, noteTexts } = database;
  const { summaries, folders, queries, links } = database;
  return [articles, places, revisions, annotations, packs, noteTexts, summaries, folders, queries, links];
}

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
    folders: new Map(),
    queries: new Map(),
  };
  private readonly places = new Map<string, PlaceRow[]>();
  private readonly links = new Map<string, LinkRow | null>();
  private readonly summaries = new Summaries();
  /** Articles that were not there, and annotations that were. */
  private readonly fresh = new Set<string>();
  private readonly known = new Set<string>();
  /** Annotations that are no longer where they were, and may be packed there. */
  private readonly left: Named[] = [];

  /** @param seq number of the operation that it is of */
  add(change: AnyChange, seq: number): void {
    (this.tables[change.table] as Rows).set(change.id, change.after);
    if (change.table === 'articles') {
      const { id, before, after } = change;
      if (before === null) this.fresh.add(id);
      this.places.set(id, after?.places.map((place) => ({ id: place.id, articleId: id })) ?? []);
      this.summaries.touch(id, seq);
    } else if (change.table === 'annotations') {
      const { id, before, after } = change;
      if (before !== null) this.known.add(id);
      if (before !== null && before.articleId !== after?.articleId) this.left.push(before);
      for (const one of [before, after]) if (one !== null) this.summaries.touch(one.articleId, seq);
      this.summaries.change(before, after);
      this.link(before, after);
    }
  }

  /** How many records would be written. */
  get size(): number {
    return TABLE_NAMES.reduce((sum, name) => sum + this.tables[name].size, 0);
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
    for (const name of TABLE_NAMES) {
      for (const some of inPieces([...(this.tables[name] as Rows)], piece)) await write(database, name, some);
      this.tables[name].clear();
    }
    for (const some of inPieces(this.left.splice(0), piece)) await unpack(packs, some);
    for (const some of inPieces([...rest.values()].flat(), piece)) await noteTexts.bulkPut(some);
  }

  async flush(database: PostilDatabase): Promise<void> {
    // Each step asks for something or is none: a transaction that is waited for without a request ends there.
    for (const name of TABLE_NAMES)
      if (this.tables[name].size > 0) await write(database, name, [...(this.tables[name] as Rows)]);
    if (this.left.length > 0) await unpack(database.packs, this.left);
    const places = [...this.places.values()].flat();
    if (places.length > 0) await database.places.bulkPut(places);
    const links = [...this.links.values()].filter((row) => row !== null);
    const unlinked = [...this.links].filter(([, row]) => row === null).map(([id]) => id);
    if (links.length > 0) await database.links.bulkPut(links);
    if (unlinked.length > 0) await database.links.bulkDelete(unlinked);
    await this.summaries.flush(database.summaries);
  }

  /** Most notes have no links and never had: those cost nothing. */
  private link(before: Annotation | null, after: Annotation | null): void {
    const to = after === null || after.deleted !== null ? [] : linkTargets(after.note);
    const one = after ?? before;
    if (one === null) return;
    if (to.length > 0) this.links.set(one.id, { id: one.id, articleId: one.articleId, to });
    else if (before !== null && linkTargets(before.note).length > 0) this.links.set(one.id, null);
  }
}
