/** Passages that every technique can paint: mark.js leaves out what lies over another, so that none of these does. */
import { COLOURS } from '../../src/core/annotation.ts';
import type { PaintItem } from '../../src/renderer/reader/paint-names.ts';
import { randomOf } from '../anchoring/random.ts';

/** Ten thousand in a megabyte have a hundred letters each to themselves: a phrase, and what stands between two. */
const SHORTEST = 12;
const LONGEST = 60;

/** `count` passages all over the text, in order, in five colours; none touches another, and some go from one paragraph into the next. */
export function passagesApart(text: string, count: number): PaintItem[] {
  const random = randomOf(41);
  const room = text.length / count;
  if (room < LONGEST + 2) throw new RangeError(`${count} passages do not fit into ${text.length} letters`);
  return Array.from({ length: count }, (_, index) => {
    const length = SHORTEST + random.below(LONGEST - SHORTEST);
    let start = Math.floor(index * room) + random.below(Math.floor(room - length - 1));
    // What begins with the end of a paragraph begins, for whoever counts letters alone, with the next.
    if (text[start] === '\n') start += 1;
    const end = text[start + length - 1] === '\n' ? start + length - 1 : start + length;
    return {
      id: `apart-${index}`,
      start,
      end,
      colour: random.pick(COLOURS),
      style: 'highlight',
      state: 'anchored',
    };
  });
}

/** Where each paragraph begins; `text` joins them by newlines. */
export function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The paragraph that `offset` is in. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
