import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { withoutDeclarations } from '../../../src/core/parse/html-doctype.ts';

const read = (text: string): Article =>
  parseArticle({ text, name: 'page.html', encoding: 'utf-8', format: 'html' });
const PAGE = '<html><head><title>Tides</title></head><body><p>Low water.</p></body></html>';

test.each<[string, string, number]>([
  ['entities', '<!DOCTYPE html [<!ENTITY tide "sea"> <!ENTITY nbsp "&#160;">]>', 2],
  ['a public identifier before', '<!DOCTYPE html PUBLIC "-//W3C//DTD [x]" \'http://a.example/\' [ <!ENTITY tide "sea"> ] >', 1],
  ['brackets in comments, quotes and instructions', '<!DOCTYPE html [<!-- ]> "--><?x ]> \' ?><!ENTITY tide "]>">]>', 1],
  ['no entity', '<?xml version="1.0"?>\n<!-- a page -->\n<!doctype html [\n<!ATTLIST html xmlns:x CDATA #FIXED "x">\n]>', 0],
  ['nothing', '<!DOCTYPE html []>', 0],
])('declarations in the document type are no words: %s', (_, type, entities) => {
  const article = read(`${type}\n${PAGE.replace('Low', 'Low &tide;')}`);
  expect(article.text).toBe('Low &tide; water.');
  expect(article.title).toBe('Tides');
  const codes = article.warnings.map(({ code }) => code);
  expect(codes).toEqual(entities === 0 ? [] : ['entities-ignored']);
  expect(withoutDeclarations(`${type}${PAGE}`)).toEqual({ html: expect.stringMatching(/^[^[]*(?:"[^"]*"[^[]*)?>(?=<html>)/), entities });
}); // prettier-ignore

test('what they would expand to is never built', () => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  const start = performance.now();
  const article = read(`<!DOCTYPE html [<!ENTITY l0 "lol">${levels}]>${PAGE.replace('Low', '&l9;')}`);
  expect(article.text).toBe('&l9; water.');
  expect(article.warnings[0]?.message).toMatch(/^The page declares 10 abbreviations of its own/);
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each([
  ['no document type', PAGE],
  ['a document type without any', `<!DOCTYPE html>${PAGE}`],
  ['brackets behind it', `<!DOCTYPE html><p>[1] is a note ]></p>`],
  ['declarations that never end', `<!DOCTYPE html [<!ENTITY a "b">${PAGE}`],
  ['a quote that never ends', `<!DOCTYPE html [<!ENTITY a "b>]>${PAGE}`],
  ['a document type further down', `<p>Say <!DOCTYPE html [<!ENTITY a "b">]></p>`],
])('%s is left as it is', (_, html) => {
  expect(withoutDeclarations(html)).toEqual({ html, entities: 0 });
});

test('what stands behind the type is never touched, and the cost is linear', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<!--', '-->', '"', "'", ']', '>', '[', '<?', '?>', 'a', ' ')), (pieces) => {
      const html = `<!DOCTYPE x [${pieces.join('')}`;
      const { html: found } = withoutDeclarations(html);
      if (found !== html) expect(html.endsWith(found.slice('<!DOCTYPE x'.length))).toBe(true);
    }),
  );
  for (const piece of ['<!--', '<?', '"', "'", ']', '<!ENTITY ', '] ']) {
    const start = performance.now();
    withoutDeclarations(`<!DOCTYPE x [${piece.repeat(1_000_000)}`);
    withoutDeclarations(`${piece.repeat(1_000_000)}<!DOCTYPE x [`);
    expect(performance.now() - start).toBeLessThan(1000);
  }
}); // prettier-ignore
