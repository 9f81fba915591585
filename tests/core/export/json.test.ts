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
    expect(parseJsonExport(exportJson(input))).toEqual({
      article: input.article,
      hash: HASH,
      text: TEXT,
      annotations: input.annotations.toReversed(),
    });
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
    expect(code({ ...file, version: 2 })).toBe('unsupported');
  });

  it('reads a file of one export a line', () => {
    const line = JSON.stringify(file);
    expect([...parseJsonExports(`${line}\n${line}\n`)]).toHaveLength(2);
    expect([...parseJsonExports(exportJson(input))]).toHaveLength(1);
    expect(() => [...parseJsonExports(`${line}\n{"x":1}\n`)]).toThrow();
  });
});
