import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnWhole, type Annotation } from '../../../src/core/annotation.ts';
import { annotationPage, annotationSet, exportJsonld } from '../../../src/core/export/jsonld.ts';
import type { ExportInput } from '../../../src/core/export/input.ts';
import type { ForeignAnnotation } from '../../../src/core/import/foreign.ts';
import { readJsonld } from '../../../src/core/import/jsonld.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';
import { annotationsOn, manyLetters } from './annotations.ts';
import { SAMPLES, sha256 } from './samples.ts';

function inputOf(text: string, annotations: Annotation[], more: Partial<ExportInput> = {}): ExportInput {
  const article = articleRecord({ revision: sha256(text), sourceUrl: 'https://example.org/ferry?a=1' });
  return { article, text, annotations, ...more };
}

/** What a file of JSON-LD says of an annotation. */
function said(annotation: Annotation): ForeignAnnotation {
  const { id, exact, prefix, suffix, start, end, note, colour, style, tags, created, updated } = annotation;
  const place = isOnWhole(annotation) ? { start: null, end: null } : { start, end };
  return { key: id, exact, prefix, suffix, ...place, note, colour, style, tags, created, updated };
}

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

function expectWhole(input: ExportInput): void {
  const kept = input.annotations.filter((one) => one.deleted === null);
  for (const json of [exportJsonld(input), JSON.stringify(annotationPage(input))]) {
    const { kind, articles, warnings } = readJsonld(Buffer.from(json).toString());
    expect(warnings).toEqual([]);
    expect(kind).toBe('postil');
    const [article] = articles;
    expect(articles).toHaveLength(1);
    expect(article!.annotations.toSorted(byKey)).toEqual(kept.map(said).toSorted(byKey));
    const { id, title, byline, sourceUrl, published, lang } = input.article;
    expect(article).toMatchObject({ id, title, byline, sourceUrl, published, language: lang, text: null });
  }
}

describe('JSON-LD, out and in again', () => {
  it.each(SAMPLES)('is equal field by field on $name', ({ article, text }) => {
    fc.assert(
      fc.property(annotationsOn(text, sha256(text)), (annotations) => {
        fc.pre(annotations.length > 0);
        expectWhole({ article, text, annotations });
      }),
      { numRuns: 40 },
    );
  });

  it('is equal field by field on any letters', () => {
    const given = manyLetters.chain((text) =>
      annotationsOn(text, sha256(text)).map((annotations) => ({ text, annotations })),
    );
    fc.assert(
      fc.property(given, ({ text, annotations }) => {
        fc.pre(annotations.length > 0);
        expectWhole(inputOf(text, annotations));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the offsets of passages of an earlier text, and says where they stand now', () => {
    const revision = sha256(TEXT);
    const was = annotationOn('by noon', {
      id: 'was',
      revision: 'c'.repeat(64),
      start: 3,
      end: 10,
      exact: 'by noon',
    });
    const start = TEXT.indexOf('By noon');
    const annotations = [
      { ...was, anchor: { revision, state: 'changed' as const, start, end: start + 7, confidence: 0.9 } },
      { ...was, id: 'lost', anchor: { revision, state: 'orphan' as const, start: 5, end: 5, confidence: 0 } },
      { ...was, id: 'unplaced' },
    ];
    const input = inputOf(TEXT, annotations);
    expectWhole(input);
    const [changed, lost] = annotationSet(input).items;
    expect(changed!.target).toMatchObject({
      'postil:state': 'changed',
      'postil:revision': revision,
      'postil:made': { revision: 'c'.repeat(64), start: 3, end: 10 },
      selector: [
        { type: 'TextQuoteSelector', exact: 'by noon' },
        { type: 'TextQuoteSelector', exact: 'By noon' },
        { type: 'TextPositionSelector', start, end: start + 7 },
      ],
    });
    expect(lost!.target.selector).toHaveLength(1);
    expect(lost!.target['postil:state']).toBe('orphan');
  });

  it('counts in the full page what is marked there', () => {
    const text = `𝒳 Harbours\n${TEXT}`;
    const page = { hash: sha256(text), text, shared: [] };
    const on = annotationOn('Harbours', { id: 'p', revision: page.hash }, text);
    const input = inputOf(TEXT, [on], { page });
    input.article = { ...input.article, page: { revision: page.hash, shared: [] } };
    expect(annotationSet(input).items[0]!.target.selector![1]).toEqual({
      type: 'TextPositionSelector',
      start: 2,
      end: 10,
      'postil:utf16': [3, 11],
    });
    expectWhole(input);
  });

  it('leaves the trash out', () => {
    const annotations = [
      annotationOn('noon', { id: 'kept' }),
      annotationOn('dawn', { id: 'gone', deleted: '2026-01-01T00:00:00.000Z' }),
    ];
    expectWhole(inputOf(TEXT, annotations));
  });
});
