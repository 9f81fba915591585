import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureSize } from '../../../src/core/parse/picture-size.ts';
import { gif, png } from '../../main/pictures/made.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
const be16 = (value: number): number[] => [value >> 8, value & 255];
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le24 = (value: number): number[] => [value & 255, (value >> 8) & 255, value >> 16];
const webp = (...chunk: (string | number[])[]): Uint8Array => bytes('RIFF', [0, 0, 0, 0], 'WEBP', ...chunk);
const box = (name: string, ...parts: (string | number[])[]): number[] => {
  const content = bytes(...parts);
  return [...be32(content.length + 8), ...bytes(name), ...content];
};

const segment = (marker: number, ...parts: (string | number[])[]): number[] => {
  const content = bytes(...parts);
  return [0xff, marker, ...be16(content.length + 2), ...content];
};
const frame = (marker: number, width: number, height: number): number[] =>
  segment(marker, [8], be16(height), be16(width), [3]);
const exif = (orientation: number): number[] =>
  segment(
    0xe1,
    'Exif\0\0MM\0*',
    be32(8),
    be16(2),
    [1, 0x1a, 0, 5, ...be32(1), ...be32(38)],
    [1, 0x12, 0, 3, ...be32(1), ...be16(orientation), 0, 0],
    be32(0),
  );
const littleExif = segment(
  0xe1,
  'Exif\0\0II*\0',
  [8, 0, 0, 0, 1, 0],
  [0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0],
);
const START = [0xff, 0xd8];
const APP0 = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]);

const avif = (...properties: number[][]): Uint8Array =>
  bytes(
    box('ftyp', 'avif', be32(0), 'avifmif1'),
    box('meta', be32(0), box('hdlr', be32(0), 'xxxxpict'), box('iprp', box('ipco', ...properties))),
  );
const ispe = (width: number, height: number): number[] => box('ispe', be32(0), be32(width), be32(height));

describe('pictureSize', () => {
  test.each<[string, Uint8Array, [number, number] | null]>([
    ['PNG', png(321, 123), [321, 123]],
    ['GIF', gif(640, 480), [640, 480]],
    ['GIF without a size', gif(0, 480), null],
    ['baseline JPEG', bytes(START, APP0, segment(0xdb, [0]), frame(0xc0, 800, 600)), [800, 600]],
    ['progressive JPEG after tables', bytes(START, segment(0xc4, [1]), frame(0xc2, 800, 600)), [800, 600]],
    ['JPEG with fill bytes', bytes(START, [0xff, 0xff, 0xff], frame(0xc0, 8, 6).slice(1)), [8, 6]],
    ['JPEG upright by Exif', bytes(START, exif(1), frame(0xc0, 800, 600)), [800, 600]],
    ['JPEG upside down', bytes(START, exif(3), frame(0xc0, 800, 600)), [800, 600]],
    ['JPEG on its side', bytes(START, exif(6), frame(0xc0, 800, 600)), [600, 800]],
    ['JPEG on its side, little-endian', bytes(START, littleExif, frame(0xc0, 800, 600)), [600, 800]],
    ['JPEG that ends before its frame', bytes(START, APP0), null],
    ['JPEG whose scan comes first', bytes(START, segment(0xda, [0]), frame(0xc0, 8, 6)), null],
    ['JPEG of segments without length', bytes(START, [0xff, 0xe0, 0, 0], frame(0xc0, 8, 6)), null],
    ['lossy WebP', webp('VP8 ', [0, 0, 0, 0], [0, 0, 0, 0x9d, 1, 0x2a], [0x20, 3, 0x58, 2]), [800, 600]],
    ['lossless WebP', webp('VP8L', [0, 0, 0, 0, 0x2f], [0x1f, 0xc3, 0x95, 0]), [800, 600]],
    ['extended WebP', webp('VP8X', [10, 0, 0, 0, 0, 0, 0, 0], le24(799), le24(599)), [800, 600]],
    ['WebP of a kind to come', webp('VP9 ', [10, 0, 0, 0, 0, 0, 0, 0], le24(799), le24(599)), null],
    ['AVIF', avif(ispe(800, 600)), [800, 600]],
    ['AVIF with tiles and a thumbnail', avif(ispe(256, 256), ispe(800, 600), ispe(80, 60)), [800, 600]],
    ['AVIF on its side', avif(ispe(800, 600), box('irot', [1])), [600, 800]],
    ['AVIF without properties', avif(), null],
    ['no picture', bytes('<html>'), null],
    ['nothing', bytes(), null],
  ])('%s', (_, picture, expected) => {
    const [width, height] = expected ?? [];
    expect(pictureSize(picture)).toEqual(expected === null ? null : { width, height });
  });

  test('takes no harm from headers that are cut off or wrong', () => {
    const heads = [png(3, 3), gif(3, 3), bytes(START, exif(6), frame(0xc0, 8, 6)), avif(ispe(8, 6))];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.nat(), fc.nat(), fc.nat(255), (head, cut, at, value) => {
        const damaged = head.slice(0, cut % (head.length + 1));
        if (damaged.length > 0) damaged[at % damaged.length] = value;
        const size = pictureSize(damaged);
        if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('passes through 16 MB of empty segments at once', () => {
    const chain = new Uint8Array(16 * 1024 * 1024);
    chain.set(START);
    for (let at = 2; at + 4 <= chain.length; at += 4) chain.set([0xff, 0xe0, 0, 2], at);
    const start = performance.now();
    expect(pictureSize(chain)).toBeNull();
    // It takes about 20 ms; a loop that were not linear would take minutes.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
