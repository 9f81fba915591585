import Mark from 'mark.js';
import type { PaintItem } from '../../../src/renderer/reader/paint-names.ts';
import { dress, Marks } from './marks.ts';
import { Letters, type Done, type Ground, type Side } from './side.ts';

/** mark.js as its documentation has it: `markRanges`, each element dressed as it is made, `unmark`. */
export class MarkJs extends Marks implements Side {
  readonly #letters: Letters;
  readonly #mark: Mark;

  constructor(ground: Ground) {
    super(ground);
    this.#letters = new Letters(ground.article);
    this.#mark = new Mark(ground.root);
  }

  paint(passages: readonly PaintItem[]): Done {
    const ranges = passages.map((passage) => {
      const start = this.#letters.before(passage.start);
      return { start, length: this.#letters.before(passage.end) - start, passage };
    });
    this.#mark.markRanges(ranges, { each: (mark, { passage }) => dress(mark, passage) });
    return () => true;
  }

  clear(): void {
    this.#mark.unmark();
  }

  remove({ id }: PaintItem): Done {
    for (const mark of this.ground.root.querySelectorAll(`mark[data-id="${id}"]`))
      if (mark.isConnected) new Mark(mark.closest('p')!).unmark({ className: id });
    return () => true;
  }
}
