/** Highlights and notes where a reader would have made them: on whole words of the article's own text. */
import { COLOURS, describe, type Annotation } from '../../src/core/annotation.ts';
import type { Revision } from '../../src/core/library/records.ts';
import type { Random } from '../anchoring/random.ts';
import { TAGS } from './shelves.ts';
import { sentence, type Tongue } from './tongues.ts';

/** @param days after `added`, at most */
export function marksOf(
  { articleId, hash, text, added }: Revision,
  count: number,
  { random, tongue, id }: { random: Random; tongue: Tongue; id: () => string },
): Annotation[] {
  return Array.from({ length: count }, () => {
    const [start, end] = passage(random, text);
    const created = later(added, random.below(60 * 24 * 30));
    return {
      ...{ id: id(), articleId, revision: hash, ...describe(text, start, end), anchor: null },
      colour: COLOURS[Math.floor(random.next() ** 2 * COLOURS.length)]!,
      style: random.chance(0.1) ? 'underline' : 'highlight',
      note: random.chance(0.45) ? note(random, tongue) : '',
      tags: random.chance(0.15) ? [TAGS[Math.floor(random.next() ** 2 * TAGS.length)]!] : [],
      ...{ created, updated: created, deleted: random.chance(0.01) ? later(created, 1) : null },
    };
  });
}

/** From the beginning of a word to the end of one, within a paragraph, 20 to 220 letters. */
function passage(random: Random, text: string): [number, number] {
  for (;;) {
    const from = random.below(text.length);
    const line = [text.lastIndexOf('\n', from) + 1, text.indexOf('\n', from)] as const;
    const last = line[1] < 0 ? text.length : line[1];
    const space = text.indexOf(' ', from);
    const start = space < 0 || space >= last ? from : space + 1;
    const wanted = Math.min(last, start + 20 + random.below(200));
    const after = text.indexOf(' ', wanted);
    const end = after < 0 || after > last ? wanted : after;
    // Never through the middle of a letter that takes two units.
    if (end - start >= 8 && !isLow(text, start) && !isLow(text, end)) return [start, end];
  }
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

function note(random: Random, tongue: Tongue): string {
  const words = Array.from({ length: 1 + random.below(3) }, () => sentence(random, tongue)).join(
    tongue.space,
  );
  return random.chance(0.1) ? `**Ask about this.** ${words}` : words;
}

/** `at` with so many minutes more. */
export function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
