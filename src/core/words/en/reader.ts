import type { Edge } from '../../reading/extend.ts';
import type { Ruler } from '../../settings.ts';
import { formsOf, number } from '../forms.ts';
import { marks } from './reader-marks.ts';

const { count } = formsOf<'one' | 'other'>('en');

const hoursOf = (n: number) => count(n, { one: '# hour', other: '# hours' });
const minutesOf = (n: number) => count(n, { one: '# minute', other: '# minutes' });
const short = (hours: number, minutes: number) =>
  [hours > 0 ? hoursOf(hours) : '', minutes > 0 ? `${number(minutes)} min` : '']
    .filter((part) => part !== '')
    .join(' ');

/** An open article: the bar above it, its page and what is beside it. */
export const reader = {
  article: 'Article',
  gone: 'This article is not in the library any more.',

  bar: {
    sidebar: 'Sidebar',
    library: 'All articles',
    needs: 'Passages that need you',
    outline: 'Outline',
    find: 'Find',
    findName: 'Find in the article',
    about: 'About this article',
    type: 'Text and theme',
    notes: 'Highlights and notes',
    notesName: 'List of highlights and notes',
    export: 'Export',
    exportNotes: 'Export the notes',
  },

  /** Durations, of which one of both parts may be 0. */
  time: {
    short,
    /** In the bar. */
    left: (hours: number, minutes: number) => `${short(hours, minutes)} left`,
    /** In a sentence of its own. */
    about: (hours: number, minutes: number) =>
      `About ${[hours > 0 ? hoursOf(hours) : '', minutes > 0 ? minutesOf(minutes) : ''].filter((part) => part !== '').join(' ')} left`,
    justNow: 'just now',
  },
  soFar: {
    name: 'Read so far',
    read: 'Read',
    waiting: 'Quotes only',
    /** From 0 to 100, and how long the rest takes. */
    told: (percentage: number, left: string) => `${percentage} %. ${left}`,
  },

  head: {
    waiting:
      'Only the quotes of this article are known so far. In its file, your highlights and notes take their places.',
    openFile: 'Open its file…',
    words: (n: number) => count(n, { one: '# word', other: '# words' }),
    note: 'Note on the article',
    toolbar: 'About the title',
    unmarkable: 'Not part of the text, so it takes no highlight',
    reason:
      'The title and what stands beside it are not part of the text, so they cannot be highlighted. N writes a note on the article.',
  },

  /** Why a link leads nowhere. */
  links: {
    placeGone: 'The place that this link leads to is not in the article.',
    noteGone: 'The note that this mark points to is not in the article.',
    articleGone: 'The article that this link leads to is not in the library any more.',
    articleDeleted: (title: string) => `“${title}”, which this link leads to, is in the trash.`,
    highlightGone: 'The highlight that this link leads to is not in this article.',
    highlightDeleted: 'The highlight that this link leads to was deleted.',
    openAlready: 'This article is open already',
    from: 'Linked from',
    more: (n: number) => `${number(n)} more`,
    newest: (n: number, all: number) => `The newest ${number(n)} of ${number(all)}`,
  },

  views: {
    page: 'Full page',
    clean: 'Clean view',
    onlyPage: 'Only on the full page',
    onlyPageWhy: 'These passages stand outside of the article, on the page around it.',
    onlyClean: 'Only in the clean view',
    onlyCleanWhy: 'On the full page these words do not stand together.',
    showOnPage: 'Show on the full page',
    showInClean: 'Show in the clean view',
    notKept: 'The full page is not in the library. Open the file again to read it.',
    nothingElse: 'This page says nothing besides the article.',
    onlySaved: 'Only a saved web page has a full page view.',
  },

  type: {
    title: 'Text and theme',
    size: 'Text size',
    smaller: 'Smaller',
    smallerName: 'Smaller text',
    larger: 'Larger',
    largerName: 'Larger text',
    length: 'Line length',
    height: 'Line height',
    own: 'Only for this article',
    ownAbove: 'What is above is for this article alone.',
    usual: 'Back to the usual type',
    ownNow: 'From now on this article has a type of its own',
    usualNow: 'This article is set like all others again',
    nameColours: 'Name the colours…',
  },
  colours: {
    title: 'Colours',
    what: 'What does each stand for? The names show wherever the colours do.',
    nameOf: (colour: string) => `Name of ${colour}`,
    signs: 'Show a line with each colour',
  },

  /** What stands in the page and is none of its text. */
  page: {
    footnotes: 'Footnotes',
    picture: 'Picture',
    pictureKey: 'Enter shows it large',
    absent: 'Picture not loaded',
    absentWhy: (why: string) => `Picture not loaded: ${why}`,
    why: {
      missing: 'Picture not found beside the file',
      drawing: 'Drawing (SVG), which is not shown',
      'not-a-picture': 'Not a picture that can be shown',
      'too-large': 'Picture too large to be kept',
      'too-many': 'One picture more than is kept of an article',
      lost: 'Picture no longer in the library',
    },
    wideTable: 'Wide table',
    wideFormula: 'Wide formula',
    wideCode: 'Wide code',
    grips: {
      start: 'Drag to move the start of the highlight; with Ctrl letter by letter',
      end: 'Drag to move the end of the highlight; with Ctrl letter by letter',
    } satisfies Record<Edge, string>,
  },

  list: {
    title: 'Highlights and notes',
    close: 'Close the list',
    nothing: 'Nothing is marked yet. Select some words, or press → to step through the sentences.',
    orphans: 'Not found in this text',
    orphansWhy:
      'The file has changed and these passages are not in it any more. Their words and notes are kept.',
    margin: 'Margin notes',
    moreHere: (n: number) => count(n, { one: '# more note here', other: '# more notes here' }),
  },

  outline: {
    title: 'Outline',
    none: 'This article has no headings.',
    highlights: (n: number) => count(n, { one: '# highlight', other: '# highlights' }),
  },
  footnote: {
    /** By the sign of its mark. */
    note: (label: string) => `Note ${label}`,
    go: 'Go to the note',
  },

  cursor: {
    firstSentence: 'First sentence',
    lastSentence: 'Last sentence',
    firstHighlight: 'First highlight',
    lastHighlight: 'Last highlight',
    all: 'The whole text is selected',
  },
  ruler: {
    off: 'No reading ruler',
    line: 'Reading ruler along the line',
    paragraph: 'Reading ruler along the paragraph',
  } satisfies Record<Ruler, string>,
  undisturbed: {
    on: 'Distraction-free reading. Esc leaves it.',
    off: 'All is back.',
  },

  marks,
};
