import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from '../../../src/core/import/foreign.ts';
import { ImportedLast } from '../../../src/core/import/imported.ts';
import { planForeignImport, type ForeignPlan } from '../../../src/core/import/plan.ts';
import { takeBackImport } from '../../../src/core/import/take-back.ts';
import { awaited, awaitedByText, isWaiting } from '../../../src/core/import/waiting.ts';
import { planImport, textsOf, type OpenedArticle } from '../../../src/core/library/import.ts';
import type { OperationDraft } from '../../../src/core/library/operation.ts';
import { revisionChanges } from '../../../src/core/library/reanchor.ts';
import { revisionId, type ArticleRecord } from '../../../src/core/library/records.ts';
import { blocksOf } from '../../../src/core/library/annotation-import.ts';
import { OperationDraftSchema } from '../../../src/core/library/schema.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../src/core/library/state.ts';
import { articleRecord, EXTRACTION } from '../library/records.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const NOW = '2026-01-01T00:00:00.000Z';

const FERRY = [
  'The ferry left the island at dawn, half an hour before its time.',
  'Nobody on board had slept, and the captain least of all: he had counted the lamps along the quay until they went out.',
  'By noon the harbour was empty again, and the gulls had it to themselves.',
].join('\n');
const BEES = [
  'A hive in winter is a slow fire that feeds on its own honey.',
  'The bees that were born in autumn live six months, while those of June hardly see July.',
  'What keeps them warm is shivering, which costs a spoonful of honey a night.',
].join('\n');

/** A library of articles by their texts. */
function libraryOf(...articles: [text: string, changes: Partial<ArticleRecord>][]): LibraryState {
  const state = emptyState();
  articles.forEach(([text, changes], at) => {
    const id = changes.id ?? `article-${at}`;
    const revision = sha256(text);
    state.articles.set(
      id,
      articleRecord({ revision, places: [{ id: `p${at}`, name: 'a.txt', path: '/a.txt' }], ...changes, id }),
    );
    const record = {
      id: revisionId(id, revision),
      articleId: id,
      hash: revision,
      text,
      blocks: blocksOf(text),
      resources: [],
      added: NOW,
    };
    state.revisions.set(record.id, record);
  });
  return state;
}

const note = (exact: string, changes: Partial<ForeignAnnotation> = {}): ForeignAnnotation => ({
  ...{
    key: `key of ${exact}`,
    exact,
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    note: '',
    colour: null,
  },
  ...{ style: 'highlight', tags: [], created: '2025-05-01T10:00:00.000Z', updated: null },
  ...changes,
});
const about = (annotations: ForeignAnnotation[], changes: Partial<ForeignArticle> = {}): ForeignArticle => ({
  ...{ id: null, title: null, byline: null, sourceUrl: null, published: null, language: null, text: null },
  annotations,
  ...changes,
});
const file = (...articles: ForeignArticle[]): ForeignFile => ({ kind: 'readwise', articles, warnings: [] });

let last: ImportedLast;
let fresh = 0;
function plan(of: ForeignFile, library: LibraryState): ForeignPlan {
  const planned = planForeignImport(of, library, {
    ...{ name: 'notes.csv', ids: () => `fresh-${++fresh}`, now: NOW, colour: 'moss', sha256 },
    imported: last?.annotations ?? new Map(),
  });
  if (planned.operation !== null) v.parse(OperationDraftSchema, planned.operation);
  return planned;
}
/** Plans and writes. */
function take(of: ForeignFile, library: LibraryState): ForeignPlan {
  const planned = plan(of, library);
  if (planned.operation !== null) commit(planned.operation, library);
  return planned;
}
function commit(operation: OperationDraft, library: LibraryState): void {
  last.note(operation);
  applyOperation(library, operation);
}
const all = ({ annotations }: LibraryState): Annotation[] => [...annotations.values()];

