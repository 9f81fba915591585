import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Inline } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

function read(text: string): Article {
  return parseArticle({ text, name: 'tide.md', encoding: 'utf-8', format: 'markdown' });
}

/** The TeX of the formulas in `text`, those on lines of their own between double dollars. */
function formulas(text: string): string[] {
  const found: string[] = [];
  const stack: unknown[] = [read(text).blocks];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const inline = node as Inline;
    if (inline.type === 'math')
      found.unshift(inline.display === 'block' ? `$$${inline.source}$$` : String(inline.source));
    else stack.push(...Object.values(node));
  }
  return found;
}

describe('money stays money', () => {
  test.each([
    'The tickets cost $5 and $10.',
    'Between $5 and $10, or $5–$10, or $5-$10, or $5/$10.',
    'It fell from $1.2 billion to $900 million.',
    'US$5 in 2019, US$6 in 2020; A$20 and C$30; HK$40.',
    '$5, $6, $7 ($8)',
    'He paid 5$ or 10$ for it, 15$ at most.',
    'A fee of $12 a month, which is 10$ in the States.',
    'The grant ($5 million in US$) was paid.',
    'Shares of $AAPL and $MSFT rose; $TSLA/$F fell.',
    'Set $HOME and $PATH, or $HOME/bin:$PATH.',
    'Write ${name} and ${value}, or ${a}${b}.',
    'A $ here and a $ there.',
    'It is a $$ place, and that is a $$$ place.',
    '$$$ and $$ signs: $$–$$$',
    'A dollar \\$x\\$ with backslashes.',
    'A dollar $x with an end that is taken back \\$.',
    '`$x$` is code, and so is `$$y$$`.',
    'One $x\n\nparagraph$ ends before the other.',
    '- one $x\n- two y$',
    '| a | b |\n|---|---|\n| $x | y$ |',
    '$$\nno end\n\nto this.',
    '> $$\n> a\n\nb $$\n\nc',
    '$20K to 30$',
    'From $1 to 2$ it is.',
  ])('%j', (text) => {
    const article = read(text);
    expect(formulas(text)).toEqual([]);
    expect(article.warnings).toEqual([]);
    expect(article.text.match(/\$/g)?.length).toBe(text.replace(/^\|-.*$/m, '').match(/\$/g)?.length);
  });
});

describe('formulas are formulas', () => {
  test.each<[string, string[]]>([
    ['Let $x$ be small.', ['x']],
    ['$E = mc^2$', ['E = mc^2']],
    ['so $a$, $b$ and $c$: ($d$) “$e$”', ['a', 'b', 'c', 'd', 'e']],
    ['The $n$th term, the $k$-means, the $x_i$s.', ['n', 'k', 'x_i']],
    ['a 3$\\times$4 grid', ['\\times']],
    ['costs \\$5, and $5 < x$', ['5 < x']],
    ['$5$ and $10$', ['5', '10']],
    ['$2x + 3y$', ['2x + 3y']],
    ['$\\text{price} = \\$5$', ['\\text{price} = \\$5']],
    ['$a\n= b$', ['a\n= b']],
    ['*$a_1$ and $a_2$*', ['a_1', 'a_2']],
    ['$x_1$ * $x_2$ * $x_3$', ['x_1', 'x_2', 'x_3']],
    ['with $`x_1`$ as GitHub has it', ['x_1']],
    ['| a | $b$ |\n|---|---|\n| $c_1$ | d |', ['b', 'c_1']],
    ['$$x$$', ['$$x$$']],
    ['$$ x = 1 $$', ['$$x = 1$$']],
    ['words $$x^2$$ and words', ['$$x^2$$']],
    ['where\n$$\nx\n+ y\n- z\n$$\nholds', ['$$x\n+ y\n- z$$']],
    ['$$\nx\n\n= y\n$$', ['$$x\n\n= y$$']],
    ['$$ x\n= y $$\nholds', ['$$x\n= y$$']],
    ['> $$\n> x\n> > y\n> $$\n\nnext', ['$$x\n> y$$']],
    ['- $$\n  x\n  $$\n- and $y$', ['$$x$$', 'y']],
    ['$$\na \\text{ where $a$ is } b\n$$', ['$$a \\text{ where $a$ is } b$$']],
    ['```math\n\\frac12\n```', ['$$\\frac12$$']],
    ['Term $x$\n: means $y$', ['x', 'y']],
    ['A note.[^1]\n\n[^1]: With $x^2$.', ['x^2']],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
    expect(read(text).warnings).toEqual([]);
  });

  test('a text before and after on the lines of its fences', () => {
    expect(read('where\n$$\nx\n$$\nholds').text).toBe('where\nx\nholds');
  });
});

test('no dollars of sums in running prose are ever formulas', () => {
  const sum = fc
    .tuple(
      fc.constantFrom('', 'US', 'A', '(', '“', 'about '),
      fc.double({ min: 0.01, max: 9999, noNaN: true }),
      fc.constantFrom('', 'm', 'bn', ' million', ' a year', '-a-day', ')', '.', ','),
    )
    .map(([before, value, after]) => `${before}$${value.toFixed(2).replace(/\.00$/, '')}${after}`);
  const word = fc.constantFrom('and', 'or', 'to', '–', 'from', 'cost', 'paid,', 'of\nthe', '—');
  fc.assert(
    fc.property(fc.array(fc.oneof(sum, word), { minLength: 1, maxLength: 12 }), (parts) => {
      expect(formulas(`It was ${parts.join(' ')} in all.`)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

describe('TeX that cannot be read', () => {
  test('stands as it is written, in code, with one warning for all', () => {
    const article = read('Take $\\frac{1$ and $\\nosuchthing$.\n\n$$\n\\begin{what}\n$$\n');
    expect(article.text).toBe('Take $\\frac{1$ and $\\nosuchthing$.\n$$ \\begin{what} $$');
    expect(article.blocks[0]).toMatchObject({
      children: [{}, { type: 'span', tag: 'code' }, {}, { tag: 'code' }, {}],
    });
    expect(article.warnings).toEqual([
      {
        code: 'formula-unread',
        message: '3 formulas could not be read as TeX, so the source is shown instead.',
      },
    ]);
  });

  test.each([
    [
      'macros that multiply',
      '\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}\\def\\e{\\a\\a}\\a',
    ],
    ['braces nested without end', '{'.repeat(4000)],
    ['roots nested without end', '\\sqrt{'.repeat(1400) + 'x' + '}'.repeat(1400)],
    ['a formula longer than any', 'x+'.repeat(20_000) + '1_1'],
  ])('%s', (_, tex) => {
    const start = performance.now();
    expect(read(`Take $${tex}$.`).warnings.map(({ code }) => code)).toEqual(['formula-unread']);
    // Seconds would be the square of something; a busy machine takes a tenth of one.
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('neither loads nor links nor styles', () => {
    const article = read(
      '$\\href{https://evil.example}{x}$ $\\includegraphics{https://evil.example/a.png}$ $\\htmlStyle{position:fixed}{x}$ $\\color{red}{x_1}$ $\\text{</math><script>alert(1)</script>}^2$',
    );
    expect(JSON.stringify(article.blocks)).not.toMatch(
      /"href"|"host"|"style"|"class"|"type":"(?:image|link)"/,
    );
    expect(article.text).toContain('</math><script>alert(1)</script>');
  });
});
