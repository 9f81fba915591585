import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../src/core/article.ts';
import { planImport, type OpenedArticle } from '../../../src/core/library/import.ts';
import type { ArticleRecord, LibraryArticle } from '../../../src/core/library/records.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { articleRecord, HASH, TEXT } from './records.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const ids = () => 'fresh';
const known = articleRecord({ wordCount: countWords(TEXT) });
const place = known.places[0] ?? { id: '', name: '', path: '' };
const elsewhere = { id: 'place-9', name: 'copy.txt', path: '/elsewhere/copy.txt' };

const EXTRACTION: Extraction = {
  format: { by: 'name' },
  encoding: { by: 'valid', confidence: 1 },
  rules: {},
  dropped: {},
};

/** The file of `known`, with some of what it says changed. */
function opened(changes: Partial<LibraryArticle> = {}, at = place, hash = HASH): OpenedArticle {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = known;
  const header = { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl };
  const article = {
    ...header,
    text: TEXT,
    blocks: [],
    resources: [],
    warnings: [],
    extraction: EXTRACTION,
    ...changes,
  };
  return { place: at, article, hash };
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
    expect(planImport(opened({ encoding: 'utf-16le' }), byPlace(known), ids, NOW).operation).toBeNull();
  });

  it.each([
    [{ title: 'The very last ferry' }],
    [{ published: '2024-06-28' }],
    [{ dek: null }],
    [{ byline: null }],
    [{ lang: 'de' }],
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