describe('planForeignImport', () => {
  it.each<[string, Partial<ForeignArticle>, Partial<ArticleRecord>, string]>([
    ['our id', { id: 'ferry' }, {}, 'id'],
    ['its text', { text: FERRY }, {}, 'text'],
    [
      'its address',
      { sourceUrl: 'http://example.org/ferry/?utm_source=x#top' },
      { sourceUrl: 'https://www.example.org/ferry' },
      'url',
    ],
    ['its quotes', { title: 'Something else' }, {}, 'text'],
    ['title and byline', { title: 'THE LAST FERRY — a report', byline: 'Marlow, Ines' }, {}, 'title'],
  ])('finds an article by %s', (_, says, has, by) => {
    last = new ImportedLast();
    const library = libraryOf(
      [FERRY, { id: 'ferry', ...has }],
      [BEES, { id: 'bees', title: 'Bees', byline: 'N. N.' }],
    );
    const quote =
      by === 'title' ? 'captain least of' : 'Nobody on board had slept, and the captain least of all';
    const { preview, articles } = take(file(about([note(quote)], says)), library);
    expect(articles).toMatchObject([{ id: 'ferry', matchedBy: by }]);
    expect(preview).toMatchObject({ articleCount: 1, newCount: 0, counts: { placed: 1 } });
    const [made] = all(library);
    expect(FERRY.slice(made?.start, made?.end)).toBe(quote);
    expect(made).toMatchObject({ colour: 'moss', revision: sha256(FERRY), anchor: null });
  });

  it('takes no article where two could be it, and says so', () => {
    last = new ImportedLast();
    const library = libraryOf([FERRY, { id: 'one' }], [FERRY, { id: 'two' }]);
    const { preview, articles } = plan(
      file(about([note('he had counted the lamps along the quay')], { title: 'Another' })),
      library,
    );
    expect(articles[0]?.matchedBy).toBe('new');
    expect(preview.warnings.map(({ code }) => code)).toContain('tied-article');
  });

  it('does not take an article that waits for its text for another one of which the same quote is known', () => {
    last = new ImportedLast();
    const library = emptyState();
    const quote = 'he had counted the lamps along the quay';
    const say = (title: string, key: string, more: Partial<ForeignArticle> = {}) =>
      file(about([note(quote, { key })], { title, ...more }));
    take(say('The last ferry', 'a'), library);
    expect(take(say('A reader of quotes', 'b'), library).articles[0]?.matchedBy).toBe('new');
    expect(take(say('The last ferry: a report', 'c'), library).articles[0]?.matchedBy).toBe('text');
    const elsewhere = { sourceUrl: 'https://example.org/1' };
    take(say('Lamps', 'd', elsewhere), library);
    expect(take(say('Lamps', 'e', { sourceUrl: 'https://example.org/2' }), library).articles[0]?.matchedBy).toBe('new'); // prettier-ignore
    expect(library.articles.size).toBe(4);
    expect(library.annotations.size).toBe(5);
  });

  it('does not put notes into an article that has only its title in common', () => {
    last = new ImportedLast();
    const library = libraryOf([BEES, { title: 'Middlemarch', byline: null }]);
    const said = about([note('Miss Brooke had that kind of beauty which seems to be thrown into relief')], {
      title: 'Middlemarch',
    });
    expect(plan(file(said), library).articles[0]?.matchedBy).toBe('new');
  });

  it('brings nothing twice, and nothing back that was deleted here', () => {
    last = new ImportedLast();
    const library = libraryOf([FERRY, { id: 'ferry' }]);
    const notes = file(
      about(
        [note('the gulls had it to themselves', { note: 'Lovely.' }), note('Nobody on board had slept')],
        { id: 'ferry' },
      ),
    );
    take(notes, library);
    const again = plan(notes, library);
    expect(again).toMatchObject({ operation: null, preview: { counts: { known: 2, placed: 0 } } });
    const [first] = all(library);
    library.annotations.set(first!.id, { ...first!, deleted: NOW });
    expect(plan(notes, library).operation).toBeNull();
  });

  it('merges three ways what was edited since', () => {
    last = new ImportedLast();
    const library = libraryOf([FERRY, { id: 'ferry' }]);
    const notes = (first: string, second: string) =>
      file(
        about(
          [
            note('the gulls had it to themselves', { note: first }),
            note('Nobody on board had slept', { note: second }),
          ],
          { id: 'ferry' },
        ),
      );
    take(notes('gulls', 'sleep'), library);
    const [gulls] = all(library);
    library.annotations.set(gulls!.id, { ...gulls!, note: 'gulls, mine', updated: NOW });
    // Edited here only, and there only: each stays.
    const there = take(notes('gulls', 'sleep, theirs'), library);
    expect(there.preview.counts).toMatchObject({ known: 1, placed: 1 });
    expect(all(library).map((one) => one.note)).toEqual(['gulls, mine', 'sleep, theirs']);
    // Edited on both sides: ours stays, and it is told.
    const both = take(notes('gulls, theirs', 'sleep, theirs'), library);
    expect(both.operation).toBeNull();
    expect(both.preview.warnings.map(({ code }) => code)).toContain('changed-on-both-sides');
  });

  it('keeps what it cannot place as an orphan with its quote', () => {
    last = new ImportedLast();
    const library = libraryOf([FERRY, { id: 'ferry' }]);
    const { preview } = take(
      file(
        about([note('A hive in winter is a slow fire that feeds on its own honey', { note: 'N' })], {
          id: 'ferry',
        }),
      ),
      library,
    );
    expect(preview.counts).toMatchObject({ orphaned: 1 });
    expect(all(library)[0]).toMatchObject({ note: 'N', anchor: { state: 'orphan' } });
  });

  it('keeps within the limits of the library, and drops nothing', () => {
    last = new ImportedLast();
    const library = emptyState();
    const long = note('q', {
      note: 'n'.repeat(1_200_000),
      tags: ['t'.repeat(300), ...Array.from({ length: 250 }, (_, at) => `tag ${at}`)],
      created: 'yesterday',
    });
    const { preview } = take(
      file(
        about([long, note('q', { key: long.key, note: 'other' })], {
          title: '<script>alert(1)</script>'.repeat(200),
        }),
      ),
      library,
    );
    expect(preview.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['note-cut', 'tags-cut']),
    );
    expect(all(library)).toHaveLength(2);
  });
});

