import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** What a hand does with passages, and what is told of it. */
export const marks = {
  toolbar: 'Mark this passage',
  in: (colour: string) => `Highlight in ${colour}`,
  changeTo: (colour: string) => `Change to ${colour}`,
  underline: 'Underline',
  strike: 'Strike out',
  everywhere: 'Highlight wherever these words stand',
  everywhereName: 'Highlight every occurrence',
  /** On a narrow button. */
  note: 'Note',
  write: 'Write a note',
  edit: 'Edit the note',
  copy: 'Copy',
  copied: 'Copied',
  delete: 'Delete',
  deleteIt: 'Delete the highlight',
  nameColours: 'Name the colours…',
  nameColoursName: 'Name the colours',

  menu: {
    selection: 'What is selected',
    highlight: 'This highlight',
    text: 'The text',
    citation: 'Copy the quote with its citation',
    markdown: 'Copy as Markdown',
    link: 'Copy a link to it',
    sentence: 'Select this sentence',
    all: 'Select all',
    find: 'Find in the article',
    aloud: 'Read aloud from here',
    openLink: 'Open the link…',
    copyAddress: 'Copy the address',
    addressCopied: 'Address copied',
  },

  made: {
    highlight: (colour: string) => `Highlighted in ${colour}`,
    underline: 'Underlined',
    strike: 'Struck out',
  },
  /** The same words, wherever they stand. */
  all: {
    nothing: 'Nothing found',
    tooMany: (n: number) =>
      `These words stand here ${number(n)} times, which is too often to mark. Select more of them.`,
    many: (n: number) => `These words stand here ${number(n)} times.`,
    doIt: 'Highlight all',
    once: 'These words stand here only once.',
    already: (n: number) => `All ${number(n)} are highlighted already.`,
    done: (n: number) => `${number(n)} highlighted.`,
  },

  /** Highlights over one another, at one press. */
  here: {
    title: 'Highlights here',
    at: (at: number, of: number, mark: string) => `${number(at)} of ${number(of)}: ${mark}`,
    /** The same when they are first told of. */
    first: (at: number, of: number, mark: string) =>
      `${number(of)} highlights here. ${number(at)} of ${number(of)}: ${mark}`,
  },
  spoken: {
    /** *saffron underline: the words of the passage*. */
    mark: (mark: string, quote: string) => `${mark}: ${quote}`,
    noted: (mark: string, quote: string, note: string) => `${mark}: ${quote}. Note: ${note}`,
    taken: (passage: string) => `${passage}, taken in`,
    left: (passage: string) => `${passage}, left out`,
    both: (changes: readonly string[]) => changes.join('; '),
    noFurther: 'No further',
  },
  deleted: {
    highlight: 'Highlight deleted.',
    note: 'Note deleted.',
    quoted: (quote: string) => `Highlight deleted: “${quote}”`,
    noted: (quote: string) => `Highlight deleted with its note: “${quote}”`,
  },

  /** What each step of undo was; told behind *Undone:*. */
  steps: {
    highlight: 'highlight',
    highlights: (n: number) => count(n, { one: '# highlight', other: '# highlights' }),
    whole: 'note on the article',
    ends: 'new ends',
    colour: 'colour',
    note: 'note',
    tags: 'tags',
    deletion: 'deletion',
    restoring: 'restoring',
  },
  undo: {
    done: (step: string) => `Undone: ${step}`,
    nothing: 'Nothing to undo',
    waits: 'Undo has to wait until everything is saved.',
    changed: 'The note has been changed elsewhere since; nothing was undone.',
    /** `what` is said of the article, or the text. */
    changedThat: (what: string) => `The ${what} has been changed elsewhere since; nothing was undone.`,
    part: 'A part of it has been changed elsewhere since and was left as it is; the rest was undone.',
  },
  redo: {
    done: (step: string) => `Done again: ${step}`,
    nothing: 'Nothing to redo',
    waits: 'Redo has to wait until everything is saved.',
    changed: 'The note has been changed elsewhere since; nothing was done again.',
    changedThat: (what: string) => `The ${what} has been changed elsewhere since; nothing was done again.`,
    part: 'A part of it has been changed elsewhere since and was left as it is; the rest was done again.',
  },
};
