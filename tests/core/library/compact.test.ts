import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compaction } from '../../../src/core/library/compact.ts';
import { goesOn, versionsOf, type NoteText } from '../../../src/core/library/note-versions.ts';
import type { Change, Operation, OperationDraft } from '../../../src/core/library/operation.ts';
import { purge } from '../../../src/core/library/organise/purge.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../src/core/library/state.ts';
import { annotationOn, articleRecord } from './records.ts';

function compacted(operations: readonly Operation[]): Operation[] {
  const compaction = new Compaction();
  for (const operation of operations) compaction.note(operation);
  return operations.flatMap((operation) => compaction.compacted(operation) ?? []);
}

function stateOf(operations: readonly Operation[]): LibraryState {
  const state = emptyState();
  for (const operation of operations) applyOperation(state, operation);
  return state;
}

/** The versions of every note, as a database that follows the operations keeps them. */
function versions(operations: readonly Operation[]): Map<string, string[]> {
  const texts = new Map<string, NoteText[]>();
  for (const { at, kind, changes } of operations) {
    for (const { table, id, before, after } of changes) {
      if (table !== 'annotations' || after === null || (before?.note ?? '') === after.note) continue;
      const kept = texts.get(id) ?? [];
      const next = { at, kind, note: after.note };
      const last = kept.at(-1);
      if (last?.note === next.note) continue;
      texts.set(id, last !== undefined && goesOn(last, next) ? kept.with(-1, next) : [...kept, next]);
    }
  }
  const { annotations } = stateOf(operations);
  return new Map(
    [...annotations].map(([id, { note }]) => [
      id,
      versionsOf(texts.get(id) ?? [], note).map(({ note: version }) => version),
    ]),
  );
}

/** A library's life: marks made, noted, recoloured and taken away, an article renamed, with pauses of up to ten minutes. */
const history = fc
  .array(
    fc.record({
      id: fc.constantFrom('one', 'two', 'three'),
      what: fc.constantFrom('note', 'note', 'note', 'colour', 'gone', 'title'),
      letters: fc.constantFrom('', 'a', 'a b', 'a b c', 'x'.repeat(60), 'y'.repeat(60)),
      kind: fc.constantFrom('edit' as const, 'edit' as const, 'undo' as const),
      minutes: fc.nat(10),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    const state = emptyState();
    let minute = 0;
    return steps.map(({ id, what, letters, kind, minutes }, index): Operation => {
      minute += minutes;
      const change = changeOf(state, id, what, letters);
      const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
      const operation: Operation = { seq: index + 1, id: `op-${index}`, kind, at, changes: [change] };
      applyOperation(state, operation);
      return operation;
    });
  });

function changeOf(state: LibraryState, id: string, what: string, letters: string): Change {
  if (what === 'title') {
    const before = state.articles.get('article-1') ?? null;
    return { table: 'articles', id: 'article-1', before, after: articleRecord({ title: letters || 'T' }) };
  }
  const before = state.annotations.get(id) ?? null;
  const fresh = before ?? annotationOn('the harbour', { id });
  const change = what === 'note' ? { note: letters } : what === 'colour' ? { colour: 'sky' as const } : {};
  return { table: 'annotations', id, before, after: what === 'gone' ? null : { ...fresh, ...change } };
}

describe('a compacted record', () => {
  it('makes the same library, and loses no version of a note', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const short = compacted(operations);
        expect(stateOf(short)).toEqual(stateOf(operations));
        for (const [id, kept] of versions(operations))
          expect(versions(short).get(id)).toEqual(expect.arrayContaining(kept));
        expect(short.length).toBeLessThanOrEqual(operations.length);
      }),
      { numRuns: 500 },
    );
  });

  it('says of each record that it was not there before it came, and what it was since', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const state = emptyState();
        for (const operation of compacted(operations)) {
          for (const { table, id, before } of operation.changes)
            expect(state[table].get(id) ?? null).toEqual(before);
          applyOperation(state, operation);
        }
      }),
    );
  });

  it('compacted again is what it was', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const once = compacted(operations);
        expect(compacted(once)).toEqual(once);
      }),
    );
  });

  it('keeps number, id, kind and time of what stays, and counts what is there', () => {
    const annotation = annotationOn('the harbour', { id: 'one' });
    const operations: Operation[] = ['', 'W', 'Who', 'Who pays?'].map((note, index) => ({
      seq: index + 1,
      id: `op-${index}`,
      kind: index === 0 ? 'create' : 'edit',
      at: `2026-01-01T10:00:0${index}.000Z`,
      changes: [
        {
          table: 'annotations',
          id: 'one',
          before: index === 0 ? null : { ...annotation, note: 'earlier' },
          after: { ...annotation, note },
        },
      ],
    }));
    const compaction = new Compaction();
    for (const operation of operations) compaction.note(operation);
    expect(compaction.counts).toEqual({ articles: 0, revisions: 0, annotations: 1, folders: 0, queries: 0 });
    expect(compacted(operations).map(({ seq, id, kind }) => [seq, id, kind])).toEqual([
      [2, 'op-1', 'edit'],
      [4, 'op-3', 'edit'],
    ]);
  });

  it('holds nothing of what was purged, and folders and saved searches as they are', () => {
    const at = '2026-01-01T10:00:00.000Z';
    const article = articleRecord({ id: 'gone', deleted: at });
    const note = annotationOn('the harbour', { id: 'n', articleId: 'gone', note: 'Who pays?' });
    const text = { id: 'gone:1', articleId: 'gone', hash: 'a'.repeat(64), text: 'Words that go.', blocks: [], resources: [], added: at }; // prettier-ignore
    const folder = { id: 'f', name: 'Harbours', parent: null, created: at, updated: at };
    const query = { id: 'q', name: 'Method', query: 'tag:method', created: at, updated: at };
    const purged = purge([{ article, revisions: [text.id], annotations: [note] }], { id: 'op-2', now: at });
    const operations: Operation[] = [
      {
        ...{ seq: 1, id: 'op-1', kind: 'import', at },
        changes: [
          { table: 'articles', id: 'gone', before: null, after: article },
          { table: 'revisions', id: text.id, before: null, after: text },
          { table: 'annotations', id: 'n', before: null, after: note },
          { table: 'folders', id: 'f', before: null, after: folder },
          { table: 'queries', id: 'q', before: null, after: query },
        ],
      },
      { ...(purged as OperationDraft), seq: 2 },
    ];
    const compaction = new Compaction();
    for (const operation of operations) compaction.note(operation);
    expect(compaction.counts).toEqual({ articles: 0, revisions: 0, annotations: 0, folders: 1, queries: 1 });
    const left = compacted(operations);
    expect(left.flatMap(({ changes }) => changes.map(({ after }) => after))).toEqual([folder, query]);
    expect(JSON.stringify(left)).not.toContain('Words that go.');
  });
});
