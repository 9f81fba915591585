import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodingOf, ENCODINGS } from '../../../src/core/encodings.ts';
import { decode } from '../../../src/main/files/decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'latin1'): Buffer => Buffer.from(text, encoding);
const swapped = (buffer: Buffer): Buffer => Buffer.from(buffer).swap16();
const utf32 = (text: string, little: boolean): Buffer => {
  const buffer = Buffer.alloc([...text].length * 4);
  [...text].forEach((letter, index) => {
    const point = letter.codePointAt(0) ?? 0;
    if (little) buffer.writeUInt32LE(point, index * 4);
    else buffer.writeUInt32BE(point, index * 4);
  });
  return buffer;
};

test.each([
  ['ASCII', bytes('Low water.'), 'utf-8', 'valid', 'Low water.'],
  ['UTF-8', bytes('Zurbrügg “quay”', 'utf8'), 'utf-8', 'valid', 'Zurbrügg “quay”'],
  ['UTF-8 with a mark', bytes('\uFEFFquay', 'utf8'), 'utf-8', 'mark', 'quay'],
  ['UTF-16 LE with a mark', bytes('\uFEFFquay', 'utf16le'), 'utf-16le', 'mark', 'quay'],
  ['UTF-16 BE with a mark', swapped(bytes('\uFEFFquay', 'utf16le')), 'utf-16be', 'mark', 'quay'],
  ['UTF-32 LE with a mark', utf32('\uFEFFquay 𝄞', true), 'utf-32le', 'mark', 'quay 𝄞'],
  ['UTF-32 BE with a mark', utf32('\uFEFFquay 𝄞', false), 'utf-32be', 'mark', 'quay 𝄞'],
  ['UTF-16 LE without one', bytes('The harbour.', 'utf16le'), 'utf-16le', 'pattern', 'The harbour.'],
  ['UTF-16 BE without one', swapped(bytes('The harbour.', 'utf16le')), 'utf-16be', 'pattern', 'The harbour.'],
  [
    'UTF-16 without one and hardly a NUL',
    bytes('市場の奥に、小さな店があった。', 'utf16le'),
    'utf-16le',
    'pattern',
    '市場の奥に、小さな店があった。',
  ],
  [
    'Windows-1252',
    bytes('The board \x93will not\x94 say why \x96 \x80 12.'),
    'windows-1252',
    'likely',
    'The board “will not” say why – € 12.',
  ],
])('%s', (_, input, encoding, by, text) => {
  expect(decode(input)).toMatchObject({ text, encoding, by, warnings: [] });
});

/** Letters of single-byte encodings, from the standard's tables. */
function encoded(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => table.get(letter) ?? 63));
}

