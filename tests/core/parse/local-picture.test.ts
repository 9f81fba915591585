import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartOfPage, localReferences, namesDrawing } from '../../../src/core/parse/local-picture.ts';

const PAGE = 'https://karsa.example/news/harbour-lights.html';

describe('localReferences', () => {
  test.each<[string, string | null, string[]]>([
    ['mole.png', null, ['./mole.png']],
    ['./img/mole.png', null, ['./img/mole.png']],
    ['img/./a/../mole.png', null, ['./img/mole.png']],
    [' img/mole.png\n', null, ['./img/mole.png']],
    ['img\\mole.png', null, ['./img/mole.png']],
    ['.\\Harbour lights_files\\mole.png', null, ['./Harbour lights_files/mole.png']],
    [
      'Harbour%20lights_files/mole.png',
      null,
      ['./Harbour lights_files/mole.png', './Harbour%20lights_files/mole.png'],
    ],
    ['mole.png?w=300#top', null, ['./mole.png', './mole.png?w=300']],
    ['mole.png%3Fw=300', null, ['./mole.png?w=300', './mole.png%3Fw=300']],
    // As it stands, composed, decomposed.
    ['m%C3%B6we.png', null, ['./m\u00F6we.png', './mo\u0308we.png', './m%C3%B6we.png']],
    ['m%F6we.png', null, ['./m\u00F6we.png', './mo\u0308we.png', './m%F6we.png']],
    ['100%.png', null, ['./100%.png']],
    ['file:///home/ann/page_files/a.png', null, ['file:///home/ann/page_files/a.png']],
    // Relative, though the page says where it came from.
    ['img/mole.png', PAGE, ['./img/mole.png']],
    // Absolute, below where it came from.
    ['https://karsa.example/news/img/mole.png', PAGE, ['./img/mole.png']],
    ['http://KARSA.example/news/mole.png', PAGE, ['./mole.png']],
    ['//karsa.example/news/mole.png', PAGE, ['./mole.png']],
    ['/news/mole.png', PAGE, ['./mole.png']],
    ['/mole.png', 'https://karsa.example', ['./mole.png']],
  ])('%s from %s', (address, base, expected) => {
    expect(localReferences(address, base)).toEqual(expected);
  });

  test.each([
    '',
    '#top',
    '.',
    '..',
    '../mole.png',
    'img/../../mole.png',
    'img/%2e%2e/%2E%2E/%2e%2e/etc/passwd.png',
    '..%2f..%2fetc%2fpasswd',
    '..\\mole.png',
    'img\\..\\..\\mole.png',
    '/etc/passwd',
    '\\etc\\passwd',
    '//server/share/mole.png',
    '\\\\server\\share\\mole.png',
    '/\\server/mole.png',
    'C:\\Users\\ann\\mole.png',
    'C:mole.png',
    'data:image/png;base64,AAAA',
    'blob:app://postil/1',
    'https://elsewhere.example/news/mole.png',
    'https://karsa.example/mole.png',
    'https://karsa.example.evil/news/mole.png',
    'javascript:mole.png',
    'mole%00.png',
    'img/drawing.svg',
    'img/drawing.SVGZ?x',
    'x'.repeat(1001),
  ])('nothing for %j', (address) => {
    expect(localReferences(address, PAGE).filter((one) => !one.includes('%'))).toEqual([]);
  });

  test('never leaves the folder, whatever the address', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'a',
      'C:',
      '?',
      '#',
      '%',
      'news',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(null, PAGE), (parts, base) => {
        for (const reference of localReferences(parts.join(''), base)) {
          const [first, ...names] = reference.split('/');
          expect(first).toBe('.');
          expect(names.length).toBeGreaterThan(0);
          expect(names.filter((name) => ['', '.', '..'].includes(name) || name.includes('\\'))).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['Harbour lights_files/a.png', true],
  ['./Harbour%20lights_files/a.png', true],
  ['.\\Seite-Dateien\\a.png', true],
  ['page.fld/image001.png', true],
  ['files/a.png', false],
  ['img/a_files.png', false],
  ['https://karsa.example/page_files/a.png', false],
])('%s is a part of a page saved whole: %s', (address, expected) => {
  expect(isPartOfPage(address)).toBe(expected);
});

test.each([
  ['a.svg', true],
  ['a.SVGZ?v=2', true],
  ['data:image/svg+xml;utf8,<svg/>', true],
  ['a.svg.png', false],
  ['svg/a.png', false],
])('%s names a drawing: %s', (address, expected) => {
  expect(namesDrawing(address)).toBe(expected);
});
