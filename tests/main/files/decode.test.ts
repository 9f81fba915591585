import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/main/files/decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'latin1'): Buffer => Buffer.from(text, encoding);
const swapped = (buffer: Buffer): Buffer => Buffer.from(buffer).swap16();

test.each([
  ['ASCII', bytes('Low water.'), 'utf-8', 'Low water.'],
  ['UTF-8', bytes('Zurbrügg “quay”', 'utf8'), 'utf-8', 'Zurbrügg “quay”'],
  ['UTF-8 with a mark', bytes('\uFEFFquay', 'utf8'), 'utf-8', 'quay'],
  ['UTF-16 LE with a mark', bytes('\uFEFFquay', 'utf16le'), 'utf-16le', 'quay'],
  ['UTF-16 BE with a mark', swapped(bytes('\uFEFFquay', 'utf16le')), 'utf-16be', 'quay'],
  ['UTF-16 LE without one', bytes('The harbour.', 'utf16le'), 'utf-16le', 'The harbour.'],
  ['UTF-16 BE without one', swapped(bytes('The harbour.', 'utf16le')), 'utf-16be', 'The harbour.'],
  [
    'Windows-1252',
    bytes('The board \x93will not\x94 say why \x96 \x80 12.'),
    'windows-1252',
    'The board “will not” say why – € 12.',
  ],
])('%s', (_, input, encoding, text) => {
  expect(decode(input)).toEqual({ text, encoding });
});

const RUSSIAN =
  'В конце старого рынка есть лавка, где продают бумагу и чернила. Мы были там вчера, и было тихо. Хозяин не спешил.';

/** Letters of Windows-1251 and of KOI8-R as single bytes, from the encodings' tables. */
function encoded(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => table.get(letter) ?? 63));
}

test.each(['windows-1251', 'koi8-r'])('%s is told by its letters', (label) => {
  expect(decode(encoded(RUSSIAN.repeat(3), label))).toEqual({ text: RUSSIAN.repeat(3), encoding: label });
});

test.each([
  ['<meta charset="windows-1251">', 'windows-1251'],
  ["<META http-equiv='Content-Type' content='text/html; charset=koi8-r'>", 'koi8-r'],
  ['<?xml version="1.0" encoding="iso-8859-5"?>', 'iso-8859-5'],
])('%s is believed where the bytes are not UTF-8', (head, label) => {
  const buffer = Buffer.concat([bytes(head), encoded('Лавка.', label)]);
  expect(decode(buffer)).toEqual({ text: `${head}Лавка.`, encoding: label });
});

test('valid UTF-8 is UTF-8, whatever it declares', () => {
  expect(decode(bytes('<meta charset="windows-1252">Zurbrügg', 'utf8'))).toMatchObject({ encoding: 'utf-8' });
});

test('UTF-8 with a damaged byte stays UTF-8', () => {
  const text = 'Ζωή στο νησί, και κανείς δεν ρωτά γιατί. '.repeat(4);
  const damaged = Buffer.concat([bytes(text, 'utf8'), Buffer.of(0xce), bytes(' end.')]);
  expect(decode(damaged)).toEqual({ text: `${text}\uFFFD end.`, encoding: 'utf-8' });
});

test('any bytes are some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
      const { text, encoding } = decode(input);
      expect(text.length > 0 || input.length < 4).toBe(true);
      expect(encoding).toMatch(/^[a-z0-9_-]+$/);
    }),
  );
});
