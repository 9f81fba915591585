import type { SavedQuery } from '../../core/library/records.ts';
import { written } from '../../core/query/condition.ts';
import { parseQuery } from '../../core/query/parse.ts';
import { writeQuery } from '../../core/query/write.ts';
import type { Chip } from './chips.ts';
import type { FolderPaths } from './entry.ts';
import type { Shelf } from './shelf.ts';

/** Where something was looked for. */
export interface Surroundings {
  shelf: Shelf;
  chip: Chip;
  /** Of publication; `null` for any. */
  year: string | null;
}

/**
 * What is on the screen as one query: what is typed, on its shelf, in its state and year. So a search that is saved finds what was
 * seen when it was saved. A watched folder has no name in the language, and is left out.
 */
export function keptQuery(
  typed: string,
  { shelf, chip, year }: Surroundings,
  parts: { queries: readonly SavedQuery[]; paths: FolderPaths },
): string {
  const all = [shelfWords(shelf, parts), CHIPS[chip], year === null ? '' : `on:${year}`, typed];
  const text = all.filter((one) => one !== '').map((one) => `(${one})`);
  return writeQuery(parseQuery(text.join(' ')).query);
}

const CHIPS: Readonly<Record<Chip, string>> = {
  any: '',
  unread: 'is:unread',
  annotated: 'has:highlights OR has:notes',
  attention: 'is:attention',
};

function shelfWords(
  shelf: Shelf,
  { queries, paths }: { queries: readonly SavedQuery[]; paths: FolderPaths },
): string {
  switch (shelf.name) {
    case 'folder': {
      const path = paths.of(shelf.id).join('/');
      return path === '' ? '' : `folder:${written(path)}`;
    }
    case 'tag':
      return `tag:${written(shelf.tag)}`;
    case 'query':
      return queries.find(({ id }) => id === shelf.id)?.query ?? '';
    case 'reading':
      return 'is:reading';
    case 'archive':
      return 'is:archived';
    case 'attention':
      return 'is:attention';
    case 'trash':
      return 'is:trashed';
    case 'all':
    case 'watched':
      return '';
  }
}
