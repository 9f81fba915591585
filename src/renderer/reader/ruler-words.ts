import type { Ruler } from '../../core/settings.ts';

const WORDS: Readonly<Record<Ruler, string>> = {
  off: 'No reading ruler',
  line: 'Reading ruler along the line',
  paragraph: 'Reading ruler along the paragraph',
};

/** What is said when the ruler becomes this one. */
export const rulerWords = (ruler: Ruler): string => WORDS[ruler];
