import { describe, expect, it } from 'vitest';
import { highlightMarkdown, quoteWithCitation } from '../../../src/core/export/copied.ts';
import { articleLink, highlightLink, parseHighlightLink } from '../../../src/core/export/link.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

const article = articleRecord({
  siteName: 'The Harbour\nPost',
  sourceUrl: 'https://example.org/a',
  published: '2024-06-27T08:00:00Z',
});
const input = { article, text: TEXT, annotations: [] };

describe('one highlight, copied', () => {
  it('is Markdown with its note and tags, and no id', () => {
    const annotation = annotationOn('Nobody on board had slept, and the captain least of all.\nBy noon', {
      note: '*Why?*',
      tags: ['sea', 'x y'],
    });
    expect(highlightMarkdown(annotation, input)).toBe(
      '> Nobody on board had slept, and the captain least of all.\n>\n> By noon\n\n*Why?*\n\n#sea #x-y',
    );
    expect(highlightMarkdown(annotationOn('', { note: 'Twice.' }), input)).toBe('Twice.');
  });

  it('is its words and where they are from', () => {
    const citation = 'Ines Marlow, “The last ferry”, The Harbour Post, 2024-06-27, https://example.org/a';
    expect(quoteWithCitation(annotationOn('The ferry left'), input)).toBe(`“The ferry left” — ${citation}`);
    expect(quoteWithCitation(annotationOn('all.\nBy noon'), input)).toBe(`“all.\nBy noon”\n— ${citation}`);
    expect(quoteWithCitation(annotationOn(''), input)).toBe(citation);
  });

  it('says of a bare article what is known of it', () => {
    const bare = articleRecord({ byline: ' ', title: '', published: null, places: [] });
    expect(quoteWithCitation(annotationOn('ferry'), { ...input, article: bare })).toBe(
      '“ferry” — “Untitled”',
    );
  });
});

describe('a link to a highlight', () => {
  it.each([
    ['a1', 'hl'],
    ['a/b#c', 'é (x) %'],
    ['界', "a'b*c"],
  ])('leads back: %j %j', (one, other) => {
    expect(parseHighlightLink(highlightLink(one, other))).toEqual({ article: one, annotation: other });
    expect(parseHighlightLink(articleLink(one))).toEqual({ article: one, annotation: null });
    expect(highlightLink(one, other)).toMatch(/^postil:\/\/article\/[\w%!'*.~-]+#[\w%!'*.~-]+$/);
  });

  it.each([
    'postil://article/',
    'postil://other/a#b',
    'https://article/a#b',
    'postil://article/a/b#c',
    'postil://article/%zz#b',
  ])('%s is none', (url) => expect(parseHighlightLink(url)).toBeNull());
});