describe('a declared encoding', () => {
  test.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ["<META http-equiv='Content-Type' content='text/html; charset=koi8-r'>", 'koi8-r'],
    ['<?xml version="1.0" encoding="iso-8859-5"?>', 'iso-8859-5'],
  ])('%s is believed where the bytes are not UTF-8', (head, label) => {
    const buffer = Buffer.concat([bytes(head), encoded('Лавка.', label)]);
    expect(decode(buffer)).toMatchObject({
      text: `${head}Лавка.`,
      encoding: label,
      by: 'declared',
      confidence: 1,
    });
  });

  test.each([
    ['comments and styles', `<!-- ${'x'.repeat(9000)} --><style>${'a{}'.repeat(9000)}</style>`],
    ['a script that writes another', `<script>${'x();'.repeat(900)}"<meta charset=big5>"</script>`],
    ['a comment that names another', '<!-- <meta charset="big5"> -->'],
    ['a comment that names another, further down', `<!-- ${'x'.repeat(2000)} <meta charset="big5"> -->`],
    ['a title about another', '<title><meta charset="big5"></title>'],
  ])('is found behind %s', (_, before) => {
    const head = `<!doctype html><html><head>${before}<meta charset="koi8-r"></head><body>`;
    expect(decode(Buffer.concat([bytes(head), encoded('Лавка.', 'koi8-r')]))).toMatchObject({
      text: `${head}Лавка.`,
      by: 'declared',
    });
  });

  test.each([
    ['the body of a page', `<html><body><p>${'x'.repeat(2000)}<meta charset="big5">`],
    ['a text about pages', `About pages. ${'x'.repeat(2000)}<meta charset="big5">`],
    ['a comment without end', `<html><!-- ${'x'.repeat(2000)} <meta charset="big5">`],
  ])('is not looked for in %s', (_, before) => {
    expect(decode(Buffer.concat([bytes(before), encoded('Лавка закрыта.', 'koi8-r')])).by).not.toBe(
      'declared',
    );
  });

  test.each(['<', '<!--', '<meta ', '<script', '<title>', '</title'])(
    'is looked for once behind many %s',
    (part) => {
      expect(decode(bytes(`<html>${part.repeat(300_000 / part.length)}\xe9`)).by).not.toBe('declared');
    },
  );

  test('of a header goes before that of the page', () => {
    const buffer = Buffer.concat([bytes('<meta charset="koi8-r">'), encoded('Лавка.', 'windows-1251')]);
    expect(decode(buffer, { declared: 'cp1251' })).toMatchObject({
      text: '<meta charset="koi8-r">Лавка.',
      encoding: 'windows-1251',
      by: 'declared',
    });
  });

  test('that nobody knows, or that cannot hold the bytes, is passed over', () => {
    for (const label of ['x-unheard-of', 'shift_jis'])
      expect(decode(bytes(`<meta charset="${label}">Caf\xe9 cr\xe8me, d\xe9j\xe0 vu`)).text).toContain(
        'Café crème, déjà vu',
      );
  });

  test('of valid UTF-8 is a leftover', () => {
    expect(decode(bytes('<meta charset="windows-1252">Zurbrügg', 'utf8'))).toMatchObject({
      encoding: 'utf-8',
    });
  });
});

describe('damage', () => {
  const text = 'Ζωή στο νησί, και κανείς δεν ρωτά γιατί. '.repeat(4);

  test('of a byte leaves UTF-8 UTF-8, and a warning says so', () => {
    const damaged = Buffer.concat([bytes(text, 'utf8'), Buffer.of(0xce), bytes(' end.')]);
    expect(decode(damaged)).toMatchObject({
      text: `${text}\uFFFD end.`,
      encoding: 'utf-8',
      warnings: [
        {
          code: 'damaged-text',
          message: 'One place in this file could not be read as UTF-8. It is shown as \uFFFD.',
        },
      ],
    });
  });

  test.each([
    ['five letters and signs', 'The café — “naïve”', '\xe9'],
    ['three curly quotes', '“The harbour’s” ', '\xe9'],
  ])('beside %s leaves UTF-8 UTF-8', (_, whole, broken) => {
    const damaged = Buffer.concat([bytes(whole, 'utf8'), bytes(broken), bytes(' and no more', 'utf8')]);
    const { text: read, encoding, confidence } = decode(damaged);
    expect(read.startsWith(whole)).toBe(true);
    expect(encoding).toBe('utf-8');
    expect(confidence).toBeLessThan(1);
  });

  test.each([
    ['windows-1252', '\xc3\xa9t\xe9 \xe0 la fa\xe7on d\x92ao\xfbt'],
    ['gb18030', '\xc1\xaa\xcd\xa8\xb2\xbb\xc8\xe7\xd2\xc6\xb6\xaf'],
    ['shift_jis', '\xc2\xa7\xc3\xa8 \x8d\x60\x98\x70\x8b\xc7'],
  ])('is none in %s, whose bytes fit here and there', (_, words) => {
    expect(decode(bytes(words)).encoding).not.toBe('utf-8');
  });

  test('in several places is counted', () => {
    const damaged = Buffer.concat([bytes(text, 'utf8'), bytes('\xff\xff one \xce two'), bytes(text, 'utf8')]);
    expect(decode(damaged).warnings[0]?.message).toBe(
      '2 places in this file could not be read as UTF-8. They are shown as \uFFFD.',
    );
  });

  test('at the end of UTF-16 is one letter', () => {
    const cut = bytes('\uFEFFThe harbour.', 'utf16le').subarray(0, -1);
    expect(decode(cut)).toMatchObject({ text: 'The harbour\uFFFD', warnings: [{ code: 'damaged-text' }] });
  });

  test('of a surrogate pair leaves no half of it', () => {
    const half = Buffer.concat([
      bytes('\uFEFFThe ', 'utf16le'),
      Buffer.of(0x00, 0xd8),
      bytes('end.', 'utf16le'),
    ]);
    expect(decode(half)).toMatchObject({ text: 'The \uFFFDend.', warnings: [{ code: 'damaged-text' }] });
  });

  test('that was in the file as it was saved is no damage of ours', () => {
    expect(decode(bytes('A \uFFFD sign.', 'utf8'))).toMatchObject({ text: 'A \uFFFD sign.', warnings: [] });
  });
});

