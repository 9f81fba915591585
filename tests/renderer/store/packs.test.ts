import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Operation, OperationDraft } from '../../../src/core/library/operation.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn } from '../../core/library/records.ts';
import { MemoryHost } from './memory-host.ts';

let counter = 0;

function opened(host: MemoryHost): { library: Library; database: PostilDatabase; ready: Promise<unknown> } {
  const database = new PostilDatabase(`packs-${++counter}`);
  onTestFinished(() => database.delete());
  const library = new Library(host.bridge, database);
  return { library, database, ready: library.open(host.start, () => undefined) };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** All that a library answers about annotations. */
async function answers({ library, database }: ReturnType<typeof opened>, names: readonly Annotation[]) {
  const articles = ['article-1', 'article-2'];
  return {
    annotations: (await Promise.all(articles.map((id) => library.annotations(id)))).map((all) =>
      all.sort(byId),
    ),
    versions: await Promise.all(names.map((name) => library.versions(name))),
    counts: await library.counts(),
    summaries: (await database.summaries.bulkGet(articles)).map((one) => ({
      highlights: one?.highlights ?? 0,
      notes: one?.notes ?? 0,
      colours: one?.colours ?? {},
    })),
  };
}

/** More than two packs of one article hold, and a few of another whose ids lie between. */
const CROWD = Array.from({ length: 150 }, (_, n) =>
  annotationOn('at dawn', {
    id: `id-${String(n).padStart(3, '0')}`,
    articleId: n % 50 === 7 ? 'article-2' : 'article-1',
  }),
);

const what = fc.record({
  one: fc.integer({ min: 0, max: CROWD.length + 4 }),
  act: fc.constantFrom('note', 'recolour', 'trash', 'remove', 'move'),
  /** Of the notes one goes on with the other, one does not. */
  note: fc.constantFrom('A ferry', 'A ferry, late', 'Nobody paid for it.', ''),
  minute: fc.integer({ min: 0, max: 12 }),
});

/** Drafts that do this, one after the other, from what is there. */
function draftsOf(
  acts: readonly (typeof what extends fc.Arbitrary<infer W> ? W : never)[],
): OperationDraft[] {
  const state = new Map(CROWD.map((one) => [one.id, one]));
  let clock = Date.UTC(2026, 2, 14, 9);
  return acts.map(({ one, act, note, minute }, index) => {
    const id = `id-${String(one).padStart(3, '0')}`;
    const before = state.get(id) ?? null;
    const base = before ?? annotationOn('at dawn', { id });
    const change: Partial<Annotation> =
      act === 'note' ? { note }
      : act === 'recolour' ? { colour: base.colour === 'sky' ? 'rose' : 'sky' }
      : act === 'move' ? { articleId: base.articleId === 'article-1' ? 'article-2' : 'article-1' }
      : { deleted: base.deleted === null ? '2026-03-14T10:00:00.000Z' : null }; // prettier-ignore
    const after = act === 'remove' && before !== null ? null : { ...base, ...change };
    if (after === null) state.delete(id);
    else state.set(id, after);
    clock += minute * 60_000;
    const kind = before === null ? 'create' : 'edit';
    return {
      id: `act-${index}`,
      kind,
      at: new Date(clock).toISOString(),
      changes: [{ table: 'annotations', id, before, after }],
    };
  });
}

const first: OperationDraft = {
  id: 'crowd',
  kind: 'import',
  at: '2026-03-14T08:00:00.000Z',
  changes: CROWD.map((after) => ({ table: 'annotations', id: after.id, before: null, after })),
};

describe('a database that was made anew', () => {
  it('answers as one that followed every operation, whenever it was made anew and whatever comes after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(what, { maxLength: 14 }), fc.nat(14), async (acts, cut) => {
        const host = new MemoryHost();
        const followed = opened(host);
        await followed.ready;
        const drafts = [first, ...draftsOf(acts)];
        const feed = async (library: Library, some: readonly Operation[]) => {
          for (const operation of some) await library.follow([operation]);
        };
        for (const draft of drafts.slice(0, cut + 1)) await host.append(draft);
        const known = host.journal.length;
        const anew = opened(host);
        await anew.ready;
        for (const draft of drafts.slice(cut + 1)) await host.append(draft);
        await feed(followed.library, host.journal);
        await feed(anew.library, host.journal.slice(known));
        const names = CROWD.filter((_, n) => n % 50 === 0 || acts.some(({ one }) => one === n));
        expect(await anew.database.packs.count()).toBeGreaterThan(2);
        expect(await answers(anew, names)).toEqual(await answers(followed, names));
      }),
      // Each takes about half a second.
      { numRuns: 10 },
    );
  }, 60_000);

  it('keeps what others did to a packed annotation when an older draft of it is saved', async () => {
    const host = new MemoryHost();
    await host.append(first);
    const { library, ready } = opened(host);
    await ready;
    const [one] = CROWD as [Annotation];
    const put = (id: string, after: Annotation): OperationDraft => ({
      id,
      kind: 'edit',
      at: '2026-03-14T09:00:00.000Z',
      changes: [{ table: 'annotations', id: one.id, before: one, after }],
    });
    await library.commit(put('a', { ...one, colour: 'rose' }));
    await library.commit(put('b', { ...one, note: 'Late again.' }));
    const all = await library.annotations(one.articleId);
    expect(all.find(({ id }) => id === one.id)).toMatchObject({ colour: 'rose', note: 'Late again.' });
  });

  it('begins anew, with nothing of the first time, where making it was cut off and the journal is another by then', async () => {
    const host = new MemoryHost();
    await host.append(first);
    const { library, database, ready } = opened(host);
    await ready;
    // As a rebuild leaves it that was cut off before the mark.
    await database.marks.clear();
    host.journal = [];
    const recovery = await library.open(host.start, () => undefined);
    expect(recovery).toBeNull();
    expect(await library.counts()).toEqual({ annotations: 0, articles: 0 });
    expect(await database.packs.count()).toBe(0);
  });
});
