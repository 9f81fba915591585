import type { FindOptions } from '../../core/find/find-text.ts';
import { words } from '../../core/words/words.ts';

/** What can be switched, in the order of the bar: what stands on its button, and the letter that Alt switches it with. */
export const SWITCHES: readonly { option: keyof FindOptions; sign: string; key: string }[] = [
  { option: 'matchCase', sign: 'Aa', key: 'C' },
  { option: 'wholeWord', sign: 'ab', key: 'W' },
  { option: 'matchAccents', sign: 'é', key: 'D' },
  { option: 'pattern', sign: '.*', key: 'R' },
];

/** Where the search stands, for the eye and for the ear. */
export function countWords(at: number, count: number, isCut: boolean): string {
  const { finding } = words;
  if (count === 0) return finding.nothing;
  return (isCut ? finding.atOrMore : finding.at)(at + 1, count);
}
