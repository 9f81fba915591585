import { expect, it } from 'vitest';
import { FolderPaths } from '../../../src/renderer/library/entry.ts';
import { keptQuery } from '../../../src/renderer/library/kept-query.ts';
import type { Shelf } from '../../../src/renderer/library/shelf.ts';

const times = { created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' };
const parts = {
  queries: [{ id: 'q', name: 'Mine', query: 'tag:a OR tag:b', ...times }],
  paths: new FolderPaths([
    { id: 'outer', name: 'History of reading', parent: null, ...times },
    { id: 'inner', name: 'Ports', parent: 'outer', ...times },
  ]),
};

it.each<[Shelf, string, string]>([
  [{ name: 'all' }, 'river', 'river'],
  [{ name: 'folder', id: 'inner' }, 'river', 'folder:"History of reading/Ports" river'],
  [{ name: 'folder', id: 'gone' }, 'river', 'river'],
  [{ name: 'tag', tag: 'to quote' }, 'a OR b', 'tag:"to quote" (a OR b)'],
  [{ name: 'query', id: 'q' }, 'is:unread', '(tag:a OR tag:b) is:unread'],
  [{ name: 'reading' }, 'river', 'is:reading river'],
  [{ name: 'archive' }, 'river', 'is:archived river'],
  [{ name: 'attention' }, 'river', 'is:attention river'],
  [{ name: 'trash' }, 'river', 'is:trashed river'],
  [{ name: 'watched', id: 'w' }, 'river', 'river'],
])('what is found on %o is kept with its shelf', (shelf, typed, kept) => {
  expect(keptQuery(typed, { shelf, chip: 'any', year: null }, parts)).toBe(kept);
});

it('with its state and year', () => {
  const shown = { shelf: { name: 'all' }, chip: 'annotated', year: '2026' } as const;
  expect(keptQuery('river', shown, parts)).toBe('(has:highlights OR has:notes) on:2026 river');
});
