import { expect, test } from 'vitest';
import type { BinaryKind } from '../../../src/main/files/archive-kind.ts';
import { binaryKind, binarySentence } from '../../../src/main/files/sniff.ts';
import { utf16Order } from '../../../src/main/files/utf16.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<[string, BinaryKind, string]>([
  ['%PDF-1.4', 'pdf', 'a PDF'],
  ['\x89PNG\r\n\x1a\n\0\0', 'png', 'a PNG picture'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg', 'a JPEG picture'],
  ['GIF89a', 'gif', 'a GIF picture'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'webp', 'a WebP picture'],
  ['\0\0\0\x20ftypisom', 'film', 'a film or a recording'],
  ['\x1f\x8b\x08\0', 'gzip', 'a gzip archive'],
  ['SQLite format 3\0', 'sqlite', 'an SQLite database'],
  ['MZ\x90\0\x03\0\0\0', 'windows', 'a Windows program'],
  ['BM\x46\0\0\0', 'bmp', 'a BMP picture'],
  ['{\\rtf1\\ansi', 'rtf', 'a rich text document (RTF)'],
  ['\x01\x02\x03\x04\x05abc', 'binary', 'a binary file'],
])('%j is %s, and looks like %s', (head, kind, said) => {
  expect(binaryKind(latin1(head))).toBe(kind);
  expect(binarySentence('low-water', kind)).toContain(`low-water looks like ${said}. `);
});

test.each([
  ['plain text', latin1('BM is a pair of letters, and MZ another.')],
  ['Windows-1252', latin1('\x93Low water\x94')],
  ['a stray NUL', latin1(`Low${'w'.repeat(2000)}\0 water`)],
  ['escape sequences', latin1('\x1b[1mLow water\x1b[0m, and so on')],
  ['UTF-16 with a mark', Buffer.from('\uFEFFLow water', 'utf16le')],
  ['UTF-16 without one', Buffer.from('Low water in May', 'utf16le')],
  ['nothing', latin1('')],
])('%s is text', (_, bytes) => {
  expect(binaryKind(bytes)).toBeNull();
});

test('byte order', () => {
  expect(utf16Order(Buffer.from('Low water in May', 'utf16le'))).toBe('le');
  expect(utf16Order(Buffer.from('Low water in May', 'utf16le').swap16())).toBe('be');
  expect(utf16Order(Buffer.from('Low water in May', 'utf8'))).toBeNull();
});
