/** Where a revision takes its new words and sentences from. */
import type { Source } from './edits.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';

/**
 * New words come from the text itself half of the time (people repeat themselves), else from another of its kind; new sentences
 * from another text, or of made-up words where there is none in the language.
 */
export function sourceOf(prose: readonly Prose[], own: Prose, random: Random): Source {
  const others = prose.filter((one) => one !== own && one.kind === own.kind && one.kind !== 'other');
  // Words spelt backwards are as long and as frequent as real ones, and none of the text's own.
  const word = (): string => {
    if (others.length === 0) return [...random.pick(own.words)].reverse().join('');
    return random.pick((random.chance(0.5) ? own : random.pick(others)).words);
  };
  const sentence = (): string[] =>
    others.length > 0
      ? random.pick(random.pick(others).sentences)
      : [...Array.from({ length: 6 + random.below(14) }, word), '.'];
  return { word, sentence };
}
