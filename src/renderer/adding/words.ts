import type { AddingProgress, AddingReport, FailedFile, Skipped, WatchedFolder } from '../../core/adding.ts';
import { countWords } from '../health/words.ts';

/** What the screen says of articles that come in together. */

export function progressWords({ from, done, total, name }: AddingProgress): string {
  if (total === null) return `Adding ${from}: counting its files`;
  return `Adding ${from}: ${done.toLocaleString()} of ${total.toLocaleString()}${name === '' ? '' : ` · ${name}`}`;
}

/** The same in a few words, for those who hear it: what changes with every file is not read out. */
export function progressLabel({ from }: Pick<AddingProgress, 'from'>): string {
  return `Adding ${from}`;
}

/** What became of it, in a few sentences. */
export function reportWords(report: AddingReport): string {
  const { from, added, known, copies, moved, changed, needs, failures, skipped, more } = report;
  const { stopped, failure } = report;
  const parts = [
    ...(copies > 0 ? [`${count(copies)} ${copies === 1 ? 'is a copy' : 'are copies'}`] : []),
    ...(known > 0 ? [`${count(known)} ${was(known)} there already`] : []),
    ...(moved > 0 ? [`${count(moved)} had moved`] : []),
    ...(changed > 0 ? [`${count(changed)} had changed`] : []),
    ...(skipped.trashed > 0
      ? [`${count(skipped.trashed)} ${was(skipped.trashed)} in the trash and stayed there`]
      : []),
    ...(failures > 0 ? [`${count(failures)} could not be read`] : []),
  ];
  const head = `${stopped ? 'Stopped. ' : ''}${added.length === 0 ? `Nothing new in ${from}` : `Added ${countWords(added.length, 'article')} from ${from}`}`;
  return [
    `${[head, ...parts].join(', ')}.`,
    ...(needs > 0 ? [`${countWords(needs, 'passage')} ${needs === 1 ? 'needs' : 'need'} you.`] : []),
    ...(skippedWords(skipped) ?? []),
    ...(more ? ['There is more in it than is added at once: add its folders one by one.'] : []),
    ...(failure === null ? [] : [failure.message]),
  ].join(' ');
}

/** What was passed over, where that may be missed. */
function skippedWords({ other, notes, hidden, links, programs, parts }: Skipped): string[] | null {
  const files = other + hidden + parts + programs;
  const told = [
    ...(files > 0 ? [`${count(files)} that ${files === 1 ? 'is no article' : 'are no articles'}`] : []),
    ...(links > 0 ? [countWords(links, 'link')] : []),
    ...(notes > 0 ? [`${countWords(notes, 'file')} of notes or data (File → Import notes)`] : []),
  ];
  return told.length === 0 ? null : [`Passed over: ${told.join(', ')}.`];
}

/** The list of those that could not be read, as it is copied: a line each. */
export function failedText(failed: readonly FailedFile[]): string {
  return failed.map(({ where, name, failure }) => `${where}/${name}: ${failure.message}\n`).join('');
}

/** What is to be said of a watched folder besides its name. */
export function folderWords({ path, state, failures, more }: WatchedFolder): string {
  return [
    path,
    ...(state === 'away' ? ['It cannot be reached now. What came from it stays.'] : []),
    ...(failures > 0 ? [`${countWords(failures, 'file')} could not be read.`] : []),
    ...(more ? ['It holds more files than are watched.'] : []),
  ].join('\n');
}

const count = (number: number): string => number.toLocaleString();
const was = (number: number): string => (number === 1 ? 'was' : 'were');
