import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationPage, annotationSet, exportJsonld } from '../../../src/core/export/jsonld.ts';
import { HOSTILE_TEXTS } from '../../security/hostile-texts.ts';
import { annotationsOn } from '../import/annotations.ts';
import { SAMPLES } from '../import/samples.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../library/records.ts';
import { isPage, isSet } from './web-annotation-schema.ts';

const ID = '018f3c1e-5b7a-4c2d-9e10-2f6a7b8c9d0e';
const annotation = annotationOn('at dawn', {
  id: ID,
  note: 'The *first* boat.',
  tags: ['sea', 'morning'],
  colour: 'lilac',
  style: 'underline',
});
const input = { article: articleRecord(), text: TEXT, annotations: [annotation] };

describe('annotationSet', () => {
  it('writes an annotation in the words of the Web Annotation Data Model', () => {
    expect(annotationSet(input).items[0]).toEqual({
      id: `urn:uuid:${ID}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: '2025-01-02T10:00:00.000Z',
      modified: '2025-01-02T10:00:00.000Z',
      body: [
        {
          type: 'TextualBody',
          value: 'The *first* boat.',
          format: 'text/markdown',
          purpose: 'commenting',
          color: 'purple',
          highlight: 'underline',
        },
        { type: 'TextualBody', value: 'sea', format: 'text/plain', purpose: 'tagging' },
        { type: 'TextualBody', value: 'morning', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        source: 'postil://article/article-1',
        styleClass: 'postil-lilac-underline',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'at dawn',
            prefix: annotation.prefix,
            suffix: annotation.suffix,
          },
          { type: 'TextPositionSelector', start: annotation.start, end: annotation.end },
        ],
        'postil:revision': HASH,
      },
      stylesheet: {
        type: 'CssStylesheet',
        value: '.postil-lilac-underline { text-decoration: underline 2px #d7c6f2 }',
      },
    });
  });

  it('says in about which article it is, the year and the date', () => {
    const article = articleRecord({ sourceUrl: 'https://example.org/é', siteName: 'The Coast' });
    const { about, items } = annotationSet({ ...input, article });
    expect(about).toEqual({
      'dc:identifier': ['postil://article/article-1', 'https://example.org/é'],
      'dc:title': 'The last ferry',
      'dc:format': 'text/plain',
      'dc:creator': ['Ines Marlow'],
      'dc:publisher': 'The Coast',
      'dc:date': '2024',
      'dcterms:issued': '2024-06-27',
      'dc:language': 'en',
      'dc:description': 'A morning on the water.',
      'dc:source': 'https://example.org/é',
    });
    expect(items[0]!.target.source).toBe('https://example.org/%C3%A9');
  });

  it('counts code points, and says the code units beside them where these are others', () => {
    const text = `👩‍👩‍👧 and 𝒳, then dawn.`;
    const dawn = annotationOn('dawn', { id: 'a' }, text);
    const selector = annotationSet({ ...input, text, annotations: [dawn] }).items[0]!.target.selector!;
    expect([...text].slice(18, 22).join('')).toBe('dawn');
    expect(selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: 18,
      end: 22,
      'postil:utf16': [dawn.start, dawn.end],
    });
  });

  it.each([
    ['words and a note', { note: 'Yes.' }, 'commenting'],
    ['words alone', {}, 'highlighting'],
    ['words and tags', { tags: ['sea'] }, 'highlighting'],
    ['the whole article and a tag', { exact: '', tags: ['sea'] }, 'tagging'],
    ['the whole article alone', { exact: '' }, 'bookmarking'],
  ])('has one motivation: %s', (_, changes, motivation) => {
    const [item] = annotationSet({ ...input, annotations: [annotationOn('dawn', changes)] }).items;
    expect(item!.motivation).toBe(motivation);
    expect(item!.target.selector === undefined).toBe('exact' in changes);
  });

  it('is in reading order, without the trash, and the same whatever the order of the store', () => {
    const annotations = [
      annotationOn('noon', { id: 'd' }),
      annotationOn('gone', { id: 'e', revision: 'b'.repeat(64) }),
      annotationOn('dawn', { id: 'c' }),
      annotationOn('', { id: 'a', note: 'All of it.' }),
      annotationOn('island', { id: 'b', deleted: '2025-02-01T00:00:00.000Z' }),
    ];
    const json = exportJsonld({ ...input, annotations });
    expect(annotationSet({ ...input, annotations }).items.map(({ id }) => id.split('#')[1])).toEqual(['a', 'c', 'd', 'e']); // prettier-ignore
    expect(exportJsonld({ ...input, annotations: annotations.toReversed() })).toBe(json);
    expect(json.endsWith('}\n')).toBe(true);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(annotationSet({ ...input, annotations }))));
    expect(json.split('\n').filter((line) => line.startsWith('    {"id":'))).toHaveLength(4);
    const none = { ...input, annotations: [] };
    expect(JSON.parse(exportJsonld(none))).toEqual(JSON.parse(JSON.stringify(annotationSet(none))));
  });
});

describe('what the Recommendation and the draft demand', () => {
  const valid = (given: Parameters<typeof annotationSet>[0]): void => {
    const set = JSON.parse(exportJsonld(given)) as unknown;
    expect(isSet(set), JSON.stringify(isSet.errors)).toBe(true);
    const page = JSON.parse(JSON.stringify(annotationPage(given))) as unknown;
    expect(isPage(page), JSON.stringify(isPage.errors)).toBe(true);
  };

  it.each(SAMPLES)('is kept by any annotations on $name', ({ article, text }) => {
    fc.assert(
      fc.property(annotationsOn(text, article.revision), (annotations) => {
        valid({ article, text, annotations });
      }),
      { numRuns: 25 },
    );
  });

  it('is kept by hostile words in every field', () => {
    for (const words of HOSTILE_TEXTS) {
      const title = words.slice(0, 300);
      const article = articleRecord({
        title,
        byline: title,
        siteName: title,
        sourceUrl: words,
        published: title,
      });
      const id = words.slice(0, 200) || 'x';
      valid({
        article,
        text: words,
        annotations: [annotationOn(words, { id, note: words, tags: [words] }, words)],
      });
      valid({
        article: { ...article, sourceUrl: `https://example.org/${words}` },
        text: words,
        annotations: [],
      });
    }
  });

  it('is noticed where it is not kept', () => {
    const set = annotationSet(input);
    const [item] = set.items;
    const broken: unknown[] = [
      { ...set, '@context': 'http://example.org' },
      { ...set, type: 'AnnotationPage' },
      { ...set, items: [{ ...item, id: 'no address' }] },
      { ...set, items: [{ ...item, bodyValue: 'twice' }] },
      { ...set, items: [{ ...item, motivation: 'shouting' }] },
      { ...set, items: [{ ...item, created: 'yesterday' }] },
      { ...set, items: [{ ...item, target: { ...item!.target, source: 'a b' } }] },
      { ...set, items: [{ ...item, target: { ...item!.target, selector: [{ type: 'TextPositionSelector', start: -1, end: 2 }] } }] },
    ]; // prettier-ignore
    expect(isSet(set)).toBe(true);
    expect(broken.filter((one) => isSet(one))).toEqual([]);
  });
});
