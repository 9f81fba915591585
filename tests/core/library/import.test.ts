import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { planImport, type OpenedArticle } from '../../../src/core/library/import.ts';
import type { ArticleRecord, LibraryArticle } from '../../../src/core/library/records.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { ArticleRecordSchema, OperationDraftSchema } from '../../../src/core/library/schema.ts';
import { articleRecord, EXTRACTION, HASH, TEXT } from './records.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const ids = () => 'fresh';
const known = articleRecord({ wordCount: countWords(TEXT) });
const place = known.places[0] ?? { id: '', name: '', path: '' };
const elsewhere = { id: 'place-9', name: 'copy.txt', path: '/elsewhere/copy.txt' };

/** The file of `known`, with some of what it says changed. */
function opened(changes: Partial<LibraryArticle> = {}, at = place, hash = HASH): OpenedArticle {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = known;
  const header = { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl };
  const article = {
    ...header,
    text: TEXT,
    blocks: [],
    page: null,
    resources: [],
    warnings: [],
    extraction: EXTRACTION,
    ...changes,
  };
  return { place: at, article, hash, pageHash: null };
}

const byPlace = (record: ArticleRecord) => ({ byPlace: record, byText: [record] });
const byText = (...records: ArticleRecord[]) => ({ byPlace: null, byText: records });

describe('a known file', () => {
  it('that says what it said is no news', () => {
    expect(planImport(opened(), byPlace(known), ids, NOW)).toEqual({
      articleId: known.id,
      outcome: 'known',
      operation: null,
    });
  });

  it('with a new text or header keeps what the reader said of the article', () => {
    const said = {
      reading: 'read',
      archived: NOW,
      tags: ['sea', 'method/counting'],
      folder: 'folder-1',
    } as const;
    const own: ArticleRecord = { ...known, ...said, tags: [...said.tags] };
    for (const file of [
      opened({ title: 'Another' }),
      opened({ text: `${TEXT} Again.` }, place, 'b'.repeat(64)),
    ]) {
      const [change] = planImport(file, byPlace(own), ids, NOW).operation?.changes ?? [];
      expect(change?.after).toMatchObject(said);
    }
  });

  it.each([
    [{ title: 'The very last ferry' }],
    [{ published: '2024-06-28' }],
    [{ dek: null }],
    [{ byline: null }],
    [{ lang: 'de' }],
    [{ encoding: 'utf-16le' }],
    [{ warnings: [{ code: 'front-matter-unread', message: 'Its front matter cannot be read.' }] }],
    [{ sourceUrl: 'https://example.org/ferry' }],
  ])('with the same text under another header (%j) brings the record up to date', (changes) => {
    const { articleId, outcome, operation } = planImport(opened(changes), byPlace(known), ids, NOW);
    expect({ articleId, outcome, kind: operation?.kind }).toEqual({
      articleId: known.id,
      outcome: 'known',
      kind: 'import',
    });
    expect(operation?.changes).toEqual([
      { table: 'articles', id: known.id, before: known, after: { ...known, ...changes, updated: NOW } },
    ]);
  });
});

describe('a text that is there already', () => {
  it('under the same header is the same article at another place', () => {
    const plan = planImport(opened({}, elsewhere), byText(known), ids, NOW);
    expect(plan).toMatchObject({ articleId: known.id, outcome: 'place' });
    expect(plan.operation?.changes[0]?.after).toMatchObject({
      places: [place, elsewhere],
      title: known.title,
    });
  });

  it.each([[{ title: 'Another ferry' }], [{ dek: 'An evening on the water.' }], [{ published: null }]])(
    'under another header (%j) is another article',
    (changes) => {
      expect(planImport(opened(changes, elsewhere), byText(known), ids, NOW)).toMatchObject({
        articleId: 'fresh',
        outcome: 'new',
      });
    },
  );

  it('is the article with the same header, of several; one in the trash only where there is no other', () => {
    const other = articleRecord({ id: 'other', dek: null });
    const deleted = articleRecord({ id: 'deleted', deleted: NOW, added: '2020-01-01T10:00:00.000Z' });
    const file = opened({}, elsewhere);
    expect(planImport(file, byText(other, deleted, known), ids, NOW).articleId).toBe(known.id);
    expect(planImport(file, byText(other, deleted), ids, NOW).articleId).toBe('deleted');
  });

  it('stays one article when its file is renamed, where only the name gave the title', () => {
    const named = articleRecord({ title: 'night boat', places: [{ ...place, name: 'night-boat.txt' }] });
    const renamed = opened({ title: 'day boat' }, { ...elsewhere, name: 'day-boat.txt' });
    const plan = planImport(renamed, byText(named), ids, NOW);
    expect(plan).toMatchObject({ articleId: named.id, outcome: 'place' });
    expect(plan.operation?.changes[0]?.after).toMatchObject({ title: 'night boat' });
  });
});

