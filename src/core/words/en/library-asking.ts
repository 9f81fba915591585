/** The field that narrows the list, what it tells, and what can be written in it. */
export const asking = {
  label: 'Filter the list',
  clear: 'Clear',
  proposals: 'Ways to go on',
  /** What a press on the button beside an error does. */
  mend: {
    takeOut: 'Take it out',
    close: 'Close it',
    write: (suggestion: string) => `Write ${suggestion}`,
  },
  save: {
    ask: 'Save this search…',
    title: 'Save this search',
    name: 'Name of the search in the sidebar',
    save: 'Save',
  },
  help: {
    title: 'What can I write here?',
    /** Words as somebody may type them; what of an example is the language of the search is put to them. */
    both: { words: 'river delta', means: 'Both words, in the title, the text, the notes or anywhere else' },
    phrase: { words: 'slow conversation', means: 'These words, one behind the other' },
    not: 'Not this',
    either: {
      one: 'method',
      other: 'survey',
      means: 'One of the two; brackets ( ) keep together what belongs together',
    },
    values:
      'Dates: 2025, 2025-03, 2025-03-14, today, yesterday, this-week, last-month, 30-days-ago. Numbers: 10, <10, >=10, 5-10. Words that have blanks in them stand in quotation marks.',
  },
};
