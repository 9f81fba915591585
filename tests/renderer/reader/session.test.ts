import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionId, type Revision } from '../../../src/core/library/records.ts';
import { ReadingSession } from '../../../src/renderer/reader/session.svelte.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { STEPS } from '../../../src/renderer/store/steps.ts';
import { articleRecord, HASH, TEXT } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

let counter = 0;
let host: MemoryHost;
let database: PostilDatabase;
let library: Library;

function revision(text: string, hash: string): Revision {
  const articleId = 'article-1';
  const added = '2025-01-01T10:00:00.000Z';
  return { id: revisionId(articleId, hash), articleId, hash, text, blocks: [], resources: [], added };
}

async function opened(on: PostilDatabase): Promise<Library> {
  const fresh = new Library(host.bridge, on);
  await fresh.open(host.start, () => undefined);
  return fresh;
}

/** What the window does at its next start: nothing is in memory any more. */
async function restart(): Promise<ReadingSession> {
  database.close();
  database = new PostilDatabase(database.name);
  library = await opened(database);
  return ReadingSession.open(library, 'article-1');
}

/** Another process writes: the command line, an import. */
async function elsewhere(...changes: Change[]): Promise<void> {
  const draft = {
    id: `elsewhere-${++counter}`,
    kind: 'import' as const,
    at: new Date().toISOString(),
    changes,
  };
  await host.append(draft);
  await library.follow(host.journal.slice(-1));
}

function edit(before: Annotation, change: Partial<Annotation>): Change {
  return { table: 'annotations', id: before.id, before, after: { ...before, ...change } };
}

function shown(session: ReadingSession): unknown[] {
  return session.placed.map(({ annotation: { id, colour, style, note, tags, exact } }) => ({
    id,
    colour,
    style,
    note,
    tags,
    exact,
  }));
}

async function all(session: ReadingSession, verb: 'undo' | 'redo'): Promise<number> {
  let steps = 0;
  while ((await session[verb]()) !== null) steps += 1;
  return steps;
}

