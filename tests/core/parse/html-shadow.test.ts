import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { PostilError } from '../../../src/core/failure.ts';

const SENTENCE =
  'In the third winter the ferry was late on every day but one, and nobody, not even the company, knew which day that had been.';

function textOf(body: string): string {
  const html = `<!doctype html><html><head><title>The Bell</title></head><body>${body}</body></html>`;
  return parseArticle({ text: html, name: 'page.html', encoding: 'utf-8', format: 'html' }).text;
}

function component(inside: string, light = '', mode = 'shadowrootmode="open"'): string {
  return `<x-part><template ${mode}>${inside}</template>${light}</x-part>`;
}

describe('the inside of a web component', () => {
  test.each(['shadowrootmode="open"', 'shadowrootmode=closed', 'shadowroot="open"'])(
    'is read where the page has it (%s)',
    (mode) => {
      expect(
        textOf(`<p>Before.</p>${component('<style>p{}</style><p>Inside.</p>', '', mode)}<p>After.</p>`),
      ).toBe('Before.\nInside.\nAfter.');
    },
  );

  test('has what the page hands over where its slots are', () => {
    const inside = '<h2><slot name="head">No head</slot></h2><slot></slot><p>End of it.</p>';
    expect(textOf(component(inside, '<p>One.</p><b slot="head">Head</b><p>Two.</p>'))).toBe(
      'Head\nOne.\nTwo.\nEnd of it.',
    );
    expect(textOf(component(inside))).toBe('No head\nEnd of it.');
  });

  test('is read once, however often a slot is named, and in components of components', () => {
    expect(textOf(component('<p>a<slot></slot>b<slot></slot>c</p>', 'x'))).toBe('axbc');
    expect(textOf(component('<p>a<slot></slot></p><slot></slot>c', 'x'))).toBe('ax\nc');
    const inner = component('<p>inner <slot></slot></p>', '<slot></slot>');
    expect(textOf(component(`<p>outer</p>${inner}`, 'words'))).toBe('outer\ninner words');
  });

  test('without words or slots leaves what stands in it', () => {
    expect(textOf(component('<style>p{}</style>', '<p>Words.</p>'))).toBe('Words.');
  });

  test('hides what no slot takes, and that is counted', () => {
    const html = `<p>Before.</p>${component('<p>Inside.</p>', '<p>Never shown.</p>')}`;
    const article = parseArticle({ text: html, name: 'page.html', encoding: 'utf-8', format: 'html' });
    expect(article.text).toBe('Before.\nInside.');
    expect(article.extraction?.dropped).toMatchObject({ hidden: 1 });
  });

  test('is an article like any other', () => {
    const inside = `<nav><a href="/">Home</a></nav><article><h1>The Bell</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article>`;
    expect(textOf(component(inside))).toBe(Array(6).fill(SENTENCE).join('\n'));
  });

  test('is not that of a template which a script would use', () => {
    expect(textOf('<p>Words.</p><template><p>Pattern.</p></template>')).toBe('Words.');
  });

  test('nested without end is refused, and many of them cost one pass', () => {
    const deep = '<x-a><template shadowrootmode="open">'.repeat(400);
    expect(() => textOf(`${deep}<p>Deep.</p>`)).toThrow(PostilError);
    const many = component('<p>In <slot></slot></p>', 'it').repeat(5000);
    expect(textOf(many).split('\n')).toHaveLength(5000);
  });
});
