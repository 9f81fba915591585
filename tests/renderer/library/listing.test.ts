import { describe, expect, it, vi } from 'vitest';
import type { Folder, SavedQuery } from '../../../src/core/library/records.ts';
import type { TextCondition } from '../../../src/core/query/query.ts';
import { entryOf, FolderPaths, type Entry, type ListedArticle } from '../../../src/renderer/library/entry.ts';
import { Listing } from '../../../src/renderer/library/listing.svelte.ts';
import { ListMemory } from '../../../src/renderer/library/list-memory.ts';
import type { Position, Summary } from '../../../src/renderer/store/database.ts';
import { shelf as stocked } from './stocked.svelte.ts';

const DAY = '2026-03-14T09:00:00.000Z';
const FOLDERS: Folder[] = [
  { id: 'outer', name: 'History', parent: null, created: DAY, updated: DAY },
  { id: 'inner', name: 'Letters', parent: 'outer', created: DAY, updated: DAY },
];
const QUERIES: SavedQuery[] = [{ id: 'q', name: 'Method', query: 'tag:method', created: DAY, updated: DAY }];
const paths = new FolderPaths(FOLDERS);

interface Given extends Partial<ListedArticle> {
  summary?: Partial<Summary>;
  opened?: string;
}

function entry(id: string, { summary, opened, ...change }: Given = {}): Entry {
  const article: ListedArticle = {
    ...{ id, format: 'text', title: `About ${id}`, byline: null, published: null, dek: null, lang: 'en' },
    ...{ siteName: null, sourceUrl: null, places: [], revision: 'r', wordCount: 100, deleted: null },
    ...{ added: DAY, updated: DAY, ...change },
  };
  const position: Position | null =
    opened === undefined ? null : { articleId: id, offset: 1, revision: 'r', progress: 0.5, opened };
  const whole: Summary | null =
    summary === undefined
      ? null
      : {
          ...{
            articleId: id,
            colours: {},
            highlights: 0,
            notes: 0,
            doubtful: 0,
            orphans: 0,
            tags: {},
            seq: 1,
          },
          ...summary,
        };
  return entryOf(article, false, whole, position, paths.of(article.folder ?? null));
}

const LIBRARY = [
  entry('a', {
    tags: ['method'],
    published: '2024-05-01',
    summary: { highlights: 2 },
    opened: '2026-05-01T00:00:00Z',
  }),
  entry('b', { folder: 'inner', published: '2026-01-01', reading: 'read' }),
  entry('c', { folder: 'outer', archived: DAY, tags: ['method/counting'] }),
  entry('d', { deleted: DAY, tags: ['method'] }),
  entry('e', {
    summary: { tags: { 'method/counting': 1 }, highlights: 1, doubtful: 1 },
    opened: '2026-04-01T00:00:00Z',
  }),
  entry('f', {
    places: [{ id: 'p', name: 'tides.txt', path: '/watched/tides.txt' }],
    added: '2026-04-02T00:00:00Z',
  }),
];

function listing(
  entries: readonly Entry[] = LIBRARY,
  options: Partial<ConstructorParameters<typeof Listing>[0]> = {},
) {
  const books = stocked(entries, { folders: FOLDERS, queries: QUERIES, paths });
  const made = new Listing({ catalogue: books, locale: 'en', names: () => ({}), ...options });
  return { books, listing: made, shown: () => made.ids.join('') };
}

describe('shelves', () => {
  it.each([
    [{ name: 'all' }, 'All articles', 'afeb'],
    [{ name: 'reading' }, 'Reading now', 'ae'],
    [{ name: 'archive' }, 'Archive', 'c'],
    [{ name: 'attention' }, 'Needs attention', 'e'],
    [{ name: 'trash' }, 'Trash', 'd'],
    [{ name: 'folder', id: 'outer' }, 'History', 'b'],
    [{ name: 'folder', id: 'inner' }, 'Letters', 'b'],
    [{ name: 'folder', id: 'gone' }, 'Not there any more', ''],
    [{ name: 'tag', tag: 'method' }, 'method', 'ae'],
    [{ name: 'tag', tag: 'method/counting' }, 'method/counting', 'e'],
    [{ name: 'tag', tag: 'meth' }, 'meth', ''],
    [{ name: 'query', id: 'q' }, 'Method', 'ae'],
    [{ name: 'watched', id: 'w' }, 'Watched', 'f'],
  ] as const)('%o', (shelf, name, ids) => {
    const watched = (id: string) =>
      id === 'w' ? { name: 'Watched', holds: (path: string) => path.startsWith('/watched/') } : null;
    const one = listing(LIBRARY, { watched });
    one.listing.show(shelf);
    expect(one.listing.name).toBe(name);
    expect(one.shown()).toBe(ids);
  });

  it('show what is asked for by name, wherever it lies', () => {
    const { listing: list, shown } = listing();
    list.find('is:archived');
    expect(shown()).toBe('c');
    list.find('tag:method');
    expect(shown()).toBe('ae');
    expect(list.archived).toBe(1);
    list.showArchived();
    expect(shown()).toBe('aec');
    expect(list.archived).toBe(0);
    list.show({ name: 'all' });
    expect([list.text, shown()]).toEqual(['', 'afeb']);
  });
});

