import type { PaintItem } from '../../../src/renderer/reader/paint-names.ts';
import { startsOf, paragraphAt } from '../apart.ts';
import { dress, Marks } from './marks.ts';
import type { Done, Ground, Side } from './side.ts';

/**
 * What most web readers do: the letters of a passage are put into a `<mark>`, one in each text that it goes through; inside
 * another's where passages overlap.
 */
export class NestedMarks extends Marks implements Side {
  readonly #starts: readonly number[];
  #paragraphs: readonly Element[] = [];

  constructor(ground: Ground, page?: 'plain' | 'ours') {
    super(ground, page);
    this.#starts = startsOf(ground.article.text);
  }

  override async open(): Promise<void> {
    await super.open();
    this.#paragraphs = [...this.ground.root.querySelectorAll('p')];
  }

  paint(passages: readonly PaintItem[]): Done {
    for (const passage of passages) this.#wrap(passage);
    return () => true;
  }

  clear(): void {
    for (const mark of this.ground.root.querySelectorAll('mark')) unwrap(mark);
  }

  remove({ id }: PaintItem): Done {
    for (const mark of this.ground.root.querySelectorAll(`mark[data-id="${id}"]`)) unwrap(mark);
    return () => true;
  }

  #wrap(passage: PaintItem): void {
    const { start, end } = passage;
    for (let at = paragraphAt(this.#starts, start); at < this.#starts.length; at += 1) {
      let from = this.#starts[at]!;
      if (from >= end) return;
      const texts: [Text, number][] = [];
      const walker = document.createTreeWalker(this.#paragraphs[at]!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        texts.push([text, from]);
        from += text.length;
      }
      for (const [text, first] of texts) wrapLetters(text, start - first, end - first, passage);
    }
  }
}

/** The letters `[start, end)` of a text, as far as it has them. */
function wrapLetters(text: Text, start: number, end: number, passage: PaintItem): void {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  if (from >= to) return;
  const letters = from > 0 ? text.splitText(from) : text;
  if (to - from < letters.length) letters.splitText(to - from);
  const mark = document.createElement('mark');
  dress(mark, passage);
  letters.replaceWith(mark);
  mark.append(letters);
}

function unwrap(mark: Element): void {
  const parent = mark.parentNode!;
  mark.replaceWith(...mark.childNodes);
  parent.normalize();
}
