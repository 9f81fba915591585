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
import {
  createFolder,
  deleteFolder,
  isInside,
  moveFolder,
  nameOf,
  renameFolder,
} from '../../../../src/core/library/organise/folders.ts';
import { purge } from '../../../../src/core/library/organise/purge.ts';
import { changeQuery, deleteQuery, saveQuery } from '../../../../src/core/library/organise/queries.ts';
import { isTagIn, renamedTags, tagNamed } from '../../../../src/core/library/organise/tag-names.ts';
import { renameTag } from '../../../../src/core/library/organise/tags.ts';
import type { OperationDraft } from '../../../../src/core/library/operation.ts';
import type { Folder } from '../../../../src/core/library/records.ts';
import { OperationDraftSchema } from '../../../../src/core/library/schema.ts';
import * as v from 'valibot';
import { annotationOn, articleRecord } from '../records.ts';

const stamp = { id: 'operation-1', now: '2026-02-03T10:00:00.000Z' };
const EARLIER = '2026-01-01T10:00:00.000Z';

/** What became of each record, by id; every operation is one that the library takes. */
function after(draft: OperationDraft | null): Record<string, unknown> {
  if (draft === null) return {};
  v.parse(OperationDraftSchema, draft);
  return Object.fromEntries(draft.changes.map((change) => [change.id, change.after]));
}

describe('verbs on articles', () => {
  const plain = articleRecord({ id: 'plain' });
  const full = articleRecord({
    ...{ id: 'full', reading: 'read', archived: EARLIER, tags: ['sea', 'method'], folder: 'f' },
  });

  it.each<[string, OperationDraft | null, Record<string, object>]>([
    ['read', setReading([plain, full], 'read', stamp), { plain: { ...plain, reading: 'read' } }],
    ['archived', setArchived([plain, full], true, stamp), { plain: { ...plain, archived: stamp.now } }],
    ['out of the archive', setArchived([plain, full], false, stamp), { full: { ...full, archived: null } }],
    ['tagged', addTags([plain, full], ['sea', 'new'], stamp), { plain: { ...plain, tags: ['sea', 'new'] }, full: { ...full, tags: ['sea', 'method', 'new'] } }], // prettier-ignore
    ['untagged', removeTags([plain, full], ['sea'], stamp), { full: { ...full, tags: ['method'] } }],
    ['in a folder', moveToFolder([plain, full], 'f', stamp), { plain: { ...plain, folder: 'f' } }],
    ['in none', moveToFolder([plain, full], null, stamp), { full: { ...full, folder: null } }],
    ['in the trash', trash([plain, { ...full, deleted: EARLIER }], stamp), { plain: { ...plain, deleted: stamp.now } }], // prettier-ignore
    ['out of the trash', restore([plain, { ...full, deleted: EARLIER }], stamp), { full: { ...full, deleted: null } }], // prettier-ignore
  ])('%s: what changes is in one operation, and nothing else', (_name, draft, expected) => {
    expect(after(draft)).toStrictEqual(expected);
  });

  it('are none where nothing would change', () => {
    expect(setReading([full], 'read', stamp)).toBeNull();
    expect(removeTags([plain], ['sea'], stamp)).toBeNull();
    expect(trash([], stamp)).toBeNull();
  });
});

describe('names of tags', () => {
  it.each([
    ['#to quote', 'to quote'],
    [' birds / sea  gulls ', 'birds/sea gulls'],
    ['/birds//gulls/', 'birds/gulls'],
    ['', null],
    [' # / ', null],
    ['one, two', null],
    ['x'.repeat(201), null],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tagNamed(typed)).toBe(kept);
  });

  it.each([
    ['a', 'a', true],
    ['a/b', 'a', true],
    ['ab', 'a', false],
    ['a', 'a/b', false],
  ])('%s in %s: %s', (tag, around, isIn) => {
    expect(isTagIn(tag, around)).toBe(isIn);
  });

  it.each<[string[], string, string | null, string[]]>([
    [['x', 'a', 'a/b', 'ab'], 'a', 'c', ['x', 'c', 'c/b', 'ab']],
    [['a', 'c'], 'a', 'c', ['c']],
    [['a', 'a/b', 'x'], 'a', null, ['x']],
    [['a'], 'a', 'a/b', ['a/b']],
    [['a/b/c'], 'a/b', 'z', ['z/c']],
    [[`a/${'b'.repeat(190)}`], 'a', 'a longer name', [`a/${'b'.repeat(190)}`]],
  ])('%j with %s as %s is %j', (tags, from, to, expected) => {
    expect(renamedTags(tags, from, to)).toEqual(expected);
  });
});

