import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { Saves } from '../../../src/renderer/store/saves.ts';
import { annotationOn } from '../../core/library/records.ts';
import { MemoryHost } from './memory-host.ts';

let counter = 0;

/** The tables as version 1 had them; never to be edited. */
const VERSION_1 = {
  articles: 'id, updated',
  places: 'id, articleId',
  revisions: 'id, articleId, hash',
  annotations: 'id, articleId',
  summaries: 'articleId',
  positions: 'articleId, opened',
  marks: 'key',
};

describe('a database of version 1', () => {
  it('keeps what it has, can undo from now on, and learns earlier texts of notes from the journal', async () => {
    const name = `old-${++counter}`;
    onTestFinished(() => Dexie.delete(name));
    const host = new MemoryHost();
    const bare = annotationOn('at dawn');
    const first = { ...bare, note: 'Who pays for the ferry?' };
    const second = { ...bare, note: 'Nobody.' };
    for (const [minute, before, after] of [
      [0, null, first],
      [30, first, second],
    ] as const) {
      const kind = before === null ? 'create' : 'edit';
      const at = `2026-03-14T09:${String(minute).padStart(2, '0')}:00.000Z`;
      const changes = [{ table: 'annotations' as const, id: bare.id, before, after }];
      await host.append({ id: `operation-${minute}`, kind, at, changes });
    }
    const old = new Dexie(name);
    old.version(1).stores(VERSION_1);
    await old.table('annotations').put(second);
    await old.table('summaries').put({ articleId: 'article-1', colours: { saffron: 1 }, highlights: 1, notes: 1, doubtful: 0 }); // prettier-ignore
    await old.table('positions').put({ articleId: 'article-1', offset: 12, revision: 'a', progress: 0.5, opened: '' }); // prettier-ignore
    await old.table('marks').put({ key: 'journal', library: host.library, seq: 2 });
    old.close();

    const database = new PostilDatabase(name);
    const library = new Library(host.bridge, database);
    expect(await library.open(host.start, () => undefined)).toBeNull();
    expect(await library.annotations('article-1')).toEqual([second]);
    expect(await database.summaries.get('article-1')).toMatchObject({ highlights: 1, notes: 1 });
    expect((await database.positions.get('article-1'))?.offset).toBe(12);
    expect(await library.versions(bare)).toEqual([
      { at: '2026-03-14T09:00:00.000Z', note: 'Who pays for the ferry?' },
    ]);
    const move = { kind: 'step', articleId: 'article-1', words: 'colour', merge: null } as const;
    const changes = [{ table: 'annotations' as const, id: bare.id, before: second, after: { ...second, colour: 'sky' as const } }]; // prettier-ignore
    await library.commit({ id: 'later', kind: 'recolour', at: '2026-03-14T10:00:00.000Z', changes }, move);
    expect(await library.step('article-1', 'undo')).toMatchObject({ n: 1, words: 'colour' });
    database.close();
  });
});

