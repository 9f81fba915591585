import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Operation, OperationDraft } from '../../../src/core/library/operation.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, HASH } from '../../core/library/records.ts';
import { MemoryHost } from './memory-host.ts';

const NOW = '2026-03-14T09:00:00.000Z';
let counter = 0;

const annotation = (change: Partial<Annotation> = {}): Annotation =>
  annotationOn('harbour', { id: `annotation-${++counter}`, created: NOW, updated: NOW, ...change });

function put(before: Annotation | null, after: Annotation | null): OperationDraft {
  const id = after?.id ?? before?.id ?? '';
  return {
    id: `operation-${++counter}`,
    kind: 'create',
    at: NOW,
    changes: [{ table: 'annotations', id, before, after }],
  };
}

let host: MemoryHost;
let database: PostilDatabase;

beforeEach(() => {
  host = new MemoryHost();
  database = new PostilDatabase(`test-${++counter}`);
});
afterEach(() => database.delete());

async function opened(on: PostilDatabase = database): Promise<Library> {
  const library = new Library(host.bridge, on);
  await library.open(host.start, () => undefined);
  return library;
}

describe('commit', () => {
  it('journals first, then writes to the database, then tells listeners', async () => {
    const library = await opened();
    const heard: Operation[] = [];
    library.subscribe((operations) => heard.push(...operations));
    const made = annotation({ note: 'Who pays?' });
    const operation = await library.commit(put(null, made));
    expect(operation.seq).toBe(1);
    expect(host.journal.map((entry) => entry.seq)).toEqual([1]);
    expect(await library.annotations('article-1')).toEqual([made]);
    expect(heard.map((entry) => entry.id)).toEqual([operation.id]);
    expect(await database.marks.get('journal')).toMatchObject({
      key: 'journal',
      library: 'library-a',
      seq: 1,
    });
  });

  it('does not wait for a database that leaves a question open', async () => {
    const made = annotation();
    await (await opened()).commit(put(null, made));
    const library = await opened();
    const { bulkGet } = database.annotations;
    database.annotations.bulkGet = (() => new Promise(() => undefined)) as unknown as typeof bulkGet;
    try {
      const saving = library.commit(put(made, { ...made, note: 'Saved all the same' }));
      await expect.poll(() => host.journal.length, { timeout: 5_000 }).toBe(2);
      database.annotations.bulkGet = bulkGet;
      await saving;
    } finally {
      database.annotations.bulkGet = bulkGet;
    }
    expect(host.journal[1]?.changes[0]?.after).toMatchObject({ note: 'Saved all the same' });
  });

  it('writes nothing to the database when the journal could not be written', async () => {
    const library = await opened();
    host.full = true;
    await expect(library.commit(put(null, annotation()))).rejects.toMatchObject({ code: 'not-written' });
    expect(await library.annotations('article-1')).toEqual([]);
  });

  it('keeps one of a draft that is sent again', async () => {
    const library = await opened();
    const draft = put(null, annotation());
    await library.commit(draft);
    await library.commit(draft);
    expect(host.journal).toHaveLength(1);
    expect(await library.annotations('article-1')).toHaveLength(1);
  });

  it('fetches what another process journalled in between', async () => {
    const library = await opened();
    const theirs = annotation();
    await host.append(put(null, theirs));
    const ours = annotation();
    await library.commit(put(null, ours));
    expect((await library.annotations('article-1')).map(({ id }) => id).sort()).toEqual(
      [theirs.id, ours.id].sort(),
    );
  });
});

describe('summaries', () => {
  it('follow creation, colour, tags, note, doubt and deletion by difference', async () => {
    const library = await opened();
    const first = annotation({ note: 'One', tags: ['quote'] });
    const second = annotation({ colour: 'sky' });
    await library.commit(put(null, first));
    await library.commit(put(null, second));
    const recoloured: Annotation = {
      ...second,
      colour: 'moss',
      anchor: { revision: HASH, state: 'orphan', start: 0, end: 0, confidence: 0 },
    };
    await library.commit(put(second, recoloured));
    expect(await database.summaries.get('article-1')).toEqual({
      articleId: 'article-1',
      colours: { saffron: 1, moss: 1 },
      highlights: 2,
      notes: 1,
      doubtful: 1,
      orphans: 1,
      tags: { quote: 1 },
      seq: 3,
    });
    await library.commit(put(first, { ...first, deleted: NOW }));
    expect(await database.summaries.get('article-1')).toEqual({
      articleId: 'article-1',
      colours: { moss: 1 },
      highlights: 1,
      notes: 0,
      doubtful: 1,
      orphans: 1,
      tags: {},
      seq: 4,
    });
  });
});

