import { afterAll, describe, expect, test } from 'vitest';
import { describe as select } from '../../src/core/annotation.ts';
import { reanchor } from '../../src/core/anchor/index.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { long, measured } from '../results.ts';
import { HOSTILE_MARKDOWN, page, plainProse, prose } from './hostile-markdown.ts';
import { MOST, slope } from './slopes.ts';

let steepest = 0;

function expectLinear(work: (length: number) => () => void, length: number): void {
  const found = slope(work, length);
  steepest = Math.max(steepest, found);
  expect(found).toBeLessThan(MOST);
}

const reading =
  (format: 'text' | 'markdown' | 'html', text: (length: number) => string) => (length: number) => {
    const source = { text: text(length), name: 'tide', encoding: 'utf-8', format };
    return () => void parseArticle(source);
  };
const filled = (piece: string) => (length: number) => piece.repeat(length / piece.length);

type Row = readonly [format: 'text' | 'markdown' | 'html', what: string, text: (length: number) => string];

/** Of each format; the short form takes every second. */
const LINEAR: readonly Row[] = [
    ['text', 'prose', plainProse],
    ['text', 'one line', filled('word and word, then ')],
    ['text', 'quotes', filled('> > a\n\n> b\n')],
    ['text', 'spaces', (n: number) => `a${' '.repeat(n)}b`],
    ['text', 'code', filled('    call(a);\n\n')],
    ['html', 'paragraphs', page],
    ['html', 'one line', filled('word and word, then ')],
    ['html', 'a table', (n: number) => `<table>${filled('<tr><td>a<td>b')(n)}`],
    ['html', 'attributes', (n: number) => `<p${filled(' abc=d')(n)}>text`],
    ['html', 'inline elements around blocks', (n: number) => `${'<b>'.repeat(300)}${filled('<p>text')(n)}`],
    ['html', 'footnotes', filled('<a href="#f1">1</a><p id=f1>text')],
    ['html', 'scripts that describe the page', filled('<script type="application/ld+json">{"@type":"Article"}</script>text')],
    ['markdown', 'prose', prose],
    ['markdown', 'one paragraph', (n: number) => plainProse(n).replaceAll('\n\n', ' ')],
    ['markdown', 'a list', filled('- [the ferry](https://a.example) was *late*\n')],
    ['markdown', 'a table', (n: number) => `|a|b|\n|-|-|\n${filled('|late|*again*|\n')(n)}`],
    ['markdown', 'code', (n: number) => `\`\`\`\n${filled('call(*a*);\n')(n)}\`\`\`\n`],
]; // prettier-ignore

describe('D9: reading is linear in', () => {
  test.each(LINEAR.filter((_, index) => long || index % 2 === 0))('%s: %s', (format, _, text) => {
    expectLinear(reading(format, text), 20_000);
  }, 120_000);

  // From here on they are text: what they cost the parser of Markdown is told before it begins.
  test.each(HOSTILE_MARKDOWN.slice(0, long ? 5 : 2))('hostile Markdown: %s', (_, text) => {
    expectLinear(reading('markdown', text), 150_000);
  }, 120_000);
}); // prettier-ignore

test('D9: finding a passage again is linear in the text', () => {
  const work = (length: number) => {
    const old = plainProse(length);
    const fresh = old.replaceAll('pilot', 'captain');
    const start = old.lastIndexOf('nobody');
    return () => void reanchor(old, fresh, [select(old, start, start + 20)]);
  };
  expectLinear(work, 60_000);
}, 120_000);

test('D9: control: a quadratic function is seen', () => {
  const work = (length: number) => () => {
    let met = 0;
    for (let a = 0; a < length; a += 1) for (let b = 0; b < length; b += 1) if ((a ^ b) === 5) met += 1;
    return void met;
  };
  expect(slope(work, 5_000, 1)).toBeGreaterThan(3);
}, 120_000);

afterAll(() => {
  if (steepest > 0 && steepest < MOST)
    measured('D9', `twice the length takes ${steepest.toFixed(2)} times the work at most`);
});