describe('Library.commit', () => {
  it('knows its own step when it comes back together with what another process journalled', async () => {
    const host = new MemoryHost();
    const database = new PostilDatabase(`steps-${++counter}`);
    onTestFinished(() => database.delete());
    const library = new Library(host.bridge, database);
    await library.open(host.start, () => undefined);
    const put = (id: string) => ({
      id: `operation-${id}`,
      kind: 'create' as const,
      at: '2026-03-14T09:00:00.000Z',
      changes: [{ table: 'annotations' as const, id, before: null, after: annotationOn('at dawn', { id }) }],
    });
    await host.append(put('theirs'));
    await library.commit(put('ours'), { kind: 'step', articleId: 'article-1', words: 'highlight', merge: null }); // prettier-ignore
    const steps = await database.steps.toArray();
    expect(steps.map(({ changes }) => changes.map(({ id }) => id))).toEqual([['ours']]);
  });

  it('is saved where only the database cannot follow: all hear of it, and it follows later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const host = new MemoryHost();
    const database = new PostilDatabase(`behind-${++counter}`);
    onTestFinished(() => database.delete());
    const library = new Library(host.bridge, database);
    await library.open(host.start, () => undefined);
    const told: (boolean | number)[] = [];
    library.copy.onbehind = (behind) => told.push(behind);
    library.subscribe((operations) => told.push(...operations.map(({ seq }) => seq)));
    let full = true;
    database.annotations.hook('creating', () => {
      if (full) throw new Error('QuotaExceededError');
    });
    const put = (before: Annotation | null, after: Annotation) => ({
      id: `operation-${++counter}`,
      kind: 'create' as const,
      at: '2026-03-14T09:00:00.000Z',
      changes: [{ table: 'annotations' as const, id: after.id, before, after }],
    });
    const made = annotationOn('at dawn');
    const move = { kind: 'step', articleId: 'article-1', words: 'highlight', merge: null } as const;
    vi.spyOn(console, 'error').mockReturnValue();
    await library.commit(put(null, made), move);
    // Made from what only the memory has.
    await library.commit(put(made, { ...made, note: 'x' }), { ...move, words: 'note' });
    vi.mocked(console.error).mockRestore();
    expect(told).toEqual([true, 1, 2]);
    await expect(library.annotations('article-1')).rejects.toThrow();
    full = false;
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(told.at(-1)).toBe(false));
    expect(await library.annotations('article-1')).toEqual([{ ...made, note: 'x' }]);
    expect((await database.steps.toArray()).map(({ words }) => words)).toEqual(['highlight', 'note']);
    expect(await database.summaries.get('article-1')).toMatchObject({ highlights: 1, notes: 1 });
  });

  it('rebuilds a database that Chromium has emptied under it, and tells', async () => {
    const host = new MemoryHost();
    const database = new PostilDatabase(`emptied-${++counter}`);
    onTestFinished(() => database.delete());
    const library = new Library(host.bridge, database);
    await library.open(host.start, () => undefined);
    const put = (id: string) => ({
      id: `operation-${id}`,
      kind: 'create' as const,
      at: '2026-03-14T09:00:00.000Z',
      changes: [{ table: 'annotations' as const, id, before: null, after: annotationOn('at dawn', { id }) }],
    });
    for (const id of ['a', 'b', 'c']) await library.commit(put(id));
    let remade = 0;
    library.copy.onremade = () => (remade += 1);
    await database.delete();
    await library.commit(put('d'));
    expect(remade).toBe(1);
    expect((await library.annotations('article-1')).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(await database.summaries.get('article-1')).toMatchObject({ highlights: 4 });
    expect((await database.marks.get('journal'))?.seq).toBe(4);
  });
});

describe('Saves', () => {
  /** A page's shelf. */
  function shelf() {
    const items = new Map<string, string>();
    return {
      items,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
  }
  function begun(storage: ConstructorParameters<typeof Saves>[0]): Saves {
    const saves = new Saves(storage);
    saves.begin();
    return saves;
  }
  const queue = (failure: boolean, unsaved: unknown[]) => ({
    failure: failure ? { code: 'not-written' as const, message: 'The disk is full.' } : null,
    unsaved,
    retry: () => undefined,
    settled: () => Promise.resolve(!failure),
  });

  it('keeps what waits for the next page, once, and forgets it when it is saved', () => {
    const storage = shelf();
    const saves = new Saves(storage);
    const failing = queue(true, ['words']);
    const waiting = queue(false, ['on its way']);
    saves.changed(waiting, false);
    expect(begun(storage).takeKept()).toEqual(['on its way']);
    saves.changed(failing, false);
    const next = begun(storage);
    expect(next.takeKept()).toEqual(['on its way', 'words']);
    expect(next.takeKept()).toEqual([]);
    saves.changed(failing, false);
    saves.changed(failing, true);
    expect(begun(storage).takeKept()).toEqual(['on its way']);
    saves.changed(waiting, true);
    expect(storage.items.size).toBe(0);
  });

  it('tells once that saving stopped, again when asked to try, and that it works', () => {
    const saves = new Saves(shelf());
    const told: (string | null)[] = [];
    saves.subscribe((failure) => told.push(failure?.code ?? null));
    const failing = queue(true, []);
    saves.changed(failing, false);
    saves.changed(failing, false);
    saves.retry();
    saves.changed(failing, false);
    saves.changed(failing, true);
    expect(told).toEqual(['not-written', 'not-written', null]);
  });

  it('works where the shelf holds something else', () => {
    const broken = { getItem: () => '{', removeItem: () => undefined, setItem: () => undefined };
    const saves = begun(broken);
    expect(saves.takeKept()).toEqual([]);
    saves.changed(queue(true, ['words']), false);
    expect(saves.failure?.code).toBe('not-written');
  });

  it('is not settled while anything is not saved, or takes too long', async () => {
    const saves = new Saves(shelf());
    expect(await saves.settled(0)).toBe(true);
    saves.changed({ ...queue(false, []), settled: () => new Promise(() => undefined) }, false);
    expect(await saves.settled(10)).toBe(false);
  });
});
