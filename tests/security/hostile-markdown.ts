/** Files made to keep a reader busy: each kind as a function of its length in letters. The words are our own. */

export type Kind = readonly [name: string, text: (length: number) => string];

const filled = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
const counted = (piece: (index: number) => string) => (length: number) => {
  let text = '';
  for (let index = 1; text.length < length; index += 1) text += piece(index);
  return text;
};

const SENTENCE =
  'The *ferry* was late again - as it had been since [March](https://a.example/march) - and “nobody”, said the `pilot`, had **asked** for it, nor would they, for 5 * 3 reasons.';

/** What people write. */
export const prose = filled(`${SENTENCE}\n\n`);
export const plainProse = filled(
  'The ferry was late again, as it had been since March, and nobody, said the pilot, had asked for it.\n\n',
);

/** Each took the parser of Markdown the square of its length, or worse, or recursed as deep as it is long. */
export const HOSTILE_MARKDOWN: readonly Kind[] = [
  ['emphasis that never closes', filled('**a*b')],
  ['stars and lines', filled('*a_ ')],
  ['struck words that never end', filled('~~a')],
  ['emphasis in emphasis', (n) => '*a **b '.repeat(n / 14) + 'c** d*'.repeat(n / 14)],
  ['brackets in brackets', (n) => '['.repeat(n / 2) + ']'.repeat(n / 2)],
  ['open brackets', (n) => '['.repeat(n)],
  ['links that never end', filled('[a](')],
  ['labels side by side', filled('[a]')],
  ['addresses that never end', filled('[a](<b')],
  ['backticks of rising lengths', counted((index) => `${'`'.repeat(index)}a`)],
  ['angle brackets', (n) => '<'.repeat(n)],
  ['comments that never end', filled('x <!-- ')],
  ['instructions that never end', filled('x <? ')],
  ['declarations that never end', filled('x <!A ')],
  ['a flood of definitions of links', (n) => `text\n\n${counted((index) => `[a${index}]: b\n`)(n)}`],
  ['a flood of footnotes', counted((index) => `a[^${index}]\n\n[^${index}]: b\n\n`)],
  ['definitions', filled('a\n: b\n\n')],
  ['underlined headings', filled('a\n=\n')],
  ['lines that go on in a quote', (n) => `> a\n${'a\n'.repeat(n / 2)}`],
  ['a hundred quotes opened anew', counted((index) => `${'>'.repeat(1 + (index % 99))} a\n\n`)],
  ['items in items, opened anew', filled(`${'- '.repeat(60)}a\n\n`)],
  ['quotes in quotes', (n) => `${'> '.repeat(n / 2)}a`],
  ['lists in lists', (n) => `${'- '.repeat(n / 2)}a`],
  ['a hundred lists in lists', counted((index) => `${'  '.repeat(index % 99)}- a\n`)],
  [
    'a table of a square',
    (n) => {
      const columns = Math.floor(Math.sqrt(n / 2));
      return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|a|\n'.repeat(n / 4)}`;
    },
  ],
  ['tables side by side', filled('|a|\n|-|\n\n')],
  ['brackets in front matter', (n) => `---\nk: ${'['.repeat(n)}\n---\ntext`],
  ['HTML that stays open', (n) => '<b>'.repeat(500) + 'a\n\n'.repeat(n / 3)],
  ['formulas', filled('$x^2$ ')],
  ['keys in keys in front matter', (n) => `---\nk: ${'"a" : '.repeat(n / 6)}\n---\ntext`],
  ['dashes in front matter', (n) => `---\n${'- '.repeat(n / 2)}a\n---\ntext`],
  ['anchors in front matter', (n) => `---\n- ${'&a *a '.repeat(n / 6)}\n---\ntext`],
  ['brackets in TOML', (n) => `+++\na = ${'['.repeat(n)}\n+++\ntext`],
];

export const page = (length: number): string =>
  `<!doctype html><title>Low water</title><article>${filled(
    '<p>The <em>ferry</em> was late again, as it had been since <a href="https://a.example/march">March</a>, and “nobody”, said the pilot, had <b>asked</b> for it.</p>\n',
  )(length)}</article>`;

export const attributes = (count: number): string =>
  `<p${Array.from({ length: count }, (_, index) => ` a${index}`).join('')}>text`;
