import type { Article, Block, FootnotesBlock, Inline, ListBlock, TableBlock } from '../article.ts';
import { inlineText, visitLeaves } from '../text.ts';
import { codeSpan, lines } from './article-inlines.ts';
import { footnoteNames } from './article-notes.ts';
import { escapeInline, escapeLine, splitLines } from './escape.ts';
import { withoutBars } from './formula-markdown.ts';

/**
 * A whole article as Markdown (CommonMark with GitHub's tables, task lists, strikethrough and footnotes): its title, if the text
 * does not begin with it, its dek and its blocks. Read again it has the same text. Pictures are named by their alternative text,
 * and by their path where they lie beside the file. One trailing newline.
 */
export function articleMarkdown({ title, dek, blocks }: Pick<Article, 'title' | 'dek' | 'blocks'>): string {
  const head = headMarkdown({ title, dek, blocks });
  return `${spaced([...head, ...blocksMarkdown(blocks, footnoteNames(blocks))]).join('\n')}\n`;
}

/** Each block as its lines. `notes` are the names of footnotes by their ids, and may say that marks are written (`MARKED`). */
export function blocksMarkdown(blocks: readonly Block[], notes: ReadonlyMap<string, string>): string[][] {
  return new Writer(notes).blocks(blocks);
}

/** Title, where the text does not begin with it, and dek. */
export function headMarkdown({
  title,
  dek,
  blocks,
}: Pick<Article, 'title' | 'dek'> & { blocks: readonly Block[] }): string[][] {
  const [first] = blocks;
  const titled = first?.type === 'heading' && inlineText(first.children) === title;
  const head = titled ? [] : [[`# ${escapeInline(title)}`]];
  if (dek !== null) head.push([escapeInline(dek)]);
  return head;
}

/** Blocks, each as its lines, with a blank line between. */
export function spaced(blocks: readonly string[][]): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

class Writer {
  readonly #notes: ReadonlyMap<string, string>;

  constructor(notes: ReadonlyMap<string, string>) {
    this.#notes = notes;
  }

  blocks(blocks: readonly Block[]): string[][] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: Block): string[] {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block.children);
      case 'heading':
        return [`${'#'.repeat(block.level)} ${this.#oneLine(block.children)}`];
      case 'list':
        return this.#list(block);
      case 'quote':
        return prefixed(spaced(this.blocks(block.children)), '> ', '> ');
      case 'code':
        return fenced(block.value, block.language);
      case 'rule':
        return ['---'];
      case 'table':
        return spaced([this.#paragraph(block.caption), this.#table(block)]);
      case 'figure':
        return spaced([...this.blocks(block.children), this.#paragraph(block.caption)]);
      case 'definitions':
        return spaced(
          block.items.flatMap(({ terms, descriptions }) => [
            ...terms.map((term) => this.#strong(term)),
            ...descriptions.map((description) => spaced(this.blocks(description))),
          ]),
        );
      case 'details':
        return spaced([this.#strong(block.summary), ...this.blocks(block.children)]);
      case 'footnotes':
        return this.#footnotes(block);
    }
  }

  /** A backslash is a line break that no editor's clean-up removes. */
  #paragraph(inlines: readonly Inline[]): string[] {
    return lines(inlines, this.#notes).map((line, index, all) =>
      index === all.length - 1 ? line : `${line}\\`,
    );
  }

  #oneLine(inlines: readonly Inline[]): string {
    return lines(inlines, this.#notes).join('<br>');
  }

  #strong(children: Inline[]): string[] {
    const line = this.#oneLine([{ type: 'span', tag: 'strong', children }]);
    return line === '' ? [] : [line];
  }

  #list({ ordered, start, items }: ListBlock): string[] {
    const tight = items.every(({ children }) => children.length <= 1);
    const blocks = items.map(({ checked, children }, index) => {
      // Markdown counts from 0 upwards.
      const marker = ordered ? `${Math.max(0, start) + index}. ` : '- ';
      const task = checked !== null && children[0]?.type === 'paragraph';
      const box = task ? (checked ? '[x] ' : '[ ] ') : '';
      const inside = spaced(this.blocks(children));
      // Behind a bullet the same sign would be one more line of them.
      if (inside[0] === '---') inside[0] = '***';
      return inside.length === 0
        ? [marker.trimEnd()]
        : prefixed(inside, marker + box, ' '.repeat(marker.length));
    });
    return tight ? blocks.flat() : spaced(blocks);
  }

  /** Each note by its name, as it is called in the text; one that nothing points to by its label, GitHub would not show it. */
  #footnotes({ items }: FootnotesBlock): string[] {
    return spaced(
      items.map(({ id, label, children }) => {
        const inside = spaced(this.blocks(children));
        const name = this.#notes.get(id);
        if (name !== undefined) return prefixed(inside, `[^${name}]: `, '    ');
        if (/^\d{1,9}$/.test(label)) return prefixed(inside, `${label}. `, ' '.repeat(label.length + 2));
        return prefixed(inside, `${escapeLine(label)}\\. `, '');
      }),
    );
  }

  /** Cells on one line each, as GitHub's tables have it; spans are filled with empty cells. */
  #table({ rows }: TableBlock): string[] {
    const cells = rows.map((row) =>
      row.flatMap(({ children, colSpan }) => [this.#cell(children), ...Array<string>(colSpan - 1).fill('')]),
    );
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

  /** A cell holds no blocks: each line of each of them is a line of its own. */
  #cell(blocks: readonly Block[]): string {
    const found: string[] = [];
    visitLeaves(blocks, (leaf) => {
      if (Array.isArray(leaf)) found.push(...lines(withoutBars(leaf as readonly Inline[]), this.#notes));
      else if ('value' in leaf) found.push(...codeLines(leaf.value));
    });
    return found.filter((line) => line !== '').join('<br>');
  }
}

/** Lines of code in a cell, where a bar would end it. */
function codeLines(value: string): string[] {
  return splitLines(value).map((line) => codeSpan([{ type: 'text', value: line }]).replaceAll('|', '\\|'));
}

/** The fence is longer than the longest run of backticks within. */
function fenced(value: string, language: string | null): string[] {
  const runs = value.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [fence + (language ?? '').replace(/[^\w+#.-]/g, ''), ...splitLines(value), fence];
}

/** Lines behind a sign, the first behind its own. The spaces of a blank line mean nothing, those at the end of a line of code do. */
export function prefixed(lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) => {
    const prefix = index === 0 ? first : rest;
    return line === '' ? prefix.trimEnd() : prefix + line;
  });
}