test('control characters mean nothing in a text, and are not in it', () => {
  expect(decode(bytes('a\0b\x07c\x1b[1;31md\x1b[0m\te\n', 'utf8')).text).toBe('abcd\te\n');
  expect(decode(bytes('a\u0080b\u009fc', 'utf8')).text).toBe('abc');
  // Struck over, as manuals print bold and underlined letters.
  expect(decode(bytes('N\bNA\bAM\bME\bE of _\br_\bi_\bv_\be_\br', 'utf8')).text).toBe('NAME of river');
});

describe('a chosen encoding', () => {
  test('is what the bytes are read in, whatever they are', () => {
    const buffer = encoded('Лавка', 'koi8-r');
    expect(decode(buffer, { chosen: 'koi8-r' })).toMatchObject({
      text: 'Лавка',
      encoding: 'koi8-r',
      by: 'chosen',
      confidence: 1,
      warnings: [],
    });
    expect(decode(bytes('Zurbrügg', 'utf8'), { chosen: 'windows-1252' }).text).toBe('ZurbrÃ¼gg');
  });

  test('that cannot hold the bytes says how many places it could not', () => {
    expect(decode(bytes('caf\xe9 cr\xe8me'), { chosen: 'utf-8' })).toMatchObject({
      text: 'caf\uFFFD cr\uFFFDme',
      encoding: 'utf-8',
      warnings: [{ message: '2 places in this file could not be read as UTF-8. They are shown as \uFFFD.' }],
    });
  });

  test('that is none of ours is no choice', () => {
    expect(decode(bytes('Low water.'), { chosen: 'utf-7' })).toMatchObject({
      encoding: 'utf-8',
      by: 'valid',
    });
  });
});

test('names of encodings', () => {
  for (const { label } of ENCODINGS) expect(encodingOf(label.toUpperCase())).toBe(label);
  const table = { 'ISO-8859-1': 'windows-1252', latin1: 'windows-1252', cp1251: 'windows-1251', 'iso8859-9': 'windows-1254', GBK: 'gb18030', SJIS: 'shift_jis', 'UTF-16': 'utf-16le', macroman: 'macintosh' }; // prettier-ignore
  for (const [name, label] of Object.entries(table)) expect(encodingOf(name), name).toBe(label);
  for (const name of ['', 'utf-7', 'ebcdic', 'constructor']) expect(encodingOf(name), name).toBeNull();
});

test('what the others could be is offered', () => {
  const { candidates, confidence } = decode(bytes('Fin de la premi\xe8re ann\xe9e.'));
  expect(candidates).toHaveLength(5);
  expect(confidence).toBeGreaterThan(0.5);
});

test('any bytes are some text without half letters, NULs and surprises', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
      const decoded = decode(input);
      expect(decoded.text).not.toMatch(/\p{Cs}/u);
      expect(decoded.text).not.toContain('\0');
      expect(ENCODINGS.map(({ label }) => label)).toContain(decoded.encoding);
      expect(decoded.confidence).toBeGreaterThanOrEqual(0);
      expect(decoded.confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test('UTF-8 that was cut off within its last letter stays UTF-8', () => {
  const text = 'Nach längerer Debatte über die Öffnung der Größeren Brücke beschloß der Rat, daß die Tür ü';
  const whole = Buffer.from(text, 'utf8');
  const { encoding, text: read } = decode(whole.subarray(0, whole.length - 1));
  expect(encoding).toBe('utf-8');
  expect(read.slice(0, -1)).toBe(text.slice(0, -1));
});
