import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change, OperationDraft } from '../../../src/core/library/operation.ts';
import type { ArticleRecord, Folder, SavedQuery } from '../../../src/core/library/records.ts';
import { Catalogue } from '../../../src/renderer/library/catalogue.svelte.ts';
import { latestOf } from '../../../src/renderer/library/entry.ts';
import { PostilDatabase, type Position } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, articleRecord, HASH } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

const NOW = '2026-03-14T09:00:00.000Z';
let counter = 0;

function article(id: string, change: Partial<ArticleRecord> = {}): ArticleRecord {
  const places = [{ id: `place-${id}`, name: `${id}.txt`, path: `/articles/${id}.txt` }];
  const nobody = { byline: null, published: null, dek: null };
  return articleRecord({ id, title: `About ${id}`, ...nobody, places, added: NOW, updated: NOW, ...change });
}

const annotation = (articleId: string, change: Partial<Annotation> = {}): Annotation =>
  annotationOn('harbour', {
    id: `annotation-${++counter}`,
    ...{ articleId, created: NOW, updated: NOW },
    ...change,
  });

const position = (articleId: string, change: Partial<Position> = {}): Position => ({
  articleId,
  offset: 10,
  revision: HASH,
  progress: 0.4,
  opened: NOW,
  ...change,
});

const folder = (id: string, name: string, parent: string | null = null): Folder => ({
  ...{ id, name, parent },
  created: NOW,
  updated: NOW,
});

function draft(...changes: Change[]): OperationDraft {
  return { id: `operation-${++counter}`, kind: 'organise', at: NOW, changes };
}
const put = (after: ArticleRecord, before: ArticleRecord | null = null): Change => ({
  ...{ table: 'articles', id: after.id, before, after },
});
const note = (after: Annotation, before: Annotation | null = null): Change => ({
  ...{ table: 'annotations', id: after.id, before, after },
});
const file = (after: Folder, before: Folder | null = null): Change => ({
  ...{ table: 'folders', id: after.id, before, after },
});

/** The day that is `n` days after the first of 2020. */
const day = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString();

let host: MemoryHost;
let library: Library;
const started: Catalogue[] = [];

beforeEach(async () => {
  host = new MemoryHost();
  library = new Library(host.bridge, new PostilDatabase(`catalogue-${++counter}`));
  await library.open(host.start, () => undefined);
});
afterEach(async () => {
  for (const catalogue of started.splice(0)) catalogue.close();
  await library.database.delete();
});

async function catalogued(): Promise<Catalogue> {
  const catalogue = new Catalogue(library);
  started.push(catalogue);
  await catalogue.start();
  return catalogue;
}

async function whole(): Promise<Catalogue> {
  const catalogue = await catalogued();
  await vi.waitFor(() => expect(catalogue.complete).toBe(true));
  return catalogue;
}

const ids = (catalogue: Catalogue) => catalogue.entries.map(({ article }) => article.id).sort();

