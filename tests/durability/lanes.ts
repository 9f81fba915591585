import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../src/core/annotation.ts';
import {
  inverse,
  type Change,
  type OperationDraft,
  type OperationKind,
} from '../../src/core/library/operation.ts';
import { revisionId, type Revision } from '../../src/core/library/records.ts';
import type { LibraryState } from '../../src/core/library/state.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../core/library/records.ts';

/**
 * Work for the library, as several hands would do it at once: each lane sends one operation after another, the next when the
 * one before is acknowledged. So after a kill the record must hold of each lane the first k operations, whole, with k no
 * smaller than what was acknowledged; and nothing else.
 */
export interface Lane {
  readonly drafts: readonly OperationDraft[];
  /** How many of them were acknowledged. */
  acknowledged: number;
}

const AT = '2026-02-03T10:00:00.000Z';
const QUOTES = ['The ferry left', 'at dawn', 'Nobody on board had slept', 'the harbour was empty'];

/** Adds, edits, recolours, tags, deletes and takes back, again and again, on three annotations. */
export function editing(name: string, operations: number): Lane {
  const drafts: OperationDraft[] = [];
  const add = (kind: OperationKind, changes: Change[]) =>
    drafts.push({ id: `${name}-${drafts.length}`, kind, at: AT, changes });
  const hands = [0, 1, 2].map((n) => annotationOn(QUOTES[n] ?? '', { id: `${name}-annotation-${n}` }));
  const current = new Map<string, Annotation>();
  while (drafts.length < operations) {
    const step = drafts.length;
    const fresh = hands[step % hands.length] as Annotation;
    const before = current.get(fresh.id) ?? null;
    if (before === null) {
      add('create', [{ table: 'annotations', id: fresh.id, before, after: fresh }]);
      current.set(fresh.id, fresh);
      continue;
    }
    const last = drafts.at(-1);
    if (step % 11 === 10 && last) {
      // Taken back like any step of undo: the same operation turned round.
      const back = inverse(last, `${name}-${step}`, AT);
      drafts.push(back);
      for (const { id, after } of back.changes) {
        if (after === null) current.delete(id);
        else current.set(id, after as Annotation);
      }
      continue;
    }
    const [kind, change] = EDITS[step % EDITS.length]?.(step, before) ?? ['edit', {}];
    const after = { ...before, ...change };
    add(kind, [{ table: 'annotations', id: before.id, before, after }]);
    current.set(before.id, after);
  }
  return { drafts, acknowledged: 0 };
}

const EDITS: ((step: number, before: Annotation) => [OperationKind, Partial<Annotation>])[] = [
  (step) => ['edit', { note: `Step ${step}: ${'salt and tar, '.repeat(step % 97)}\n波の音 “quoted”.` }],
  (step) => ['recolour', { colour: step % 2 === 0 ? 'sky' : 'rose' }],
  (step) => ['tag', { tags: [`tag ${step}`, 'harbour'] }],
  (step, { note }) => ['edit', { note: `${note.slice(0, 5000)} ${step}` }],
  (_step, { deleted }) => (deleted === null ? ['delete', { deleted: AT }] : ['restore', { deleted: null }]),
];

/** Imports articles with their text and five annotations, each one operation; changes all five at once; takes imports back. */
export function importing(name: string, operations: number): Lane {
  const drafts: OperationDraft[] = [];
  for (let article = 0; drafts.length < operations; article += 1) {
    const articleId = `${name}-article-${article}`;
    const record = articleRecord({ id: articleId, title: `Imported ${articleId}`, places: [] });
    const revision: Revision = {
      id: revisionId(articleId, HASH),
      articleId,
      hash: HASH,
      text: TEXT,
      blocks: [{ type: 'paragraph', children: [{ type: 'text', value: TEXT }] }],
      resources: [],
      added: AT,
    };
    let annotations = [0, 1, 2, 3, 4].map((n) =>
      annotationOn(QUOTES[n % QUOTES.length] ?? '', {
        id: `${articleId}-${n}`,
        articleId,
        note: `Note ${n}`,
      }),
    );
    const taken: Change[] = [
      { table: 'articles', id: articleId, before: null, after: record },
      { table: 'revisions', id: revision.id, before: null, after: revision },
      ...annotations.map((after) => ({ table: 'annotations', id: after.id, before: null, after }) as const),
    ];
    const imported = { id: `${articleId}-import`, kind: 'import', at: AT, changes: taken } as const;
    drafts.push(imported);
    for (let step = 0; step < 6; step += 1) {
      const changed = annotations.map((before) => ({ ...before, note: `${before.note} ${step}` }));
      const changes = annotations.map(
        (before, n) => ({ table: 'annotations', id: before.id, before, after: changed[n] ?? null }) as const,
      );
      drafts.push({ id: `${articleId}-revise-${step}`, kind: 'revise', at: AT, changes });
      annotations = changed;
    }
    // Every second one is purged whole, so that a library of many rounds stays one that a reader might have.
    if (article % 2 === 0) continue;
    const gone = annotations.map((before) => ({ table: 'annotations', id: before.id, before, after: null }) as const); // prettier-ignore
    const rest = taken
      .slice(0, 2)
      .map((change) => ({ ...change, before: change.after, after: null }) as Change);
    drafts.push({ id: `${articleId}-undo`, kind: 'undo', at: AT, changes: [...gone, ...rest] });
  }
  return { drafts, acknowledged: 0 };
}

/** How many operations of `lane` the library holds; a sentence where what it holds is no beginning of the lane, or too short. */
export function heldOf(lane: Lane, state: LibraryState): number | string {
  const expected = new Map<string, Change>();
  const keys = new Map<string, Change>();
  for (const { changes } of lane.drafts)
    for (const change of changes) keys.set(`${change.table} ${change.id}`, change);
  let best = 'nothing fits';
  for (let k = 0; k <= lane.drafts.length; k += 1) {
    for (const change of lane.drafts[k - 1]?.changes ?? [])
      expected.set(`${change.table} ${change.id}`, change);
    if (k < lane.acknowledged) continue;
    const wrong = [...keys].filter(([key, { table, id }]) => {
      const found = state[table].get(id) ?? null;
      return !isDeepStrictEqual(plain(found), plain(expected.get(key)?.after ?? null));
    });
    if (wrong.length === 0) return k;
    if (k === lane.acknowledged)
      best = `${wrong
        .map(([key]) => key)
        .slice(0, 3)
        .join(', ')} not as acknowledged`;
  }
  return `${lane.acknowledged} acknowledged: ${best}`;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
