import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn, type Annotation } from '../../../src/core/annotation.ts';
import { exportJson, parseJsonExport, type JsonExport } from '../../../src/core/export/json.ts';
import { blocksOf, planAnnotationImport } from '../../../src/core/library/annotation-import.ts';
import { revisionId, type ArticleRecord } from '../../../src/core/library/records.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../src/core/library/state.ts';
import { isWaiting, WAITING } from '../../../src/core/library/waits.ts';
import { textOf } from '../../../src/core/text.ts';
import { annotationOn, articleRecord, TEXT } from './records.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const NOW = '2026-01-01T00:00:00.000Z';
const NONE = { placed: 0, moved: 0, uncertain: 0, orphaned: 0, waiting: 0, known: 0 };

/** An export of `text`; its annotations are made on that text unless they say otherwise. */
function exported(
  annotations: Annotation[] = [],
  text = TEXT,
  changes: Partial<ArticleRecord> = {},
): JsonExport {
  const hash = sha256(text);
  return { article: articleRecord({ revision: hash, ...changes }), hash, text, page: null, annotations };
}

const made = (quote: string, changes: Partial<Annotation> = {}, text = TEXT) =>
  annotationOn(quote, { revision: sha256(text), ...changes }, text);

function importInto(state: LibraryState, file: JsonExport) {
  let count = 0;
  const plan = planAnnotationImport(file, state, () => `fresh-${(count += 1)}`, NOW);
  if (plan.operation !== null) applyOperation(state, plan.operation);
  return plan;
}

function libraryWith(file: JsonExport): LibraryState {
  const state = emptyState();
  importInto(state, file);
  return state;
}

