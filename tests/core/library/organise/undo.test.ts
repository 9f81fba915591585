import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTags,
  moveToFolder,
  removeTags,
  restore,
  setArchived,
  setReading,
  trash,
} from '../../../../src/core/library/organise/articles.ts';
import { createFolder, deleteFolder, isInside, moveFolder, renameFolder } from '../../../../src/core/library/organise/folders.ts'; // prettier-ignore
import { renameTag } from '../../../../src/core/library/organise/tags.ts';
import { undoOrganise, type CurrentRecords } from '../../../../src/core/library/organise/undo.ts';
import type { OperationDraft } from '../../../../src/core/library/operation.ts';
import type { Folder } from '../../../../src/core/library/records.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../../src/core/library/state.ts';
import { annotationOn, articleRecord } from '../records.ts';

const TAGS = ['a', 'a/b', 'c', 'sea'];
const now = (n: number) => `2026-02-03T10:00:00.${String(n).padStart(3, '0')}Z`;

function library(): LibraryState {
  const state = emptyState();
  for (const id of ['one', 'two', 'three']) {
    state.articles.set(id, articleRecord({ id, tags: id === 'one' ? ['a', 'sea'] : [] }));
    const note = annotationOn('dawn', { id: `${id}-note`, articleId: id, tags: ['a/b'] });
    state.annotations.set(note.id, note);
  }
  return state;
}

const currentOf = (state: LibraryState): CurrentRecords => ({
  of: (table, id) => state[table].get(id) ?? null,
  folders: state.folders,
  articlesIn: (folder) =>
    [...state.articles.values()].flatMap((one) => (one.folder === folder ? [one.id] : [])),
});

/** What a reader sees of it: times of changes are told by nothing. */
function seen(state: LibraryState) {
  const untimed = <T extends { updated: string }>(records: Iterable<T>) =>
    [...records].map(({ updated: _updated, ...record }) => record).sort((a, b) => ((a as { id?: string }).id! < (b as { id?: string }).id! ? -1 : 1)); // prettier-ignore
  // A tag that came and went, or a folder, may leave an empty place where nothing was said before.
  const articles = untimed(state.articles.values());
  return {
    articles,
    annotations: untimed(state.annotations.values()),
    folders: untimed(state.folders.values()),
  };
}

/** What somebody does, as two numbers that say to what. */
type Act = (state: LibraryState, n: number, some: string[], which: number) => OperationDraft | null;

const stamp = (n: number) => ({ id: `operation-${n}`, now: now(n) });
const those = (state: LibraryState, ids: string[]) => ids.flatMap((id) => state.articles.get(id) ?? []);
const folderAt = (state: LibraryState, which: number): Folder | undefined =>
  [...state.folders.values()][which % Math.max(1, state.folders.size)];
const tagAt = (which: number): string => TAGS[which % TAGS.length] ?? 'a';

const ACTS: readonly Act[] = [
  (state, n, some, which) => setReading(those(state, some), (['unread', 'reading', 'read'] as const)[which % 3] ?? 'read', stamp(n)), // prettier-ignore
  (state, n, some, which) => setArchived(those(state, some), which % 2 === 0, stamp(n)),
  (state, n, some, which) => addTags(those(state, some), [tagAt(which)], stamp(n)),
  (state, n, some, which) => removeTags(those(state, some), [tagAt(which)], stamp(n)),
  (state, n, some, which) => moveToFolder(those(state, some), folderAt(state, which)?.id ?? null, stamp(n)),
  (state, n, some) => trash(those(state, some), stamp(n)),
  (state, n, some) => restore(those(state, some), stamp(n)),
  (state, n, _some, which) => {
    const records = { articles: [...state.articles.values()], annotations: [...state.annotations.values()] };
    return renameTag(records, tagAt(which), which % 3 === 0 ? null : tagAt(which + 1), stamp(n));
  },
  (state, n, _some, which) => createFolder(state.folders, { id: `f${n}`, name: `F${n}`, parent: folderAt(state, which)?.id ?? null }, stamp(n)), // prettier-ignore
  (state, n, _some, which) => {
    const folder = folderAt(state, which);
    return folder ? renameFolder(folder, `G${n}`, stamp(n)) : null;
  },
  (state, n, _some, which) => {
    const [folder, to] = [folderAt(state, which), folderAt(state, which >> 3)];
    if (!folder || !to || isInside(state.folders, to.id, folder.id)) return null;
    return moveFolder(state.folders, folder, to.id, stamp(n));
  },
  (state, n, _some, which) => {
    const folder = folderAt(state, which);
    return folder ? deleteFolder(state.folders, folder, [...state.articles.values()], stamp(n)) : null;
  },
];

