import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** The library's record, which is never lost: what is told of its damage, its copies and its backups. */
export const safety = {
  /** What could not be written, see `files.notWritten`. */
  unwritten: {
    record: "The library's record",
    copyOfEntry: 'A copy of it',
    copyOfRecord: "A copy of the library's record",
    secondCopy: 'The copy in the second folder',
    lock: 'The lock of the library',
  },
  /** Why something could not be written: the end of `files.notWritten`. */
  reasons: {
    closed: 'it is not open for writing',
    noMoreNumbers: 'it has no more numbers',
    changedByOther: 'another program changed it while Postil had it open. Close Postil and start it again',
    deleted: 'it was deleted, and is not whole any more',
    readBackOther: 'what was read back is not what was written',
  },
  record: {
    noBeginning: (path: string) =>
      `The library's record does not begin as it should, so it was left as it is: ${path}. Put a copy of it back, or move its folder away to begin with an empty library.`,
    newer:
      'This library was written by a newer version of Postil and was left untouched. Open it with that version.',
    damagedEntry: "An entry of the library's record was damaged.",
    notThere: (path: string) => `There is no library yet where one was looked for: ${path}.`,
    notOpened: (path: string) =>
      `The library's record could not be opened: ${path}. May you read and write it?`,
    unequalCopy:
      "A copy of the library's record was not equal to it and was thrown away. The record itself is as it was.",
    noAnswer: 'Compacting ended without an answer.',
  },
  damage: {
    /** Numbers of entries, as they stand in the record. */
    missing: (n: number, first: number, last: number) =>
      count(n, {
        one: `An entry of the library's record is missing (number ${first}); all others are here.`,
        other: `# entries of the library's record are missing (number ${first} to ${last}); all others are here.`,
      }),
    damaged: "An entry of the library's record is damaged and was left out; all others are here.",
    damagedAndKept: (name: string) =>
      `An entry of the library's record is damaged and was left out; all others are here. A copy of it was kept as ${name}.`,
    tornAndKept: (name: string) =>
      `The last entry of the library's record was incomplete, as after a power cut. It was never confirmed as saved. It was kept as ${name}; everything before it is here.`,
    /** @param why a sentence */
    tornAndLeft: (why: string) =>
      `The last entry of the library's record is incomplete, as after a power cut. ${why} Until it can be, nothing new is saved.`,
  },
  mended: {
    /** Each the beginning of a notice, a sentence. */
    gone: "The library's record is missing.",
    headless: "The library's record does not begin as it should.",
    cutOff: "The library's record has lost its end.",
    fromEntries: (n: number) => `It was made again from the entries that are whole: ${number(n)} in all.`,
    /** @param at `2026-03-01 14:05`, UTC */
    fromCopy: (at: string, n: number) =>
      `It was made again from the copy of ${at} UTC and the entries since then that are whole: ${number(n)} in all.`,
    kept: (name: string) => `What was there was kept as ${name}.`,
    notice: (sentences: readonly string[]) => sentences.join(' '),
  },
  busy: {
    app: 'Postil is already open with this library. Close it first.',
    command:
      'Another Postil is at work in this library and does not let go of it. Try again when it has finished.',
    restoring: 'Postil has this library open. Close it, then restore the backup.',
    noAnswer: 'The running Postil did not answer. Try again, or close it first.',
  },
  command: {
    malformed: 'A command sent something that is no operation. Nothing was changed.',
    tooLarge: 'A command sent more than Postil takes at once.',
  },
  ownFolder: 'That folder is part of the library itself. Choose one of your own.',
  backup: {
    stopped: 'The backup was stopped. No file was written.',
    restoringStopped: 'Restoring was stopped. Nothing was changed.',
    notThere: (name: string) => `${name} is not there.`,
    noBackup: (name: string) => `${name} is no whole backup of Postil's, so nothing was changed.`,
    newer: (name: string) => `${name} was made by a newer version of Postil. Restore it with that version.`,
  },
};
