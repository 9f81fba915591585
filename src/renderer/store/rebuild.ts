import type { Annotation } from '../../core/annotation.ts';
import type { Counted } from '../../core/health.ts';
import { linkTargets } from '../../core/note-links.ts';
import { recordTables, Writes } from './apply.ts';
import { SHAPE, type LinkRow, type PostilDatabase } from './database.ts';
import { operationsUpTo, type Host } from './host.ts';
import { NoteTexts } from './note-texts.ts';
import { packed } from './packs.ts';
import { Summaries } from './summaries.ts';

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
  const { packs, links, summaries, marks, noteTexts } = database;
  const record = recordTables(database);
  await database.transaction('rw', [...record, marks], async () => {
    for (const table of [...record, marks]) await table.clear();
  });

  const state = new Map<string, Annotation>();
  const counted = new Summaries();
  const texts = new NoteTexts();
  const inTrash = new Map<string, boolean>();
  if (target > 0) progress(0);
  for await (const operations of operationsUpTo(host, 0, target)) {
    const writes = new Writes();
    for (const operation of operations) {
      // The last list may go on beyond: what was journalled meanwhile is heard of like any other.
      if (operation.seq > target) break;
      for (const change of operation.changes) {
        if (change.table !== 'annotations') writes.add(change, operation.seq);
        else {
          for (const one of [change.before, change.after])
            if (one !== null) counted.touch(one.articleId, operation.seq);
          if (change.after === null) state.delete(change.id);
          else state.set(change.id, change.after);
        }
        if (change.table !== 'articles') continue;
        if (change.after === null) inTrash.delete(change.id);
        else inTrash.set(change.id, change.after.deleted !== null);
      }
      await texts.add(operation, () => Promise.resolve(null));
    }
    if (writes.size > 0) await database.transaction('rw', record, () => writes.flush(database));
    progress(Math.min(1, (operations.at(-1)?.seq ?? target) / target) * READING);
  }

  const rows = [...packed(state.values(), (id) => texts.rows.get(id) ?? [])];
  for (let from = 0; from < rows.length; from += BATCH) {
    await packs.bulkPut(rows.slice(from, from + BATCH));
    progress(READING + (1 - READING) * Math.min(1, (from + BATCH) / rows.length));
  }

  let live = 0;
  const linked: LinkRow[] = [];
  for (const annotation of state.values()) {
    if (annotation.deleted !== null) continue;
    live += 1;
    counted.change(null, annotation);
    const to = linkTargets(annotation.note);
    if (to.length > 0) linked.push({ id: annotation.id, articleId: annotation.articleId, to });
  }
  // Of annotations that went away: they come back with their earlier texts when that is undone.
  const gone = [...texts.rows].flatMap(([id, kept]) => (state.has(id) ? [] : kept));
  await database.transaction('rw', [summaries, noteTexts, links, marks], async () => {
    await counted.flush(summaries);
    await noteTexts.bulkPut(gone);
    await links.bulkPut(linked);
    await marks.put({ key: 'journal', library, seq: target, shape: SHAPE });
  });
  return { annotations: live, articles: [...inTrash.values()].filter((trashed) => !trashed).length };
}
