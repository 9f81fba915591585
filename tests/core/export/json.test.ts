import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson, parseJsonExport, parseJsonExports } from '../../../src/core/export/json.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../library/records.ts';

const input = {
  article: articleRecord(),
  text: TEXT,
  annotations: [
    annotationOn('noon', {
      id: 'b',
      note: 'line\u2028two "q"',
      tags: ['x'],
      deleted: '2025-02-01T00:00:00.000Z',
    }),
    annotationOn('dawn', {
      id: 'a',
      anchor: { revision: HASH, state: 'moved', start: 1, end: 2, confidence: 0.25 },
    }),
  ],
};

describe('exportJson', () => {
  it('loses nothing, not even what is in the trash', () => {
    // How the file was read is known where it was read.
    const { extraction: _extraction, warnings: _warnings, ...article } = input.article;
    expect(parseJsonExport(exportJson(input))).toEqual({
      article,
      hash: HASH,
      page: null,
      text: TEXT,
      annotations: input.annotations.toReversed(),
    });
  });

  it('takes along what the reader said of the article, but for its folder, and leaves that to versions that know it', () => {
    const said = {
      ...{ reading: 'read' as const, archived: '2025-03-01T10:00:00.000Z', tags: ['sea/ferries', 'method'] },
    };
    const json = exportJson({ ...input, article: articleRecord({ ...said, folder: 'folder-1' }) });
    const { extraction: _extraction, warnings: _warnings, ...article } = articleRecord(said);
    expect(parseJsonExport(json).article).toStrictEqual(article);
    expect(exportJson(parseJsonExport(json))).toBe(json);
    expect(JSON.parse(json)).toMatchObject({ version: 2 });
    // Of another library: here that folder is none, or another.
    const foreign = {
      ...JSON.parse(json),
      article: { ...article, hash: HASH, folder: 'folder-1' },
    } as object;
    expect(parseJsonExport(JSON.stringify(foreign)).article).toStrictEqual(article);
    // What was never said is written as before, and read by every version.
    const unsaid = exportJson({
      ...input,
      article: articleRecord({ archived: null, tags: [], folder: null }),
    });
    expect(unsaid).toBe(exportJson(input));
    expect(JSON.parse(unsaid)).toMatchObject({ version: 1 });
  });

  it('carries the full page where an annotation is on it, and only there', () => {
    const text = `Harbours\n${TEXT}`;
    const page = { hash: 'd'.repeat(64), text, shared: [[0, 9, TEXT.length]] as [number, number, number][] };
    const on = annotationOn('Harbours', { id: 'p', revision: page.hash }, text);
    const json = exportJson({ ...input, page, annotations: [...input.annotations, on] });
    expect(parseJsonExport(json).page).toEqual(page);
    expect(exportJson(parseJsonExport(json))).toBe(json);
    expect(exportJson({ ...input, page })).toBe(exportJson(input));
  });

  it('names the pictures of the library by their hashes, and holds none', () => {
    const named = {
      id: './img/mole.png',
      mediaType: 'image/png',
      hash: '1'.repeat(64),
      size: 9,
      width: 3,
      height: 2,
    };
    const { width: _width, height: _height, ...unsized } = { ...named, id: 'picture-1' };
    const json = exportJson({
      ...input,
      pictures: [
        { ...named, height: 2, hash: named.hash },
        unsized,
        { id: './b.png', refused: 'too-large' },
        { id: 'picture-2', mediaType: 'image/png', base64: 'AAAA' },
      ],
    });
    expect(json).not.toContain('AAAA');
    expect(parseJsonExport(json).pictures).toStrictEqual([named, unsized]);
    expect(exportJson(parseJsonExport(json))).toBe(json);
    expect(exportJson({ ...input, pictures: [] })).toBe(exportJson(input));
    expect(() => parseJsonExport(json.replaceAll('1'.repeat(64), '../journal.jsonl'))).toThrow('pictures');
  });

  it('keeps every field that may be missing', () => {
    const anchor = { revision: HASH, state: 'uncertain' as const, start: 1, end: 2, confidence: 0.25 };
    const annotations = [undefined, true, false].map((reviewed, index) =>
      annotationOn('noon', {
        id: `a${index}`,
        anchor: reviewed === undefined ? anchor : { ...anchor, reviewed },
      }),
    );
    const read = parseJsonExport(exportJson({ ...input, annotations })).annotations;
    expect(read).toStrictEqual(annotations);
  });

  it('takes annotations that were written by hand: a quote and an id are enough', () => {
    const file = JSON.parse(exportJson(input)) as { article: { updated: string }; annotations: unknown[] };
    const read = parseJsonExport(
      JSON.stringify({ ...file, annotations: [{ id: 'mine', exact: 'at dawn' }] }),
    );
    expect(read.annotations).toEqual([
      {
        ...{ id: 'mine', articleId: read.article.id, revision: read.hash, start: 0, end: 0 },
        ...{ exact: 'at dawn', prefix: '', suffix: '', anchor: null, colour: 'saffron', style: 'highlight' },
        ...{
          note: '',
          tags: [],
          created: file.article.updated,
          updated: file.article.updated,
          deleted: null,
        },
      },
    ]);
    const wrong = JSON.stringify({
      ...file,
      annotations: [{ id: 'mine', exact: 'at dawn' }, { id: 'no quote' }],
    });
    expect(() => parseJsonExport(wrong)).toThrow('"annotations.1.exact" is not as it should be');
  });

  it('gives the same bytes whatever order fields and annotations come in', () => {
    const turned = JSON.parse(JSON.stringify(input), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as typeof input;
    expect(exportJson({ ...turned, annotations: turned.annotations.reverse() })).toBe(exportJson(input));
  });

  it('keeps any note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (note) => {
        const annotations = [annotationOn('dawn', { note })];
        expect(parseJsonExport(exportJson({ ...input, annotations })).annotations).toEqual(annotations);
      }),
    );
  });
});

