import type { Annotation } from '../../core/annotation.ts';
import type { Counted } from '../../core/health.ts';
import { countIn, Writes } from './apply.ts';
import type { PostilDatabase, Summary } from './database.ts';
import { operationsUpTo, type Host } from './host.ts';
import { NoteTexts } from './note-texts.ts';
import { packed } from './packs.ts';

/** Of the time of a rebuild, the share that reading takes; the rest goes by while packs are written. */
const READING = 0.8;

/** Packs a transaction: about 6 MB. Chromium holds a transaction in memory until it ends. */
const BATCH = 128;

/**
 * Makes the database anew from the journal's operations up to `target`. Articles and their texts are written as they are read,
 * annotations at the end and packed: they are held in memory until then, about 100 MB of 100,000. The mark is written last:
 * a rebuild that was cut off left none, and begins anew.
 *
 * @param progress gets 0 to 1
 * @returns how many there are that are not in the trash
 */
export async function rebuild(
  database: PostilDatabase,
  host: Pick<Host, 'operations'>,
  library: string,
  target: number,
  progress: (share: number) => void = () => undefined,
): Promise<Counted> {
  const { articles, places, revisions, annotations, packs, summaries, marks, noteTexts } = database;
  const record = [articles, places, revisions, annotations, packs, summaries, noteTexts, marks];
  await database.transaction('rw', record, async () => {
    for (const table of record) await table.clear();
  });

  const state = new Map<string, Annotation>();
  const texts = new NoteTexts();
  const inTrash = new Map<string, boolean>();
  if (target > 0) progress(0);
  for await (const operations of operationsUpTo(host, 0, target)) {
    const writes = new Writes();
    for (const operation of operations) {
      // The last list may go on beyond: what was journalled meanwhile is heard of like any other.
      if (operation.seq > target) break;
      for (const change of operation.changes) {
        if (change.table !== 'annotations') writes.add(change);
        else if (change.after === null) state.delete(change.id);
        else state.set(change.id, change.after);
        if (change.table !== 'articles') continue;
        if (change.after === null) inTrash.delete(change.id);
        else inTrash.set(change.id, change.after.deleted !== null);
      }
      await texts.add(operation, () => Promise.resolve(null));
    }
    if (writes.size > 0)
      await database.transaction('rw', [articles, places, revisions], () => writes.flush(database));
    progress(Math.min(1, (operations.at(-1)?.seq ?? target) / target) * READING);
  }

  const rows = [...packed(state.values(), (id) => texts.rows.get(id) ?? [])];
  for (let from = 0; from < rows.length; from += BATCH) {
    await packs.bulkPut(rows.slice(from, from + BATCH));
    progress(READING + (1 - READING) * Math.min(1, (from + BATCH) / rows.length));
  }

  const counted = new Map<string, Summary>();
  let live = 0;
  for (const annotation of state.values()) {
    countIn(counted, annotation, 1);
    if (annotation.deleted === null) live += 1;
  }
  // Of annotations that went away: they come back with their earlier texts when that is undone.
  const gone = [...texts.rows].flatMap(([id, kept]) => (state.has(id) ? [] : kept));
  await database.transaction('rw', [summaries, noteTexts, marks], async () => {
    await summaries.bulkPut([...counted.values()]);
    await noteTexts.bulkPut(gone);
    await marks.bulkPut([
      { key: 'notes', library, seq: target },
      { key: 'journal', library, seq: target },
    ]);
  });
  return { annotations: live, articles: [...inTrash.values()].filter((trashed) => !trashed).length };
}