describe('renaming a tag', () => {
  const articles = [
    articleRecord({ id: 'one', tags: ['a', 'x'] }),
    articleRecord({ id: 'two', tags: ['ab'] }),
  ];
  const annotations = [
    annotationOn('dawn', { id: 'n', tags: ['a/b'], note: 'kept' }),
    annotationOn('noon', { id: 'm', tags: [] }),
  ];

  it('reaches articles and highlights, nested tags too, and leaves the rest', () => {
    expect(after(renameTag({ articles, annotations }, 'a', 'c', stamp))).toStrictEqual({
      one: { ...articles[0], tags: ['c', 'x'] },
      n: { ...annotations[0], tags: ['c/b'], updated: stamp.now },
    });
  });

  it('takes it away everywhere', () => {
    expect(after(renameTag({ articles, annotations }, 'a', null, stamp))).toStrictEqual({
      one: { ...articles[0], tags: ['x'] },
      n: { ...annotations[0], tags: [], updated: stamp.now },
    });
    expect(renameTag({ articles, annotations }, 'nowhere', 'c', stamp)).toBeNull();
    expect(renameTag({ articles, annotations }, 'a', 'a', stamp)).toBeNull();
  });
});

describe('folders', () => {
  const folder = (id: string, parent: string | null): Folder => ({
    ...{ id, name: id.toUpperCase(), parent, created: EARLIER, updated: EARLIER },
  });
  const folders = new Map(
    [folder('a', null), folder('b', 'a'), folder('c', 'b')].map((one) => [one.id, one]),
  );
  const of = (id: string): Folder => folders.get(id) ?? folder(id, null);

  it('are made, at the top where the folder around is not there', () => {
    const made = { id: 'n', name: 'New', created: stamp.now, updated: stamp.now };
    expect(after(createFolder(folders, { id: 'n', name: 'New', parent: 'a' }, stamp))).toEqual({ n: { ...made, parent: 'a' } }); // prettier-ignore
    expect(after(createFolder(folders, { id: 'n', name: 'New', parent: 'gone' }, stamp))).toEqual({ n: { ...made, parent: null } }); // prettier-ignore
  });

  it('are renamed and moved, and never into themselves', () => {
    expect(after(renameFolder(of('a'), 'Z', stamp))).toEqual({ a: { ...of('a'), name: 'Z', updated: stamp.now } }); // prettier-ignore
    expect(renameFolder(of('a'), 'A', stamp)).toBeNull();
    expect(after(moveFolder(folders, of('c'), null, stamp))).toEqual({ c: { ...of('c'), parent: null, updated: stamp.now } }); // prettier-ignore
    for (const to of ['a', 'b', 'c']) expect(() => moveFolder(folders, of('a'), to, stamp)).toThrow('“A” cannot be moved into itself.'); // prettier-ignore
  });

  it('leave what lay in them where they lay', () => {
    const inside = articleRecord({ id: 'in', folder: 'b' });
    const outside = articleRecord({ id: 'out', folder: 'a' });
    expect(after(deleteFolder(folders, of('b'), [inside, outside], stamp))).toStrictEqual({
      in: { ...inside, folder: 'a' },
      c: { ...of('c'), parent: 'a', updated: stamp.now },
      b: null,
    });
  });

  it('have names of one line', () => {
    expect(nameOf('  Sea \n and  shore ')).toBe('Sea and shore');
    expect(nameOf(' \n ')).toBeNull();
    expect(nameOf('x'.repeat(300))).toHaveLength(200);
  });

  it('that lie in a circle end the way up', () => {
    const circle = new Map([folder('x', 'y'), folder('y', 'x')].map((one) => [one.id, one]));
    expect(isInside(circle, 'x', 'a')).toBe(false);
    expect(isInside(circle, 'x', 'y')).toBe(true);
  });
});

describe('saved queries', () => {
  it('are saved, changed and deleted', () => {
    const saved = { id: 'q', name: 'Method', query: 'tag:method', created: EARLIER, updated: EARLIER };
    expect(after(saveQuery({ id: 'q', name: 'Method', query: 'tag:method' }, stamp))).toEqual({ q: { ...saved, created: stamp.now, updated: stamp.now } }); // prettier-ignore
    expect(after(changeQuery(saved, { query: 'tag:sea' }, stamp))).toEqual({ q: { ...saved, query: 'tag:sea', updated: stamp.now } }); // prettier-ignore
    expect(changeQuery(saved, { name: 'Method' }, stamp)).toBeNull();
    expect(after(deleteQuery(saved, stamp))).toEqual({ q: null });
  });
});

describe('emptying the trash', () => {
  const article = articleRecord({ id: 'gone', deleted: EARLIER });
  const annotations = [
    annotationOn('dawn', { id: 'n', articleId: 'gone', note: 'kept' }),
    annotationOn('', { id: 'w', articleId: 'gone', note: 'on the whole' }),
    annotationOn('noon', { id: 'd', articleId: 'gone', note: 'deleted before', deleted: EARLIER }),
  ];
  const discarded = { article, annotations, revisions: ['gone:1', 'gone:2'] };

  it('takes articles, texts and annotations away, and repeats no text', () => {
    const draft = purge([discarded], stamp);
    expect(draft?.kind).toBe('purge');
    expect(after(draft)).toEqual({ n: null, w: null, d: null, 'gone:1': null, 'gone:2': null, gone: null });
    expect(JSON.stringify(draft)).not.toContain('blocks');
  });

  it('leaves what is not in the trash any more', () => {
    expect(purge([{ ...discarded, article: { ...article, deleted: null } }], stamp)).toBeNull();
  });
});
