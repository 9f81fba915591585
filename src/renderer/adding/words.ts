import type { AddingProgress, AddingReport, FailedFile, Skipped, WatchedFolder } from '../../core/adding.ts';
import { words } from '../../core/words/words.ts';

/** What the screen says of articles that come in together. */

export function progressWords({ from, done, total, name }: AddingProgress): string {
  const { progress } = words.adding;
  if (total === null) return progress.counting(from);
  const so = progress.done(from, done, total);
  return name === '' ? so : progress.at(so, name);
}

/** What became of it, in a few sentences. */
export function reportWords(report: AddingReport): string {
  const { from, added, known, copies, moved, changed, needs, failures, skipped, more } = report;
  const { stopped, failure } = report;
  const said = words.adding.report;
  const parts = [
    added.length === 0 ? said.nothing(from) : said.added(added.length, from),
    ...some(copies, said.copies),
    ...some(known, said.known),
    ...some(moved, said.moved),
    ...some(changed, said.changed),
    ...some(skipped.trashed, said.trashed),
    ...some(failures, said.failed),
  ];
  return said.all([
    ...(stopped ? [said.stopped] : []),
    said.sentence(parts),
    ...some(needs, said.needs),
    ...skippedWords(skipped),
    ...(more ? [said.more] : []),
    ...(failure === null ? [] : [failure.message]),
  ]);
}

/** What was passed over, where that may be missed. */
function skippedWords({ other, notes, hidden, links, programs, parts }: Skipped): string[] {
  const said = words.adding.report;
  const told = [
    ...some(other + hidden + parts + programs, said.noArticles),
    ...some(links, said.links),
    ...some(notes, said.notes),
  ];
  return told.length === 0 ? [] : [said.passedOver(told)];
}

/** The list of those that could not be read, as it is copied: a line each. */
export function failedText(failed: readonly FailedFile[]): string {
  const { line } = words.adding.failed;
  return failed.map(({ where, name, failure }) => `${line(`${where}/${name}`, failure.message)}\n`).join('');
}

/** What is to be said of a watched folder besides its name. */
export function folderWords({ path, state, failures, more }: WatchedFolder): string {
  const said = words.adding.watched;
  return [
    path,
    ...(state === 'away' ? [said.away] : []),
    ...some(failures, said.unread),
    ...(more ? [said.more] : []),
  ].join('\n');
}

/** Nothing is said of none. */
const some = (n: number, say: (n: number) => string): string[] => (n > 0 ? [say(n)] : []);
