import type { Block } from '../../core/article.ts';
import { countUntil } from './count-until.ts';
import { countLetters, lettersBefore, placeBehind } from './letters.ts';
import { visitLeaves } from './plan.ts';

export { countUntil };

/** A place in the DOM: between two code units of a text node, of which some may be hyphens of ours (letters.ts). */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** Where a position between two leaves goes: to the start of the next one, or to the end of the one before. */
export type Bias = 'forward' | 'backward';

/** Formulas in the place of pictures have letters that are not in the text. */
function inText(node: Node): number {
  if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
  return (node as Element).hasAttribute('data-aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
}

/** The text nodes of one built section and where each begins in the canonical text. Built when first asked for. */
export class SectionText {
  readonly nodes: readonly Text[];
  readonly #starts: readonly number[];
  readonly #indexes: ReadonlyMap<Node, number>;

  /** `start` is the offset of the section's first leaf; `blocks` are those that `section` was built from. */
  constructor(section: HTMLElement, blocks: readonly Block[], start: number) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, inText);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);

    const starts: number[] = [];
    let position = start;
    let next = 0;
    visitLeaves(blocks, (leaf) => {
      if (leaf.length === 0) return;
      const end = position + leaf.length;
      for (; position < end && next < nodes.length; next += 1) {
        starts.push(position);
        position += countLetters(nodes[next]!);
      }
      // The newline that joins two leaves is in the text and not in the DOM.
      position += 1;
    });
    this.nodes = nodes;
    this.#starts = starts;
    this.#indexes = new Map(nodes.map((node, index) => [node, index]));
  }

  /** The point for `offset`; where it touches two nodes of a leaf, `bias` chooses. `null` where the section has no text. */
  pointAt(offset: number, bias: Bias): TextPoint | null {
    let index = countUntil(this.nodes.length, (at) => this.#starts[at]! <= offset) - 1;
    if (index < 0) index = 0;
    const before = this.nodes[index - 1];
    if (bias === 'backward' && before && this.#starts[index - 1]! + countLetters(before) === offset)
      index -= 1;
    const node = this.nodes[index];
    if (node === undefined) return null;
    const letters = Math.min(countLetters(node), Math.max(0, offset - this.#starts[index]!));
    return { node, offset: placeBehind(node, letters, bias) };
  }

  /** The parts of the section's text nodes that `[start, end)` covers, in order. */
  *pieces(start: number, end: number): Generator<{ node: Text; from: number; to: number }> {
    const first = countUntil(
      this.nodes.length,
      (at) => this.#starts[at]! + countLetters(this.nodes[at]!) <= start,
    );
    for (let index = first; index < this.nodes.length && this.#starts[index]! < end; index += 1) {
      const node = this.nodes[index]!;
      const at = this.#starts[index]!;
      const from = placeBehind(node, Math.max(0, start - at), 'forward');
      yield { node, from, to: placeBehind(node, Math.min(countLetters(node), end - at), 'backward') };
    }
  }

  /** The offset of a place in one of the section's text nodes; `null` for another node. */
  offsetInText(node: Node, offset: number): number | null {
    const index = this.#indexes.get(node);
    return index === undefined ? null : this.#starts[index]! + lettersBefore(this.nodes[index]!, offset);
  }

  /** The offset nearest to a place between an element's children; `null` where the section has no text on that side. */
  offsetInElement(element: Element, child: number, bias: Bias): number | null {
    const following = element.childNodes[child];
    const isBefore = (text: Text): boolean => {
      if (following === undefined) {
        return (
          element.contains(text) ||
          (element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
        );
      }
      return (following.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    };
    const index = countUntil(this.nodes.length, (at) => isBefore(this.nodes[at]!));
    if (bias === 'forward') return this.#starts[index] ?? null;
    return index === 0 ? null : this.#starts[index - 1]! + countLetters(this.nodes[index - 1]!);
  }
}
