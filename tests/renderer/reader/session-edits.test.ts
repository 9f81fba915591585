import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEdits } from '../../../src/core/library/edits.ts';
import { revisionId, type ArticleRecord } from '../../../src/core/library/records.ts';
import { ReadingSession } from '../../../src/renderer/reader/session.svelte.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { articleRecord, HASH, TEXT } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

let counter = 0;
let host: MemoryHost;
let database: PostilDatabase;
let library: Library;

async function start(name: string): Promise<ReadingSession> {
  database = new PostilDatabase(name);
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
  return ReadingSession.open(library, 'article-1');
}

function restart(): Promise<ReadingSession> {
  database.close();
  return start(database.name);
}

async function elsewhere(before: ArticleRecord, after: ArticleRecord): Promise<void> {
  const changes = [{ table: 'articles' as const, id: before.id, before, after }];
  await host.append({
    id: `elsewhere-${++counter}`,
    kind: 'import',
    at: '2025-02-01T10:00:00.000Z',
    changes,
  });
  await library.follow(host.journal.slice(-1));
}

const says = ({ record: { title, byline, published, lang, edited } }: ReadingSession) => ({
  title,
  byline,
  published,
  lang,
  edited,
});

beforeEach(async () => {
  host = new MemoryHost();
  host.batch = 100;
  const revision = {
    id: revisionId('article-1', HASH),
    articleId: 'article-1',
    hash: HASH,
    text: TEXT,
    blocks: [],
    resources: [],
    added: '2025-01-01T10:00:00.000Z',
  };
  await host.append({
    id: 'import',
    kind: 'import',
    at: '2025-01-01T10:00:00.000Z',
    changes: [
      { table: 'articles', id: 'article-1', before: null, after: articleRecord() },
      { table: 'revisions', id: revision.id, before: null, after: revision },
    ],
  });
});
afterEach(() => database.delete());

describe('what the reader says about an article', () => {
  it('is undone and done again among all other changes, over restarts', async () => {
    let session = await start(`edits-${++counter}`);
    const states = [says(session)];
    for (const change of [{ title: 'The ferry' }, { published: '2024', byline: null }, { lang: 'de' }]) {
      expect(await session.edit(change)).toBe(true);
      states.push(says(session));
    }
    session.create(4, 9, 'saffron', 'highlight');
    await session.settled();
    await session.edit({ title: 'The last ferry' });
    states.push(says(session));
    expect(says(session)).toMatchObject({ title: 'The last ferry', edited: { byline: 'Ines Marlow' } });

    session = await restart();
    const words = [];
    for (let word = await session.undo(); word !== null; word = await session.undo()) words.push(word);
    expect(words).toEqual(['title', 'highlight', 'language', 'byline, date', 'title']);
    expect(says(session)).toEqual(states[0]);

    session = await restart();
    for (const state of states.slice(1)) {
      if ((await session.redo()) === 'highlight') await session.redo();
      expect(says(session)).toEqual(state);
    }
    expect(await session.redo()).toBeNull();
    expect(session.placed).toHaveLength(1);
  });

  it('is no step where it says nothing new', async () => {
    const session = await start(`edits-${++counter}`);
    expect(await session.edit({ title: session.record.title })).toBe(false);
    expect(await session.undo()).toBeNull();
    expect(host.journal).toHaveLength(1);
  });

  it('clears what could be done again', async () => {
    const session = await start(`edits-${++counter}`);
    await session.edit({ title: 'One' });
    await session.undo();
    await session.edit({ title: 'Two' });
    expect(await session.redo()).toBeNull();
    expect(session.record.title).toBe('Two');
  });

  it('goes back to what the file says by then', async () => {
    const session = await start(`edits-${++counter}`);
    await session.edit({ title: 'Mine' });
    const { record } = session;
    const said = { title: 'The very last ferry', byline: 'Ines Marlow', published: '2024-06-27', lang: 'en' };
    await elsewhere(record, { ...record, ...keepEdits(record, said) });
    expect(session.record.title).toBe('Mine');
    expect(await session.undo()).toBe('title');
    expect(says(session)).toMatchObject({ title: 'The very last ferry', edited: undefined });
    expect(await session.redo()).toBe('title');
    expect(session.record.title).toBe('Mine');
  });

  it('that was changed elsewhere since is left as it is, and that is said', async () => {
    const session = await start(`edits-${++counter}`);
    await session.edit({ title: 'Mine' });
    const { record } = session;
    await elsewhere(record, { ...record, title: 'Theirs' });
    expect(await session.undo()).toBe('title');
    expect(session.kept).toBe('The title has been changed elsewhere since; nothing was undone.');
    expect(session.record.title).toBe('Theirs');
  });

  it('can be taken back once the article was left', async () => {
    const session = await start(`edits-${++counter}`);
    await session.edit({ title: 'Mine' });
    session.close();
    const { record } = session;
    await elsewhere(record, { ...record, wordCount: 25 });
    await session.undo();
    expect(await library.article('article-1')).toMatchObject({ title: 'The last ferry', wordCount: 25 });
  });

  it('waits for a full disk, and is saved when there is room', async () => {
    const session = await start(`edits-${++counter}`);
    host.full = true;
    const saved = session.edit({ title: 'Mine' });
    expect(await session.settled()).toBe(false);
    expect(session.save.kind).toBe('failed');
    expect(session.record.title).toBe('The last ferry');
    host.full = false;
    session.retry();
    expect(await saved).toBe(true);
    expect(session.record.title).toBe('Mine');
    expect(await session.undo()).toBe('title');
  });
});
