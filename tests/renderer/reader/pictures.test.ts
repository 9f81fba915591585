import { describe, expect, it } from 'vitest';
import type { Block, ImageInline } from '../../../src/core/article.ts';
import type { Resource } from '../../../src/core/library/records.ts';
import { picturesOf, shownSize } from '../../../src/renderer/reader/pictures.ts';
import { planSections } from '../../../src/renderer/reader/plan.ts';

const HASH = 'a'.repeat(64);
const stored: Resource = {
  id: './a.png',
  mediaType: 'image/png',
  hash: HASH,
  size: 9,
  width: 800,
  height: 400,
};
const image = (fields: Partial<ImageInline>): ImageInline => ({
  type: 'image',
  resource: null,
  host: null,
  alt: '',
  ...fields,
});

describe('shownSize', () => {
  it.each([
    // What the page says, the picture's own, what is drawn.
    [{}, { width: 800, height: 400 }, { width: 800, height: 400 }],
    [{ width: 400 }, { width: 800, height: 400 }, { width: 400, height: 200 }],
    [{ height: 100 }, { width: 800, height: 400 }, { width: 200, height: 100 }],
    // The picture's own proportions, as the browser draws it once it is loaded.
    [
      { width: 400, height: 400 },
      { width: 800, height: 400 },
      { width: 400, height: 200 },
    ],
    [{ width: 3 }, { width: 4000, height: 1 }, { width: 3, height: 1 }],
    [{ width: 400, height: 300 }, {}, { width: 400, height: 300 }],
    [{ width: 400 }, {}, null],
    [{}, {}, null],
  ])('%j of %j is %j', (said, own, expected) => {
    expect(shownSize(said, own)).toEqual(expected);
  });
});

describe('picturesOf', () => {
  const inline: Resource = { id: 'picture-1', mediaType: 'image/png', base64: 'AAAA' };
  const { find, release } = picturesOf([stored, inline, { id: './b.png', refused: 'too-large' }]);

  it('finds stored pictures by their hash', () => {
    expect(find(image({ local: ['./none.png', './a.png'] }))).toEqual({
      address: `app://postil/picture/${HASH}`,
      width: 800,
      height: 400,
    });
  });

  it('shows pictures of old records from memory', () => {
    const found = find(image({ resource: 'picture-1' }));
    expect(found).toMatchObject({ address: expect.stringMatching(/^blob:/) as unknown });
    release();
  });

  it.each([
    [image({ local: ['./none.png'] }), { absent: 'missing' }],
    [image({ local: ['./b.png'] }), { absent: 'too-large' }],
    [image({ drawing: true }), { absent: 'drawing' }],
    [image({ resource: 'picture-9' }), { absent: 'lost' }],
    [image({ host: 'pics.example' }), null],
  ])('%j is %j', (one, expected) => {
    expect(find(one)).toEqual(expected);
  });

  it('shows no damaged and no other bytes', () => {
    const odd = picturesOf([
      { id: 'a', mediaType: 'image/png', base64: '####' },
      { id: 'b', mediaType: 'image/svg+xml', base64: 'AAAA' },
    ]);
    for (const id of ['a', 'b']) expect(odd.find(image({ resource: id }))).toEqual({ address: '' });
  });
});

it('a page leaves room for its pictures before they are loaded', () => {
  const { find } = picturesOf([stored, { ...stored, id: './tall.png', width: 100, height: 4000 }]);
  const pixels = (...images: ImageInline[]) =>
    planSections([{ type: 'paragraph', children: images } satisfies Block], find)[0]?.pixels;
  // 800 pixels are drawn in a column of 620.
  expect(pixels(image({ local: ['./a.png'] }))).toBe(310);
  expect(pixels(image({ local: ['./a.png'], width: 200 }))).toBe(100);
  expect(pixels(image({ local: ['./tall.png'] }))).toBe(640);
  // A placeholder is a line of words.
  expect(pixels(image({ local: ['./none.png'] }), image({ host: 'pics.example', height: 500 }))).toBe(0);
});