describe('an article that waits for its text', () => {
  const quotes = [
    note('Nobody on board had slept, and the captain least of all', { note: 'Why?' }),
    note('the gulls had it to themselves'),
    note('A hive in winter is a slow fire'),
  ];
  const says = { title: 'The last ferry', byline: 'Ines Marlow', sourceUrl: 'https://example.org/ferry' };
  const opened: OpenedArticle = {
    place: { id: 'p', name: 'ferry.txt', path: '/ferry.txt' },
    article: {
      ...articleRecord({ sourceUrl: 'https://example.org/ferry' }),
      text: FERRY,
      blocks: blocksOf(FERRY),
      page: null,
      resources: [],
      warnings: [],
      extraction: EXTRACTION,
    },
    hash: sha256(FERRY),
    pageHash: null,
  };
  function waiting() {
    last = new ImportedLast();
    const library = emptyState();
    take(file(about(quotes, says)), library);
    const [article] = [...library.articles.values()];
    return { library, article: article! };
  }

  it('is made of its quotes, and grows with later ones', () => {
    const { library, article } = waiting();
    expect(isWaiting(article)).toBe(true);
    const text = library.revisions.get(revisionId(article.id, article.revision))?.text;
    expect(text).toBe(quotes.map(({ exact }) => exact).join('\n'));
    expect(plan(file(about(quotes, says)), library).operation).toBeNull();
    const more = take(file(about([...quotes, note('half an hour before its time')], says)), library);
    expect(more.preview.counts).toMatchObject({ known: 3, waiting: 1 });
    const grown = library.articles.get(article.id)!;
    expect(all(library).map(({ anchor }) => anchor?.revision)).toEqual(Array(4).fill(grown.revision));
  });

  it('keeps a note in its place that says something new when the text grows', () => {
    const { library, article } = waiting();
    const edited = quotes.map((quote) => (quote.note === '' ? quote : { ...quote, note: 'Why not?' }));
    const { preview } = take(file(about([...edited, note('half an hour before its time')], says)), library);
    expect(preview.counts).toMatchObject({ waiting: 2, placed: 0, known: 2, orphaned: 0 });
    const grown = library.articles.get(article.id)!;
    expect(all(library).map(({ anchor }) => anchor?.revision)).toEqual(Array(4).fill(grown.revision));
    expect(all(library).map((one) => one.note)).toContain('Why not?');
  });

  it.each<[string, Partial<OpenedArticle['article']>]>([
    ['address', { title: 'Elsewhere', byline: null }],
    ['title and byline', { sourceUrl: null }],
    ['quotes', { sourceUrl: null, title: 'Elsewhere', byline: null }],
  ])('is found by %s when its file is opened, and its notes go into the real text', (_, changes) => {
    const { library, article } = waiting();
    const file: OpenedArticle = { ...opened, article: { ...opened.article, ...changes } };
    const text = library.revisions.get(revisionId(article.id, article.revision))!.text;
    const found = awaited(file, [article]) ?? awaitedByText(file, [{ article, text }]);
    const planned = planImport(file, { byPlace: null, byText: [], waiting: found }, () => 'new', NOW);
    expect(planned).toMatchObject({ articleId: article.id, outcome: 'revised' });
    applyOperation(library, planned.operation!);
    const textOf = (hash: string) => library.revisions.get(revisionId(article.id, hash)) ?? null;
    const changesMade = revisionChanges(all(library), textOf, textsOf(file));
    applyOperation(library, { id: 'x', kind: 'revise', at: NOW, changes: changesMade });
    expect(isWaiting(library.articles.get(article.id)!)).toBe(false);
    const placed = all(library).map(({ anchor }) => [anchor?.state, FERRY.slice(anchor?.start, anchor?.end)]);
    expect(placed).toEqual([
      ['anchored', quotes[0]?.exact],
      ['anchored', quotes[1]?.exact],
      ['orphan', ''],
    ]);
  });
});

