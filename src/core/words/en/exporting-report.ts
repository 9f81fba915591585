import type { BlockOutcome, FileOutcome } from '../../export/report.ts';
import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** What became of how many files, in the order in which it is told, and of how many articles nothing is written. */
export interface Sum {
  some: readonly { outcome: FileOutcome; n: number }[];
  empty: number;
  dryRun: boolean;
  stopped: boolean;
}

const BECAME: Record<FileOutcome, { done: string; dry: string }> = {
  conflict: { done: 'in conflict', dry: 'would be in conflict' },
  failed: { done: 'could not be written', dry: 'could not be written' },
  differs: { done: 'left alone', dry: 'would be left alone' },
  gone: { done: 'not brought back', dry: 'would not be brought back' },
  merged: { done: 'merged', dry: 'would be merged' },
  written: { done: 'written', dry: 'would be written' },
  unchanged: { done: 'unchanged', dry: 'would stay' },
};

/** What became of an export. */
export const report = {
  title: 'What would change',
  /** *12 files written, 3 merged, 40 unchanged.* */
  sum: ({ some, empty, dryRun, stopped }: Sum): string => {
    const files = some.map(({ outcome, n }, at) => {
      const first = at === 0 ? count(n, { one: '# file', other: '# files' }) : number(n);
      return `${first} ${BECAME[outcome][dryRun ? 'dry' : 'done']}`;
    });
    const nothing = dryRun ? 'Nothing would be written.' : 'There was nothing to write.';
    const first = files.length === 0 ? nothing : `${stopped ? 'Stopped: ' : ''}${files.join(', ')}.`;
    if (empty === 0) return first;
    const articles = count(empty, {
      one: '# article has nothing that goes out',
      other: '# articles have nothing that goes out',
    });
    return `${first} ${articles}, and ${dryRun ? 'would get' : 'got'} no file.`;
  },
  folder: 'In {folder}',
  /** What became of files, as a heading over them, and as it would become of them. */
  outcomes: {
    conflict: {
      done: 'Conflicts: both were changed. Yours stands, ours is beside it',
      dry: 'Conflicts: both were changed. Yours would stand, ours beside it',
    },
    failed: { done: 'Could not be written', dry: 'Could not be looked at' },
    differs: {
      done: 'Left alone: a file of that name is there and is not from here',
      dry: 'Would be left alone: a file of that name is there and is not from here',
    },
    gone: {
      done: 'Deleted by you, and not brought back',
      dry: 'Deleted by you, and would not be brought back',
    },
    merged: { done: 'Merged with what you wrote', dry: 'Would be merged with what you wrote' },
    written: { done: 'Written', dry: 'Would be written' },
    unchanged: { done: 'Unchanged', dry: 'Would stay as they are' },
  } satisfies Record<FileOutcome, { done: string; dry: string }>,
  /** What became of a file's blocks. */
  blocks: {
    added: (n: number) => `${number(n)} added`,
    updated: (n: number) => `${number(n)} updated`,
    kept: (n: number) => `${number(n)} kept as in your file`,
    merged: (n: number) => `${number(n)} merged`,
    conflict: (n: number) => `${number(n)} in conflict`,
    'left-out': (n: number) => `${number(n)} left out, as in your file`,
    removed: (n: number) => `${number(n)} removed`,
    outlived: (n: number) => `${number(n)} not in the library, kept in your file`,
  } satisfies Record<Exclude<BlockOutcome, 'unchanged'>, (n: number) => string>,
  /** Several of those after one another. */
  joined: (blocks: readonly string[]) => blocks.join(', '),
  moreFiles: (n: number) => count(n, { one: 'and # more file', other: 'and # more files' }),
  difference: {
    of: (file: string) => `What would change in ${file}`,
    /** Said before each line that is not the same, for those who do not see its sign. */
    added: 'added: ',
    removed: 'removed: ',
    part: 'further on',
    moreLines: (n: number) => count(n, { one: 'and # more line', other: 'and # more lines' }),
  },
};
