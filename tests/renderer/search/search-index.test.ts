import { describe, expect, it } from 'vitest';
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

function set() {
  const wires: Wire[] = [];
  const listeners: ((operations: readonly Operation[]) => void)[] = [];
  const library = { subscribe: (listener: (typeof listeners)[number]) => listeners.push(listener) };
  const index = new SearchIndex(library as unknown as Library, () => {
    const wire = new Wire();
    wires.push(wire);
    return wire;
  });
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
