import { expect, test } from 'vitest';
import { pictureOf } from '../../../src/core/parse/picture.ts';

const bytes = (latin1: string): string => Buffer.from(latin1.padEnd(24, '\0'), 'latin1').toString('base64');

test.each([
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['GIF87a', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x1cftypavif', 'image/avif'],
])('%j is %s, whatever the address says', (signature, mediaType) => {
  const base64 = bytes(signature);
  expect(pictureOf(`data:image/x-any;base64,${base64}`)).toEqual({
    mediaType,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  });
});

test('white space and percent signs in base64 are cleaned', () => {
  const base64 = bytes('\x89PNG\r\n\x1a\n\xff\xff\xff');
  const written = base64
    .replace(/(.{8})/g, '$1\n ')
    .replace(/\//g, '%2F')
    .replace(/=/g, '%3D');
  const { bytes: read } = pictureOf(`data:image/png;charset=utf-8;base64,${written}`) ?? {};
  expect(Buffer.from(read ?? []).toString('base64')).toBe(base64);
});

test.each([
  `data:image/svg+xml;base64,${bytes('<svg onload=alert(1)>')}`,
  `data:text/html;base64,${bytes('\x89PNG\r\n\x1a\n')}`,
  `data:image/png,${bytes('\x89PNG\r\n\x1a\n')}`,
  'data:image/png;base64,####',
  'data:image/png;base64,',
  'https://a.example/a.png',
])('%j holds no picture', (address) => {
  expect(pictureOf(address)).toBeNull();
});
