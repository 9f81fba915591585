import { describe, expect, it } from 'vitest';
import type { Folder } from '../../../src/core/library/records.ts';
import { tagHue, tagTree, treeOf } from '../../../src/renderer/organise/choices.ts';

const folder = (id: string, parent: string | null): Folder => ({
  ...{ id, name: id, parent },
  ...{ created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' },
});
const shape = (branches: { folder: Folder; level: number }[]) => branches.map(({ folder: { id }, level }) => `${'·'.repeat(level)}${id}`); // prettier-ignore

describe('folders as a tree', () => {
  const all = [folder('a', null), folder('b', 'a'), folder('c', null), folder('d', 'b')];

  it('stand each before what lies in it', () => {
    expect(shape(treeOf(all))).toEqual(['a', '·b', '··d', 'c']);
    expect(treeOf(all).map(({ isParent }) => isParent)).toEqual([true, true, false, false]);
  });

  it('that are folded show nothing of what lies in them', () => {
    expect(shape(treeOf(all, (id) => id !== 'b'))).toEqual(['a', '·b', 'c']);
  });

  it('lose none, whatever their parents are', () => {
    const odd = [folder('x', 'y'), folder('y', 'x'), folder('z', 'gone'), folder('self', 'self')];
    expect(shape(treeOf(odd)).sort()).toEqual(['self', 'x', 'y', 'z']);
  });
});

describe('tags as a tree', () => {
  const tags = ['a b', 'a/z', 'a/b/c', 'b', 'a10', 'a9'].map((name) => ({ name, articles: 1 }));

  it('stand under what they are nested in, which may have no articles of its own', () => {
    const tree = tagTree(tags);
    expect(tree.map(({ name, level }) => `${'·'.repeat(level)}${name}`)).toEqual([
      'a',
      '·a/b',
      '··a/b/c',
      '·a/z',
      'a b',
      'a9',
      'a10',
      'b',
    ]);
    expect(tree.find(({ name }) => name === 'a')).toMatchObject({ articles: 0, isParent: true, label: 'a' });
    expect(tree.find(({ name }) => name === 'a/b/c')).toMatchObject({ articles: 1, label: 'c' });
  });

  it('that are folded show nothing of what is nested in them', () => {
    expect(tagTree(tags, (name) => name !== 'a').map(({ name }) => name)).toEqual([
      'a',
      'a b',
      'a9',
      'a10',
      'b',
    ]);
  });

  it('have the colour of what they are nested in', () => {
    expect(tagHue('a/b')).toBe(tagHue('a'));
    for (const { name } of tags) expect(tagHue(name)).toBeLessThanOrEqual(360);
    expect(new Set(['method', 'to-quote', 'manuscripts', 'sea'].map(tagHue)).size).toBe(4);
  });
});
