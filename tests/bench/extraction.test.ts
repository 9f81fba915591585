import { describe, expect, it } from 'vitest';
import { likeness } from '../../bench/extraction/likeness.ts';
import { READERS } from '../../bench/extraction/readers.ts';
import { englishSentence } from '../../bench/anchoring/grammar.ts';
import { randomOf } from '../../bench/anchoring/random.ts';

const random = randomOf(3);
const paragraphs = Array.from({ length: 12 }, () =>
  Array.from({ length: 5 }, () => `${englishSentence(random).join(' ')}.`).join(' '),
);
const page = `<!doctype html><html lang="en"><head><title>On harbours</title></head><body>
<nav><a href="/">Home</a> <a href="/all">All</a></nav>
<article><h1>On harbours</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer>Imprint, terms and privacy</footer></body></html>`;

describe('the sides of the extraction bench', () => {
  it.each(READERS.map(({ name, read }) => ({ name, read })))(
    'read the same article out of a page: $name',
    async ({ read }) => {
      const { text, title, lang } = await read(page);
      expect(likeness(text().replace('On harbours', ''), paragraphs.join('\n'))).toBe(1);
      expect(title).toBe('On harbours');
      expect(lang).toBe('en');
    },
  );

  it('have a likeness of less than one where words are missed', () => {
    expect(likeness(paragraphs.slice(1).join('\n'), paragraphs.join('\n'))).toBeLessThan(1);
  });
});
