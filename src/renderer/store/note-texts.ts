import { Dexie, type Table } from 'dexie';
import { goesOn, type NoteText } from '../../core/library/note-versions.ts';
import type { Operation } from '../../core/library/operation.ts';
import { packedTexts, textsIn, type Named, type Packs } from './packs.ts';

/** One text of a note; of a run of typing only the last. The newest row of an id is the note as it is. */
export interface NoteTextRow extends NoteText {
  /** The annotation's. */
  id: string;
  /** Number of the operation that began it. */
  seq: number;
}

/** Rows that were written since the packs were, and these. */
interface Texts {
  noteTexts: Table<NoteTextRow, [string, number]>;
  packs: Packs;
}

/** Gathers the texts that notes get by operations, which are added in order. */
export class NoteTexts {
  /** By annotation; a run of typing that goes on replaces its last row. */
  readonly rows = new Map<string, NoteTextRow[]>();

  /** @param kept the newest text that the database has of a note, or `null` */
  async add(
    { seq, at, kind, changes }: Operation,
    kept: (name: Named) => Promise<NoteTextRow | null>,
  ): Promise<void> {
    for (const { table, id, before, after } of changes) {
      if (table !== 'annotations' || after === null || (before?.note ?? '') === after.note) continue;
      const next: NoteTextRow = { id, seq, at, kind, note: after.note };
      const rows = this.rows.get(id) ?? [];
      // Of most annotations nothing is kept yet and nothing need be looked up: a rebuild has thousands of them.
      const fresh = before === null && (kind === 'create' || kind === 'import');
      const last = rows.at(-1) ?? (fresh ? null : await kept(after));
      // An undone creation that is done again, or a text that was written before the last stop.
      if (last?.note === next.note) continue;
      const row = last && goesOn(last, next) ? { ...next, seq: last.seq } : next;
      if (rows.at(-1)?.seq === row.seq) rows.pop();
      rows.push(row);
      this.rows.set(id, rows);
    }
  }
}

/** Writes down the texts that notes got by `operations`. To be called in the transaction that applies them. */
export async function keepNoteTexts(
  { noteTexts, packs }: Texts,
  operations: readonly Operation[],
): Promise<void> {
  const texts = new NoteTexts();
  for (const operation of operations)
    await texts.add(
      operation,
      async (name) =>
        (await ofNote(noteTexts, name.id).last()) ?? (await packedTexts(packs, name)).at(-1) ?? null,
    );
  if (texts.rows.size > 0) await noteTexts.bulkPut([...texts.rows.values()].flat());
}

/**
 * The texts that notes got by `operations`, by annotation. For very many: what is kept is looked up once an article, and not once
 * a note, which of an import that is done again took a minute.
 */
export async function noteTextsBy(
  { noteTexts, packs }: Texts,
  operations: readonly Operation[],
): Promise<ReadonlyMap<string, readonly NoteTextRow[]>> {
  const texts = new NoteTexts();
  const written = new Set((await noteTexts.toCollection().primaryKeys()).map(([id]) => id));
  const packed = new Map<string, ReadonlyMap<string, NoteTextRow>>();
  const kept = async ({ id, articleId }: Named): Promise<NoteTextRow | null> => {
    if (written.has(id)) return (await ofNote(noteTexts, id).last()) ?? null;
    const known = packed.get(articleId) ?? new Map((await textsIn(packs, articleId)).map((row) => [row.id, row])); // prettier-ignore
    packed.set(articleId, known);
    return known.get(id) ?? null;
  };
  for (const operation of operations) await texts.add(operation, kept);
  return texts.rows;
}

/** All texts kept of a note, oldest first. */
export async function textsOfNote({ noteTexts, packs }: Texts, name: Named): Promise<NoteTextRow[]> {
  const [packed, rows] = await Promise.all([packedTexts(packs, name), ofNote(noteTexts, name.id).toArray()]);
  const newest = new Map([...packed, ...rows].map((row) => [row.seq, row]));
  return [...newest.values()].sort((a, b) => a.seq - b.seq);
}

function ofNote(texts: Table<NoteTextRow, [string, number]>, id: string) {
  return texts.where('[id+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}
