import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as passage, type Annotation } from '../../../src/core/annotation.ts';
import type { FullPage } from '../../../src/core/article.ts';
import { revisionId, type LibraryArticle } from '../../../src/core/library/records.ts';
import type { OpenedArticle } from '../../../src/core/library/import.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { WAITING } from '../../../src/core/library/waits.ts';
import { cancelled, type Reanchor } from '../../../src/renderer/anchoring/reanchor.ts';
import { answer } from '../../../src/renderer/anchoring/request.ts';
import { settlePlaces } from '../../../src/renderer/anchoring/settle.ts';
import { Catalogue } from '../../../src/renderer/library/catalogue.svelte.ts';
import { importKnowing, importOpened, recoveryWords } from '../../../src/renderer/shell/importing.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { articleRecord } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

const OLD = 'The committee met in the long room. It agreed that the well should be cleaned before winter.';
const NEW = `Eleven people signed the book by the door.\n${OLD}`;
const [OLD_HASH, NEW_HASH] = ['1'.repeat(64), '2'.repeat(64)];
const NOW = '2026-03-14T09:00:00.000Z';
let counter = 0;

/** The engine, in place, after `meanwhile` has happened. */
const after =
  (meanwhile: () => Promise<unknown>): Reanchor =>
  async (request) => {
    await meanwhile();
    return answer(request, () => undefined);
  };
const atOnce = after(() => Promise.resolve());

function opened(text: string, hash: string): OpenedArticle {
  const article: LibraryArticle = {
    format: 'text',
    encoding: 'utf-8',
    title: 'Minutes',
    byline: null,
    published: null,
    dek: null,
    lang: 'en',
    dir: 'ltr',
    siteName: null,
    sourceUrl: null,
    text,
    blocks: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    page: null,
    resources: [],
    warnings: [],
    extraction: {
      format: { by: 'name' },
      encoding: { by: 'valid', confidence: 1 },
      rules: {},
      dropped: {},
    },
  };
  return {
    place: { id: 'place-1', name: 'minutes.txt', path: '/minutes.txt' },
    article,
    hash,
    pageHash: null,
  };
}

let host: MemoryHost;
let database: PostilDatabase;
let library: Library;
let articleId: string;

beforeEach(async () => {
  host = new MemoryHost();
  database = new PostilDatabase(`importing-${++counter}`);
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
  ({ articleId } = await importOpened(library, opened(OLD, OLD_HASH), atOnce));
});
afterEach(() => database.delete());

async function put(quote: string, change: Partial<Annotation> = {}): Promise<Annotation> {
  const before = change.id === undefined ? undefined : await database.annotations.get(change.id);
  const made: Annotation = {
    id: `annotation-${++counter}`,
    articleId,
    revision: OLD_HASH,
    ...passage(OLD, OLD.indexOf(quote), OLD.indexOf(quote) + quote.length),
    anchor: null,
    colour: 'saffron',
    style: 'highlight',
    note: '',
    tags: [],
    created: NOW,
    updated: NOW,
    deleted: null,
    ...before,
    ...change,
  };
  const changes = [{ table: 'annotations' as const, id: made.id, before: before ?? null, after: made }];
  await library.commit({ id: `operation-${++counter}`, kind: 'create', at: NOW, changes });
  return made;
}

const shown = async (id: string) => {
  const { anchor } = (await database.annotations.get(id)) as Annotation;
  return anchor?.revision === NEW_HASH ? NEW.slice(anchor.start, anchor.end) : null;
};