describe('the full page', () => {
  const [PAGE, OTHER] = ['d'.repeat(64), 'e'.repeat(64)];
  /** The file of `known` as a page on which `words` stand above the article. */
  const paged = (words: string, pageHash: string, at = place, hash = HASH): OpenedArticle => {
    const text = `${words}\n${TEXT}`;
    const shared: [number, number, number][] = [[0, words.length + 1, TEXT.length]];
    return { ...opened({ page: { blocks: [], text, shared } }, at, hash), pageHash };
  };
  const view = { revision: PAGE, shared: [[0, 9, TEXT.length]] as [number, number, number][] };
  const withPage = { ...known, page: view };

  it('comes in with a new article, as a text of its own', () => {
    const plan = planImport(paged('Harbours', PAGE), { byPlace: null, byText: [] }, ids, NOW);
    const [article, clean, page, ...more] = plan.operation?.changes ?? [];
    expect(more).toEqual([]);
    expect(article?.after).toMatchObject({ revision: HASH, page: view });
    expect(clean?.after).toMatchObject({ hash: HASH, text: TEXT });
    expect(clean?.after).not.toHaveProperty('view');
    expect(page?.after).toMatchObject({ hash: PAGE, text: `Harbours\n${TEXT}`, view: 'page' });
  });

  it('is added to an article that was read before pages were kept, and that is nothing to be told', () => {
    const { outcome, operation } = planImport(paged('Harbours', PAGE), byPlace(known), ids, NOW);
    expect({ outcome, kind: operation?.kind }).toEqual({ outcome: 'known', kind: 'import' });
    expect(operation?.changes.map(({ table, after }) => [table, after])).toEqual([
      ['articles', { ...known, page: view, updated: NOW }],
      ['revisions', expect.objectContaining({ hash: PAGE, view: 'page' })],
    ]);
  });

  it('that says what it said is no news, and one that changed is a revision', () => {
    expect(planImport(paged('Harbours', PAGE), byPlace(withPage), ids, NOW).operation).toBeNull();
    const { outcome, operation } = planImport(paged('Havens', OTHER), byPlace(withPage), ids, NOW);
    expect({ outcome, kind: operation?.kind }).toEqual({ outcome: 'revised', kind: 'revise' });
    expect(operation?.changes.map(({ id }) => id)).toEqual([known.id, `${known.id}:${OTHER}`]);
  });

  it('that is there no more is said to be none, and may come back', () => {
    const gone = planImport(opened(), byPlace(withPage), ids, NOW);
    expect(gone.outcome).toBe('revised');
    const record = gone.operation?.changes[0]?.after as ArticleRecord;
    expect(record.page).toBeNull();
    expect(planImport(paged('Harbours', PAGE), byPlace(record), ids, NOW).outcome).toBe('revised');
    expect(planImport(opened(), byPlace(record), ids, NOW).operation).toBeNull();
  });

  it('of a copy elsewhere does not take the place of the one that was read', () => {
    const copy = planImport(paged('Havens', OTHER, elsewhere), byText(withPage), ids, NOW);
    expect(copy.outcome).toBe('place');
    expect(copy.operation?.changes.map(({ after }) => (after as ArticleRecord).page)).toEqual([view]);
    const first = planImport(paged('Harbours', PAGE, elsewhere), byText(known), ids, NOW);
    expect(first.operation?.changes[0]?.after).toMatchObject({ page: view });
  });

  it('passes the library’s check, with the record that names it', () => {
    const plan = planImport(paged('Harbours', PAGE), { byPlace: null, byText: [] }, ids, NOW);
    expect(v.safeParse(OperationDraftSchema, plan.operation).success).toBe(true);
    const bad = { ...withPage, page: { revision: PAGE, shared: [[0, 9, 0]] } };
    expect(v.safeParse(ArticleRecordSchema, bad).success).toBe(false);
  });
});
