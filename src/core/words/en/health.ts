import type { Recovered } from '../../health.ts';
import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

const annotationsOf = (n: number) => count(n, { one: '# annotation', other: '# annotations' });
const articlesOf = (n: number) => count(n, { one: '# article', other: '# articles' });
const held = (articles: number, annotations: number) =>
  `${articlesOf(articles)} with ${annotationsOf(annotations)}`;

/** Times (`ago`, `newest`) come as “30 minutes ago” or “12 Mar”, sizes as “8.4 MB”. */
export const health = {
  title: 'Health of the library',
  library: 'The library',
  holds: 'Holds',
  held,
  onDisk: 'On this disk',
  /** @param kept `null` where nothing was kept aside */
  parts: (record: string, snapshots: string, pictures: string, kept: string | null) =>
    `record ${record}, snapshots ${snapshots}, pictures ${pictures}${kept === null ? '' : `, kept aside ${kept}`}`,
  /** Below 1,000: what is more is told in kB, MB … by `Intl`. */
  bytes: (n: number) => count(n, { one: '# byte', other: '# bytes' }),
  showFolder: 'Show in folder',
  copies: 'Copies',
  program: 'This program',
  network: 'Network',
  requests: (sent: number, refused: number) =>
    `${number(sent)} sent, ${number(refused)} refused since the start.`,
  version: 'Version',
  builtOn: (electron: string, format: number) => `Electron ${electron}, record format ${format}`,
  log: 'Log',
  errors: (n: number) => (n === 0 ? 'No errors.' : `${count(n, { one: '# error', other: '# errors' })}.`),
  cancel: 'Cancel',
  snapshots: {
    title: 'Snapshots',
    failing: 'The last one could not be taken. It is tried again.',
    none: 'None yet. The first one is taken soon after the first change.',
    kept: (n: number, newest: string) => `${number(n)} kept, the newest ${newest}.`,
  },
  recovery: {
    title: 'Last recovery',
    none: 'Nothing has had to be mended.',
    what: {
      rebuilt: 'The window’s database was made again from the record',
      foreign: 'The window’s database belonged to another library and was put aside',
      restored: 'A backup was put in place',
      torn: 'An unfinished last entry, never confirmed as saved, was cut off and kept aside',
      page: 'The page stopped unexpectedly and was loaded again',
    } satisfies Record<Recovered['what'], string>,
    /** @param what one of those above @param ago when */
    alone: (what: string, ago: string) => `${what}, ${ago}.`,
    /** With what is there since. */
    counted: (what: string, annotations: number, articles: number, ago: string) =>
      `${what}: ${annotationsOf(annotations)} in ${articlesOf(articles)}, ${ago}.`,
  },
  backup: {
    title: 'Backup',
    make: 'Back up…',
    restore: 'Restore…',
    about: 'Everything in one file: articles, notes, pictures, settings.',
    writing: 'Writing the backup',
    /** @param size of the file */
    written: (name: string, articles: number, annotations: number, size: string) =>
      `${name} holds the whole library: ${held(articles, annotations)}, ${size}. It was read back and is whole.`,
    busy: 'Postil is still busy with the last backup or export.',
    /** The dialog that asks where to. */
    saveTitle: 'Back up the library',
    fileKind: 'Postil library',
  },
  restoring: {
    reading: 'Reading the backup',
    putting: 'Putting the backup in place',
    /** The dialog that asks for the file. */
    openTitle: 'Restore a backup',
    fileKinds: 'Backups and snapshots',
    chooseFirst: 'Choose a backup first.',
    title: 'Put this backup in place?',
    /** @param newest when its newest change was made; `null` where nobody knows */
    holds: (articles: number, annotations: number, newest: string | null) =>
      `{name} holds ${held(articles, annotations)}.${newest === null ? '' : ` Its newest change: ${newest}.`}`,
    replaces: (articles: number, annotations: number) =>
      `It takes the place of what is here now: ${held(articles, annotations)}. That is not deleted: it is kept in the folder {folder}, and can be restored like a backup.`,
    then: 'The window then shows the restored library. Your article files are not touched.',
    keep: 'Keep what is here',
    restore: 'Restore',
  },
  second: {
    title: 'Second folder',
    choose: 'Choose a folder…',
    chooseOther: 'Choose another…',
    stop: 'Stop copying',
    copying: 'Copying to the second folder',
    firstCopy: 'The second folder has its first copy.',
    stopped: 'No more copies. Those that are there stay.',
    copies: (n: number, newest: string) =>
      `${count(n, { one: '# copy', other: '# copies' })}, the newest ${newest}.`,
    none: 'None. A folder on another disk, or one that is synced, keeps copies if this one fails.',
    waiting: 'It is looked at soon.',
    nothing: 'There is nothing to copy yet.',
    away: 'It is not there now. Copying goes on when it is.',
    failing: 'The last copy could not be written. It is tried again.',
    /** @param why one or two sentences */
    failed: (why: string) => `No copy could be put into the second folder. ${why} It is tried again.`,
    unreadable: 'The second folder for copies could not be read; choose it again in Health.',
    partOfLibrary: 'That folder is part of the library itself. Choose one on another disk.',
    /** The dialog that asks for it. */
    openTitle: 'Choose a second folder for copies',
    openButton: 'Keep copies here',
  },
  report: {
    copy: 'Copy for a bug report',
    copied: 'Copied. It holds numbers and versions: no text, no titles, no folders.',
  },
};
