import type { ExportForm } from '../../core/export/forms.ts';
import {
  BLOCK_OUTCOMES,
  FILE_OUTCOMES,
  type BlockOutcome,
  type ExportedFile,
  type ExportReport,
  type FileOutcome,
} from '../../core/export/report.ts';
import type { PropertySource } from '../../core/export/settings.ts';
import { countWords } from '../health/words.ts';

/** What exports are called, what each is good for, and what became of one, in words. */

export const FORMS: Record<ExportForm, { name: string; good: string }> = {
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
  pdf: { name: 'PDF', good: 'The article with its notes, to send or to print. It cannot be taken back in.' },
  csv: { name: 'Table (CSV)', good: 'One row for each highlight, for spreadsheets and databases.' },
  json: {
    name: 'Postil file (JSON)',
    good: 'Everything, nothing left out: to move articles with their notes to another Postil.',
  },
  jsonld: {
    name: 'Web annotations (JSON-LD)',
    good: 'The open standard of the W3C, for other programs that read annotations.',
  },
};

export const TO = {
  file: { name: 'A file', good: 'You say where, and what it is called.' },
  folder: { name: 'A folder', good: 'One file for each article, in a folder that you choose.' },
  notes: {
    name: 'The notes folder',
    good: 'One file for each article, always the same, merged with what you wrote in it.',
  },
} as const;

/** What each entry of front matter is taken from. */
export const PROPERTIES: Record<PropertySource, string> = {
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
};

export const STATES = [
  { name: 'Certain', states: ['anchored', 'moved'] },
  { name: 'Edited passages', states: ['changed'] },
  { name: 'Uncertain places', states: ['uncertain'] },
  { name: 'Not found again', states: ['orphan'] },
] as const;

/** What became of a file: as a heading, and as it would become of it. */
const OUTCOMES: Record<FileOutcome, { done: string; dry: string; counted: string; dryCounted: string }> = {
  conflict: {
    done: 'Conflicts: both were changed. Yours stands, ours is beside it',
    dry: 'Conflicts: both were changed. Yours would stand, ours beside it',
    counted: 'in conflict',
    dryCounted: 'would be in conflict',
  },
  failed: {
    done: 'Could not be written',
    dry: 'Could not be looked at',
    counted: 'could not be written',
    dryCounted: 'could not be written',
  },
  differs: {
    done: 'Left alone: a file of that name is there and is not from here',
    dry: 'Would be left alone: a file of that name is there and is not from here',
    counted: 'left alone',
    dryCounted: 'would be left alone',
  },
  gone: {
    done: 'Deleted by you, and not brought back',
    dry: 'Deleted by you, and would not be brought back',
    counted: 'not brought back',
    dryCounted: 'would not be brought back',
  },
  merged: {
    done: 'Merged with what you wrote',
    dry: 'Would be merged with what you wrote',
    counted: 'merged',
    dryCounted: 'would be merged',
  },
  written: { done: 'Written', dry: 'Would be written', counted: 'written', dryCounted: 'would be written' },
  unchanged: {
    done: 'Unchanged',
    dry: 'Would stay as they are',
    counted: 'unchanged',
    dryCounted: 'would stay',
  },
};

/** What needs the reader first. */
export const ORDER: readonly FileOutcome[] = ['conflict', 'failed', 'differs', 'gone', 'merged', 'written', 'unchanged'] satisfies readonly (typeof FILE_OUTCOMES)[number][]; // prettier-ignore

export function outcomeTitle(outcome: FileOutcome, dryRun: boolean): string {
  return dryRun ? OUTCOMES[outcome].dry : OUTCOMES[outcome].done;
}

/** A whole report in one sentence: *12 files written, 3 merged, 40 unchanged. 1 in conflict.* */
export function reportWords({ counts, dryRun, stopped = false, empty = 0 }: ExportReport): string {
  const some = ORDER.toReversed().filter((outcome) => counts[outcome] > 0);
  const without = emptyWords(empty, dryRun);
  if (some.length === 0)
    return `${dryRun ? 'Nothing would be written.' : 'There was nothing to write.'}${without}`;
  const parts = some.map((outcome, index) => {
    const { counted, dryCounted } = OUTCOMES[outcome];
    const number = index === 0 ? countWords(counts[outcome], 'file') : counts[outcome].toLocaleString();
    return `${number} ${dryRun ? dryCounted : counted}`;
  });
  return `${stopped ? 'Stopped: ' : ''}${parts.join(', ')}.${without}`;
}

/** Of several articles those that have nothing to say get no file, and that is said. */
function emptyWords(empty: number, dryRun: boolean): string {
  if (empty === 0) return '';
  const articles = countWords(empty, 'article');
  return ` ${articles} ${empty === 1 ? 'has' : 'have'} nothing that goes out, and ${dryRun ? 'would get' : 'got'} no file.`;
}

const BLOCKS: Record<BlockOutcome, string> = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  kept: 'kept as in your file',
  merged: 'merged',
  conflict: 'in conflict',
  'left-out': 'left out, as in your file',
  removed: 'removed',
  outlived: 'not in the library, kept in your file',
};

/** What became of a file's blocks: *2 added, 1 kept as in your file*. Empty where there is nothing to tell. */
export function blockWords({ blocks }: Pick<ExportedFile, 'blocks'>): string {
  return BLOCK_OUTCOMES.filter((outcome) => outcome !== 'unchanged' && (blocks[outcome] ?? 0) > 0)
    .map((outcome) => `${(blocks[outcome] ?? 0).toLocaleString()} ${BLOCKS[outcome]}`)
    .join(', ');
}

/** What will go out: *3 highlights*, *3 of 12 highlights in 2 articles*. */
export function countedWords(count: { passing: number; all: number; articles: number; of: number }): string {
  const { passing, all, articles, of } = count;
  const some = passing === all ? countWords(all, 'highlight or note', 'highlights and notes') : `${passing.toLocaleString()} of ${countWords(all, 'highlight or note', 'highlights and notes')}`; // prettier-ignore
  if (of === 1) return some;
  return `${some} in ${articles === of ? countWords(of, 'article') : `${articles.toLocaleString()} of ${countWords(of, 'article')}`}`;
}

/** The same as a sentence: what an export of what is chosen now would write. */
export function goingWords(count: Parameters<typeof countedWords>[0]): string {
  if (count.all === 0 && count.of > 1) return 'Nothing is marked in these articles yet.';
  if (count.all === 0) return 'Nothing is marked here yet, so a file would hold only what the article is.';
  return count.passing === 0 ? 'No highlight fits these choices.' : `${countedWords(count)} will go out.`;
}

/** A file as a person looks at it: what Postil keeps in its last line for itself is only named. */
export function withoutMarks(text: string): string {
  return text.replace(/^<!-- postil:1 .*-->$/gm, '<!-- postil:1 … -->');
}
