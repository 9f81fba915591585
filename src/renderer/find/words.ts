import type { FindOptions } from '../../core/find/find-text.ts';

/** What can be switched, in the order of the bar: its name, what stands on its button, and the letter that Alt switches it with. */
export const SWITCHES: readonly { option: keyof FindOptions; words: string; sign: string; key: string }[] = [
  { option: 'matchCase', words: 'Match case', sign: 'Aa', key: 'C' },
  { option: 'wholeWord', words: 'Whole words', sign: 'ab', key: 'W' },
  { option: 'matchAccents', words: 'Match accents', sign: 'é', key: 'D' },
  { option: 'pattern', words: 'Regular expression', sign: '.*', key: 'R' },
];

/** Where the search stands, for the eye and for the ear. */
export function countWords(at: number, count: number, isCut: boolean, locale: string): string {
  if (count === 0) return 'Nothing found';
  const number = (value: number): string => value.toLocaleString(locale);
  return `${number(at + 1)} of ${number(count)}${isCut ? ' or more' : ''}`;
}
