/**
 * Saving notes, measured inside the app's own window, with its own bridge: this script is put into it. Both sides write to a
 * database of the bench's own, made as the app's is.
 */
import type { Annotation } from '../../src/core/annotation.ts';
import type { OperationDraft } from '../../src/core/library/operation.ts';
import { applyOperations } from '../../src/renderer/store/apply.ts';
import { PostilDatabase } from '../../src/renderer/store/database.ts';
import type { Host } from '../../src/renderer/store/host.ts';
import { Library } from '../../src/renderer/store/library.ts';
import type { Sides } from '../highlights/sides.ts';

/** A note is written: the same operation once through the journal and into the database, once into the database alone. */
async function saves(first: Annotation, rounds: number): Promise<Sides> {
  const { postil } = window as unknown as { postil: Host };
  const alone = new PostilDatabase('bench-alone');
  const both = new PostilDatabase('bench-both');
  const library = new Library(postil, both);
  await library.open(await postil.start(), () => undefined);
  await alone.open();
  const sides: Sides = { ours: [], other: [] };
  let last: Annotation | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const note = `A thought that is being written, for the ${round}th time.`;
    const after: Annotation = { ...first, id: 'bench', note };
    const draft = (): OperationDraft => ({
      id: crypto.randomUUID(),
      kind: last === null ? 'create' : 'edit',
      at: new Date(Date.UTC(2026, 0, 3, 0, round)).toISOString(),
      changes: [{ table: 'annotations', id: 'bench', before: last, after }],
    });
    const ours = draft();
    await pause();
    let began = performance.now();
    await library.commit(ours);
    sides.ours.push(performance.now() - began);
    const operation = { ...draft(), seq: round + 1 };
    await pause();
    began = performance.now();
    await applyOperations(alone, 'bench', [operation], round);
    sides.other.push(performance.now() - began);
    last = after;
  }
  alone.close();
  both.close();
  return sides;
}

/** Before either side, as before somebody's pause in typing is noticed: nothing of what came before is at work, or still warm. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

Object.assign(window, { bench: { saves } });