describe('importOpened', () => {
  it('makes a revision and the places of its annotations one operation', async () => {
    const { id } = await put('long room');
    const known = host.journal.length;
    const { outcome, revised } = await importOpened(library, opened(NEW, NEW_HASH), atOnce);
    expect({ outcome, revised }).toEqual({
      outcome: 'revised',
      revised: { kept: 1, moved: 0, edited: 0, needs: 0 },
    });
    expect(host.journal.length).toBe(known + 1);
    expect(await shown(id)).toBe('long room');
  });

  it('keeps what is written while places are looked for, and places what is marked meanwhile', async () => {
    const { id } = await put('long room');
    let later: Annotation | undefined;
    const slow = after(async () => {
      if (later !== undefined) return;
      later = await put('cleaned before winter');
      await put('long room', { id, note: 'Which one?' });
    });
    await importOpened(library, opened(NEW, NEW_HASH), slow);
    expect((await database.annotations.get(id))?.note).toBe('Which one?');
    expect(await shown(id)).toBe('long room');
    expect(await shown(later?.id ?? '')).toBe('cleaned before winter');
  });

  it('keeps the same words under another date apart, and takes a changed header in', async () => {
    const known = opened(OLD, OLD_HASH);
    const other = { ...known, place: { ...known.place, id: 'place-2' } };
    const dated = { ...other, article: { ...other.article, published: '2026-03-14' } };
    const second = await importOpened(library, dated, atOnce);
    expect(second).toMatchObject({ outcome: 'new' });
    expect(second.articleId).not.toBe(articleId);
    const copy = await importOpened(library, { ...dated, place: { ...known.place, id: 'place-3' } }, atOnce);
    expect(copy).toMatchObject({ articleId: second.articleId, outcome: 'place' });

    const renamed = { ...known, article: { ...known.article, byline: 'Ines Marlow' } };
    expect(await importOpened(library, renamed, atOnce)).toMatchObject({ articleId, outcome: 'known' });
    expect((await library.article(articleId))?.byline).toBe('Ines Marlow');
  });

  it('looks for what waits for its file among those that are said to wait, and among all where nobody knows', async () => {
    const [hash, text] = ['3'.repeat(64), 'It agreed that the well should be cleaned before winter.'];
    const record = articleRecord({ id: 'waits', places: [], warnings: [WAITING], revision: hash });
    const key = revisionId('waits', hash);
    const revision = { id: key, articleId: 'waits', hash, text, blocks: [], resources: [], added: NOW };
    const changes: Change[] = [
      { table: 'articles', id: 'waits', before: null, after: record },
      { table: 'revisions', id: key, before: null, after: revision },
    ];
    await library.commit({ id: 'operation-waits', kind: 'import', at: NOW, changes });
    const catalogue = new Catalogue(library);
    await catalogue.start();
    expect([...(catalogue.waiting ?? [])]).toEqual(['waits']);

    const file = { ...opened(NEW, NEW_HASH), place: { id: 'place-9', name: 'new.txt', path: '/new.txt' } };
    const come = (waiting: () => ReadonlySet<string> | null) => library.waitingFor(file, waiting());
    expect(await come(() => new Set())).toBeNull();
    expect((await come(() => null))?.id).toBe('waits');
    expect((await come(() => catalogue.waiting))?.id).toBe('waits');

    const all = vi.spyOn(library.database.articles, 'filter');
    const taken = await importKnowing({ library, catalogue }, file, atOnce, {});
    expect(taken.articleId).toBe('waits');
    expect(all).not.toHaveBeenCalled();
    expect([...(catalogue.waiting ?? [])]).toEqual([]);
    catalogue.close();
  });

  it('leaves the library as it was when it is cancelled', async () => {
    await put('long room');
    const journal = structuredClone(host.journal);
    const record = await library.article(articleId);
    const never: Reanchor = () => Promise.reject(cancelled());
    await expect(importOpened(library, opened(NEW, NEW_HASH), never)).rejects.toMatchObject({
      code: 'cancelled',
    });
    const control = new AbortController();
    const late = after(() => Promise.resolve(control.abort()));
    await expect(
      importOpened(library, opened(NEW, NEW_HASH), late, { signal: control.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(host.journal).toEqual(journal);
    expect(await library.article(articleId)).toEqual(record);
  });
});

describe('recoveryWords', () => {
  it.each([
    [{ annotations: 2, articles: 1, kept: null }, '2 annotations in 1 article restored from the journal.'],
    [
      { annotations: 1440, articles: 300, kept: null },
      '1,440 annotations in 300 articles restored from the journal.',
    ],
    [{ annotations: 0, articles: 1, kept: null }, '1 article read in from the journal.'],
    [{ annotations: 0, articles: 3, kept: null }, '3 articles read in from the journal.'],
    [
      { annotations: 1, articles: 1, kept: 'database-1.json' },
      '1 annotation in 1 article restored from the journal. What the database held was kept in database-1.json.',
    ],
  ])('%j', (counts, words) => {
    expect(recoveryWords({ kind: 'rebuilt', ...counts })).toBe(words);
  });
});

describe('settlePlaces', () => {
  it('places what an older text still holds, and takes the reading position along', async () => {
    await importOpened(library, opened(NEW, NEW_HASH), atOnce);
    const { id } = await put('cleaned before winter');
    const offset = OLD.indexOf('It agreed');
    await database.positions.put({ articleId, offset, revision: OLD_HASH, progress: 0.4, opened: NOW });
    await settlePlaces(library, articleId, atOnce);
    expect(await shown(id)).toBe('cleaned before winter');
    const position = await database.positions.get(articleId);
    expect(position?.revision).toBe(NEW_HASH);
    expect(NEW.slice(position?.offset)).toMatch(/^It agreed/);
  });

  it('takes a position on the full page along to the new page, and leaves one that is in its place', async () => {
    const paged = (text: string, above: string, hash: string, pageHash: string): OpenedArticle => {
      const file = opened(text, hash);
      const page: FullPage = {
        blocks: [],
        text: `${above}\n${text}`,
        shared: [[0, above.length + 1, text.length]],
      };
      return { ...file, article: { ...file.article, page }, pageHash };
    };
    const [FIRST_PAGE, NEW_PAGE] = ['3'.repeat(64), '4'.repeat(64)];
    await importOpened(
      library,
      paged(OLD, 'Bulletin of the parish, with a picture.', OLD_HASH, FIRST_PAGE),
      atOnce,
    );
    const at = {
      articleId,
      offset: 12,
      revision: FIRST_PAGE,
      view: 'page' as const,
      progress: 0.4,
      opened: NOW,
    };
    await database.positions.put(at);
    await settlePlaces(library, articleId, atOnce);
    expect(await database.positions.get(articleId)).toEqual(at);

    const after = paged(NEW, 'The old Bulletin of the parish, with a picture.', NEW_HASH, NEW_PAGE);
    expect((await importOpened(library, after, atOnce)).outcome).toBe('revised');
    await settlePlaces(library, articleId, atOnce);
    const position = await database.positions.get(articleId);
    expect(position).toMatchObject({ revision: NEW_PAGE, view: 'page' });
    expect(after.article.page?.text.slice(position?.offset)).toMatch(/^the parish/);
  });

  it('writes nothing where everything is in its place', async () => {
    await put('long room');
    await importOpened(library, opened(NEW, NEW_HASH), atOnce);
    const known = host.journal.length;
    await settlePlaces(library, articleId, atOnce);
    expect(host.journal.length).toBe(known);
  });
});