describe('takeBackImport', () => {
  it('leaves the library as it was, and can be done again', () => {
    last = new ImportedLast();
    const library = libraryOf([FERRY, { id: 'ferry' }]);
    const before = structuredClone(library);
    const { operation } = take(
      file(
        about([note('the gulls had it to themselves')], { id: 'ferry' }),
        about([note('A hive in winter')], { title: 'Bees' }),
      ),
      library,
    );
    const after = structuredClone(library);
    const back = takeBackImport(operation!, 'back', library, () => 'undo', NOW);
    expect(back.kept).toBe(false);
    v.parse(OperationDraftSchema, back.operation);
    applyOperation(library, back.operation!);
    expect(library).toEqual(before);
    const forth = takeBackImport(operation!, 'forth', library, () => 'redo', NOW);
    applyOperation(library, forth.operation!);
    const ignoring = (state: LibraryState) => ({
      ...state,
      annotations: all(state).map(({ updated: _, ...rest }) => rest),
    });
    expect(ignoring(library)).toEqual(ignoring(after));
  });

  it('leaves what the reader has changed since, and where it stands', () => {
    last = new ImportedLast();
    const library = emptyState();
    const { operation } = take(
      file(about([note('A hive in winter'), note('a slow fire')], { title: 'Bees' })),
      library,
    );
    const [one] = all(library);
    library.annotations.set(one!.id, { ...one!, note: 'Mine now.' });
    const back = takeBackImport(operation!, 'back', library, () => 'undo', NOW);
    applyOperation(library, back.operation!);
    expect(back.kept).toBe(true);
    expect(all(library).map((annotation) => annotation.note)).toEqual(['Mine now.']);
    expect(library.articles.size).toBe(1);
    expect(library.revisions.size).toBe(1);
  });
});