const acts = fc.array(
  fc.record({
    act: fc.nat(ACTS.length - 1),
    some: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1 }),
    which: fc.nat(99),
  }),
  { maxLength: 20 },
);

function play(state: LibraryState, list: { act: number; some: string[]; which: number }[]): OperationDraft[] {
  const made: OperationDraft[] = [];
  for (const [n, { act, some, which }] of list.entries()) {
    const draft = ACTS[act]?.(state, n, some, which) ?? null;
    if (draft === null) continue;
    applyOperation(state, draft);
    made.push(draft);
  }
  return made;
}

describe('undoing what was organised', () => {
  it('step by step gives back the library as it was, and doing it all again gives what it became', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const state = library();
        const before = seen(state);
        const done = play(state, list);
        const became = seen(state);
        const undone: OperationDraft[] = [];
        for (const [n, draft] of done.toReversed().entries()) {
          const { operation, kept } = undoOrganise(draft, currentOf(state), stamp(100 + n));
          expect(kept).toBe(0);
          if (operation === null) throw new Error('nothing was taken back');
          applyOperation(state, operation);
          undone.push(operation);
        }
        expect(seen(state)).toEqual(before);
        for (const [n, draft] of undone.toReversed().entries()) {
          const { operation, kept } = undoOrganise(draft, currentOf(state), stamp(200 + n), 'redo');
          expect(kept).toBe(0);
          if (operation !== null) applyOperation(state, operation);
        }
        expect(seen(state)).toEqual(became);
      }),
      { numRuns: 300 },
    );
  });

  it('in any order leaves folders that lie in no circle and articles in folders that are there', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.nat(99), { maxLength: 12 }), (list, order) => {
        const state = library();
        const done = play(state, list);
        if (done.length === 0) return;
        for (const [n, at] of order.entries()) {
          const draft = done[at % done.length];
          const { operation } = undoOrganise(draft as OperationDraft, currentOf(state), stamp(100 + n));
          if (operation !== null) applyOperation(state, operation);
        }
        for (const { id, parent } of state.folders.values())
          expect(parent !== null && isInside(state.folders, parent, id)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what was changed since, and tells of it', () => {
    const state = library();
    const one = () => state.articles.get('one') ?? articleRecord();
    const read = setReading([one()], 'read', stamp(1)) as OperationDraft;
    applyOperation(state, read);
    applyOperation(state, setReading([one()], 'reading', stamp(2)) as OperationDraft);
    applyOperation(state, addTags([one()], ['later'], stamp(3)) as OperationDraft);
    expect(undoOrganise(read, currentOf(state), stamp(4))).toEqual({ operation: null, kept: 1 });
    expect(one()).toMatchObject({ reading: 'reading', tags: ['a', 'sea', 'later'] });
  });

  it('of a renamed tag leaves the tags that came since', () => {
    const state = library();
    const records = { articles: [...state.articles.values()], annotations: [...state.annotations.values()] };
    const renamed = renameTag(records, 'a', 'z', stamp(1)) as OperationDraft;
    applyOperation(state, renamed);
    expect(state.articles.get('one')?.tags).toEqual(['z', 'sea']);
    applyOperation(state, addTags(those(state, ['one']), ['new'], stamp(2)) as OperationDraft);
    const { operation, kept } = undoOrganise(renamed, currentOf(state), stamp(3));
    applyOperation(state, operation as OperationDraft);
    expect(kept).toBe(0);
    expect(state.articles.get('one')?.tags).toEqual(['sea', 'new', 'a']);
    expect(state.annotations.get('one-note')?.tags).toEqual(['a/b']);
  });

  it('of a folder that was made leaves it while something lies in it', () => {
    const state = library();
    const made = createFolder(
      state.folders,
      { id: 'f', name: 'F', parent: null },
      stamp(1),
    ) as OperationDraft;
    applyOperation(state, made);
    applyOperation(state, moveToFolder(those(state, ['two']), 'f', stamp(2)) as OperationDraft);
    expect(undoOrganise(made, currentOf(state), stamp(3))).toEqual({ operation: null, kept: 1 });
  });

  it('brings an article back with its notes, whatever was in its folder', () => {
    const state = library();
    const away = trash(those(state, ['one', 'two']), stamp(1)) as OperationDraft;
    applyOperation(state, away);
    const notes = structuredClone(state.annotations);
    applyOperation(state, undoOrganise(away, currentOf(state), stamp(2)).operation as OperationDraft);
    expect(state.annotations).toEqual(notes);
    expect([...state.articles.values()].map(({ deleted }) => deleted)).toEqual([null, null, null]);
  });
});
