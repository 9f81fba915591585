import { formsOf, number } from '../forms.ts';
import { asking } from './library-asking.ts';
import { sorts } from './library-sorts.ts';

const { count } = formsOf<'one' | 'other'>('en');

export const library = {
  articles: (n: number) => count(n, { one: '# article', other: '# articles' }),
  highlights: (n: number) => count(n, { one: '# highlight', other: '# highlights' }),
  notes: (n: number) => count(n, { one: '# note', other: '# notes' }),
  shelves: {
    all: 'All articles',
    reading: 'Reading now',
    archive: 'Archive',
    attention: 'Needs attention',
    trash: 'Trash',
  },
  /** Stands for the name of a folder or a search that was deleted meanwhile. */
  gone: 'Not there any more',
  reading: 'Reading the list …',
  head: {
    sidebar: 'Sidebar',
    export: 'Export',
    exportNotes: 'Export notes…',
    exportArticles: (n: number) => count(n, { one: 'Export # article…', other: 'Export # articles…' }),
    open: 'Open',
  },
  sorts,
  chips: {
    name: 'Narrow the list',
    any: 'Any state',
    unread: 'Unread',
    annotated: 'Annotated',
    attention: 'Needs attention',
    publishedIn: (year: string) => `Published in ${year}`,
  },
  list: {
    name: 'Articles',
    selected: (n: number) => count(n, { one: 'One article selected', other: '# articles selected' }),
    moreInArchive: (n: number) =>
      count(n, { one: '# more article in the archive', other: '# more articles in the archive' }),
  },
  row: {
    quotesOnly: 'Only its quotes are known until you open its file.',
    /** Said before a tag to whoever does not see it, behind what else is said of the article. */
    tag: ', tag',
  },
  state: {
    lost: (n: number) =>
      count(n, { one: '# highlight lost its place', other: '# highlights lost their place' }),
    moved: (n: number) =>
      count(n, { one: '# highlight may have moved', other: '# highlights may have moved' }),
    both: (n: number) => count(n, { one: '# highlight needs you', other: '# highlights need you' }),
    inTrash: 'In the trash',
    archived: 'Archived',
    quotesOnly: 'Quotes only',
    unread: 'Unread',
    reading: 'Reading',
    read: 'Read',
    /** From 0 to 1. */
    progress: (share: number) => `${number(Math.round(share * 100))} %`,
  },
  preview: {
    name: 'About the selected article',
    none: 'No highlights yet',
    /** `when`: *just now*, *2 days ago*, *12 March*. */
    readWhen: (when: string) => `read ${when}`,
    read: 'Read',
    goOn: 'Continue reading',
    copy: 'Copy as Markdown',
    below: (n: number) => `${number(n)} more below`,
  },
  many: {
    name: 'About the selected articles',
    selected: (n: number) => count(n, { one: '# article selected', other: '# articles selected' }),
    export: 'Export…',
    one: 'Select one only',
    more: (n: number) => `and ${number(n)} more`,
  },
  nothing: {
    failed: 'The list could not be read. Your notes are safe in the journal; start Postil again.',
    isNew:
      'Nothing here yet. Open a text, a saved web page, a document or a book, or drop files anywhere in this window.',
    sample: 'Read the sample article',
    importNotes: 'Import notes from elsewhere…',
    /** `{asked}`: what was typed. */
    answers: 'No article here answers to “{asked}”.',
    answersSo: 'No article here answers to “{asked}” in this state or year.',
    inState: 'No article here is in this state.',
    inStateOf: (year: string) => `No article here is in this state and of ${year}.`,
    showArchived: (n: number) =>
      count(n, { one: 'Show # article in the archive', other: 'Show # articles in the archive' }),
    /** `{shelf}`: its name. */
    showAllOf: 'Show all of “{shelf}”',
    lookInArchive: 'Look in the archive',
    lookInTrash: 'Look in the trash',
    showAll: 'Show all articles',
    shelves: {
      all: 'Everything you have is in the archive or in the trash.',
      reading:
        'You are not in the middle of anything. What you begin to read stands here until you have finished it.',
      archive:
        'Nothing is in the archive. What you have done with can rest here, out of the way and with its notes.',
      attention: 'Every highlight is where it belongs.',
      trash: 'The trash is empty.',
      folder: 'Nothing is in this folder yet.',
      tag: 'Nothing in sight has this tag.',
      query: 'Nothing answers this search now. It is asked anew with every change.',
      watched: 'Nothing from this folder is in the library yet.',
    },
  },
  asking,
  /** Why what was typed into a field of an article cannot be kept. */
  edits: {
    tooLong: (most: number) => `Up to ${number(most)} letters fit here.`,
    title: 'An article needs a title.',
    published: 'Write a date as 27 June 2024, June 2024, 2024, or 2024-06-27.',
    lang: 'Write a language, such as German, or its tag, such as de-AT.',
  },
  folderIntoItself: (name: string) => `“${name}” cannot be moved into itself.`,
  waiting:
    'Only the quotes of this article are known. Open its file, and your highlights and notes take their places in it.',
};
