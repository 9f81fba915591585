import type { OperationKind } from './operation.ts';

/**
 * Earlier texts of a note. Every save is an operation, and a save follows each pause in typing: of a run of them only the
 * last text is a version.
 */

/** One text of a note, and when it was last typed at. */
export interface NoteVersion {
  at: string;
  note: string;
}

/** A text that a note has, as it came about. */
export interface NoteText extends NoteVersion {
  kind: OperationKind;
}

/** After a pause this long the reader comes back to a finished note: what it said is kept. */
const PAUSE_MS = 5 * 60_000;

/** What was mended sooner than this was a slip of the hand; later it had been read, and is kept. */
const SLIP_MS = 30_000;

/** More letters than this gone at once were not typed away one by one: about a line of the margin. */
const LINE = 40;

/** Whether `next` only goes on typing where `last` stopped, so that `last` need not be kept as a version. */
export function goesOn(last: NoteText, next: NoteText): boolean {
  const pause = Date.parse(next.at) - Date.parse(last.at);
  const typed = last.kind === 'edit' && next.kind === 'edit';
  if (!typed || pause < 0 || pause >= PAUSE_MS) return false;
  const gone = lettersGone(last.note, next.note);
  return gone === 0 || (gone <= LINE && pause < SLIP_MS);
}

/** The versions to show of all kept texts (oldest first): newest first, without the text of now, blanks and repetitions. */
export function versionsOf(texts: readonly NoteVersion[], now: string): NoteVersion[] {
  const seen = new Set([now]);
  const versions: NoteVersion[] = [];
  for (const { at, note } of texts.toReversed()) {
    if (note.trim() === '' || seen.has(note)) continue;
    seen.add(note);
    versions.push({ at, note });
  }
  return versions;
}

/** How many code units of `before` lie between what both texts begin and end with. */
function lettersGone(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}
