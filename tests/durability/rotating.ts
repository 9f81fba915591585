/**
 * A process of its own that creates annotations, types a long note and replaces its journal by a compacted copy, all
 * as fast as it can. Prints what the journal has confirmed. Ends by being killed.
 */
import { rm } from 'node:fs/promises';
import { compactJournal } from '../../src/main/library/compacting.ts';
import { Journal } from '../../src/main/library/journal.ts';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { annotationOn, createOperation } from '../core/library/records.ts';

const [profile = '', round = ''] = process.argv.slice(2);
const journal = await Journal.open(profile);
const said = (line: string) => process.stdout.write(`${line}\n`);

async function create(): Promise<void> {
  for (let index = 0; ; index += 1) {
    const id = `${round}-${index}`;
    await journal.append(createOperation(id));
    said(`created ${id}`);
  }
}

/** Of these operations, 80 kB each, a compacted journal keeps next to nothing. */
async function type(): Promise<void> {
  const annotation = annotationOn('at dawn', { id: `typed-${round}` });
  let before: typeof annotation | null = null;
  for (let length = 1; ; length += 1) {
    const after = { ...annotation, note: 'x'.repeat(40_000 + length) };
    const change = { table: 'annotations', id: annotation.id, before, after } as const;
    const kind = before === null ? 'create' : 'edit';
    await journal.append({
      id: `typing-${round}-${length}`,
      kind,
      at: new Date().toISOString(),
      changes: [change],
    });
    before = after;
    said(`typed ${annotation.id} ${after.note.length}`);
  }
}

/** What a snapshot does with a journal that got too long, at whatever length. */
async function replace(): Promise<void> {
  const copy = `${profile}/copy.jsonl`;
  for (;;) {
    await rm(copy, { force: true });
    const { end, seq } = journal;
    await compactJournal({ from: journalPath(profile), end, seq, to: copy });
    await journal.replaceBeginning(copy, end);
    said('replaced');
  }
}

await Promise.all([create(), type(), replace()]);