describe('planAnnotationImport', () => {
  it('makes the article it does not know from the text of the export, and exports the same bytes again', () => {
    const file = exported([made('at dawn', { note: 'early' }), made('noon', { id: 'b' })]);
    const state = emptyState();
    const plan = importInto(state, file);
    expect(plan).toMatchObject({ articleId: 'article-1', outcome: 'new', counts: { ...NONE, placed: 2 } });
    const revision = state.revisions.get(revisionId('article-1', file.hash));
    expect(textOf(revision?.blocks ?? [])).toBe(TEXT);
    const [article] = [...state.articles.values()];
    const again = {
      article: article ?? articleRecord(),
      text: TEXT,
      annotations: [...state.annotations.values()],
    };
    expect(exportJson(again)).toBe(exportJson(file));
  });

  it('keeps a note on the whole article, whatever text the library has of it', () => {
    const note = made('', { id: 'w', note: 'Read it twice.' });
    const file = exported([note, made('noon', { id: 'b' })]);
    expect(importInto(emptyState(), file).counts).toEqual({ ...NONE, placed: 2 });

    const longer = `${TEXT}\nAnd the gulls came back.`;
    const state = libraryWith(exported([], longer));
    expect(importInto(state, file).counts.orphaned).toBe(0);
    expect(placeIn(state.annotations.get('w')!, sha256(longer))).toMatchObject({ state: 'anchored' });
    expect(state.annotations.get('w')).toMatchObject({ exact: '', note: 'Read it twice.' });
  });

  it('brings tags, archive and reading state of a new article along, and leaves those of a known one', () => {
    const said = { reading: 'read', archived: '2025-03-01T00:00:00.000Z', tags: ['sea'] } as const;
    const file = exported([made('at dawn')]);
    const organised = { ...file, article: { ...file.article, ...said, tags: [...said.tags] } };
    expect([...libraryWith(organised).articles.values()]).toMatchObject([said]);
    const mine = libraryWith(file);
    for (const [id, article] of mine.articles)
      mine.articles.set(id, { ...article, tags: ['mine'], folder: 'f' });
    importInto(mine, { ...organised, annotations: [...file.annotations, made('noon', { id: 'b' })] });
    expect([...mine.articles.values()]).toMatchObject([{ tags: ['mine'], folder: 'f' }]);
  });

  it('changes nothing the second time', () => {
    const file = exported([made('at dawn'), made('noon', { id: 'b' })]);
    const plan = importInto(libraryWith(file), file);
    expect(plan).toMatchObject({ outcome: 'known', counts: { ...NONE, known: 2 }, operation: null });
  });

  it('keeps of two copies the one that was edited later', () => {
    const state = libraryWith(
      exported([made('at dawn', { note: 'mine', updated: '2025-03-01T00:00:00.000Z' })]),
    );
    importInto(state, exported([made('at dawn', { note: 'older', updated: '2025-02-01T00:00:00.000Z' })]));
    expect(state.annotations.get('annotation-1')?.note).toBe('mine');
    importInto(state, exported([made('at dawn', { note: 'newer', updated: '2025-04-01T00:00:00.000Z' })]));
    expect(state.annotations.get('annotation-1')?.note).toBe('newer');
  });

  it('takes of one id twice in a file the newer, once', () => {
    const twice = [
      made('at dawn', { note: 'new', updated: '2025-04-01T00:00:00.000Z' }),
      made('at dawn', { note: 'old', updated: '2025-02-01T00:00:00.000Z' }),
    ];
    const state = libraryWith(exported(twice));
    expect([...state.annotations.values()].map(({ note }) => note)).toEqual(['new']);
  });

  it('finds the article by its text, whatever its id there', () => {
    const state = libraryWith(exported([], TEXT, { id: 'mine' }));
    const plan = importInto(state, exported([made('noon')], TEXT, { id: 'theirs', places: [] }));
    expect(plan).toMatchObject({ articleId: 'mine', outcome: 'known', counts: { ...NONE, placed: 1 } });
    expect(state.annotations.get('annotation-1')?.articleId).toBe('mine');
  });

  it('keeps articles of one text under other headers, or nearly of one text, apart, each with its notes', () => {
    const files = [
      exported([made('noon', { id: 'n1', note: 'one' })]),
      exported([made('noon', { id: 'n1', note: 'two' })], TEXT, { id: 'article-2', title: 'Another ferry' }),
      exported([made('noon', { id: 'n3', note: 'three' })], TEXT.replace('Nobody', 'Somebody'), { id: 'article-3' }),
    ]; // prettier-ignore
    for (const [first, ...others] of [files, files.toReversed()]) {
      const state = libraryWith(first!);
      for (const file of others) importInto(state, { ...file, article: { ...file.article, places: [] } });
      const notes = [...state.annotations.values()].map(({ articleId, note }) => `${articleId} ${note}`);
      expect(notes.sort()).toEqual(['article-1 one', 'article-2 two', 'article-3 three']);
      expect(state.articles.get('article-2')?.title).toBe('Another ferry');
      for (const file of files) expect(importInto(state, file).operation).toBeNull();
    }
  });

  it('takes the same article twice for one, and keeps of both its notes what has one name and says another thing', () => {
    const state = libraryWith(exported([made('noon', { id: 'n1', note: 'one' })]));
    const other = exported([made('at dawn', { id: 'n1', note: 'two', created: NOW })], TEXT, { id: 'other', places: [] }); // prettier-ignore
    expect(importInto(state, other)).toMatchObject({ articleId: 'article-1', counts: { placed: 1 } });
    expect([...state.annotations.values()].map(({ note }) => note)).toEqual(['one', 'two']);
    expect(importInto(state, other).operation).toBeNull();
  });

  it('finds an article whose title the reader put right, here or there, by what its file says', () => {
    const edited = { title: 'My ferry', edited: { title: 'The last ferry' } };
    const theirs = libraryWith(exported([], TEXT, { id: 'mine' }));
    expect(importInto(theirs, exported([made('noon')], TEXT, { id: 'theirs', places: [], ...edited })).articleId).toBe('mine'); // prettier-ignore
    const ours = libraryWith(exported([], TEXT, { id: 'mine', ...edited }));
    expect(importInto(ours, exported([made('noon')], TEXT, { id: 'theirs', places: [] })).articleId).toBe('mine'); // prettier-ignore
  });

  it('does not take another computer’s file for ours because it lies under the same name', () => {
    const other = 'Bees in winter are a slow fire, and nobody on this hill has seen them asleep.';
    const state = libraryWith(exported([], TEXT, { id: 'mine' }));
    const theirs = (title: string, quote: string) =>
      exported([made(quote, { id: title }, other)], other, { id: title, title });
    expect(importInto(state, theirs('Bees', 'a slow fire, and nobody')).outcome).toBe('new');
    // The same file, rewritten since: it is called the same.
    expect(importInto(state, theirs('The last ferry', 'a slow fire, and nobody')).articleId).toBe('mine');
  });

  const LATER = `A new opening line stands here now.\n${TEXT.replace('Nobody on board had slept', 'Everyone slept')}`;

  it('maps annotations into a newer text, keeps the text they were made on, and drops none', () => {
    const state = libraryWith(exported([], LATER));
    const old = exported([made('By noon the harbour'), made('Nobody on board had slept', { id: 'gone' })]);
    const plan = importInto(state, old);
    expect(plan.outcome).toBe('known');
    const { placed, moved, uncertain, orphaned } = plan.counts;
    expect(placed + moved + uncertain + orphaned).toBe(2);
    const noon = state.annotations.get('annotation-1');
    expect(LATER.slice(noon?.anchor?.start, noon?.anchor?.end)).toBe('By noon the harbour');
    expect(noon).toMatchObject({ revision: sha256(TEXT), anchor: { revision: sha256(LATER) } });
    expect(state.annotations.get('gone')?.anchor?.state).not.toBe('anchored');
    expect(state.revisions.get(revisionId('article-1', sha256(TEXT)))?.text).toBe(TEXT);
    expect(state.articles.get('article-1')?.revision).toBe(sha256(LATER));
  });

  it('looks for a quote whose offsets are wrong, and keeps one that is nowhere as an orphan', () => {
    const state = libraryWith(
      exported([
        made('at dawn', { start: 0, end: 7 }),
        made('never said', { id: 'nowhere', note: 'kept' }),
        made('noon', { id: 'far', revision: 'c'.repeat(64), anchor: { revision: sha256(TEXT), state: 'moved', start: 5, end: 9999, confidence: 1 } }),
      ]),
    ); // prettier-ignore
    // Beyond doubt in the text it names: from now on it is known to have been made there.
    const dawn = state.annotations.get('annotation-1');
    expect(dawn).toMatchObject({ revision: sha256(TEXT), anchor: null });
    expect(TEXT.slice(dawn?.start, dawn?.end)).toBe('at dawn');
    expect(state.annotations.get('nowhere')).toMatchObject({
      exact: 'never said',
      note: 'kept',
      anchor: { state: 'orphan' },
    });
    const noon = state.annotations.get('far');
    expect(TEXT.slice(noon?.anchor?.start, noon?.anchor?.end)).toBe('noon');
  });

  it('takes a quote of a text that nobody has, and that was never placed, as made where it stands', () => {
    const far = made('By noon the harbour', { id: 'far', revision: 'c'.repeat(64), start: 3, end: 5 });
    const noon = libraryWith(exported([far])).annotations.get('far');
    expect(noon).toMatchObject({ revision: sha256(TEXT), anchor: null });
    expect(TEXT.slice(noon?.start, noon?.end)).toBe('By noon the harbour');
  });

  it('has an article that waits for its text wait in the other library, too', () => {
    const waiting = { places: [], warnings: [WAITING] };
    const file = exported([made('noon'), made('', { id: 'w', note: 'On the whole.' })], TEXT, waiting);
    const { article, text, annotations } = file;
    const state = emptyState();
    const plan = importInto(state, parseJsonExport(exportJson({ article, text, annotations })));
    expect(plan.counts).toEqual({ ...NONE, placed: 1, waiting: 1 });
    expect([...state.articles.values()].map(isWaiting)).toEqual([true]);
    expect(exportJson({ article: [...state.articles.values()][0]!, text, annotations })).toContain(
      WAITING.code,
    );
  });

  it('does not let an id take another article’s annotation away', () => {
    const state = libraryWith(exported([made('noon', { note: 'mine' })]));
    const other = 'Another text, about noon in another place.';
    const file = exported([made('noon', { note: 'theirs' }, other)], other, { id: 'article-2', places: [] });
    importInto(state, file);
    expect([...state.annotations.values()].map(({ articleId, note }) => [articleId, note])).toEqual([
      ['article-1', 'mine'],
      ['article-2', 'theirs'],
    ]);
    expect(importInto(state, file).operation).toBeNull();
  });

  it('takes an article out of the trash only for something new', () => {
    const file = exported([made('noon')]);
    const state = libraryWith(file);
    const trashed = articleRecord({ revision: file.hash, deleted: NOW });
    state.articles.set('article-1', trashed);
    expect(importInto(state, file).operation).toBeNull();
    importInto(state, exported([made('at dawn', { id: 'new' })]));
    expect(state.articles.get('article-1')?.deleted).toBeNull();
  });
});

