import type { PatternSet } from '../../core/hyphens/sets.ts';
import { dividerFor, type Divider } from './patterns.ts';
import type { HyphensAnswer, HyphensRequest } from './word-book.ts';

const dividers = new Map<PatternSet, Promise<Divider>>();

/** Divides one list of words after another, in the order in which they are asked for. It holds nothing that could be lost. */
self.onmessage = async ({ data: { set, words } }: MessageEvent<HyphensRequest>) => {
  let divider = dividers.get(set);
  if (divider === undefined) dividers.set(set, (divider = dividerFor(set)));
  const divide = await divider;
  const answer: HyphensAnswer = words.map(divide);
  self.postMessage(answer);
};
