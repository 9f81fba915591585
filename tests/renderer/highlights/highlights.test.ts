import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord } from '../../../src/core/library/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { Highlights } from '../../../src/renderer/highlights/highlights.svelte.ts';
import type { HighlightVerbs } from '../../../src/renderer/highlights/verbs.ts';
import { Catalogue } from '../../../src/renderer/library/catalogue.svelte.ts';
import { ReadingSession } from '../../../src/renderer/reader/session.svelte.ts';
import { Messages } from '../../../src/renderer/shell/messages.svelte.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

const NOW = '2026-03-14T09:00:00.000Z';
let counter = 0;
let host: MemoryHost;
let database: PostilDatabase;
let library: Library;
let catalogue: Catalogue;
let messages: Messages;
let highlights: Highlights;
let verbs: HighlightVerbs;
let leave: () => void = () => undefined;
const organiser = { undo: vi.fn(() => Promise.resolve()), redo: vi.fn(() => Promise.resolve()) };

beforeEach(() => {
  host = new MemoryHost();
  database = new PostilDatabase(`highlights-${++counter}`);
});
afterEach(async () => {
  leave();
  highlights.rows.drop();
  catalogue.close();
  await database.delete();
});

function changesOf(articles: readonly ArticleRecord[], annotations: readonly Annotation[]): Change[] {
  const texts = articles.flatMap((after): Change[] => {
    const id = revisionId(after.id, HASH);
    const text = { id, articleId: after.id, hash: HASH, text: TEXT, blocks: [], resources: [], added: NOW };
    return [
      { table: 'articles', id: after.id, before: null, after },
      { table: 'revisions', id, before: null, after: text },
    ];
  });
  return [
    ...texts,
    ...annotations.map((after): Change => ({ table: 'annotations', id: after.id, before: null, after })),
  ];
}

/** @param rebuilt whether the annotations lie in packs, as after a rebuild */
async function opened(
  articles: readonly ArticleRecord[],
  annotations: readonly Annotation[],
  rebuilt = false,
): Promise<void> {
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
  const changes = changesOf(articles, annotations);
  await library.commit({ id: `seed-${counter}`, kind: 'import', at: NOW, changes });
  if (rebuilt) {
    await database.delete();
    database = new PostilDatabase(`highlights-${counter}-rebuilt`);
    library = new Library(host.bridge, database);
    await library.open(host.start, () => undefined);
  }
  catalogue = new Catalogue(library);
  messages = new Messages();
  const search = { articlesWith: () => Promise.resolve(new Set<string>()) };
  const parts = { library, catalogue, search, messages, organiser, settings: DEFAULT_SETTINGS };
  highlights = new Highlights(parts, 'en');
  ({ verbs } = highlights);
  leave = highlights.rows.look();
  await vi.waitFor(() => expect(highlights.rows.complete).toBe(true));
}

const shown = async (): Promise<string[]> => {
  highlights.follow();
  await vi.waitFor(() => expect(highlights.whole && !highlights.busy).toBe(true));
  await new Promise((resolve) => setTimeout(resolve));
  return (highlights.groups ?? []).map(({ key, rows }) => `${key}: ${rows.map(({ id }) => id).join(' ')}`);
};

const articles = [
  articleRecord({ id: 'old', title: 'Old tides', added: '2025-01-01T10:00:00.000Z', places: [] }),
  articleRecord({ id: 'new', title: 'New tides', added: '2025-02-01T10:00:00.000Z', places: [] }),
  articleRecord({
    id: 'kept',
    title: 'Kept away',
    added: '2024-01-01T10:00:00.000Z',
    archived: NOW,
    places: [],
  }),
  articleRecord({ id: 'binned', title: 'Binned', deleted: NOW, places: [] }),
];
const annotations = [
  annotationOn('dawn', { id: 'dawn', articleId: 'old', tags: ['light'] }),
  annotationOn('ferry', { id: 'ferry', articleId: 'old', note: 'Which?' }),
  annotationOn('island', { id: 'island', articleId: 'new', colour: 'moss' }),
  annotationOn('noon', { id: 'noon', articleId: 'kept' }),
  annotationOn('board', { id: 'board', articleId: 'binned' }),
  annotationOn('harbour', { id: 'harbour', articleId: 'old', deleted: NOW }),
];

describe.each([
  ['written one by one', false],
  ['rebuilt', true],
])('the highlights of a library %s', (_, rebuilt) => {
  it('are all there but those in the trash and in the archive, article by article', async () => {
    await opened(articles, annotations, rebuilt);
    expect(await shown()).toEqual(['new: island', 'old: ferry dawn']);
    expect(highlights.counted).toEqual({ highlights: 3, notes: 0, articles: 2 });
    highlights.withArchived(true);
    expect(await shown()).toContain('kept: noon');
    highlights.ask('title:old');
    expect(await shown()).toEqual(['old: ferry dawn']);
    highlights.narrow({ words: 'which' });
    expect(await shown()).toEqual(['old: ferry']);
    highlights.widen();
    highlights.groupBy('tag');
    expect(await shown()).toEqual(['light: dawn', ': island ferry noon']);
  });

  it('follow what is done to them, and stay in their place while somebody writes', async () => {
    await opened(articles, annotations, rebuilt);
    await shown();
    const { turn } = highlights.rows;
    const session = await ReadingSession.open(library, 'old');
    await session.setNote('dawn', 'Which dawn?');
    expect(highlights.row('dawn')?.note).toBe('Which dawn?');
    expect(highlights.rows.turn).toBe(turn);
    await session.remove('ferry');
    expect(await shown()).toEqual(['new: island', 'old: dawn']);
    await session.undo();
    expect(await shown()).toEqual(['new: island', 'old: ferry dawn']);
    session.close();
  });
});

