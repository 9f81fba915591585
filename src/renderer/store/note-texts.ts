import { Dexie, type Table } from 'dexie';
import { goesOn, type NoteText } from '../../core/library/note-versions.ts';
import type { Operation } from '../../core/library/operation.ts';

/** One text of a note; of a run of typing only the last. The newest row of an id is the note as it is. */
export interface NoteTextRow extends NoteText {
  /** The annotation's. */
  id: string;
  /** Number of the operation that began it. */
  seq: number;
}

type Texts = Table<NoteTextRow, [string, number]>;

/** Writes down the texts that notes got by `operations`. To be called in the transaction that applies them. */
export async function keepNoteTexts(texts: Texts, operations: readonly Operation[]): Promise<void> {
  const newest = new Map<string, NoteTextRow | null>();
  const rows = new Map<string, NoteTextRow>();
  for (const { seq, at, kind, changes } of operations) {
    for (const { table, id, before, after } of changes) {
      if (table !== 'annotations' || after === null || (before?.note ?? '') === after.note) continue;
      const next: NoteTextRow = { id, seq, at, kind, note: after.note };
      // Of most annotations nothing is kept yet and nothing need be looked up: a rebuild has thousands of them.
      const fresh = before === null && (kind === 'create' || kind === 'import');
      const last = newest.has(id) ? newest.get(id) : fresh ? null : await lastText(texts, id);
      // An undone creation that is done again, or a text that was written before the last stop.
      if (last?.note === next.note) continue;
      const row = last && goesOn(last, next) ? { ...next, seq: last.seq } : next;
      newest.set(id, row);
      rows.set(`${id} ${row.seq}`, row);
    }
  }
  if (rows.size > 0) await texts.bulkPut([...rows.values()]);
}

/** All texts kept of a note, oldest first. */
export function noteTexts(texts: Texts, id: string): Promise<NoteTextRow[]> {
  return ofNote(texts, id).toArray();
}

async function lastText(texts: Texts, id: string): Promise<NoteTextRow | null> {
  return (await ofNote(texts, id).last()) ?? null;
}

function ofNote(texts: Texts, id: string) {
  return texts.where('[id+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}
