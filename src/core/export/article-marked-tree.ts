import type { Block, Inline, TableCell } from '../article.ts';
import { inlineText, mathText } from '../text.ts';
import type { Cuts, Stretch } from './article-marked-cuts.ts';
import type { Placed } from './sections.ts';

/**
 * A copy of a tree in which the reader's marks are `mark` spans around the words, and each note is a footnote's mark behind
 * the passage that it is on. Marks end where an inline or a line ends, and begin again behind it; code and formulas are marked
 * whole or not at all. The file's own `mark`s become spans without a meaning.
 */
export function markedTree(
  blocks: readonly Block[],
  cuts: Cuts,
  reference: (placed: Placed) => Inline | null,
): Block[] {
  return new Marker(cuts, reference).blocks(blocks);
}

class Marker {
  readonly #cuts: Cuts;
  readonly #reference: (placed: Placed) => Inline | null;
  /** The offset of the next letter in the article's text. */
  #at = 0;
  /** Of passages that end where no mark of a note can stand: within a link, or in code. */
  #waiting: Inline[] = [];
  #closed = 0;

  constructor(cuts: Cuts, reference: (placed: Placed) => Inline | null) {
    this.#cuts = cuts;
    this.#reference = reference;
  }

  blocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block) => this.#block(block));
  }

  #block(block: Block): Block[] {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ ...block, children: this.#leaf(block.children) }];
      case 'code': {
        const waiting = this.#skip(block.value.length);
        if (block.value !== '') this.#at += 1;
        return waiting.length === 0 ? [block] : [block, { type: 'paragraph', children: waiting }];
      }
      case 'rule':
        return [block];
      case 'quote':
        return [{ ...block, children: this.blocks(block.children) }];
      case 'list':
        return [
          { ...block, items: block.items.map((item) => ({ ...item, children: this.blocks(item.children) })) },
        ];
      case 'footnotes':
        return [
          { ...block, items: block.items.map((item) => ({ ...item, children: this.blocks(item.children) })) },
        ];
      case 'table': {
        const caption = this.#leaf(block.caption);
        const cell = (one: TableCell): TableCell => ({ ...one, children: this.blocks(one.children) });
        return [{ ...block, caption, rows: block.rows.map((row) => row.map(cell)) }];
      }
      case 'figure': {
        const children = this.blocks(block.children);
        return [{ ...block, children, caption: this.#leaf(block.caption) }];
      }
      case 'definitions': {
        const items = block.items.map(({ terms, descriptions }) => ({
          terms: terms.map((term) => this.#leaf(term)),
          descriptions: descriptions.map((description) => this.blocks(description)),
        }));
        return [{ ...block, items }];
      }
      case 'details': {
        const summary = this.#leaf(block.summary);
        return [{ ...block, summary, children: this.blocks(block.children) }];
      }
    }
  }

  #leaf(inlines: readonly Inline[]): Inline[] {
    const start = this.#at;
    const marked = this.#inlines(inlines);
    if (this.#at > start) this.#at += 1;
    return [...marked, ...this.#take()];
  }

  #inlines(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): Inline[] {
    switch (inline.type) {
      case 'text':
        return this.#text(inline.value);
      case 'span':
        if (inline.tag === 'code') return this.#whole(inline, inlineText(inline.children).length);
        return [
          {
            ...inline,
            tag: inline.tag === 'mark' ? 'span' : inline.tag,
            children: this.#inlines(inline.children),
          },
        ];
      case 'link': {
        this.#closed += 1;
        const link = { ...inline, children: this.#inlines(inline.children) };
        this.#closed -= 1;
        return this.#closed > 0 ? [link] : [link, ...this.#take()];
      }
      case 'footnote-reference':
        return [inline, ...this.#skip(inline.label.length)];
      case 'math':
        return this.#whole(inline, inline.aside === true ? 0 : mathText(inline.root).length);
      case 'image':
        return [inline];
    }
  }

  #text(value: string): Inline[] {
    const from = this.#at;
    this.#at += value.length;
    const found: Inline[] = [];
    // Marks that touch are one, as far as no note's mark stands between them.
    let marked = '';
    const close = (): void => {
      found.push(...markedLines(marked));
      marked = '';
    };
    for (const piece of this.#cuts.pieces(from, this.#at)) {
      const letters = value.slice(piece.start - from, piece.end - from);
      const references = this.#references(piece);
      if (isMarked(piece)) marked += letters;
      else {
        close();
        found.push(...texts(letters));
      }
      if (references.length > 0) close();
      found.push(...references);
    }
    close();
    return found;
  }

  #whole(inline: Inline, length: number): Inline[] {
    const from = this.#at;
    this.#at += length;
    const pieces = this.#cuts.pieces(from, this.#at);
    const references = pieces.flatMap((piece) => this.#references(piece));
    return [pieces.some(isMarked) && length > 0 ? mark([inline]) : inline, ...references];
  }

  /** Over what is never marked. */
  #skip(length: number): Inline[] {
    const from = this.#at;
    this.#at += length;
    const found = this.#cuts.pieces(from, this.#at).flatMap((piece) => this.#references(piece));
    return found;
  }

  #references({ ends }: Stretch): Inline[] {
    const found = ends.flatMap((placed) => this.#reference(placed) ?? []);
    if (this.#closed === 0) return found;
    this.#waiting.push(...found);
    return [];
  }

  #take(): Inline[] {
    return this.#waiting.splice(0);
  }
}

/** A guess is not marked: its note says that it is one. */
const isMarked = ({ looks }: Stretch): boolean => looks.some((look) => look !== 'uncertain');
const texts = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }]);
/** Each line is marked by itself: a sign does not reach over a line's end. */
function markedLines(letters: string): Inline[] {
  if (letters === '') return [];
  return letters
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : texts('\n')),
      ...(line.trim() === '' ? texts(line) : [mark(texts(line))]),
    ]);
}
const mark = (children: Inline[]): Inline => ({ type: 'span', tag: 'mark', children });