describe('what is done to many of them', () => {
  const names = ['dawn', 'island'].map((id) => annotations.find((one) => one.id === id)!);
  const row = (id: string) => highlights.rows.row(id);

  it('is told, journalled as one, taken back and done again', async () => {
    await opened(articles, annotations);
    await verbs.tag(names, { more: ['sea'], gone: ['light'] });
    expect(messages.list.at(-1)?.text).toBe('Tagged 2 highlights “sea” and took “light” off.');
    expect(host.journal.at(-1)).toMatchObject({ kind: 'tag', changes: [{}, {}] });
    expect(row('dawn')?.tags).toEqual(['sea']);
    await verbs.recolour(names, 'sky');
    expect([row('dawn')?.colour, row('island')?.colour]).toEqual(['sky', 'sky']);
    await verbs.undo();
    expect([row('dawn')?.colour, row('island')?.colour]).toEqual(['saffron', 'moss']);
    await verbs.undo();
    expect([row('dawn')?.tags, row('island')?.tags]).toEqual([['light'], []]);
    await verbs.redo();
    expect(row('island')?.tags).toEqual(['sea']);
    expect(organiser.undo).not.toHaveBeenCalled();
  });

  it('comes back whole after a deletion, and what was changed since stays', async () => {
    await opened(articles, annotations);
    await verbs.remove(names);
    expect(row('dawn')).toBeUndefined();
    await verbs.undo();
    expect(row('dawn')).toMatchObject({ exact: 'dawn', tags: ['light'] });
    await verbs.recolour(names, 'sky');
    const session = await ReadingSession.open(library, 'new');
    await session.recolour('island', 'rose', 'highlight');
    session.close();
    await verbs.undo();
    expect([row('dawn')?.colour, row('island')?.colour]).toEqual(['saffron', 'rose']);
    expect(messages.list.at(-1)?.text).toContain('1 highlight changed since stayed as it is');
  });

  it('is taken back in turn with what was written into a note', async () => {
    await opened(articles, annotations);
    await verbs.recolour(names, 'sky');
    const session = await ReadingSession.open(library, 'old');
    await session.setNote('ferry', 'The night ferry.');
    session.close();
    verbs.wrote('old');
    await verbs.undo();
    expect([row('ferry')?.note, row('dawn')?.colour]).toEqual(['Which?', 'sky']);
    await verbs.undo();
    expect(row('dawn')?.colour).toBe('saffron');
    await verbs.redo();
    await verbs.redo();
    expect([row('ferry')?.note, row('dawn')?.colour]).toEqual(['The night ferry.', 'sky']);
    await verbs.undo();
    await verbs.undo();
    await verbs.undo();
    expect(organiser.undo).toHaveBeenCalledOnce();
  });
});

describe('what has the keys', () => {
  const current = () => highlights.selecting.current(highlights.ids);
  const many = () => highlights.selecting.selected(highlights.ids);

  it('is what comes after the one that goes to another group, or away', async () => {
    await opened(articles, annotations);
    highlights.groupBy('colour');
    expect(await shown()).toEqual(['saffron: ferry dawn', 'moss: island']);
    highlights.selecting.choose('ferry');
    await verbs.recolour(highlights.selected, 'moss');
    expect(await shown()).toEqual(['saffron: dawn', 'moss: island ferry']);
    expect(current()).toBe('dawn');
    highlights.toggle('colours', 'moss');
    await shown();
    highlights.selecting.choose('island');
    await verbs.recolour(highlights.selected, 'sky');
    expect(await shown()).toEqual(['moss: ferry']);
    expect(current()).toBe('ferry');
  });

  it('is the next without a tag, as the one before gets its first', async () => {
    await opened(articles, annotations);
    highlights.groupBy('tag');
    expect(await shown()).toEqual(['light: dawn', ': island ferry']);
    highlights.selecting.choose('island ');
    await verbs.tag(highlights.selected, { more: ['sea'], gone: [] });
    expect(await shown()).toEqual(['light: dawn', 'sea: island', ': ferry']);
    expect(current()).toBe('ferry ');
  });

  it('is the same highlight in other groups, and many stay selected; one under two tags counts once', async () => {
    await opened(articles, annotations);
    await verbs.tag([annotations[0]!, annotations[1]!], { more: ['sea'], gone: [] });
    await shown();
    highlights.selecting.choose('ferry');
    highlights.groupBy('tag');
    expect(await shown()).toEqual(['light: dawn', 'sea: ferry dawn', ': island']);
    expect(current()).toBe('ferry sea');
    highlights.selecting.all(highlights.ids);
    expect([many().length, highlights.selectedCount]).toEqual([4, 3]);
    highlights.groupBy('article');
    await shown();
    expect(many()).toEqual(['island', 'ferry', 'dawn']);
  });

  it('stays where it is when another row comes before it', async () => {
    await opened(articles, annotations);
    await shown();
    expect(current()).toBe('island');
    await library.commit({
      id: `more-${counter}`,
      kind: 'import',
      at: NOW,
      changes: changesOf([], [annotationOn('ferry', { id: 'first', articleId: 'new' })]),
    });
    expect(await shown()).toEqual(['new: first island', 'old: ferry dawn']);
    expect(current()).toBe('island');
  });
});