beforeEach(async () => {
  host = new MemoryHost();
  host.batch = 100;
  database = new PostilDatabase(`session-${++counter}`);
  library = await opened(database);
  await library.commit({
    id: `import-${counter}`,
    kind: 'import',
    at: '2025-01-01T10:00:00.000Z',
    changes: [
      { table: 'articles', id: 'article-1', before: null, after: articleRecord() },
      {
        table: 'revisions',
        id: revisionId('article-1', HASH),
        before: null,
        after: revision(TEXT, HASH),
      },
    ],
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await database.delete();
});

/** Highlights, and waits until that is saved, or is known not to be. */
async function created(session: ReadingSession, ...given: Parameters<ReadingSession['create']>) {
  const id = session.create(...given);
  await session.settled();
  return id;
}

const open = () => ReadingSession.open(library, 'article-1');
const note = (session: ReadingSession, id: string) => session.annotation(id)?.note;

describe('undo and redo', () => {
  it('lead all the way back and forth over restarts, whatever was done', async () => {
    let session = await open();
    const a = await created(session, 4, 9, 'saffron', 'highlight');
    const b = await created(session, 30, 35, 'sky', 'underline');
    await session.recolour(a, 'moss', 'highlight');
    await session.setNote(b, 'W');
    await session.setNote(b, 'Who');
    await session.setTags(b, ['sea']);
    await session.remove(a);
    const end = shown(session);

    session = await restart();
    expect(await all(session, 'undo')).toBe(6);
    expect(shown(session)).toEqual([]);
    session = await restart();
    expect(await all(session, 'redo')).toBe(6);
    expect(shown(session)).toEqual(end);
    session = await restart();
    expect(shown(session)).toEqual(end);
    expect(await session.undo()).toBe('deletion');
    expect(session.annotation(a)?.deleted).toBeNull();
  });

  it('take the letters of one go back in one step, and a second go in a second', async () => {
    const session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    await session.setNote(id, 'W');
    await session.setNote(id, 'Who');
    session.seal();
    await session.setNote(id, 'Who?');
    await session.undo();
    expect(note(session, id)).toBe('Who');
    await session.undo();
    expect(note(session, id)).toBe('');
    await session.redo();
    expect(note(session, id)).toBe('Who');
    // What is typed after that is no part of what was done again.
    await session.setNote(id, 'Why');
    await session.undo();
    expect(note(session, id)).toBe('Who');
  });

  it('forget what was undone once something new is done', async () => {
    const session = await open();
    await created(session, 4, 9, 'saffron', 'highlight');
    await session.undo();
    await created(session, 4, 9, 'sky', 'highlight');
    expect(await session.redo()).toBeNull();
  });

  it('keep the last 200 steps, each save writing one', async () => {
    const session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    for (let i = 0; i < STEPS + 5; i += 1) {
      await session.setNote(id, `${i}`);
      session.seal();
    }
    expect(await database.steps.count()).toBe(STEPS);
    expect(await all(session, 'undo')).toBe(STEPS);
    expect(note(session, id)).toBe('4');
  });

  it('undo nothing over a change made elsewhere, say so, and go on with the step before', async () => {
    let session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    await session.recolour(id, 'sky', 'highlight');
    await session.setNote(id, 'mine');
    await elsewhere(edit(session.annotation(id)!, { note: 'theirs' }));
    session = await restart();
    expect(await session.undo()).toBe('note');
    expect(session.kept).toBe('The note has been changed elsewhere since; nothing was undone.');
    expect(note(session, id)).toBe('theirs');
    expect(await session.undo()).toBe('colour');
    expect(session.kept).toBeNull();
    expect(session.annotation(id)).toMatchObject({ note: 'theirs', colour: 'saffron' });
    expect(await session.undo()).toBe('highlight');
    expect(session.kept).toMatch(/nothing was undone/);
    expect(note(session, id)).toBe('theirs');
    expect(await session.undo()).toBeNull();
  });

  it('take back what they can of a step, and do that again', async () => {
    const session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    await session.change(id, 'edit', 'both', { note: 'mine', colour: 'rose' });
    await elsewhere(edit(session.annotation(id)!, { note: 'theirs' }));
    expect(await session.undo()).toBe('both');
    expect(session.kept).toMatch(/^A part of it/);
    expect(session.annotation(id)).toMatchObject({ note: 'theirs', colour: 'saffron' });
    await session.redo();
    expect(session.annotation(id)).toMatchObject({ note: 'theirs', colour: 'rose' });
  });

  it('bring an annotation back to its passage in a text that came while it was away', async () => {
    const before = await open();
    await created(before, 4, 9, 'saffron', 'highlight');
    await before.undo();
    const text = `A new first line.\n${TEXT}`;
    const hash = 'c'.repeat(64);
    await elsewhere(
      {
        table: 'revisions',
        id: revisionId('article-1', hash),
        before: null,
        after: revision(text, hash),
      },
      {
        table: 'articles',
        id: 'article-1',
        before: before.record,
        after: { ...before.record, revision: hash },
      },
    );
    const session = await restart();
    expect(await session.redo()).toBe('highlight');
    const [placed] = session.placed;
    expect(text.slice(placed?.start, placed?.end)).toBe(TEXT.slice(4, 9));
    expect(placed?.state).not.toBe('orphan');
  });
});

describe('versions', () => {
  it('are the texts before a pause, over a restart and a rebuilt database', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const clock = (minute: number) => vi.setSystemTime(Date.UTC(2026, 2, 14, 9, minute));
    clock(0);
    let session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    await session.setNote(id, 'W');
    await session.setNote(id, 'Who');
    clock(10);
    await session.setNote(id, 'Who pays?');
    await session.setTags(id, ['money']);
    clock(11);
    await session.setNote(id, 'Who pays, then?');
    clock(20);
    await session.setNote(id, 'Nobody.');
    const expected = [
      { at: '2026-03-14T09:11:00.000Z', note: 'Who pays, then?' },
      { at: '2026-03-14T09:00:00.000Z', note: 'Who' },
    ];
    expect(await session.versions(id)).toEqual(expected);
    session = await restart();
    expect(await session.versions(id)).toEqual(expected);
    await database.delete();
    session = await restart();
    expect(await session.versions(id)).toEqual(expected);
  });
});

describe('while nothing can be saved', () => {
  async function failing(): Promise<{ session: ReadingSession; id: string }> {
    const session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    host.full = true;
    void session.setNote(id, 'W');
    expect(await session.settled()).toBe(false);
    return { session, id };
  }

  it('shows what was written and says that it is not saved; tried again, it is, in order', async () => {
    const { session, id } = await failing();
    expect(session.save).toMatchObject({ kind: 'failed', failure: { code: 'not-written' } });
    for (const letters of ['Wh', 'Who']) void session.setNote(id, letters);
    const tagged = session.setTags(id, ['sea']);
    expect(session.annotation(id)).toMatchObject({ note: 'Who', tags: ['sea'] });
    expect((await library.annotations('article-1'))[0]?.note).toBe('');
    host.full = false;
    session.retry();
    await tagged;
    expect(session.save.kind).toBe('saved');
    expect((await library.annotations('article-1'))[0]).toMatchObject({ note: 'Who', tags: ['sea'] });
    // All letters that waited are one operation, and one step of undo with the first.
    expect(host.journal.map(({ kind }) => kind)).toEqual(['import', 'create', 'edit', 'edit', 'tag']);
    await session.undo();
    await session.undo();
    expect(note(session, id)).toBe('');
  });

  it('a highlight is there for its note at once', async () => {
    const { session } = await failing();
    const id = await created(session, 30, 35, 'sky', 'highlight');
    expect(session.placed.map(({ annotation }) => annotation.id)).toContain(id);
    const written = session.setNote(id, 'also there');
    host.full = false;
    session.retry();
    await written;
    expect((await library.annotations('article-1')).find((one) => one.id === id)?.note).toBe('also there');
  });

  it('does not hold up another article', async () => {
    await failing();
    const other = articleRecord({ id: 'article-2' });
    host.full = false;
    await library.commit({
      id: 'second',
      kind: 'import',
      at: '2025-01-01T10:00:00.000Z',
      changes: [
        { table: 'articles', id: 'article-2', before: null, after: other },
        {
          table: 'revisions',
          id: revisionId('article-2', HASH),
          before: null,
          after: { ...revision(TEXT, HASH), articleId: 'article-2', id: revisionId('article-2', HASH) },
        },
      ],
    });
    const session = await ReadingSession.open(library, 'article-2');
    await created(session, 4, 9, 'saffron', 'highlight');
    expect(session.save.kind).toBe('saved');
  });

  it('an article that is left and opened again is as it was left, and saved in the end', async () => {
    const { session, id } = await failing();
    session.close();
    const again = await open();
    expect(note(again, id)).toBe('W');
    host.full = false;
    again.retry();
    expect(await library.saves.settled(5000)).toBe(true);
    expect((await library.annotations('article-1'))[0]?.note).toBe('W');
    // No other session may follow the library by now.
    again.close();
    expect(await open()).not.toBe(again);
  });

  it('an article that is opened again before it is left goes on, and hears what comes', async () => {
    const { session, id } = await failing();
    const again = await open();
    session.close();
    expect(note(again, id)).toBe('W');
    host.full = false;
    await library.saves.settled(5000);
    await elsewhere(edit(again.annotation(id)!, { colour: 'rose' }));
    expect(again.annotation(id)?.colour).toBe('rose');
  });

  it('keeps what came from elsewhere meanwhile', async () => {
    const { session, id } = await failing();
    host.full = false;
    await elsewhere(edit(session.annotation(id)!, { note: '', tags: ['theirs'] }));
    session.retry();
    await library.saves.settled(5000);
    expect(session.annotation(id)).toMatchObject({ note: 'W', tags: ['theirs'] });
  });

  it('undo takes back what is not saved, the newest first, and redo does it again', async () => {
    const { session, id } = await failing();
    const second = await created(session, 30, 35, 'sky', 'highlight');
    void session.setTags(second, ['sea']);
    expect(await session.undo()).toBe('tags');
    expect(session.annotation(second)?.tags).toEqual([]);
    expect(await session.undo()).toBe('highlight');
    expect(session.annotation(second)).toBeNull();
    // The first of them was tried and refused: the journal does not have it.
    expect(await session.undo()).toBe('note');
    expect(note(session, id)).toBe('');
    expect(session.placed.map((placed) => placed.id)).toEqual([id]);

    for (const words of ['note', 'highlight', 'tags']) expect(await session.redo()).toBe(words);
    expect(session.annotation(second)?.tags).toEqual(['sea']);
    host.full = false;
    session.retry();
    expect(await library.saves.settled(5000)).toBe(true);
    expect(note(session, id)).toBe('W');
    expect((await library.annotations('article-1')).find((one) => one.id === second)?.tags).toEqual(['sea']);
    expect(await all(session, 'undo')).toBe(4);
  });

  it('what was taken back is not saved after all, and leaves nothing waiting', async () => {
    const { session, id } = await failing();
    void session.setTags(id, ['sea']);
    await session.undo();
    await session.undo();
    host.full = false;
    session.retry();
    expect(await library.saves.settled(5000)).toBe(true);
    expect(session.save.kind).toBe('saved');
    expect((await library.annotations('article-1'))[0]).toMatchObject({ note: '', tags: [] });
    expect(host.journal.map(({ kind }) => kind)).toEqual(['import', 'create']);
    // What is older than that was saved, and is taken back and done again as always; then what was not.
    expect(await session.undo()).toBe('highlight');
    for (const words of ['highlight', 'note', 'tags']) expect(await session.redo()).toBe(words);
    await session.settled();
    expect((await library.annotations('article-1'))[0]).toMatchObject({ note: 'W', tags: ['sea'] });
  });

  it('something new forgets what was taken back unsaved', async () => {
    const { session, id } = await failing();
    await session.undo();
    void session.setTags(id, ['new']);
    expect(await session.redo()).toBeNull();
    host.full = false;
    session.retry();
    expect(await library.saves.settled(5000)).toBe(true);
    expect(session.annotation(id)).toMatchObject({ note: '', tags: ['new'] });
  });

  it('undo of what is saved waits, and says so', async () => {
    const { session } = await failing();
    await session.undo();
    void session.undo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.save.kind).toBe('failed');
    expect(await session.undo()).toBeNull();
    expect(session.kept).toBe('Undo has to wait until everything is saved.');
    host.full = false;
    session.retry();
    await library.saves.settled(5000);
  });

  it('a word that is refused for what it is holds up nothing', async () => {
    const session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    host.refuses = true;
    await expect(session.setNote(id, 'too long')).rejects.toMatchObject({ code: 'malformed' });
    expect(session.save.kind).toBe('failed');
    expect(await library.saves.settled(5000)).toBe(false);
    host.refuses = false;
    await session.setNote(id, 'short');
    expect(session.save.kind).toBe('saved');
    expect(await library.saves.settled(5000)).toBe(true);
  });
});

