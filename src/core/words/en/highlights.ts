import type { Grouping, Order } from '../../highlights/arrange.ts';
import type { Fate } from '../../highlights/filter.ts';
import { formsOf, list, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

const highlightsOf = (n: number) => count(n, { one: '# highlight', other: '# highlights' });
const quoted = (tags: readonly string[]) => list(tags.map((tag) => `“${tag}”`));

export const highlights = {
  title: 'Highlights',
  reading: 'Reading the highlights …',
  readingOthers: 'Reading the others …',
  /** What there is of each: *1,204 highlights in 30 articles*; nothing is said of notes on articles, or articles, where there are none. */
  counted: ({ highlights, notes, articles }: { highlights: number; notes: number; articles: number }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0 ? [count(notes, { one: '# note on an article', other: '# notes on articles' })] : []),
    ];
    const where = articles > 0 ? ` in ${count(articles, { one: '# article', other: '# articles' })}` : '';
    return `${parts.join(' and ')}${where}`;
  },
  selected: (n: number) => count(n, { one: 'One highlight selected', other: '# highlights selected' }),
  head: {
    read: 'Read',
    readAll: 'Read like a document',
    copy: 'Copy',
    copyShown: 'Copy what is shown as Markdown',
    copySelected: (n: number) => `Copy the ${number(n)} selected as Markdown`,
    export: 'Export…',
    exportShown: 'Export what is shown',
    exportSelected: (n: number) => `Export the ${number(n)} selected`,
    groups: 'Groups',
    order: 'Order',
    groupings: {
      article: 'By article',
      colour: 'By colour',
      tag: 'By tag',
    } satisfies Record<Grouping, string>,
    orders: {
      place: 'As in the article',
      newest: 'Newest first',
      oldest: 'Oldest first',
      changed: 'Changed last first',
    } satisfies Record<Order, string>,
  },
  group: {
    /** Where the title is not known. */
    article: 'An article',
    untagged: 'Without a tag',
    whole: 'Notes on articles',
    count: highlightsOf,
    read: 'Read these like a document',
    readNamed: (name: string) => `Read ${name} like a document`,
  },
  row: {
    whole: 'On the article',
    wholeName: 'Note on the article',
    /** What a row is called: *saffron highlight: the old sea. With a note. Tags: water, salt*. */
    name: ({ mark, quote, noted, tags }: RowWords) =>
      `${mark}: ${quote}${noted ? '. With a note' : ''}${tags.length === 0 ? '' : `. Tags: ${tags.join(', ')}`}`,
    changed: 'The passage was edited',
    uncertain: 'Is this the place?',
    orphan: 'Not found in the text',
  },
  tools: {
    colour: 'Colour',
    colourIt: (colour: string) => `Colour it ${colour}`,
    edit: 'Edit note and tags',
    read: 'Read it in its article',
    delete: 'Delete',
    deleteIt: 'Delete the highlight and its note',
  },
  bulk: {
    name: (n: number) =>
      count(n, { one: 'What to do with # highlight', other: 'What to do with # highlights' }),
    selected: (n: number) => count(n, { one: '# highlight selected', other: '# highlights selected' }),
    colourThem: (colour: string) => `Colour them ${colour}`,
    tags: 'Tags',
    writeTags: 'Tags…',
    done: 'Done',
    clear: 'Clear',
  },
  document: {
    name: 'Highlights, to read',
    back: 'Back to the list',
  },
  filter: {
    words: 'Words in quotes and notes',
    only: 'Show only',
    onlyFurther: 'Show only, further',
    onlyColour: (colour: string) => `Only ${colour}`,
    noted: 'With a note',
    unnoted: 'Without a note',
    onlyTag: 'Only with a tag',
    tag: 'Tag …',
    more: 'More',
    showAll: 'Show all',
    fates: {
      found: 'In their place',
      uncertain: 'Uncertain',
      lost: 'Not found',
    } satisfies Record<Fate, string>,
    archived: 'Those in the archive, too',
    asked: 'Only of articles that answer this',
  },
  nothing: {
    failed: 'The highlights could not be read. They are safe in the journal; start Postil again.',
    answers: 'No highlight answers this.',
    archived: 'All your highlights are in articles that rest in the archive.',
    showArchived: 'Show those in the archive',
    trashed: 'What you have marked is in articles that lie in the trash.',
    lookInTrash: 'Look in the trash',
    none: 'Nothing is marked yet. Select words in an article and press H: whatever you mark, in whichever article, stands here.',
  },
  copy: {
    copying: 'Copying the highlights',
    copied: (n: number) =>
      count(n, {
        one: '# highlight is on the clipboard as Markdown.',
        other: '# highlights are on the clipboard as Markdown.',
      }),
    stopped: 'Nothing was copied.',
    nothing: 'There is nothing here to copy.',
  },
  exportNothing: 'Nothing to export',
  /** What was done, without a full stop: it is told by itself and behind *Undone*. */
  done: {
    tagged: (n: number, tags: readonly string[]) => `Tagged ${highlightsOf(n)} ${quoted(tags)}`,
    untagged: (n: number, tags: readonly string[]) => `Took ${quoted(tags)} off ${highlightsOf(n)}`,
    retagged: (n: number, more: readonly string[], gone: readonly string[]) =>
      `Tagged ${highlightsOf(n)} ${quoted(more)} and took ${quoted(gone)} off`,
    coloured: (n: number, colour: string) => `Coloured ${highlightsOf(n)} ${colour}`,
    deleted: (n: number) => `Deleted ${highlightsOf(n)}`,
    nothing: 'Nothing changed',
    told: (done: string) => `${done}.`,
    stopped: (done: string) => `${done}. Then it was stopped.`,
  },
  steps: {
    undo: {
      doing: 'Undoing',
      nothing: 'Nothing to undo',
      done: (done: string) => `Undone: ${done}`,
    },
    redo: {
      doing: 'Doing it again',
      nothing: 'Nothing to redo',
      done: (done: string) => `Done again: ${done}`,
    },
    /** Behind what was taken back: `n` that were changed since stayed. */
    kept: (told: string, n: number) =>
      `${told}; ${count(n, {
        one: '# highlight changed since stayed as it is',
        other: '# highlights changed since stayed as they are',
      })}`,
  },
};

export interface RowWords {
  mark: string;
  quote: string;
  noted: boolean;
  tags: readonly string[];
}
