import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change, Operation } from '../../../src/core/library/operation.ts';
import { applyOperations, OutOfStep } from '../../../src/renderer/store/apply.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { textsOfNote } from '../../../src/renderer/store/note-texts.ts';
import { eachAnnotation } from '../../../src/renderer/store/packs.ts';
import { annotationOn, articleRecord } from '../../core/library/records.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const PIECE = 10;

/** An import of 4 articles with 9 annotations each, some with notes; of articles that are `there`, their notes alone. */
function imported(seq: number, there = false): Operation {
  const changes = Array.from({ length: 4 }, (_, at): Change[] => {
    const id = `article-${at}`;
    const places = [{ id: `place-${at}`, name: 'a.txt', path: '/a.txt' }];
    const article = articleRecord({ id, places });
    const notes = Array.from({ length: 9 }, (_, index): Change => {
      const note = index % 2 === 0 ? `Note ${index}.` : '';
      const after = annotationOn('dawn', { id: `${id}-${index}`, articleId: id, note });
      return { table: 'annotations', id: after.id, before: null, after };
    });
    return there ? notes : [{ table: 'articles', id, before: null, after: article }, ...notes];
  });
  return { id: `import-${seq}`, seq, kind: 'import', at: NOW, changes: changes.flat() };
}

/** The same taken back. */
function takenBack({ changes }: Operation, seq: number): Operation {
  const back = changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before }));
  return { id: `undo-${seq}`, seq, kind: 'undo', at: NOW, changes: back as Change[] };
}

/** Everything of one of its articles gone for good. */
function purged({ changes }: Operation, id: string, seq: number): Operation {
  const of = changes.filter(({ after }) => after !== null && (after.id === id || ('articleId' in after && after.articleId === id))); // prettier-ignore
  const gone = of.map(({ after, ...change }) => ({ ...change, before: after, after: null }));
  return { id: `purge-${seq}`, seq, kind: 'purge', at: NOW, changes: gone as Change[] };
}

let made: PostilDatabase[] = [];
afterEach(async () => {
  for (const database of made) await database.delete();
  made = [];
});
async function database(): Promise<PostilDatabase> {
  const fresh = new PostilDatabase(`apply-${Math.random()}`);
  made.push(fresh);
  await fresh.open();
  return fresh;
}

/** Everything that it holds as it is read, whether in rows or in packs. */
async function held(of: PostilDatabase): Promise<Record<string, unknown>> {
  const plain = ['articles', 'places', 'revisions', 'summaries', 'marks', 'steps'];
  const tables = plain.map(async (name) => [name, await of.table(name).toArray()] as const);
  const annotations: Annotation[] = [];
  await eachAnnotation(of, (one) => annotations.push(one));
  annotations.sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = imported(1).changes.flatMap(({ table, after }) => (table === 'annotations' && after ? [after] : [])); // prettier-ignore
  const texts = await Promise.all(names.map((name) => textsOfNote(of, name)));
  return { ...Object.fromEntries(await Promise.all(tables)), annotations, texts };
}

describe('a large operation', () => {
  it.each([
    ['new articles', 0],
    ['articles that are there', 1],
  ])('on %s is written in pieces, and is what it is in one, undone and done again too', async (_, there) => {
    const [inOne, inPieces] = [await database(), await database()];
    const perTransaction = new Map<unknown, number>();
    const count = (): void => {
      const { idbtrans } = Dexie.currentTransaction;
      perTransaction.set(idbtrans, (perTransaction.get(idbtrans) ?? 0) + 1);
    };
    for (const table of [inPieces.annotations, inPieces.articles, inPieces.noteTexts]) {
      table.hook('creating', count);
      table.hook('deleting', count);
    }
    const operation = imported(1, there === 1);
    const steps: Operation[] = [
      operation,
      takenBack(operation, 2),
      { ...imported(3, there === 1), kind: 'redo' },
      takenBack(operation, 4),
    ];
    for (const [after, one] of steps.entries()) {
      await applyOperations(inOne, 'library', [one], after, new Map(), Infinity);
      await applyOperations(inPieces, 'library', [one], after, new Map(), PIECE);
      const { annotations, summaries, ...others } = await held(inPieces);
      expect({ annotations, summaries, ...others }).toEqual(await held(inOne));
      expect(annotations).toHaveLength(after % 2 === 0 ? 36 : 0);
      expect(summaries).toMatchObject(Array(4).fill({ highlights: after % 2 === 0 ? 9 : 0 }));
    }
    expect(await inPieces.packs.count()).toBe(there === 1 ? 0 : 4);
    expect(perTransaction.size).toBeGreaterThan(0);
    expect(Math.max(...perTransaction.values())).toBeLessThanOrEqual(PIECE);
  });

  it.each([
    ['new articles', false, 'packs', 2],
    ['articles that are there', true, 'annotations', 25],
  ] as const)(
    'on %s that was cut off is not there yet, and is whole and counted once when it is applied again',
    async (_, there, table, most) => {
      const [whole, cut] = [await database(), await database()];
      const operation = imported(1, there);
      await applyOperations(whole, 'library', [operation], 0, new Map(), Infinity);
      let written = 0;
      const fail = (): void => {
        if ((written += 1) > most) throw new Error('killed');
      };
      cut[table].hook('creating', fail);
      await expect(applyOperations(cut, 'library', [operation], 0, new Map(), PIECE)).rejects.toThrow();
      expect(await cut[table].count()).toBe(there ? 20 : 2);
      expect(await cut.marks.get('journal')).toBeUndefined();
      expect(await cut.summaries.count()).toBe(0);
      cut[table].hook('creating').unsubscribe(fail);
      await applyOperations(cut, 'library', [operation], 0, new Map(), PIECE);
      expect(await held(cut)).toEqual(await held(whole));
    },
  );

  it('writes nothing into a database that stands elsewhere', async () => {
    const other = await database();
    await expect(applyOperations(other, 'library', [imported(8)], 7, new Map(), PIECE)).rejects.toThrow(
      OutOfStep,
    );
    expect((await other.annotations.toArray()) satisfies Annotation[]).toEqual([]);
  });
});

describe('a purge', () => {
  it.each([1_000, PIECE])(
    'leaves nothing of an article, also where it is applied after a kill (pieces of %i)',
    async (piece) => {
      const db = await database();
      await applyOperations(db, 'library', [imported(1)], 0);
      const [id, other] = ['article-0', 'article-1'];
      const position = { offset: 3, revision: 'a'.repeat(64), progress: 0.5, opened: NOW };
      await db.positions.bulkPut([id, other].map((articleId) => ({ ...position, articleId })));
      await applyOperations(db, 'library', [purged(imported(1), id, 2)], 1, new Map(), piece);
      const left = await Promise.all(
        [db.articles, db.annotations, db.packs, db.summaries, db.positions, db.noteTexts].map(async (table) =>
          JSON.stringify(await (table as unknown as { toArray(): Promise<unknown[]> }).toArray()),
        ),
      );
      for (const rows of left) expect(rows).not.toContain(id);
      expect(left.filter((rows) => rows.includes(other))).toHaveLength(5);
    },
  );
});
