import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownLink, noteLink } from '../../../src/core/note-link.ts';
import { ShortLinks } from '../../../src/renderer/notes/short-links.ts';

const TIDES = noteLink('article-tides');
const LOCK = noteLink('article-lock', 'highlight-3');

describe('links in a note that is being written', () => {
  test.each([
    ['an article', `See ${markdownLink('Low water', TIDES)}.`, 'See [[Low water]].'],
    [
      'a highlight, and twice the same',
      `${markdownLink('the lock keeper', LOCK)}, ${markdownLink('the lock keeper', LOCK)}`,
      '[[the lock keeper]], [[the lock keeper]]',
    ],
    ['words with signs', markdownLink('5 * 3 #1_a', TIDES), '[[5 * 3 #1_a]]'],
    ['a title with brackets stays whole', markdownLink('Low [water]', TIDES), null],
    ['a link to the web', '[there](https://example.org/)', null],
    ['words typed by hand', 'See [[Nowhere]] and [[Low water]].', null],
    ['the same words by hand and as a link', `[[Low water]] and ${markdownLink('Low water', TIDES)}`, null],
    ['a link somebody wrote otherwise', `[*Low* water](${TIDES})`, null],
    ['a title', `[Low water](${TIDES} "x")`, null],
  ])('%s', (_, note, shown) => {
    const links = new ShortLinks();
    expect(links.short(note)).toBe(shown ?? note);
    expect(links.long(shown ?? note)).toBe(note);
  });

  test('of two addresses with the same words one stays whole', () => {
    const links = new ShortLinks();
    const note = `${markdownLink('Chapter 1', TIDES)}, ${markdownLink('Chapter 1', LOCK)}`;
    expect(links.short(note)).toBe(`[[Chapter 1]], ${markdownLink('Chapter 1', LOCK)}`);
    expect(links.long(links.short(note))).toBe(note);
    expect(links.add('Chapter 1', noteLink('another'))).toBe(null);
  });

  test('a link is what it was made of, whatever is written around it', () => {
    const links = new ShortLinks();
    links.short('');
    expect(links.add('Low water', TIDES)).toBe('[[Low water]]');
    expect(links.long('See [[Low water]], not [[Low waters]] or [Low water].')).toBe(
      `See ${markdownLink('Low water', TIDES)}, not [[Low waters]] or [Low water].`,
    );
  });

  test('no note is another one after it was opened and closed', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab [](){}#*\\\n_é'), maxLength: 8 });
    const piece = fc.oneof(
      words,
      words.map((text) => markdownLink(text, TIDES)),
      words.map((text) => markdownLink(text, LOCK)),
      words.map((text) => `[[${text}]]`),
      words.map((text) => `[${text}](${TIDES})`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const note = pieces.join('');
        const links = new ShortLinks();
        expect(links.long(links.short(note))).toBe(note);
      }),
      { numRuns: 2000 },
    );
  });
});
