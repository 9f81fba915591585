import type { ExportForm } from '../../export/forms.ts';
import type { PropertySource } from '../../export/settings.ts';
import { formsOf, number } from '../forms.ts';
import { report } from './exporting-report.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** What may go out: so many annotations of all there are, in so many of the articles. */
export interface Going {
  passing: number;
  all: number;
  articles: number;
  of: number;
}

const annotations = (n: number): string =>
  count(n, { one: '# highlight or note', other: '# highlights and notes' });
const articles = (n: number): string => count(n, { one: '# article', other: '# articles' });

/** The window's words about exports. What is written into files is not here: it is the same whatever the window speaks. */
export const exporting = {
  title: 'Export',
  forms: {
    markdown: {
      name: 'Notes as Markdown',
      good: 'Quotes and notes, one file for each article, for Obsidian, Logseq or any editor. What you write into the file stays when you export again.',
    },
    'article-markdown': {
      name: 'Whole article as Markdown',
      good: 'The text itself with your marks in it and your notes as footnotes.',
    },
    html: {
      name: 'Web page',
      good: 'One file that any browser shows, with marks and notes in the margin. Postil opens it again with every note.',
    },
    pdf: {
      name: 'PDF',
      good: 'The article with its notes, to send or to print. It cannot be taken back in.',
    },
    csv: { name: 'Table (CSV)', good: 'One row for each highlight, for spreadsheets and databases.' },
    json: {
      name: 'Postil file (JSON)',
      good: 'Everything, nothing left out: to move articles with their notes to another Postil.',
    },
    jsonld: {
      name: 'Web annotations (JSON-LD)',
      good: 'The open standard of the W3C, for other programs that read annotations.',
    },
  } satisfies Record<ExportForm, { name: string; good: string }>,
  what: {
    label: 'What',
    thisArticle: 'This article',
    articles,
    highlights: (n: number) => count(n, { one: '# highlight', other: '# highlights' }),
    all: 'All articles',
  },
  as: 'As',
  to: {
    label: 'To',
    file: { name: 'A file', good: 'You say where, and what it is called.' },
    folder: { name: 'A folder', good: 'One file for each article, in a folder that you choose.' },
    notes: {
      name: 'The notes folder',
      good: 'One file for each article, always the same, merged with what you wrote in it.',
    },
    notesIn: (folder: string) => `Notes folder: ${folder}`,
  },
  folder: {
    automatic: 'Keep it up to date by itself, a moment after each change',
    show: 'Show it',
    another: 'Choose another…',
    forget: 'Forget it',
    chosen: (folder: string) => `Notes are kept in “${folder}” from now on. Nothing has been written yet.`,
    forgotten: (folder: string) => `Nothing more goes to “${folder}”. The files that are there stay.`,
  },
  filters: {
    title: 'Only some of it',
    some: (n: number, of: number) => `${number(n)} of ${number(of)}`,
    colours: 'Colours',
    tags: 'Tags',
    moreTags: (n: number) => count(n, { one: '# more tag', other: '# more tags' }),
    states: 'Where they stand now',
    state: {
      certain: 'Certain',
      edited: 'Edited passages',
      uncertain: 'Uncertain places',
      lost: 'Not found again',
    },
    from: 'Written from {day}',
    until: 'until {day}',
    everything: 'Everything again',
  },
  writing: {
    title: 'How it is written',
    template: 'Template',
    ownTemplates: 'Your own',
    templates: 'Look at the templates, or make your own…',
    headings: 'The article’s headings as sections',
    times: 'When each passage was marked',
    links: 'A link back to each passage',
  },
  /** Front matter, and what each entry is taken from. */
  properties: {
    title: 'At the top of each file',
    from: {
      title: 'Title',
      author: 'Byline',
      published: 'Date it was published',
      site: 'Site',
      source: 'Address on the web',
      file: 'Name of its file',
      language: 'Language',
      tags: 'Tags of its highlights',
      colours: 'Colours used',
      highlights: 'Number of highlights',
      updated: 'Day of the last change',
      id: 'Name inside Postil',
      link: 'Link into Postil',
    } satisfies Record<PropertySource, string>,
    key: (property: string) => `${property} is called`,
    up: 'Further up',
    upOf: (property: string) => `${property} further up`,
    down: 'Further down',
    downOf: (property: string) => `${property} further down`,
    moved: (property: string, place: number, of: number) => `${property}: ${number(place)} of ${number(of)}`,
  },
  preview: {
    region: 'What a file will hold',
    none: 'There is no preview of this: it is the page as you read it, with its notes.',
    example: 'For example “{title}”',
    one: 'This is what the file will hold',
    label: 'Preview',
  },
  going: {
    none: 'Nothing is marked here yet, so a file would hold only what the article is.',
    noneInThese: 'Nothing is marked in these articles yet.',
    noneFits: 'No highlight fits these choices.',
    some: ({ passing, all, articles: few, of }: Going): string => {
      const what = passing === all ? annotations(all) : `${number(passing)} of ${annotations(all)}`;
      if (of === 1) return `${what} will go out.`;
      return `${what} in ${few === of ? articles(of) : `${number(few)} of ${articles(of)}`} will go out.`;
    },
  },
  acts: {
    cancel: 'Cancel',
    back: 'Back',
    done: 'Done',
    showInFolder: 'Show in folder',
    now: 'Export now',
    copy: 'Copy as Markdown',
    chooseNotesFolder: 'Choose the notes folder…',
    dryRun: 'Show what would change',
    saveAs: 'Save as…',
    chooseFolder: 'Choose a folder…',
    toNotes: (folder: string) => `Export to “${folder}”`,
  },
  told: {
    comparing: 'Comparing',
    exporting: 'Exporting',
    nothing: 'Nothing was exported.',
    notesIn: (file: string) => `The notes are in ${file}.`,
    written: (file: string) => `${file} is written.`,
    copied: 'The notes are on the clipboard as Markdown.',
    nothingToCopy: 'Nothing is marked in this article yet, so nothing was copied.',
  },
  automatic: {
    conflict: (title: string, file: string) =>
      `You changed a note of “${title}” both here and in ${file}. The file has both; keep what you want of them there.`,
    failed: (why: string) => `Your notes were not written to the notes folder. ${why}`,
    again: 'Try again now',
  },
  report,
  /** Of a file that should be one of ours in JSON. */
  json: {
    notJson: "This is no export of Postil's that can be read: it is not JSON.",
    tooDeep: "This is no export of Postil's that can be read: it is nested too deeply.",
    noObject: "This is no export of Postil's that can be read: it is not an object of that kind.",
    wrong: (field: string) =>
      `This is no export of Postil's that can be read: "${field}" is not as it should be.`,
    newer: 'This export was written by a newer version of Postil. Import it with that version.',
  },
};
