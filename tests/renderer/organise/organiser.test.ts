import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../../src/core/library/records.ts';
import { Catalogue } from '../../../src/renderer/library/catalogue.svelte.ts';
import { Organiser } from '../../../src/renderer/organise/organiser.svelte.ts';
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
let organiser: Organiser;

beforeEach(() => {
  host = new MemoryHost();
  database = new PostilDatabase(`organising-${++counter}`);
});
afterEach(async () => {
  catalogue.close();
  await database.delete();
});

/** A library of these articles, each with its text and these annotations. */
async function opened(
  articles: readonly ArticleRecord[],
  annotations: readonly Annotation[] = [],
): Promise<void> {
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
  const changes: Change[] = articles.flatMap((after): Change[] => {
    const id = revisionId(after.id, HASH);
    const text: Revision = {
      id,
      articleId: after.id,
      hash: HASH,
      text: TEXT,
      blocks: [],
      resources: [],
      added: NOW,
    };
    return [
      { table: 'articles', id: after.id, before: null, after },
      { table: 'revisions', id, before: null, after: text },
    ];
  });
  for (const after of annotations) changes.push({ table: 'annotations', id: after.id, before: null, after });
  await library.commit({ id: `seed-${counter}`, kind: 'import', at: NOW, changes });
  messages = new Messages();
  catalogue = new Catalogue(library);
  await catalogue.start();
  organiser = new Organiser({ library, messages, catalogue });
}

const named = (count: number, change: Partial<ArticleRecord> = {}) =>
  Array.from({ length: count }, (_, n) => articleRecord({ id: `a${n}`, places: [], ...change }));

const told = () => messages.list.at(-1)?.text;
const shownTags = (tags: string[]) =>
  vi.waitFor(() => expect(catalogue.tags.map(({ name }) => name)).toEqual(tags));
const tagsOf = async (id: string) => (await library.article(id))?.tags;

describe('many articles at once', () => {
  it('are not said to be done before they are', async () => {
    await opened(named(300));
    // Whatever else is saved has its turn first: for longer than nothing is shown.
    const before = library.commitMade(() => new Promise((resolve) => setTimeout(() => resolve(null), 900)));
    const trashed = organiser.trash(named(300).map(({ id }) => id));
    await vi.waitFor(() => expect(told()).toBe('Moving 300 articles to the trash'));
    await before;
    await trashed;
    expect(told()).toBe('Moved 300 articles to the trash.');
  });

  it('are marked, told of, taken back and done again', async () => {
    await opened(named(3));
    await organiser.setReading(['a0', 'a1'], 'read');
    expect(told()).toBe('Marked 2 articles as read.');
    expect(host.journal.at(-1)).toMatchObject({ kind: 'organise' });
    await organiser.undo();
    expect((await library.article('a0'))?.reading).toBeUndefined();
    await organiser.redo();
    expect((await library.article('a1'))?.reading).toBe('read');
    expect(told()).toBe('Done again: Marked 2 articles as read');
    await organiser.redo();
    expect(messages.spoken).toBe('Nothing to redo');
  });

  it('go to the trash and come back with their notes, whole', async () => {
    const notes = [annotationOn('dawn', { articleId: 'a0', note: 'kept', tags: ['sea'] })];
    await opened(named(2), notes);
    await organiser.trash(['a0', 'a1']);
    await vi.waitFor(() => expect(catalogue.counts).toMatchObject({ trash: 2, all: 0 }));
    await organiser.restore(['a0', 'a1']);
    expect(told()).toBe('Restored 2 articles with their notes.');
    expect(await library.annotations('a0')).toEqual(notes);
    expect((await library.article('a0'))?.deleted).toBeNull();
  });

  it('say nothing changed where nothing did, and leave nothing to undo', async () => {
    await opened(named(1));
    await organiser.restore(['a0']);
    expect(messages.spoken).toBe('Nothing changed');
    await organiser.undo();
    expect(messages.spoken).toBe('Nothing to undo');
  });

  it('of a large number are journalled in pieces, and are one step', async () => {
    await opened(named(1200));
    const before = host.journal.length;
    await organiser.addTags(
      named(1200).map(({ id }) => id),
      ['sea'],
    );
    expect(host.journal.length - before).toBe(5);
    expect(told()).toBe('Tagged 1,200 articles “sea”.');
    const articles = () => catalogue.tags.find(({ name }) => name === 'sea')?.articles;
    await vi.waitFor(() => expect(articles()).toBe(1200));
    await organiser.undo();
    expect(await database.articles.filter(({ tags }) => tags !== undefined).count()).toBe(0);
  });

  it('are undone as far as nothing else has changed since', async () => {
    await opened(named(2));
    await organiser.setReading(['a0', 'a1'], 'read');
    const before = await library.article('a0');
    await library.commit({
      ...{ id: 'other', kind: 'organise', at: NOW },
      changes: [{ table: 'articles', id: 'a0', before: before ?? null, after: { ...articleRecord({ id: 'a0', places: [] }), reading: 'reading' } }], // prettier-ignore
    });
    await organiser.undo();
    expect((await library.article('a0'))?.reading).toBe('reading');
    expect((await library.article('a1'))?.reading).toBeUndefined();
    expect(told()).toBe('Undone: Marked 2 articles as read; 1 thing changed since stayed as it is');
  });

  it('tell why nothing could be written, and lose nothing', async () => {
    await opened(named(1));
    host.full = true;
    await organiser.trash(['a0']);
    expect(messages.list.at(-1)?.text).toContain('The disk is full.');
    expect((await library.article('a0'))?.deleted).toBeNull();
    host.full = false;
    await organiser.trash(['a0']);
    expect((await library.article('a0'))?.deleted).not.toBeNull();
  });
});

