import type { SortBy } from '../../query/sort.ts';

/** What the orders of the list are called, and each the other way round. */
export const sorts = {
  name: 'Order of the list',
  chosen: (order: string) => `Order: ${order}`,
  by: {
    opened: { words: 'Last read', reversed: 'Read longest ago' },
    added: { words: 'Newest in the library', reversed: 'Oldest in the library' },
    published: { words: 'Published last', reversed: 'Published first' },
    title: { words: 'Title', reversed: 'Title, Z to A' },
    byline: { words: 'Author', reversed: 'Author, Z to A' },
    site: { words: 'Site', reversed: 'Site, Z to A' },
    language: { words: 'Language', reversed: 'Language, Z to A' },
    folder: { words: 'Folder', reversed: 'Folder, Z to A' },
    tag: { words: 'First tag', reversed: 'First tag, Z to A' },
    words: { words: 'Longest', reversed: 'Shortest' },
    progress: { words: 'Furthest read', reversed: 'Least read' },
    notes: { words: 'Most notes', reversed: 'Fewest notes' },
    attention: { words: 'Needs attention first', reversed: 'Needs attention last' },
  } satisfies Record<SortBy, { words: string; reversed: string }>,
};
