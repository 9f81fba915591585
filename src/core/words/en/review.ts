import type { Group, Outcome } from '../../review.ts';
import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

const needs = (n: number) => count(n, { one: '# needs you', other: '# need you' });

export const review = {
  /** What the panel is called, and the head of it. */
  names: { needs: 'Passages that need you', edited: 'Passages that were edited' } satisfies Record<
    Group,
    string
  >,
  heads: { needs: 'Needs you', edited: 'Edited' } satisfies Record<Group, string>,
  none: { needs: 'Nothing needs you.', edited: 'No more edited passages.' } satisfies Record<Group, string>,
  /** So many of a group there are. */
  counts: {
    needs,
    edited: (n) => count(n, { one: '# was edited', other: '# were edited' }),
  } satisfies Record<Group, (n: number) => string>,
  /** “12 kept, 2 moved, 1 edited, 1 needs you”. What is none is left out, but for what is kept. */
  outcome: ({ kept, moved, edited, needs: open }: Outcome) =>
    [
      count(kept, { one: '# kept', other: '# kept' }),
      ...(moved > 0 ? [count(moved, { one: '# moved', other: '# moved' })] : []),
      ...(edited > 0 ? [count(edited, { one: '# edited', other: '# edited' })] : []),
      ...(open > 0 ? [needs(open)] : []),
    ].join(', '),
  position: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  previous: 'Previous passage',
  previousTip: 'Previous',
  next: 'Next passage',
  nextTip: 'Next',
  first: 'First',
  last: 'Last',
  close: 'Close',
  others: 'The other passages',
  yourNote: 'Your note',
  asMarked: 'As you marked it',
  now: 'In the text now',
  whereItStood: 'Where it stood, the text now reads',
  nothingLike: 'Nothing here is like it.',
  places: {
    orphan: 'These words are not in the text.',
    edited: 'This is the place; its words were edited.',
    likely: 'This is probably the place, but it is not certain.',
    possible: 'This may be the place.',
    faint: 'This is a guess: little of the passage is left.',
  },
  accept: 'Accept',
  markAnew: 'Mark it anew',
  keep: 'Keep as it is',
  delete: 'Delete',
  select: 'Select the passage, then press Enter',
  thisIsIt: 'This is it',
  cancel: 'Cancel',
  notSelected: 'Nothing is selected yet',
  /** `key`: how marking it anew begins; `null` where no key does. */
  noPlace: (key: string | null) =>
    key === null
      ? 'There is no place to accept. Mark the passage anew.'
      : `There is no place to accept. Press ${key} to mark the passage anew.`,
  accepted: 'Place accepted.',
  markedAnew: 'Marked anew.',
  kept: 'Kept as it is.',
  deleted: 'Highlight deleted.',
  backAgain: 'Back again.',
  /** What a step of undo was, behind *Undone:*. */
  steps: { kept: 'kept as it is', place: 'place' },
  /** What is heard of a passage: `position` and one of `places`, the quote, and the words at the proposed place if there are any. */
  spoken: (position: string, place: string, quote: string, proposed: string | null) =>
    `${position}. ${place} You marked: ${quote}${proposed === null ? '' : ` Now: ${proposed}`}`,
  /** What was done, and what is said next. */
  after: (done: string, next: string) => `${done} ${next}`,
  stopped: 'Looking for the notes’ places was stopped. Nothing was changed.',
};
