import type { Article, Block, Inline, ListBlock, MathInline, SpanTag, TableBlock } from '../article.ts';
import { offsetInFragment } from '../fragment.ts';
import { dollarFormulas } from '../parse/dollars.ts';
import { inlineText, mathText } from '../text.ts';
import { escapeInline, escapeLine, splitLines } from './escape.ts';

/**
 * A whole article as Markdown (CommonMark with GitHub's tables, task lists and strikethrough): its title, if the text does
 * not begin with it, its dek and its blocks. Pictures stand as their alternative text. One trailing newline.
 */
export function articleMarkdown({ title, dek, blocks }: Pick<Article, 'title' | 'dek' | 'blocks'>): string {
  const [first] = blocks;
  const titled = first?.type === 'heading' && inlineMarkdown(first.children) === escapeInline(title);
  const head = titled ? [] : [[`# ${escapeInline(title)}`]];
  if (dek !== null) head.push([escapeInline(dek)]);
  return `${spaced([...head, ...blocks.map(blockLines)]).join('\n')}\n`;
}

/** Blocks, each as its lines, with a blank line between. */
function spaced(blocks: readonly string[][]): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.children);
    case 'heading':
      return [`${'#'.repeat(block.level)} ${oneLine(block.children)}`];
    case 'list':
      return listLines(block);
    case 'quote':
      return prefixed(spaced(block.children.map(blockLines)), '> ', '> ');
    case 'code':
      return fenced(block.value, block.language);
    case 'rule':
      return ['---'];
    case 'table':
      return spaced([paragraph(block.caption), tableLines(block)]);
    case 'figure':
      return spaced([...block.children.map(blockLines), paragraph(block.caption)]);
    case 'definitions':
      return spaced(
        block.items.flatMap(({ terms, descriptions }) => [
          ...terms.map((term) => [`**${oneLine(term)}**`]),
          ...descriptions.map((description) => spaced(description.map(blockLines))),
        ]),
      );
    case 'details':
      return spaced([[`**${oneLine(block.summary)}**`], ...block.children.map(blockLines)]);
    case 'footnotes':
      return spaced(
        block.items.map(({ label, children }) =>
          prefixed(spaced(children.map(blockLines)), `${escapeLine(label)}\\. `, ''),
        ),
      );
  }
}

function paragraph(inlines: readonly Inline[]): string[] {
  const lines = inlineMarkdown(inlines).split('\n');
  // A backslash is a line break that no editor's clean-up removes.
  return lines.join('') === ''
    ? []
    : lines.map((line, index) => (index === lines.length - 1 ? line : `${line}\\`));
}

function oneLine(inlines: readonly Inline[]): string {
  return inlineMarkdown(inlines).replaceAll('\n', ' ');
}

function listLines({ ordered, start, items }: ListBlock): string[] {
  const tight = items.every(({ children }) => children.length <= 1);
  const blocks = items.map(({ checked, children }, index) => {
    const marker = ordered ? `${start + index}. ` : '- ';
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    return prefixed(spaced(children.map(blockLines)), marker + box, ' '.repeat(marker.length));
  });
  return tight ? blocks.flat() : spaced(blocks);
}

/** Cells on one line each, as GitHub's tables have it; spans are filled with empty cells. */
function tableLines({ rows }: TableBlock): string[] {
  const cells = rows.map((row) =>
    row.flatMap(({ children, colSpan }) => [
      spaced(children.map(cellBlock).map(blockLines)).filter((line) => line !== '').join('<br>'),
      ...Array<string>(colSpan - 1).fill(''),
    ]),
  ); // prettier-ignore
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return [];
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
  const [head = [], ...body] = cells;
  const align = { left: ':--', center: ':-:', right: '--:' };
  const first = rows[0] ?? [];
  const rule = Array.from({ length: width }, (_, column) => align[first[column]?.align ?? 'left']);
  return [line(head), line(rule), ...body.map(line)];
}

function cellBlock(block: Block): Block {
  return block.type === 'paragraph' ? { ...block, children: withoutBars(block.children) } : block;
}

/** The fence is longer than the longest run of backticks within. */
function fenced(value: string, language: string | null): string[] {
  const runs = value.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [fence + (language ?? '').replace(/[^\w+#.-]/g, ''), ...splitLines(value), fence];
}

function prefixed(lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}

/** What a span is in Markdown; the others are their text alone. */
const MARKS: Partial<Record<SpanTag, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  s: '~~',
  del: '~~',
};

function inlineMarkdown(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeKeepingEnds(inline.value);
    case 'span': {
      if (inline.tag === 'code') return codeSpan(inline.children);
      const mark = MARKS[inline.tag] ?? '';
      return around(inlineMarkdown(inline.children), mark, mark);
    }
    case 'link':
      // A place in this article's text is none in a file of Markdown.
      if (offsetInFragment(inline.href) !== null) return inlineMarkdown(inline.children);
      return around(inlineMarkdown(inline.children), '[', `](${address(inline.href)})`);
    case 'math':
      return mathMarkdown(inline);
    case 'image':
      return escapeKeepingEnds(inline.alt);
    case 'footnote-reference':
      return `\\[${escapeLine(inline.label)}\\]`;
  }
}

/**
 * As TeX between dollars where the file has it, else its letters. In GitHub's second form (`$`…`$`) where money and words would
 * be taken for none: see `dollars.ts`.
 */
function mathMarkdown({ display, source, root }: MathInline): string {
  const tex = source === null ? '' : texLine(source);
  const forms = display === 'block' ? [`$$${tex}$$`] : [`$${tex}$`, `$\`{}${tex}\`$`];
  const form = forms.find(
    (written) => tex !== '' && !tex.includes('`') && dollarFormulas(written).inText(0) === written.length,
  );
  return form ?? escapeLine(mathText(root));
}

/**
 * TeX on one line; comments end with theirs. Programs that know no formulas take it for Markdown: to those it must hold no tag
 * and no address.
 */
function texLine(tex: string): string {
  return tex
    .replace(/\\[^]|%[^\n]*\n?/g, (part) => (part.startsWith('%') ? '' : part))
    .replace(/</g, '\\lt ')
    .replace(/\](?=[([:])/g, ']{}')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Formulas in a cell, where a bar would end it: TeX has names for bars. The columns of an array have none. */
function withoutBars(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'span' || inline.type === 'link')
      return { ...inline, children: withoutBars(inline.children) };
    if (inline.type !== 'math' || inline.source === null) return inline;
    const source = inline.source.replace(/\\begin\{array\}\{[^}]*\}|\\?\|/g, (part) =>
      part === '|' ? '\\vert ' : part === '\\|' ? '\\Vert ' : part,
    );
    return { ...inline, source };
  });
}

/** Spaces inside a mark would keep it from being one; they move out of it. */
function around(text: string, before: string, after: string): string {
  const words = text.trim();
  if (words === '' || before === '') return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${before}${words}${after}${text.slice(start + words.length)}`;
}

/** Escapes each line of a piece of running text, and leaves the spaces at its ends, which part it from its neighbours. */
function escapeKeepingEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      return words === '' ? line : line.replace(words, () => escapeLine(words));
    })
    .join('\n');
}

function codeSpan(children: readonly Inline[]): string {
  const text = inlineText(children).replaceAll('\n', ' ');
  const runs = text.match(/`+/g) ?? [];
  const tick = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 1));
  return text === '' ? '' : `${tick} ${text} ${tick}`;
}

/** In angle brackets, where only these end it. */
function address(href: string): string {
  return `<${href.replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))}>`;
}
