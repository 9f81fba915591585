import type { ForeignKind } from '../../import/foreign.ts';
import type { MatchedBy, PreviewedArticle } from '../../import/preview.ts';
import { formsOf, number } from '../forms.ts';
import { programs } from './importing-programs.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** Notes that come from other programs, or come back. */
export const importing = {
  programs,
  dialog: {
    title: 'Import notes',
    articles: 'Articles',
    notes: 'Notes',
    whatToKnow: 'What to know',
    articlesInFile: 'Articles in this file',
    more: (n: number) => `and ${number(n)} more`,
    undoable: 'Nothing that you wrote is changed. Undo takes the whole import back.',
    noNews: 'Everything in it is here already.',
    cancel: 'Cancel',
    close: 'Close',
    import: 'Import',
  },
  /** Whose notes a file holds. */
  kinds: {
    postil: 'Notes of Postil',
    jsonld: 'Web annotations',
    hypothesis: 'Notes of Hypothesis',
    readwise: 'Highlights of Readwise',
    kindle: 'Kindle clippings',
    omnivore: 'Articles and highlights of Omnivore',
    readest: 'Notes of Readest',
    zotero: 'Annotations of Zotero',
    singlefile: 'Notes of SingleFile',
  } satisfies Record<ForeignKind, string>,
  matched: {
    id: 'In your library',
    text: 'Found by its text',
    url: 'Found by its address',
    title: 'Found by title and author',
    new: 'New',
  } satisfies Record<MatchedBy, string>,
  /** How many annotations came to stand how. */
  states: {
    placed: (n: number) => `${number(n)} in place`,
    moved: (n: number) => `${number(n)} moved or edited`,
    uncertain: (n: number) => `${number(n)} uncertain`,
    orphaned: (n: number) => `${number(n)} without a place`,
    waiting: (n: number) => `${number(n)} waiting for the text`,
    known: (n: number) => `${number(n)} here already`,
  } satisfies Record<keyof PreviewedArticle['counts'], (n: number) => string>,
  together: (states: readonly string[]) => states.join(', '),
  noNotes: 'no notes',
  /** @param fresh how many of them the library does not have */
  articles: (n: number, fresh: number) => {
    const all = count(n, { one: '# article', other: '# articles' });
    if (fresh === 0) return n === 1 ? `${all}, in your library` : `${all}, all in your library`;
    if (fresh === n) return n === 1 ? 'one new article' : `${all}, all new`;
    return `${all}, ${number(fresh)} of them new`;
  },
  /** @param needs how many passages have no sure place; `waiting`: how many notes wait for the files of their articles */
  done: (notes: number, name: string, needs: number, waiting: number) => {
    const some =
      needs === 0 ? '' : count(needs, { one: ' # passage needs you.', other: ' # passages need you.' });
    const wait = waiting === 0 ? '' : count(waiting, { one: ' # waits for the file of its article.', other: ' # wait for the file of their articles.' }); // prettier-ignore
    return `${count(notes, { one: '# note', other: '# notes' })} imported from ${name}.${some}${wait}`;
  },
  allHere: 'Everything in it was here already.',
  look: 'Look',
  stopped: 'Stopped. Nothing was imported.',
  notImported: (name: string) => `${name} was not imported. Open it again to do so.`,
  progress: {
    reading: 'Reading the notes',
    importing: (name: string) => `Importing ${name}`,
    again: 'Importing again',
    back: 'Taking the import back',
  },
  turned: { again: 'Done again: import of notes', back: 'Undone: import of notes' },
  /** The same where something that was changed since has been left as it is. */
  turnedInPart: {
    again: 'Done again: import of notes. What you have changed since is still here.',
    back: 'Undone: import of notes. What you have changed since is still here.',
  },
  /** What is told of a plan, by the codes of its warnings. */
  planned: {
    'tied-article': (n: number) =>
      count(n, {
        one: '# article could be either of several in your library, so nothing was mixed up: it becomes a new one.',
        other:
          '# articles could be either of several in your library, so nothing was mixed up: they become new ones.',
      }),
    'waiting-article': (n: number) =>
      count(n, {
        one: 'One article is not in your library. It is made of its quotes, and waits for its text: open its file, and the notes take their places.',
        other:
          '# articles are not in your library. They are made of their quotes, and wait for their texts: open their files, and the notes take their places.',
      }),
    'changed-on-both-sides': (n: number) =>
      count(n, {
        one: '# note was changed here and in the file. Yours stays.',
        other: '# notes were changed here and in the file. Yours stay.',
      }),
    'note-cut': (n: number) =>
      count(n, {
        one: '# note too long for the library was cut.',
        other: '# notes too long for the library were cut.',
      }),
    'tags-cut': (n: number) =>
      count(n, {
        one: 'Tags of # annotation were too long or too many, and were cut.',
        other: 'Tags of # annotations were too long or too many, and were cut.',
      }),
  },
  /** What an article is called of which a file gives neither title nor address. */
  untitled: 'Without a title',
  failures: {
    stopped: 'The import was stopped. Nothing was changed.',
    memory: 'This file needs more memory than Postil has. Import it in parts.',
    /** @param more whether there are others than those that are named */
    severalFiles: (name: string, n: number, names: readonly string[], more: boolean) =>
      `${name} holds ${number(n)} files of notes (${names.join(', ')}${more ? ', …' : ''}). Import them one by one.`,
    otherText: (name: string) => `The text in this export is not the one it was made with: ${name}.`,
    largeArchive: (name: string) => `${name} is larger than 128 MB, the most that is read.`,
    noArchive: (name: string) => `${name} is no ZIP archive.`,
    unreadable: (name: string) => `${name} could not be read. May you read it?`,
    tooMuch: (name: string) => `${name} holds more than is imported at once. Import it in parts.`,
    goneForward: 'This import cannot be done again any more. Import its file once more.',
    goneBack: 'This import cannot be taken back any more.',
    /** @param field the path of what is wrong, for whoever wrote the file */
    notTaken: (field: string) => `This file holds something that the library does not take (${field}).`,
    noNotes: (name: string) =>
      `${name} holds no notes that Postil knows. It reads those of Hypothesis, Readwise, Kindle, Omnivore, Readest, Zotero and SingleFile, W3C annotations, and its own.`,
    unknownForm: (name: string) => `${name} holds no notes in a form that Postil knows.`,
    /** @param reasons sentences on what was left out */
    nothingLeft: (sentence: string, reasons: readonly string[]) => [sentence, ...reasons].join(' '),
  },
};