describe('notes on a full page', () => {
  const PAGE = `Harbours\n${TEXT}\nOne comment: I was there.`;
  const page = {
    hash: sha256(PAGE),
    text: PAGE,
    shared: [[0, 9, TEXT.length]] as [number, number, number][],
  };
  const comment = made('I was there', { id: 'c', note: 'Ask.', revision: page.hash }, PAGE);
  const file = { ...exported([comment, made('at dawn')]), page };

  it('come out and back in whole, with the page that they are on', () => {
    const state = emptyState();
    expect(importInto(state, parseJsonExport(exportJson(file))).counts).toEqual({ ...NONE, placed: 2 });
    const [article] = state.articles.values();
    expect(article?.page).toEqual({ revision: page.hash, shared: page.shared });
    expect(state.revisions.get(revisionId('article-1', page.hash))).toMatchObject({
      text: PAGE,
      view: 'page',
    });
    expect(state.annotations.get('c')).toEqual(comment);
    expect(importInto(state, file).operation).toBeNull();
  });

  it('find their place in a library that has another page, or none', () => {
    const later = `Havens\n${TEXT}\nTwo comments: so was I. One comment: I was there.`;
    const newer = {
      ...page,
      hash: sha256(later),
      text: later,
      shared: [[0, 7, TEXT.length]] as typeof page.shared,
    };
    const state = libraryWith({ ...exported([]), page: newer });
    expect(importInto(state, file).counts.orphaned).toBe(0);
    const { anchor } = state.annotations.get('c')!;
    expect(anchor?.revision).toBe(newer.hash);
    expect(later.slice(anchor?.start, anchor?.end)).toBe('I was there');
    // Kept, so that they are mapped from it the next time, too.
    expect(state.revisions.get(revisionId('article-1', page.hash))?.view).toBe('page');

    const bare = libraryWith(exported([]));
    expect(importInto(bare, file).counts).toEqual({ ...NONE, placed: 1, orphaned: 1 });
    expect(bare.annotations.get('c')).toMatchObject({ exact: 'I was there', note: 'Ask.' });
  });

  it('take no place from a page that does not share what it says', () => {
    const lying = { ...file, page: { ...page, shared: [[0, 3, TEXT.length]] as typeof page.shared } };
    const state = libraryWith(lying);
    expect([...state.articles.values()][0]?.page?.shared).toEqual([]);
  });
});

describe('blocksOf', () => {
  it('is a tree with the very text', () => {
    const line = fc.constantFrom('', '', ' ', 'words', 'more words');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        expect(textOf(blocksOf(text))).toBe(text);
      }),
    );
  });
});
