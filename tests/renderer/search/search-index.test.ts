import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../src/core/library/operation.ts';
import type { SearchMessage, SearchRequest } from '../../../src/renderer/search/messages.ts';
import { changesOf } from '../../../src/renderer/search/changes.ts';
import { SearchIndex, type SearchWorker } from '../../../src/renderer/search/search-index.svelte.ts';
import type { Library } from '../../../src/renderer/store/library.ts';
import { annotationOf, recordOf, type Given } from './library.ts';

const GIVEN: Given = { title: 'The harbour', text: 'The breakwater kept out half of the sea.' };
const RECORD = recordOf('harbour', GIVEN);
const NOTE = annotationOf('note', 'harbour', 'glossed', RECORD.revision, GIVEN.text);

const operation = (...changes: Operation['changes']): Operation => {
  return { id: 'operation', kind: 'edit', at: '2026-03-14T09:00:00.000Z', seq: 7, changes };
};

describe('what an operation means for the index', () => {
  const article = (change: Partial<typeof RECORD>) =>
    operation({ table: 'articles', id: 'harbour', before: RECORD, after: { ...RECORD, ...change } });

  it.each<[string, Operation, { text: string[]; notes: string[] }]>([
    ['another title', article({ title: 'Night' }), { text: ['harbour'], notes: [] }],
    ['another text', article({ revision: 'f'.repeat(64) }), { text: ['harbour'], notes: [] }],
    ['a tag of its own', article({ tags: ['method'] }), { text: [], notes: ['harbour'] }],
    ['the trash', article({ deleted: '2026' }), { text: ['harbour'], notes: ['harbour'] }],
    ['how far it was read', article({ reading: 'read' }), { text: [], notes: [] }],
    ['another folder', article({ folder: 'x', updated: '2027' }), { text: [], notes: [] }],
    [
      'a note',
      operation({ table: 'annotations', id: 'note', before: NOTE, after: { ...NOTE, note: 'other' } }),
      { text: [], notes: ['harbour'] },
    ],
    [
      'what went for good',
      operation({ table: 'articles', id: 'harbour', before: RECORD, after: null }),
      { text: ['harbour'], notes: ['harbour'] },
    ],
  ])('%s', (_, done, meant) => {
    expect(changesOf([done])).toEqual({ seq: 7, ...meant });
  });
});

/** The other end of the wire: what was asked, and a way to answer. */
class Wire implements SearchWorker {
  readonly asked: SearchRequest[] = [];
  onmessage: SearchWorker['onmessage'] = null;
  onerror: SearchWorker['onerror'] = null;
  onmessageerror: SearchWorker['onmessageerror'] = null;
  ended = false;
  postMessage(request: SearchRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: SearchMessage): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent<SearchMessage>);
  }
  fail(): void {
    this.onerror?.call(this as unknown as Worker, {} as ErrorEvent);
  }
}

/** @param upToDate whether the index on the disk is */
function set(upToDate = true) {
  const wires: Wire[] = [];
  const listeners: ((operations: readonly Operation[]) => void)[] = [];
  const library = { subscribe: (listener: (typeof listeners)[number]) => listeners.push(listener) };
  const start = (): Wire => {
    const wire = new Wire();
    wires.push(wire);
    return wire;
  };
  const index = new SearchIndex(library as unknown as Library, start, () => Promise.resolve(upToDate));
  return { index, wires, tell: (done: Operation) => listeners.forEach((listener) => listener([done])) };
}

const FOUND = { hits: [], total: 0, partly: false, instead: [], more: false };

describe('the search of the window', () => {
  it('starts its worker when it is first asked, and tells it what changes', async () => {
    const { index, wires, tell } = set();
    const answer = index.find('tide');
    const [wire] = wires;
    expect(wire!.asked.map(({ kind }) => kind)).toEqual(['open', 'find']);
    wire!.answer({ kind: 'found', id: 1, found: FOUND });
    expect(await answer).toEqual(FOUND);
    tell(operation({ table: 'annotations', id: 'note', before: null, after: NOTE }));
    expect(wire!.asked.at(-1)).toEqual({ kind: 'changed', seq: 7, text: [], notes: ['harbour'] });
  });

  it('answers nobody who has asked something else since', async () => {
    const { index, wires } = set();
    const [first, second] = [index.find('t'), index.find('ti')];
    expect(await first).toBeNull();
    wires[0]!.answer({ kind: 'found', id: 1, found: { ...FOUND, total: 9 } });
    wires[0]!.answer({ kind: 'found', id: 2, found: FOUND });
    expect(await second).toEqual(FOUND);
  });

  it('gives the first hits before the others', async () => {
    const { index, wires } = set();
    const heard: number[] = [];
    const answer = index.find('tide', { onfirst: ({ total }) => heard.push(total) });
    wires[0]!.answer({ kind: 'found', id: 1, found: { ...FOUND, total: 8, more: true } });
    wires[0]!.answer({ kind: 'found', id: 1, found: { ...FOUND, total: 9 } });
    expect((await answer)?.total).toBe(9);
    expect(heard).toEqual([8]);
  });

  it('asks a new worker where one broke down, and says so when it has tried enough', async () => {
    const { index, wires } = set();
    const answer = index.articlesWith({ field: 'any', words: 'tide', phrase: false });
    wires[0]!.fail();
    expect(wires[0]!.ended).toBe(true);
    expect(wires[1]!.asked.map(({ kind }) => kind)).toEqual(['open', 'within']);
    wires[1]!.fail();
    wires[2]!.fail();
    await expect(answer).rejects.toMatchObject({ code: 'unexpected' });
    expect(index.state.name).toBe('failed');
    await expect(index.find('tide')).rejects.toThrow(/does not work/);
  });
});

