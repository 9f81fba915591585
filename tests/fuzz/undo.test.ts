import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../src/core/annotation.ts';
import type { OperationDraft } from '../../src/core/library/operation.ts';
import { takeBack } from '../../src/core/library/undo.ts';
import { PostilDatabase } from '../../src/renderer/store/database.ts';
import { Library } from '../../src/renderer/store/library.ts';
import type { Move } from '../../src/renderer/store/steps.ts';
import { annotationOn } from '../core/library/records.ts';
import { MemoryHost } from '../renderer/store/memory-host.ts';
import { rounds } from '../results.ts';

const ARTICLE = 'article-1';

type Deed =
  | { do: 'create'; note: string }
  | { do: 'change'; which: number; fields: Partial<Annotation> }
  | { do: 'remove'; which: number }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'restart' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), note: fc.constantFrom('', 'first', 'second') }),
  fc.record({
    do: fc.constant('change' as const),
    which: fc.nat(5),
    fields: fc.oneof(
      fc.record({ note: fc.string({ maxLength: 8 }) }),
      fc.record({ colour: fc.constantFrom('saffron' as const, 'sky' as const, 'moss' as const) }),
      fc.record({ tags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }) }),
      fc.record({ deleted: fc.constantFrom(null, '2026-01-05T00:00:00.000Z') }),
      fc.record({ end: fc.integer({ min: 40, max: 60 }) }),
    ),
  }),
  fc.record({ do: fc.constant('remove' as const), which: fc.nat(5) }),
  fc.constantFrom<Deed>({ do: 'undo' }, { do: 'redo' }),
  fc.constantFrom<Deed>({ do: 'undo' }, { do: 'redo' }),
  fc.constant<Deed>({ do: 'restart' }),
);

/** What the library should hold, and what it held at each step: a list, and a place in it. */
class Model {
  #states: string[] = ['[]'];
  #at = 0;
  get now(): string {
    return this.#states[this.#at]!;
  }
  get canUndo(): boolean {
    return this.#at > 0;
  }
  get canRedo(): boolean {
    return this.#at < this.#states.length - 1;
  }
  did(state: string): void {
    this.#states = [...this.#states.slice(0, this.#at + 1), state];
    this.#at += 1;
  }
  move(by: 1 | -1): void {
    this.#at += by;
  }
}

/** All but the time of the last change, in the order of ids. */
function stateOf(annotations: Iterable<Annotation>): string {
  const sorted = [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify(
    sorted.map(({ updated: _updated, ...rest }) => Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

let count = 0;

/** Does what the window does, on a library of its own; after each deed the library must hold what the model says. */
async function play(deeds: readonly Deed[], forgetful = false): Promise<boolean> {
  const host = new MemoryHost();
  const name = `fuzz-${(count += 1)}`;
  let library = new Library(host.bridge, new PostilDatabase(name));
  await library.open(host.start, () => undefined);
  const model = new Model();
  let clock = Date.UTC(2026, 0, 3);
  const current = async (): Promise<Map<string, Annotation>> =>
    new Map((await library.annotations(ARTICLE)).map((annotation) => [annotation.id, annotation]));
  const commit = (kind: OperationDraft['kind'], changes: OperationDraft['changes'], move: Move) =>
    library.commit(
      { id: `operation-${(count += 1)}`, kind, at: new Date((clock += 60_000)).toISOString(), changes },
      move,
    );
  const step: Move = { kind: 'step', articleId: ARTICLE, words: 'deed', merge: null };
  try {
    for (const one of deeds) {
      const before = await current();
      if (one.do === 'restart') {
        library.database.close();
        library = new Library(host.bridge, new PostilDatabase(name));
        await library.open(host.start, () => undefined);
      } else if (one.do === 'undo' || one.do === 'redo') {
        const next = await library.step(ARTICLE, one.do);
        const can = one.do === 'undo' ? model.canUndo : model.canRedo;
        if ((next !== null) !== can) return false;
        if (next === null) continue;
        const at = new Date((clock += 60_000)).toISOString();
        const taken = takeBack(
          next.changes,
          one.do === 'undo' ? 'back' : 'forth',
          (id) => before.get(id) ?? null,
          at,
        );
        if (taken.kept) return false;
        const changes = forgetful ? taken.changes.slice(1) : taken.changes;
        await commit(one.do, changes, { kind: one.do, articleId: ARTICLE, n: next.n });
        model.move(one.do === 'undo' ? -1 : 1);
      } else {
        const ids = [...before.keys()].sort();
        const old =
          one.do === 'create' ? null : (before.get(ids[one.which % Math.max(1, ids.length)] ?? '') ?? null);
        if (one.do !== 'create' && old === null) continue;
        const updated = new Date(clock).toISOString();
        const after =
          one.do === 'remove'
            ? null
            : one.do === 'create'
              ? annotationOn('at dawn', {
                  id: `a${String((count += 1)).padStart(9, '0')}`,
                  note: one.note,
                  updated,
                })
              : { ...old!, ...one.fields, updated };
        const id = (after ?? old)!.id;
        const fresh = new Map(before);
        if (after === null) fresh.delete(id);
        else fresh.set(id, after);
        if (stateOf(fresh.values()) === model.now) continue;
        await commit(
          old === null ? 'create' : after === null ? 'delete' : 'edit',
          [{ table: 'annotations', id, before: old, after }],
          step,
        );
        model.did(stateOf(fresh.values()));
      }
      if (stateOf((await current()).values()) !== model.now) return false;
    }
    return true;
  } finally {
    library.database.close();
    await Dexie.delete(name);
  }
}

describe('undo and redo', () => {
  test('any sequence leads where a list of states leads, across restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        expect(await play(deeds)).toBe(true);
      }),
      { numRuns: rounds(60, 2_000) },
    );
  }, 600_000);

  test('control: an undo that forgets what it was to take back is seen', async () => {
    expect(await play([{ do: 'create', note: 'x' }, { do: 'undo' }], true)).toBe(false);
  });
});
