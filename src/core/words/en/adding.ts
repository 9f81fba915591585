import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** `from` in all of these: the name of a folder or file, or `files`. */
export const adding = {
  files: (n: number) => count(n, { one: '# file', other: '# files' }),
  progress: {
    name: (from: string) => `Adding ${from}`,
    counting: (from: string) => `Adding ${from}: counting its files`,
    done: (from: string, done: number, total: number) =>
      `Adding ${from}: ${number(done)} of ${number(total)}`,
    /** With the name of the file that was read last behind it. */
    at: (done: string, file: string) => `${done} · ${file}`,
    stop: 'Stop',
    stopping: 'Stopping',
  },
  report: {
    nothing: (from: string) => `Nothing new in ${from}`,
    added: (n: number, from: string) =>
      `${count(n, { one: 'Added # article', other: 'Added # articles' })} from ${from}`,
    copies: (n: number) => count(n, { one: '# is a copy', other: '# are copies' }),
    known: (n: number) => count(n, { one: '# was there already', other: '# were there already' }),
    moved: (n: number) => count(n, { one: '# had moved', other: '# had moved' }),
    changed: (n: number) => count(n, { one: '# had changed', other: '# had changed' }),
    trashed: (n: number) =>
      count(n, {
        one: '# was in the trash and stayed there',
        other: '# were in the trash and stayed there',
      }),
    failed: (n: number) => count(n, { one: '# could not be read', other: '# could not be read' }),
    /** The first sentence, of `nothing` or `added` and of what else there was. */
    sentence: (parts: readonly string[]) => `${parts.join(', ')}.`,
    stopped: 'Stopped.',
    needs: (n: number) => count(n, { one: '# passage needs you.', other: '# passages need you.' }),
    passedOver: (parts: readonly string[]) => `Passed over: ${parts.join(', ')}.`,
    noArticles: (n: number) => count(n, { one: '# that is no article', other: '# that are no articles' }),
    links: (n: number) => count(n, { one: '# link', other: '# links' }),
    notes: (n: number) =>
      count(n, {
        one: '# file of notes or data (File → Import notes)',
        other: '# files of notes or data (File → Import notes)',
      }),
    more: 'There is more in it than is added at once: add its folders one by one.',
    all: (sentences: readonly string[]) => sentences.join(' '),
    whatFailed: 'What failed',
    look: 'Look',
  },
  failed: {
    title: (from: string) => `Files of ${from} that could not be read`,
    more: (n: number) => `And ${number(n)} more.`,
    copy: 'Copy the list',
    copied: 'List copied',
    again: 'Try again',
    /** A line of the copied list. */
    line: (file: string, why: string) => `${file}: ${why}`,
  },
  unread: {
    name: 'Files that could not be read',
    title: (n: number) =>
      count(n, {
        one: '# file of watched folders could not be read',
        other: '# files of watched folders could not be read',
      }),
    show: 'Show file',
    showNamed: (file: string) => `Show ${file} in the file manager`,
    leave: 'Leave it',
    leaveNamed: (file: string) => `Leave ${file} as it is`,
    leaveMeans: 'Say no more of it until it changes',
    left: (file: string) => `${file} is left as it is until it changes.`,
    fewer: 'Show fewer',
    all: (n: number) => `Show all ${number(n)}`,
  },
  watched: {
    title: 'Watched folders',
    watch: 'Watch a folder',
    menu: (folder: string) => `Menu of ${folder}`,
    again: 'Look again',
    failures: 'What could not be read…',
    show: 'Show in file manager',
    stop: 'Stop watching',
    stopped: (folder: string) => `“${folder}” is not watched any more. Its articles stay.`,
    looking: (folder: string) => `Looking at ${folder}`,
    lookingAtAll: 'Looking at the watched folders',
    away: 'It cannot be reached now. What came from it stays.',
    unread: (n: number) =>
      count(n, { one: '# file could not be read.', other: '# files could not be read.' }),
    more: 'It holds more files than are watched.',
    listDamaged: 'The list of watched folders could not be read; choose them again.',
    gone: (folder: string) => `${folder} is not there. It may have been moved.`,
    already: (folder: string) => `${folder} is watched already.`,
    inside: (folder: string) => `It lies in ${folder}, which is watched already.`,
    own: 'Postil keeps its library there. Choose another folder.',
    tooMany: (n: number) => `${number(n)} folders are watched already. Stop watching one first.`,
  },
  /** Titles of the system’s dialogs. */
  chooseFolder: 'Add a folder of articles',
  chooseWatched: 'Watch a folder',
  paste: {
    /** What a pasted article’s place is called. */
    name: 'Pasted text',
    empty: 'There is no text to paste. Copy some first, in any program.',
    tooLarge: 'What was copied is too large: Postil reads texts of up to 32 MB.',
  },
  errors: {
    broken: 'The part of Postil that adds files stopped. What had come in by then is there; try again.',
    stopped: 'Adding was stopped.',
    busy: 'The library kept changing. Add the files again.',
    barred: (file: string) => `Postil may not look into ${file}.`,
  },
};