describe('after close', () => {
  it('the last letters are saved, note and tags both, and reach the summary', async () => {
    const session = await open();
    const id = await created(session, 4, 9, 'saffron', 'highlight');
    session.close();
    await elsewhere(edit((await library.annotations('article-1'))[0]!, { colour: 'rose' }));
    await Promise.all([session.setNote(id, 'late'), session.setTags(id, ['later'])]);
    expect((await library.annotations('article-1'))[0]).toMatchObject({
      note: 'late',
      tags: ['later'],
      colour: 'rose',
    });
    expect(await database.summaries.get('article-1')).toMatchObject({ notes: 1, colours: { rose: 1 } });
  });
});

describe('two views', () => {
  const PAGE_HASH = 'd'.repeat(64);
  const COMMENT = 'One comment: I was there.';
  const PAGE = `Harbours\n${TEXT}\n${COMMENT}`;
  const record = articleRecord({ page: { revision: PAGE_HASH, shared: [[0, 9, TEXT.length]] } });

  beforeEach(async () => {
    const after = { ...revision(PAGE, PAGE_HASH), view: 'page' } as const;
    await elsewhere(
      { table: 'articles', id: 'article-1', before: articleRecord(), after: record },
      { table: 'revisions', id: after.id, before: null, after },
    );
  });

  const turned = async (session: ReadingSession) => {
    expect(await session.load('page')).toBe(true);
    session.turn('page');
    return session;
  };
  const words = (session: ReadingSession) =>
    session.placed.map(
      ({ start, end, elsewhere: where }) => where ?? session.revision.text.slice(start, end),
    );

  it('show the same annotations, each in its own letters', async () => {
    const session = await open();
    await created(session, TEXT.indexOf('at dawn'), TEXT.indexOf('at dawn') + 7, 'saffron', 'highlight');
    await turned(session);
    const comment = PAGE.indexOf('I was there');
    const id = await created(session, comment, comment + 11, 'sky', 'highlight');
    const noon = await created(session, PAGE.indexOf('noon'), PAGE.indexOf('noon') + 4, 'moss', 'highlight');
    expect(words(session)).toEqual(['at dawn', 'noon', 'I was there']);
    // What the article has word for word is marked in the article.
    expect(session.annotation(noon)?.revision).toBe(HASH);
    expect(session.annotation(id)?.revision).toBe(PAGE_HASH);
    session.turn('clean');
    expect(words(session)).toEqual(['at dawn', 'noon', 'page']);
    expect(session.overlapping({ start: 0, end: TEXT.length })).toHaveLength(2);
    expect(host.journal.at(-1)?.kind).toBe('create');
  });

  it('keep what is not saved yet, and undo across both', async () => {
    const session = await open();
    host.full = true;
    session.create(4, 9, 'saffron', 'highlight');
    await turned(session);
    expect(words(session)).toEqual([TEXT.slice(4, 9)]);
    host.full = false;
    session.retry();
    await session.settled();
    const id = await created(session, 0, 8, 'sky', 'highlight');
    session.turn('clean');
    expect(await session.undo()).toBe('highlight');
    expect(session.annotation(id)).toBeNull();
    expect(await all(session, 'undo')).toBe(1);
    expect(session.placed).toEqual([]);
    expect(await all(session, 'redo')).toBe(2);
    expect(words(session)).toEqual([TEXT.slice(4, 9), 'page']);
  });

  it('open where reading stopped', async () => {
    const opened = '2026-01-01T00:00:00.000Z';
    const at = { articleId: 'article-1', offset: 12, revision: PAGE_HASH, progress: 0.1, opened };
    await database.positions.put({ ...at, view: 'page' });
    const session = await restart();
    expect(session.view).toBe('page');
    expect(session.revision.text).toBe(PAGE);
    expect(session.offsetOf(PAGE_HASH, 12)).toBe(12);
    expect(session.offsetOf(HASH, 3)).toBe(12);
    expect(session.offsetOf('e'.repeat(64), 3)).toBeNull();
  });

  it('are one where the page’s text is missing', async () => {
    await database.revisions.delete(revisionId('article-1', PAGE_HASH));
    const session = await open();
    expect(await session.load('page')).toBe(false);
    expect(session.revision.text).toBe(TEXT);
  });

  it('are opened anew when the page has changed', async () => {
    const session = await open();
    expect(session.isCurrent).toBe(true);
    const page = { revision: 'e'.repeat(64), shared: [] };
    await elsewhere({ table: 'articles', id: 'article-1', before: record, after: { ...record, page } });
    expect(session.isCurrent).toBe(false);
    expect((await open()).views.page).toEqual(page);
  });
});