describe('open', () => {
  it('rebuilds an empty database from the journal and says how much', async () => {
    for (let i = 0; i < 5; i += 1) await host.append(put(null, annotation()));
    const shares: number[] = [];
    const library = new Library(host.bridge, database);
    const recovery = await library.open(host.start, (share) => shares.push(share));
    expect(recovery).toEqual({ kind: 'rebuilt', kept: null, annotations: 5, articles: 0 });
    expect(shares.map((share) => Math.round(share * 100))).toEqual([0, 32, 64, 80, 100]);
    expect(await library.annotations('article-1')).toHaveLength(5);
  });

  it('catches up quietly when the database is behind', async () => {
    await (await opened()).commit(put(null, annotation()));
    await host.append(put(null, annotation()));
    const recovery = await new Library(host.bridge, database).open(host.start, () => undefined);
    expect(recovery).toBeNull();
    expect(await database.annotations.count()).toBe(2);
    expect((await database.summaries.get('article-1'))?.highlights).toBe(2);
  });

  it('puts a database that is ahead of its journal aside before it rebuilds', async () => {
    const library = await opened();
    const lost = annotation({ note: 'Only the database still has this.' });
    await library.commit(put(null, annotation()));
    await library.commit(put(null, lost));
    host.journal.pop();
    const recovery = await new Library(host.bridge, database).open(host.start, () => undefined);
    expect(recovery).toMatchObject({ kind: 'foreign', kept: 'database-1.json', annotations: 1 });
    expect(host.aside[0]).toContain('Only the database still has this.');
    expect((await database.summaries.get('article-1'))?.highlights).toBe(1);
  });

  it('goes on with a journal that was compacted while it was up with it', async () => {
    const library = await opened();
    const one = annotation();
    await library.commit(put(null, one));
    await library.commit(put(one, { ...one, colour: 'moss' }));
    host.compact();
    expect(host.journal).toHaveLength(1);
    await host.append(put(null, annotation({ colour: 'sky' })));
    const recovery = await new Library(host.bridge, database).open(host.start, () => undefined);
    expect(recovery).toBeNull();
    expect((await database.summaries.get('article-1'))?.colours).toEqual({ moss: 1, sky: 1 });
  });

  it('is made anew where it stopped before the journal was compacted', async () => {
    const gone = annotation();
    await (await opened()).commit(put(null, gone));
    const one = annotation();
    await host.append({
      ...put(gone, gone),
      changes: [{ table: 'annotations', id: gone.id, before: gone, after: null }],
    });
    await host.append(put(null, one));
    host.compact();
    const library = new Library(host.bridge, database);
    const recovery = await library.open(host.start, () => undefined);
    expect(recovery).toEqual({ kind: 'rebuilt', kept: null, annotations: 1, articles: 0 });
    expect(await library.annotations('article-1')).toEqual([one]);
    expect((await database.summaries.get('article-1'))?.highlights).toBe(1);
  });

  it('is made anew where making it anew was cut off', async () => {
    const all = Array.from({ length: 6 }, () => annotation());
    for (const one of all) await host.append(put(null, one));
    host.compact();
    let read = 0;
    const operations = host.operations.bind(host);
    host.operations = (after) => ((read += 1) > 2 ? Promise.reject(new Error('killed')) : operations(after));
    await expect(new Library(host.bridge, database).open(host.start, () => undefined)).rejects.toThrow(
      'killed',
    );
    host.operations = operations;
    const recovery = await new Library(host.bridge, database).open(host.start, () => undefined);
    expect(recovery).toMatchObject({ kind: 'rebuilt', annotations: 6 });
    expect((await database.summaries.get('article-1'))?.highlights).toBe(6);
  });

  it('puts the database of another library aside', async () => {
    const step = { kind: 'step', articleId: 'article-1', words: 'highlight', merge: null } as const;
    await (await opened()).commit(put(null, annotation()), step);
    host.library = 'library-b';
    const recovery = await new Library(host.bridge, database).open(host.start, () => undefined);
    expect(recovery).toMatchObject({ kind: 'foreign', kept: 'database-1.json' });
    expect((await database.marks.get('journal'))?.library).toBe('library-b');
    expect(await database.steps.count()).toBe(0);
  });
});