describe('parseJsonExport', () => {
  const file = JSON.parse(exportJson(input)) as Record<string, unknown>;
  const code = (value: unknown) => {
    try {
      parseJsonExport(typeof value === 'string' ? value : JSON.stringify(value));
      return 'read';
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  it.each([
    ['no JSON', 'hello'],
    ['nothing', null],
    ['another program’s file', { ...file, postil: 'settings' }],
    ['no text', { ...file, text: undefined }],
    ['a hash that is none', { ...file, article: { ...input.article, hash: 'x' } }],
    ['an article without title', { ...file, article: { ...input.article, hash: HASH, title: undefined } }],
    ['an unknown field', { ...file, article: { ...input.article, hash: HASH, evil: 1 } }],
    ['a colour that is none', { ...file, annotations: [{ ...input.annotations[0], colour: 'red' }] }],
    [
      'a passage that ends before it starts',
      { ...file, annotations: [{ ...input.annotations[0], start: 9, end: 3 }] },
    ],
    ['a deep tree', `${'['.repeat(9000)}${']'.repeat(9000)}`],
  ])('refuses %s', (_, value) => {
    expect(code(value)).toBe('malformed');
  });

  it('names the field that is wrong', () => {
    const annotations = [input.annotations[0], { ...input.annotations[1], style: 'bold' }];
    expect(() => parseJsonExport(JSON.stringify({ ...file, annotations }))).toThrow('"annotations.1.style"');
  });

  it('leaves a newer version’s file to that version', () => {
    expect(code({ ...file, version: 3 })).toBe('unsupported');
  });

  it('reads a file of one export a line', () => {
    const line = JSON.stringify(file);
    expect([...parseJsonExports(`${line}\n${line}\n`)]).toHaveLength(2);
    expect([...parseJsonExports(exportJson(input))]).toHaveLength(1);
    expect(() => [...parseJsonExports(`${line}\n{"x":1}\n`)]).toThrow();
  });
});