describe('reading', () => {
  it('has the beginning of the list at once without a gap, and the whole library soon', async () => {
    const all = Array.from({ length: 900 }, (_, n) => article(`a${n}`, { added: day(n) }));
    await library.commit(draft(...all.map((one) => put(one))));
    // Old ones that were opened lately, and new ones in the trash.
    await library.database.positions.bulkPut([
      position('a3', { opened: day(2_000) }),
      position('a4', { opened: day(869.5) }),
      position('a5', { opened: day(40) }),
    ]);
    await library.commit(draft(put({ ...all[899]!, deleted: NOW }, all[899])));
    const catalogue = await catalogued();
    expect(catalogue.complete).toBe(false);
    const first = catalogue.entries.toSorted((a, b) => (latestOf(a) < latestOf(b) ? 1 : -1));
    const latest = (id: string) => ({ a3: day(2_000), a4: day(869.5) })[id] ?? day(Number(id.slice(1)));
    const wanted = all.map(({ id }) => id).sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
    expect(first.length).toBeGreaterThanOrEqual(60);
    expect(first.length).toBeLessThan(300);
    expect(first.map(({ article }) => article.id)).toEqual(wanted.slice(0, first.length));
    await vi.waitFor(() => expect(catalogue.complete).toBe(true));
    expect(catalogue.entries).toHaveLength(900);
    expect(catalogue.entry('a5')?.facts).toMatchObject({ progress: 0.4, state: 'reading', opened: day(40) });
    expect(catalogue.counts).toMatchObject({ all: 899, trash: 1, reading: 3, unread: 896 });
  });

  it('looks on where the newest articles all lie in the archive', async () => {
    const all = Array.from({ length: 700 }, (_, n) =>
      article(`a${n}`, { added: day(n), ...(n > 200 && { archived: NOW }) }),
    );
    await library.commit(draft(...all.map((one) => put(one))));
    const catalogue = await catalogued();
    const shown = catalogue.entries.filter(({ facts }) => !facts.archived);
    expect(shown.length).toBeGreaterThanOrEqual(60);
    await vi.waitFor(() => expect(catalogue.complete).toBe(true));
    expect(catalogue.counts).toMatchObject({ all: 201, archive: 499 });
  });

  it('is whole at once where there is little, and empty where there is nothing', async () => {
    expect((await catalogued()).complete).toBe(true);
    await library.commit(draft(put(article('a'))));
    const catalogue = await catalogued();
    expect(catalogue.complete).toBe(true);
    expect(ids(catalogue)).toEqual(['a']);
  });

  it('misses nothing that happens while it reads', async () => {
    const all = Array.from({ length: 1_500 }, (_, n) => article(`a${n}`, { added: day(n) }));
    await library.commit(draft(...all.map((one) => put(one))));
    const catalogue = await catalogued();
    expect(catalogue.complete).toBe(false);
    await library.commit(draft(put({ ...all[7]!, title: 'Renamed' }, all[7])));
    await library.commit(draft({ table: 'articles', id: 'a8', before: all[8]!, after: null }));
    await library.commit(draft(note(annotation('a9', { note: 'Why?' }))));
    await library.commit(draft(put(article('fresh'))));
    await vi.waitFor(() => expect(catalogue.complete).toBe(true));
    await vi.waitFor(() => expect(catalogue.entry('a9')?.facts.notes).toBe(1));
    expect(catalogue.entry('a7')?.facts.title).toBe('Renamed');
    expect(catalogue.entry('a8')).toBeUndefined();
    await vi.waitFor(() => expect(catalogue.entries).toHaveLength(1_500));
    expect(ids(catalogue)).toContain('fresh');
  });

  it('shows its beginning and reads no further while an answer is waited for', async () => {
    const all = Array.from({ length: 500 }, (_, n) => article(`a${n}`, { added: day(n) }));
    await library.commit(draft(...all.map((one) => put(one))));
    let go: () => void = () => undefined;
    const quiet = vi.fn(() => new Promise<void>((resolve) => (go = resolve)));
    const catalogue = new Catalogue(library, quiet);
    started.push(catalogue);
    await catalogue.start();
    expect(quiet).toHaveBeenCalledTimes(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([catalogue.complete, catalogue.entries.length < 500]).toEqual([false, true]);
    for (let pieces = 1; !catalogue.complete; pieces += 1) {
      await vi.waitFor(() => expect(catalogue.complete || quiet.mock.calls.length >= pieces).toBe(true));
      go();
    }
    expect(catalogue.entries).toHaveLength(500);
  });

  it('says so where the library cannot be read', async () => {
    library.database.close();
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const catalogue = await catalogued();
    expect(catalogue.failure?.message).toBeTruthy();
    expect(catalogue.complete).toBe(false);
    quiet.mockRestore();
    await library.database.open();
  });
});

describe('what changes', () => {
  it('is known as soon as it is saved: articles at once, counts of notes when they are counted', async () => {
    const catalogue = await whole();
    const first = article('a', { tags: ['method/close reading'] });
    await library.commit(draft(put(first)));
    expect(catalogue.entry('a')?.facts.tags).toEqual(['method/close reading']);
    const orphan = { revision: HASH, state: 'orphan', start: 0, end: 0, confidence: 0 } as const;
    await library.commit(
      draft(
        note(annotation('a', { colour: 'sky', note: 'Early.', tags: ['method'] })),
        note(annotation('a', { anchor: orphan })),
      ),
    );
    await vi.waitFor(() => expect(catalogue.entry('a')?.facts.highlights).toBe(2));
    expect(catalogue.entry('a')?.facts).toMatchObject({
      colours: { sky: 1, saffron: 1 },
      notes: 1,
      orphans: 1,
      uncertain: 0,
      highlightTags: { method: 1 },
    });
    await vi.waitFor(() =>
      expect(catalogue.tags).toEqual([
        { name: 'method', articles: 1, highlights: 1 },
        { name: 'method/close reading', articles: 1, highlights: 0 },
      ]),
    );
    expect(catalogue.counts).toMatchObject({ all: 1, attention: 1, annotated: 1, highlights: 2, notes: 1 });
    await library.commit(draft(put({ ...first, deleted: NOW }, first)));
    await vi.waitFor(() => expect(catalogue.counts).toMatchObject({ all: 0, trash: 1, highlights: 0 }));
    await library.commit(draft({ table: 'articles', id: 'a', before: first, after: null }));
    await vi.waitFor(() => expect(catalogue.entries).toEqual([]));
  });

  it('keeps of a record no more than lists need', async () => {
    await library.commit(
      draft(put(article('a', { page: { revision: HASH, shared: [[0, 0, 9]] }, archived: null }))),
    );
    const listed = (await whole()).entry('a')?.article;
    expect(listed).not.toHaveProperty('page');
    expect(listed).not.toHaveProperty('encoding');
    expect(listed).toMatchObject({ title: 'About a', archived: null });
  });

  it('follows the reader', async () => {
    await library.commit(draft(put(article('a'))));
    const catalogue = await whole();
    expect(catalogue.entry('a')?.facts).toMatchObject({ state: 'unread', opened: null });
    await library.database.positions.put(position('a'));
    await vi.waitFor(() => expect(catalogue.entry('a')?.facts.state).toBe('reading'));
    await library.database.positions.put(position('a', { progress: 0.99, opened: day(3_000) }));
    await vi.waitFor(() => expect(catalogue.entry('a')?.facts).toMatchObject({ state: 'read' }));
    await library.commit(draft(put(article('a', { reading: 'unread' }), article('a'))));
    expect(catalogue.entry('a')?.facts).toMatchObject({ state: 'unread', progress: 0.99 });
  });

  it('counts anew what may count otherwise', async () => {
    await library.commit(draft(put(article('a')), note(annotation('a', { tags: ['method'] }))));
    await library.database.positions.put(position('a', { opened: day(1) }));
    const catalogue = await whole();
    expect(catalogue.counts).toMatchObject({ reading: 1, highlights: 1 });
    await library.database.positions.put(position('a', { progress: 0.6, opened: day(2) }));
    await vi.waitFor(() => expect(catalogue.entry('a')?.facts.progress).toBe(0.6));
    await library.commit(draft(note(annotation('a', { tags: ['method'] }))));
    await vi.waitFor(() => expect(catalogue.counts.tags[0]?.highlights).toBe(2));
    await library.database.positions.put(position('a', { progress: 0.98, opened: day(3) }));
    await vi.waitFor(() => expect(catalogue.counts).toMatchObject({ reading: 0, read: 1 }));
  });

  it('looks at no other article when something is marked in one', async () => {
    const all = Array.from({ length: 50 }, (_, n) => article(`a${n}`));
    await library.commit(draft(...all.map((one) => put(one))));
    const catalogue = await whole();
    expect(catalogue.counts).toMatchObject({ all: 50, highlights: 0 });
    const looks: string[] = [];
    for (const { facts } of catalogue.entries) {
      const { highlights, id } = facts;
      Object.defineProperty(facts, 'highlights', { get: () => (looks.push(id), highlights) });
    }
    await library.commit(draft(note(annotation('a7'))));
    await vi.waitFor(() => expect(catalogue.counts).toMatchObject({ all: 50, highlights: 1 }));
    expect(new Set(looks)).toEqual(new Set(['a7']));
  });

  it('knows where an article lies when folders are renamed and moved', async () => {
    const [outer, inner] = [folder('f1', 'History'), folder('f2', 'Reading', 'f1')];
    await library.commit(draft(file(outer), file(inner), put(article('a', { folder: 'f2' }))));
    const catalogue = await whole();
    expect(catalogue.entry('a')?.facts.folders).toEqual(['History', 'Reading']);
    expect(Object.fromEntries(catalogue.counts.folders)).toEqual({ f1: 1, f2: 1 });
    await library.commit(draft(file({ ...outer, name: 'Past' }, outer)));
    expect(catalogue.entry('a')?.facts.folders).toEqual(['Past', 'Reading']);
    await library.commit(draft(file({ ...inner, parent: null }, inner)));
    expect(catalogue.entry('a')?.facts.folders).toEqual(['Reading']);
    expect(Object.fromEntries(catalogue.counts.folders)).toEqual({ f1: 0, f2: 1 });
    await library.commit(draft({ table: 'folders', id: 'f2', before: inner, after: null }));
    expect(catalogue.entry('a')?.facts).toMatchObject({ folders: [], folderId: null });
    expect(catalogue.folders.map(({ name }) => name)).toEqual(['Past']);
  });

  it('has saved queries in the order of their names', async () => {
    const query = (id: string, name: string): SavedQuery => ({ id, name, query: 'is:unread', created: NOW, updated: NOW }); // prettier-ignore
    const save = (after: SavedQuery): Change => ({ table: 'queries', id: after.id, before: null, after });
    await library.commit(draft(save(query('q1', 'To read 10'))));
    const catalogue = await whole();
    await library.commit(draft(save(query('q2', 'To read 9'))));
    expect(catalogue.queries.map(({ name }) => name)).toEqual(['To read 9', 'To read 10']);
  });

  it('waits for a database that is behind the journal', async () => {
    await library.commit(draft(put(article('a'))));
    const catalogue = await whole();
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = vi.spyOn(library.database.marks, 'put').mockRejectedValueOnce(new Error('disk full'));
    await library.commit(draft(note(annotation('a', { note: 'Still here.' }))));
    expect(broken).toHaveBeenCalled();
    await vi.waitFor(() => expect(catalogue.entry('a')?.facts.notes).toBe(1), { timeout: 10_000 });
    quiet.mockRestore();
  }, 15_000);

  it('stays quick under a long row of changes, and has the last of them', async () => {
    const catalogue = await whole();
    for (let n = 0; n < 50; n += 1) await library.commit(draft(put(article(`a${n}`))));
    expect(catalogue.entry('a49')?.facts.title).toBe('About a49');
    await vi.waitFor(() => expect(catalogue.entries).toHaveLength(50));
  });
});
