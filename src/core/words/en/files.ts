import { formsOf, number } from '../forms.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** Files that are read and written, and what cannot be. */
export const files = {
  formats,
  kinds,
  empty: (name: string) => `${name} is empty, so there is nothing to read.`,
  notThere: (name: string) => `${name} is not there. It may have been moved, renamed or deleted.`,
  mayNotRead: (name: string) =>
    `Postil may not read ${name}. Ask for the right to read it, then open it again.`,
  isFolder: (name: string) => `${name} is a folder. Open the files in it instead.`,
  notAFile: (name: string) => `${name} is a device or a pipe, not a file that can be read to its end.`,
  linkToItself: (name: string) => `${name} is a link that leads back to itself.`,
  /** @param start of the name, which is cut off there */
  longName: (start: string) => `${start}… is a longer name than the disk can hold.`,
  /** @param why as the system says it */
  unreadable: (name: string, why: string) => `${name} could not be read: ${why}`,
  /** Both in megabytes. */
  largeArticle: (name: string, size: number, most: number) =>
    `${name} has ${number(size)} MB. Postil reads articles of up to ${number(most)} MB.`,
  largeDocument: (name: string, size: number, most: number) =>
    `${name} has ${number(size)} MB. Postil reads documents of up to ${number(most)} MB.`,
  keptChanging: (name: string) =>
    `${name} kept changing while it was read. Open it again when it is finished.`,
  stopped: (name: string) => `Reading ${name} was stopped.`,
  picturesStopped: 'Reading the pictures of this article was stopped.',
  brokeTwice: (name: string) =>
    `${name} could not be read: the part of Postil that reads files stopped twice over it. Nothing was changed.`,
  tooSlow: (name: string) => `${name} is built in a way that takes too long to read, so Postil stopped.`,
  tooBig: (name: string) => `${name} needs more memory than Postil has for one article.`,
  noFolder: (name: string) => `The folder “${name}” is not there. It may have been moved or renamed.`,
  /** Encodings by their names; `other`: what else it may be, `null` where nothing is likely. */
  guessed: (encoding: string, other: string | null) =>
    `The encoding of this file is a guess: it was read as ${encoding}${other === null ? '' : `, and may be in ${other}`}. Choose another if letters look wrong.`,
  damaged: (n: number, encoding: string) =>
    count(n, {
      one: `One place in this file could not be read as ${encoding}. It is shown as \uFFFD.`,
      other: `# places in this file could not be read as ${encoding}. They are shown as \uFFFD.`,
    }),
  /** @param what a file's name, or one of `unwritten`; `why` one of `reasons`, or as the system says it */
  notWritten: (what: string, why: string) => `${what} could not be written: ${why}.`,
  /** What could not be written, where it has no name that people know. */
  unwritten: { picture: 'A picture of this article' },
  reasons: {
    full: 'the disk is full',
    noRight: 'there is no permission to write there',
    readOnly: 'the disk is read-only',
    noFolder: 'its folder does not exist',
    longName: 'its name is too long',
    folderThere: 'there is a folder of that name',
  },
  folderNotMade: (path: string, why: string) => `The folder ${path} could not be made: ${why}.`,
  keepsNothing: (path: string) => `nothing can be kept in ${path}`,
  fileInTheWay: (path: string) => `${path} is a file, and a folder is needed there.`,
};
