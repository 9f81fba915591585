import { describe, expect, it } from 'vitest';
import type { ForeignAnnotation } from '../../../src/core/import/foreign.ts';
import { readJsonld } from '../../../src/core/import/jsonld.ts';

/** Annotations as other programs write them, and what of them is read. */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const PAGE = 'https://example.org/ferry';
const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const on = (selector: unknown, source: unknown = PAGE) => ({ source, selector });

function read(value: unknown, text: string | null = null) {
  return readJsonld(JSON.stringify(value), text);
}

function one(annotation: Record<string, unknown>, text: string | null = null): ForeignAnnotation {
  const { articles } = read({ '@context': CONTEXT, id: 'urn:x:1', type: 'Annotation', ...annotation }, text);
  expect(articles).toHaveLength(1);
  expect(articles[0]!.annotations).toHaveLength(1);
  return articles[0]!.annotations[0]!;
}

describe('containers', () => {
  const annotation = { id: 'urn:x:1', type: 'Annotation', target: on(quote('dawn')) };
  it.each<[string, unknown]>([
    ['one annotation', annotation],
    ['an array', [annotation]],
    ['a page', { '@context': CONTEXT, type: 'AnnotationPage', items: [annotation] }],
    ['a collection with its first page', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } }],
    ['a page and the next', { type: 'AnnotationPage', items: [], next: { type: 'AnnotationPage', items: [annotation] } }],
    ['a set', { type: 'AnnotationSet', items: [annotation] }],
    ['a graph', { '@context': CONTEXT, '@graph': [annotation] }],
    ['types of several names', { ...annotation, type: ['Annotation', 'schema:Comment'] }],
    ['prefixed names', { '@id': 'urn:x:1', '@type': 'oa:Annotation', 'oa:hasTarget': { 'oa:hasSource': { '@id': PAGE }, 'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'dawn' } } }],
    ['expanded names', [{ '@id': 'urn:x:1', '@type': ['http://www.w3.org/ns/oa#Annotation'], 'http://www.w3.org/ns/oa#hasTarget': [{ 'http://www.w3.org/ns/oa#hasSource': [{ '@id': PAGE }], 'http://www.w3.org/ns/oa#hasSelector': [{ '@type': ['http://www.w3.org/ns/oa#TextQuoteSelector'], 'http://www.w3.org/ns/oa#exact': [{ '@value': 'dawn' }] }] }] }]],
  ])('are read: %s', (_, value) => {
    const { kind, articles, warnings } = read(value);
    expect(kind).toBe('jsonld');
    expect(warnings).toEqual([]);
    expect(articles).toMatchObject([{ id: null, sourceUrl: PAGE, annotations: [{ key: 'urn:x:1', exact: 'dawn' }] }]);
  }); // prettier-ignore

  it('are read from one annotation a line, too', () => {
    const lines = [annotation, { ...annotation, id: 'urn:x:2' }]
      .map((each) => JSON.stringify(each))
      .join('\n');
    expect(readJsonld(`${lines}\n`).articles[0]!.annotations.map(({ key }) => key)).toEqual([
      'urn:x:1',
      'urn:x:2',
    ]);
  });

  it('name what lies on a server, and fetch nothing', () => {
    const page = {
      type: 'AnnotationPage',
      items: [annotation, 'https://example.org/2'],
      next: 'https://example.org/p2',
    };
    expect(read(page).warnings.map(({ code }) => code)).toEqual(['elsewhere']);
  });

  it('part annotations by what they are on, and join chapters of one book', () => {
    const items = ['a', 'b', 'a#part'].map((path, index) => ({
      ...{ id: `urn:x:${index}`, type: 'Annotation' },
      target: on(quote(`words ${index}`), `https://example.org/${path}`),
    }));
    const { articles } = read({ type: 'AnnotationPage', items });
    expect(articles.map(({ sourceUrl, annotations }) => [sourceUrl, annotations.length])).toEqual([
      ['https://example.org/a', 2],
      ['https://example.org/b', 1],
    ]);
    const about = {
      'dc:title': 'Alice',
      'dc:creator': ['L. Carroll', 'J. Tenniel'],
      'dc:date': '1865',
      'dc:identifier': ['urn:isbn:1'],
    };
    const book = read({ type: 'AnnotationSet', about, items });
    expect(book.articles).toMatchObject([
      {
        title: 'Alice',
        byline: 'L. Carroll, J. Tenniel',
        published: '1865',
        sourceUrl: 'https://example.org/a',
      },
    ]);
    expect(book.articles[0]!.annotations).toHaveLength(3);
  });

  it('are of ours only where they say so', () => {
    const about = { 'dc:identifier': ['postil://article/a1'], 'dc:title': 'x' };
    const set = { type: 'AnnotationSet', about, items: [{ ...annotation, id: 'postil://article/a1#n1' }] };
    expect(read(set)).toMatchObject({
      kind: 'jsonld',
      articles: [{ id: 'a1', annotations: [{ key: 'n1' }] }],
    });
    expect(read({ ...set, generator: { id: 'postil://software' } }).kind).toBe('postil');
  });
});

describe('targets and selectors', () => {
  it.each<[string, unknown, Partial<ForeignAnnotation>]>([
    ['a quote', on(quote('dawn', 'at ', '.')), { exact: 'dawn', prefix: 'at ', suffix: '.', start: null }],
    ['a quote and a position', on([quote('dawn'), { type: 'TextPositionSelector', start: 4, end: 8 }]), { exact: 'dawn', start: 4, end: 8 }],
    ['an XPath and a quote', on([{ type: 'XPathSelector', value: '/p' }, quote('dawn')]), { exact: 'dawn' }],
    ['an XPath refined by a quote', on({ type: 'XPathSelector', value: '/p', refinedBy: quote('dawn') }), { exact: 'dawn' }],
    ['an element refined by a position: no place in the text', on([quote('dawn'), { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextPositionSelector', start: 4, end: 8 } }]), { exact: 'dawn', start: null }],
    ['a position in a position', on([quote('dawn'), { type: 'TextPositionSelector', start: 100, end: 200, refinedBy: { type: 'TextPositionSelector', start: 4, end: 8 } }]), { start: 104, end: 108 }],
    ['a position in a quote', on({ ...quote('left 𝒳 dawn', 'it '), refinedBy: { type: 'TextPositionSelector', start: 7, end: 11 } }), { exact: 'dawn', prefix: 'it left 𝒳 ' }],
    ['a range of positions', on([quote('dawn'), { type: 'RangeSelector', startSelector: { type: 'TextPositionSelector', start: 4, end: 6 }, endSelector: { type: 'TextPositionSelector', start: 8, end: 9 } }]), { start: 4, end: 8 }],
    ['a choice of selectors', on({ type: 'Choice', items: [{ type: 'XPathSelector', value: '/p' }, quote('dawn')] }), { exact: 'dawn' }],
    ['a text fragment in the address', `${PAGE}#:~:text=at-,d%C3%A4wn,-.`, { exact: 'däwn', prefix: 'at', suffix: '.' }],
    ['a text fragment as a selector', on({ type: 'FragmentSelector', value: ':~:text=dawn' }), { exact: 'dawn' }],
    ['the article alone, by its address', PAGE, { exact: '', start: null }],
    ['the article alone, by an object', { id: PAGE, type: 'Text' }, { exact: '' }],
    ['the second target, where the first has no words', [on({ type: 'SvgSelector', value: '<svg/>' }), on(quote('dawn'))], { exact: 'dawn' }],
    ['a position that ends before it starts', on([quote('dawn'), { type: 'TextPositionSelector', start: 8, end: 4 }]), { exact: 'dawn', start: null, end: null }],
  ])('are read: %s', (_, target, wanted) => {
    expect(one({ target, bodyValue: 'Mine.' })).toMatchObject(wanted);
  }); // prettier-ignore

  it('count code points in a text that is known', () => {
    const text = 'The 𝒳 ferry left at dawn.';
    const target = on({ type: 'TextPositionSelector', start: 20, end: 24 });
    expect(one({ target }, text)).toMatchObject({ exact: 'dawn', start: 21, end: 25 });
    expect(read({ id: 'urn:x:1', type: 'Annotation', target }, text).articles[0]!.text).toBe(text);
  });

  it('keep a note whose words are not said, and leave out a mark that says nothing, with a sentence each', () => {
    const target = on({ type: 'XPathSelector', value: '/p[3]' });
    const items = [
      { id: 'urn:x:1', type: 'Annotation', target, bodyValue: 'Mine.' },
      { id: 'urn:x:2', type: 'Annotation', target },
      { id: 'urn:x:3', type: 'Annotation', target: [on(quote('a')), on(quote('b'))] },
    ];
    const { articles, warnings } = read(items);
    expect(articles[0]!.annotations.map(({ key, exact, note }) => [key, exact, note])).toEqual([
      ['urn:x:1', '', 'Mine.'],
      ['urn:x:3', 'a', ''],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['no-words', 'nothing-kept', 'several-targets']);
    expect(warnings.every(({ message }) => /^[A-Z].*\.$/.test(message))).toBe(true);
  });
});

describe('bodies', () => {
  const text = (value: string, more: object = {}) => ({ type: 'TextualBody', value, ...more });
  it.each<[string, object, Partial<ForeignAnnotation>]>([
    ['none', {}, { note: '', tags: [] }],
    ['a plain value', { bodyValue: 'Mine.' }, { note: 'Mine.' }],
    ['words where an address should be', { body: 'Mine.' }, { note: 'Mine.' }],
    ['an address', { body: 'https://example.org/x' }, { note: '<https://example.org/x>' }],
    ['several', { body: [text('One.'), text('Two.'), text('sea', { purpose: 'tagging' })] }, { note: 'One.\n\nTwo.', tags: ['sea'] }],
    ['HTML', { body: text('<p>One <b>two</b>.</p><script>x</script>', { format: 'text/html' }) }, { note: 'One **two**.' }],
    ['a choice', { body: { type: 'Choice', items: [text('Eins.'), text('One.')] } }, { note: 'Eins.' }],
    ['a composite', { body: { type: 'Composite', items: [text('Eins.'), text('zwei', { purpose: 'tagging' })] } }, { note: 'Eins.', tags: ['zwei'] }],
    ['Open Annotation', { 'oa:hasBody': { '@type': ['cnt:ContentAsText', 'dctypes:Text'], 'cnt:chars': 'Mine.' } }, { note: 'Mine.' }],
    ['a tag of Open Annotation', { hasBody: { '@type': ['oa:Tag', 'cnt:ContentAsText'], chars: 'sea' } }, { tags: ['sea'], note: '' }],
    ['tags by the motivation alone', { motivation: 'tagging', body: text('sea') }, { tags: ['sea'], note: '' }],
    ['a concept as a tag', { body: { purpose: 'tagging', source: 'https://example.org/sea' } }, { tags: ['https://example.org/sea'] }],
    ['what EPUB Annotations say', { body: text('Mine.', { color: 'green', highlight: 'strikethrough', tags: ['sea'] }) }, { note: 'Mine.', colour: 'moss', style: 'strike', tags: ['sea'] }],
    ['a colour in numbers', { body: text('', { color: '#2ea8e5' }) }, { note: '', colour: 'sky' }],
  ])('are read: %s', (_, bodies, wanted) => {
    expect(one({ target: on(quote('dawn')), ...bodies })).toMatchObject(wanted);
  }); // prettier-ignore

  it('of several people say whose they are, of one do not', () => {
    const by = (name: string, id: string) => ({
      ...{ id, type: 'Annotation', target: on(quote(id)), bodyValue: 'Yes.' },
      creator: { type: 'Person', name },
    });
    expect(read([by('Ines', 'urn:x:1'), by('Ines', 'urn:x:2')]).articles[0]!.annotations[0]!.note).toBe(
      'Yes.',
    );
    const { articles, warnings } = read([by('Ines', 'urn:x:1'), by('*Nils*', 'urn:x:2')]);
    expect(articles[0]!.annotations.map(({ note }) => note)).toEqual([
      'Yes.\n\n— Ines',
      'Yes.\n\n— \\*Nils\\*',
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['authors']);
  });
});

describe('names and times', () => {
  it('make a name of place and words where there is none, the same each time, and each once', () => {
    const target = on(quote('dawn'));
    const items = [
      { type: 'Annotation', target },
      { type: 'Annotation', target, bodyValue: 'Another.' },
      { id: '_:b0', type: 'Annotation', target: on(quote('noon')) },
      { id: '#1', type: 'Annotation', target },
      { type: 'Annotation', target },
    ];
    const { articles, warnings } = read(items);
    const keys = articles[0]!.annotations.map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    expect(keys.every((key) => key.startsWith(PAGE))).toBe(true);
    expect(warnings.map(({ code }) => code)).toEqual(['duplicates']);
    expect(read(items).articles[0]!.annotations.map(({ key }) => key)).toEqual(keys);
  });

  it('are UTC', () => {
    const times = { created: '2024-05-01T10:00:00+02:00', modified: '2024-05-02T10:00:00.5Z' };
    expect(one({ target: on(quote('dawn')), ...times })).toMatchObject({
      created: '2024-05-01T08:00:00.000Z',
      updated: '2024-05-02T10:00:00.5Z',
    });
    expect(one({ target: on(quote('dawn')), created: 'soon' })).toMatchObject({
      created: null,
      updated: null,
    });
  });
});

describe('what is refused', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['no JSON', '{"type": "Annotation"', 'malformed'],
    ['a number', '7', 'empty'],
    ['an empty page', '{"type":"AnnotationPage","items":[]}', 'empty'],
    ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'malformed'],
    ['forty selectors in one another', JSON.stringify(Array.from({ length: 40 }).reduce((inner) => ({ refinedBy: inner }), {})), 'malformed'],
  ])('%s', (_, text, code) => {
    expect(() => readJsonld(text)).toThrow(expect.objectContaining({ name: 'PostilError', code }));
  }); // prettier-ignore

  it('does not follow what is no property of its own', () => {
    const json = `{"__proto__":{"type":"Annotation","target":"${PAGE}","bodyValue":"x"},"constructor":1}`;
    expect(() => readJsonld(json)).toThrow(expect.objectContaining({ code: 'empty' }));
    expect(one({ target: on(quote('dawn')), ['__proto__']: { polluted: 1 } })).not.toHaveProperty('polluted');
  });
});