describe('tags', () => {
  const notes = [
    annotationOn('dawn', { id: 'n1', articleId: 'a0', tags: ['sea/gulls'] }),
    annotationOn('noon', { id: 'n2', articleId: 'a1', tags: ['method'] }),
  ];

  it('are renamed on articles and highlights, nested ones too, and back', async () => {
    await opened(named(2, { tags: ['sea'] }), notes);
    await organiser.renameTag('sea', 'water');
    expect(told()).toBe('Renamed the tag “sea” to “water”, on 2 articles and 1 highlight.');
    expect(await tagsOf('a1')).toEqual(['water']);
    await shownTags(['method', 'water', 'water/gulls']);
    await organiser.undo();
    expect((await library.annotations('a0'))[0]?.tags).toEqual(['sea/gulls']);
    expect(await tagsOf('a1')).toEqual(['sea']);
  });

  it('are merged into one that is there', async () => {
    await opened(named(2, { tags: ['sea', 'method'] }), notes);
    await shownTags(['method', 'sea', 'sea/gulls']);
    await organiser.renameTag('sea', 'method');
    expect(told()).toContain('Merged the tag “sea” into “method”, on');
    expect(await tagsOf('a0')).toEqual(['method']);
    expect((await library.annotations('a0'))[0]?.tags).toEqual(['method/gulls']);
  });

  it('are followed by the saved searches that ask for them', async () => {
    await opened(named(1, { tags: ['sea'] }));
    await organiser.saveQuery('Seas', 'tag:sea is:unread');
    await organiser.saveQuery('Others', 'tag:method');
    await organiser.renameTag('sea', 'open water');
    expect(told()).toBe('Renamed the tag “sea” to “open water”, on 1 article and 1 saved search.');
    const asked = async () => (await database.queries.toArray()).map(({ query }) => query).sort();
    expect(await asked()).toEqual(['tag:"open water" is:unread', 'tag:method']);
    await organiser.undo();
    expect(await asked()).toEqual(['tag:method', 'tag:sea is:unread']);
  });

  it('are taken off everywhere', async () => {
    await opened(named(1, { tags: ['sea'] }), notes.slice(0, 1));
    await organiser.deleteTag('sea');
    await shownTags([]);
    await organiser.undo();
    await shownTags(['sea', 'sea/gulls']);
  });
});

describe('folders and saved searches', () => {
  it('are made, filled, renamed, deleted and put back', async () => {
    await opened(named(2));
    const sea = (await organiser.createFolder('Sea', null)) ?? '';
    const inside = (await organiser.createFolder('Gulls', sea)) ?? '';
    await organiser.moveToFolder(['a0'], inside);
    expect(told()).toBe('Moved 1 article to “Gulls”.');
    expect(await organiser.moveFolder(sea, inside)).toBe(false);
    expect(messages.list.at(-1)?.text).toBe('“Sea” cannot be moved into itself.');
    await organiser.renameFolder(inside, 'Terns');
    await organiser.deleteFolder(inside);
    expect((await library.article('a0'))?.folder).toBe(sea);
    await organiser.undo();
    expect((await library.article('a0'))?.folder).toBe(inside);
    expect(catalogue.folders.map(({ name }) => name)).toEqual(['Sea', 'Terns']);
  });

  it('keep what they are asked', async () => {
    await opened([]);
    const id = (await organiser.saveQuery('Method', 'tag:method')) ?? '';
    await organiser.changeQuery(id, { query: 'tag:sea' });
    expect(catalogue.queries).toMatchObject([{ name: 'Method', query: 'tag:sea' }]);
    await organiser.deleteQuery(id);
    await organiser.undo();
    expect(catalogue.queries).toMatchObject([{ name: 'Method', query: 'tag:sea' }]);
  });
});

describe('emptying the trash', () => {
  it('says what will go, and takes that and nothing else out of the library and its database', async () => {
    const notes = [
      annotationOn('dawn', { id: 'n1', articleId: 'a0', note: 'gone' }),
      annotationOn('noon', { id: 'n2', articleId: 'a1', note: 'stays' }),
    ];
    await opened(named(2), notes);
    await database.positions.put({ articleId: 'a0', offset: 1, revision: HASH, progress: 0.1, opened: NOW });
    await organiser.trash(['a0']);
    await organiser.askToEmpty();
    expect(organiser.asked).toEqual({
      name: 'empty',
      going: { articles: 1, texts: 1, highlights: 1, notes: 1 },
    });
    await organiser.emptyTrash();
    expect(told()).toBe('1 article from the trash is gone for good.');
    expect(host.journal.at(-1)?.kind).toBe('purge');
    expect(await database.revisions.toCollection().primaryKeys()).toEqual([revisionId('a1', HASH)]);
    expect(await library.annotations('a0')).toEqual([]);
    expect(await library.annotations('a1')).toHaveLength(1);
    expect(await database.positions.count()).toBe(0);
    expect(await database.summaries.toCollection().primaryKeys()).toEqual(['a1']);
    await vi.waitFor(() => expect(catalogue.counts).toMatchObject({ trash: 0, all: 1 }));
    await organiser.undo();
    expect(await library.article('a0')).toBeUndefined();
  });
});