describe('narrowing', () => {
  it('is by state and by year, and says what there is to choose', () => {
    const { listing: list, shown } = listing();
    expect(list.chips).toEqual({ years: ['2026', '2024'], attention: 1 });
    list.choose('annotated');
    expect(shown()).toBe('ae');
    list.chooseYear('2024');
    expect(shown()).toBe('a');
    list.chooseYear('2024');
    list.choose('attention');
    expect([shown(), list.isNarrowed]).toEqual(['e', true]);
    list.widen();
    expect([shown(), list.isNarrowed]).toEqual(['afeb', false]);
    list.choose('unread');
    expect(shown()).toBe('f');
  });
});

describe('the order', () => {
  it('stays while something is read or changed, and is made anew when it is asked for', () => {
    const { listing: list, shown, books } = listing();
    list.back();
    expect(shown()).toBe('afeb');
    list.leave('b');
    books.replace(
      LIBRARY.map((one) => (one.article.id === 'b' ? entry('b', { opened: '2126-06-01T00:00:00Z' }) : one)),
    );
    expect(shown()).toBe('afeb');
    list.back();
    expect(shown()).toBe('afeb');
    // Something else was opened meanwhile, by another way.
    books.replace(
      LIBRARY.map((one) => (one.article.id === 'f' ? entry('f', { opened: '2126-07-01T00:00:00Z' }) : one)),
    );
    list.back();
    expect(shown()).toBe('faeb');
  });

  it('takes in what comes where it belongs, and drops what goes', () => {
    const { shown, books } = listing();
    expect(shown()).toBe('afeb');
    books.replace([...LIBRARY.slice(1), entry('n', { added: '2026-04-15T00:00:00Z' })]);
    expect(shown()).toBe('nfeb');
  });

  it('is what was chosen', () => {
    const { listing: list, shown } = listing();
    const turn = list.turn;
    list.sortBy({ by: 'title', reversed: true });
    expect(shown()).toBe('feba');
    expect(list.turn).toBeGreaterThan(turn);
  });
});

describe('what only the index knows', () => {
  it('widens the list when it comes, and until then the list stays as it was', async () => {
    vi.useFakeTimers();
    try {
      const answers = new Map<string, (ids: ReadonlySet<string>) => void>();
      const articlesWith = ({ words }: Pick<TextCondition, 'words'>) =>
        new Promise<ReadonlySet<string>>((resolve) => answers.set(words, resolve));
      const { listing: list, shown } = listing(LIBRARY, { index: () => ({ articlesWith }) });
      list.find('tides');
      expect([shown(), list.text]).toEqual(['afeb', 'tides']);
      answers.get('tides')?.(new Set(['b', 'f']));
      await vi.advanceTimersByTimeAsync(0);
      expect(shown()).toBe('fb');
      // An index that is slow is not waited for: names of files are known.
      list.find('tide');
      expect(shown()).toBe('fb');
      await vi.advanceTimersByTimeAsync(500);
      expect(shown()).toBe('f');
      answers.get('tide')?.(new Set(['a']));
      await vi.advanceTimersByTimeAsync(0);
      expect(shown()).toBe('af');
      // What was asked before is known.
      list.find('tides');
      expect(shown()).toBe('fb');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is done without where there is no index', () => {
    const { listing: list, shown } = listing();
    list.find('tides');
    expect(shown()).toBe('f');
  });
});

describe('at the next start', () => {
  const stored = (json?: string) => {
    const kept = new Map(json === undefined ? [] : [['postil-list', json]]);
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }; // prettier-ignore
    return () => listing(LIBRARY, { memory: new ListMemory(storage) }).listing;
  };

  it('shelf and order are there again', () => {
    const start = stored();
    const before = start();
    before.show({ name: 'folder', id: 'outer' });
    before.sortBy({ by: 'title', reversed: true });
    const after = start();
    expect([after.shelf, after.sort]).toEqual([
      { name: 'folder', id: 'outer' },
      { by: 'title', reversed: true },
    ]);
  });

  it.each([
    ['{"shelf":{"name":"trash"},"sort":{"by":"title","reversed":false}}', 'title'],
    ['{"shelf":{"name":"folder"},"sort":{"by":"colour","reversed":false}}', 'opened'],
    ['{"shelf":', 'opened'],
    ['[]', 'opened'],
    ['null', 'opened'],
  ])('what makes no sense is the list as it is for everybody: %s', (json, by) => {
    const start = stored(json)();
    expect([start.shelf, start.sort.by]).toEqual([{ name: 'all' }, by]);
  });
});
