import type { FindOptions } from '../../find/find-text.ts';
import type { Problem } from '../../find/pattern.ts';
import { number } from '../forms.ts';

/** Finding in the article. */
export const finding = {
  field: 'Find in the article',
  looking: 'Looking …',
  nothing: 'Nothing found',
  at: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  /** There may be more than are listed. */
  atOrMore: (at: number, of: number) => `${number(at)} of ${number(of)} or more`,
  switches: {
    matchCase: 'Match case',
    wholeWord: 'Whole words',
    matchAccents: 'Match accents',
    pattern: 'Regular expression',
  } satisfies Record<keyof FindOptions, string>,
  previous: 'Previous',
  next: 'Next',
  markAll: 'Highlight all that is found',
  close: 'Close',
  /** Why nothing can be looked for. */
  problems: {
    'open-group': 'A bracket “(” is not closed.',
    'closed-group': 'A bracket “)” closes nothing.',
    'open-class': 'A bracket “[” is not closed.',
    brace: 'Before “{” or “}” as a letter stands “\\”.',
    repeat: 'Before “*”, “+” or “?” there is nothing to repeat.',
    numbers: 'The numbers in “{ }” are in the wrong order.',
    range: 'A range in “[ ]” is in the wrong order.',
    backslash: 'Nothing follows the last “\\”.',
    group: 'What follows “(?” is not known.',
    property: 'The property in “\\p{ }” is not known.',
    other: 'This is not a regular expression.',
    'too-long': 'This expression takes too long here. Make it simpler.',
    'no-thread': 'Regular expressions cannot be run now.',
  } satisfies Record<Problem | 'too-long' | 'no-thread', string>,
};