describe('an index that nobody asks', () => {
  const idle = vi.fn((work: () => void) => work());
  beforeEach(() => vi.stubGlobal('requestIdleCallback', idle));
  afterEach(() => vi.unstubAllGlobals());
  const noted = (id: string): Operation =>
    operation({ table: 'annotations', id: 'note', before: null, after: { ...NOTE, articleId: id } });

  it('is not loaded where it is up to date', async () => {
    const { index, wires, tell } = set();
    await index.keepUp();
    tell(noted('harbour'));
    expect(wires).toEqual([]);
    expect(index.state.name).toBe('waiting');
  });

  it('is brought up to date where it is behind, and let go of when the disk has all of it', async () => {
    const { index, wires, tell } = set(false);
    await index.keepUp();
    expect(index.state.name).toBe('loading');
    tell(noted('harbour'));
    wires[0]!.answer({ kind: 'kept', seq: 0 });
    expect(wires[0]!.ended, 'it knows nothing of what came meanwhile').toBe(false);
    wires[0]!.answer({ kind: 'kept', seq: 7 });
    expect(wires[0]!.ended).toBe(true);
    expect(index.state.name).toBe('waiting');
    void index.find('tide');
    expect(wires[1]!.asked.map(({ kind }) => kind)).toEqual(['open', 'find']);
  });

  it('stays where somebody has begun to search while it was brought up to date', async () => {
    const { index, wires } = set(false);
    await index.keepUp();
    index.prepare();
    wires[0]!.answer({ kind: 'kept', seq: 0 });
    expect(wires[0]!.ended).toBe(false);
    expect(wires[0]!.asked.map(({ kind }) => kind)).toEqual(['open', 'prepare']);
  });

  it('follows where many articles change', async () => {
    const { index, wires, tell } = set();
    await index.keepUp();
    for (let at = 0; at < 20; at += 1) tell(noted(`article-${at}`));
    tell(noted('article-0'));
    expect(wires).toEqual([]);
    tell(noted('article-20'));
    expect(wires).toHaveLength(1);
  });

  it('forgets at once what went for good', async () => {
    const { index, wires, tell } = set();
    await index.keepUp();
    tell(operation({ table: 'articles', id: 'harbour', before: RECORD, after: null }));
    expect(wires).toHaveLength(1);
  });

  it('can be let go of and searched any number of times', async () => {
    const { index, wires } = set(false);
    for (let times = 1; times <= 5; times += 1) {
      await index.keepUp();
      expect(wires).toHaveLength(times);
      wires.at(-1)!.answer({ kind: 'kept', seq: 0 });
    }
    const answer = index.find('tide');
    wires.at(-1)!.answer({ kind: 'found', id: 1, found: FOUND });
    expect(await answer).toEqual(FOUND);
  });
});

describe('work that nobody waits for', () => {
  afterEach(() => void vi.useRealTimers());

  /** A search with a clock of its own, and how to find out whether it is quiet. */
  function timed() {
    vi.useFakeTimers();
    const { index } = set();
    const look = () => {
      let quiet = false;
      void index.quiet().then(() => (quiet = true));
      return () => quiet;
    };
    return { index, look };
  }

  it('goes on at once where nothing is asked', async () => {
    const isQuiet = timed().look();
    await vi.advanceTimersByTimeAsync(0);
    expect(isQuiet()).toBe(true);
  });

  it('stands back from the moment that somebody is about to ask until a while after the last letter', async () => {
    const { index, look } = timed();
    index.prepare();
    const isQuiet = look();
    await vi.advanceTimersByTimeAsync(300);
    void index.find('t');
    await vi.advanceTimersByTimeAsync(300);
    expect(isQuiet()).toBe(false);
    await vi.advanceTimersByTimeAsync(101);
    expect(isQuiet()).toBe(true);
  });

  it('gets its turn all the same from somebody who types on and on', async () => {
    const { index, look } = timed();
    index.prepare();
    const isQuiet = look();
    let waited = 0;
    for (; !isQuiet() && waited < 10_000; waited += 100) {
      void index.find(`t${waited}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(waited).toBeGreaterThan(800);
    expect(waited).toBeLessThan(1_200);
  });
});
