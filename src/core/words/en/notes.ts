import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** A note's card and its editor, the filter above the cards and the trash below. */
export const notes = {
  card: {
    doubts: {
      moved: 'Moved with its text',
      changed: 'The passage was edited',
      uncertain: 'Is this the place?',
      orphan: 'Not found in this text',
    },
    /** What a card is called. */
    whole: 'Note on the article',
    named: (mark: string, quote: string) => `${mark}: ${quote}`,
    onWhole: 'On the article',
    write: 'Write a note',
    more: 'Show all',
    less: 'Show less',
    created: (time: string) => `Created ${time}`,
    changed: (time: string) => `Changed ${time}`,
  },
  tools: {
    edit: 'Edit the note',
    copy: 'Copy',
    copyName: 'Copy the note',
    copied: 'Copied.',
    delete: 'Delete',
    deleteNote: 'Delete the note',
    deleteBoth: 'Delete the highlight and its note',
    more: 'More',
    moreName: 'More for this note',
  },
  menu: {
    link: 'Copy link',
    citation: 'Copy quote with citation',
    quote: 'Copy quote',
    markdown: 'Copy as Markdown',
    versions: 'Earlier versions',
  },
  copied: {
    quote: 'Quote copied.',
    citation: 'Quote copied with its citation.',
    markdown: 'Highlight copied as Markdown.',
    link: 'Link copied.',
    /** Of a note on the article. */
    whole: {
      citation: 'Citation copied.',
      markdown: 'Note copied as Markdown.',
      link: 'Link copied.',
    },
  },

  editor: {
    name: 'Note',
    placeholder: 'Write in the margin',
    field: 'Note, in Markdown',
    saved: 'Saved',
    saving: 'Saving',
    failed: 'Not saved, retrying',
    retry: 'Try again now',
  },
  /** What a link that is being written may lead to. */
  linking: {
    articles: 'Articles',
    highlights: 'Highlights',
    hint: (key: string) => `${key} for its highlights`,
    someArticles: (n: number, key: string) =>
      `${count(n, { one: '# article', other: '# articles' })}, ${key} for the highlights of one`,
    someHighlights: (n: number) => count(n, { one: '# highlight', other: '# highlights' }),
    /** A highlight among titles. */
    quoted: (quote: string) => `“${quote}”`,
    linked: (words: string) => `Linked to ${words}`,
  },
  tags: {
    name: 'Tags',
    field: 'Tags, with commas between',
    added: (tag: string) => `Tagged ${tag}`,
    removed: (tag: string) => `Tag ${tag} removed`,
    remove: (tag: string) => `Remove the tag ${tag}`,
  },

  filter: {
    name: 'Show only',
    colour: (colour: string) => `Only ${colour}`,
    tag: 'Only with this tag',
    moreTags: (n: number) => count(n, { one: '# more tag', other: '# more tags' }),
    some: (shown: number, all: number) => `Showing ${number(shown)} of ${number(all)}`,
    all: 'Showing all',
    showAll: 'Show all',
  },
  trash: {
    title: (n: number) => `Deleted (${number(n)})`,
    when: (time: string) => `Deleted ${time}`,
    restore: 'Restore',
    note: 'Note restored',
    highlight: 'Highlight restored',
    more: 'Show more',
  },
  versions: {
    title: 'Earlier versions',
    restore: 'Restore this text',
    restored: 'The earlier text is back.',
    none: 'Nothing earlier is kept: typing without a long pause counts as one version.',
  },
};
