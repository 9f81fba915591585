/** The made-up article that templates are tried on where none with highlights is open. */
export const sample = {
  title: 'The last ferry',
  byline: 'Ines Marlow',
  siteName: 'The Harbour Post',
  dek: 'A morning on the water.',
  heading: 'Low water',
  first: 'The ferry was late again, and nobody on board had slept.',
  second: 'By noon the harbour was empty.',
  /** Marked words of `first`. */
  quote: 'nobody on board had slept',
  /** The end of `first` and the beginning of `second`. */
  across: { end: 'had slept.', beginning: 'By noon the harbour' },
  /** A note on the quote, with Markdown in it, its tags, and a note on the whole article. */
  note: 'Why the *captain*?',
  tags: ['sea', 'first mate'],
  onWhole: 'Read it twice.',
};
