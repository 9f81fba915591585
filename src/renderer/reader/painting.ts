import type { PaintItem, Painter } from './paint.ts';
import { isInText, type Placed } from './placed.ts';

/**
 * Keeps a painter up with the annotations of an article. What has not changed is known by identity (see `PlacedOrder`), so that
 * of ten thousand one that is added costs what one costs.
 */
export class Painting {
  #painted: readonly Placed[] = [];
  readonly #painter: Painter;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  follow(placed: readonly Placed[]): void {
    const { gone, come } = changes(this.#painted, placed);
    this.#painted = placed;
    this.#painter.update(gone, come.filter(isInText).map(itemOf));
  }
}

/**
 * The ids that two lists in one order do not share any more, and what is new in the later one, or another than it was. Between
 * what both begin and what both end with, all is looked at.
 */
export function changes(
  before: readonly Placed[],
  after: readonly Placed[],
): { gone: string[]; come: Placed[] } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = new Map(before.slice(head, before.length - tail).map((placed) => [placed.id, placed]));
  const come: Placed[] = [];
  for (const placed of after.slice(head, after.length - tail)) {
    if (old.get(placed.id) !== placed) come.push(placed);
    // What has lost its letters goes from the page, though it is still there.
    if (isInText(placed)) old.delete(placed.id);
  }
  return { gone: [...old.keys()], come };
}

function itemOf({ id, start, end, state, annotation: { colour, style } }: Placed): PaintItem {
  return { id, start, end, colour, style, state };
}
