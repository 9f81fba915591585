import { formsOf, number } from '../forms.ts';
import { commands } from './shell-commands.ts';
import { keys } from './shell-keys.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** How many places a file is in, as it reads in a sentence. */
const PLACES = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const shell = {
  commands,
  keys,
  close: 'Close',
  messages: {
    count: (n: number) => count(n, { one: '# message', other: '# messages' }),
    fewer: 'Show fewer',
    more: (n: number) => `Show ${number(n)} more`,
    closeAll: 'Close all',
    closeThis: 'Close this message',
    undo: 'Undo',
    cancel: 'Cancel',
  },
  shortcuts: { title: 'Keys', change: 'Change the keys…' },
  sidebar: {
    /** Of the sidebar, for screen readers. */
    name: 'Library',
    search: 'Search everything',
    recent: 'Recent',
    open: 'Open a file',
    keys: 'Keys',
    settings: 'Settings',
    health: 'Health of the library, backups',
    here: 'On this computer only',
    close: 'Close the sidebar',
  },
  /** A file came in. */
  arrival: {
    reading: (name: string) => `Reading ${name}`,
    placing: (name: string) => `Finding the places of your notes in ${name}`,
    asBefore: (name: string) => `${name} reads as before.`,
    pageChanged: 'The article reads as before. What has changed is the page around it.',
    notReadAnew: (name: string) => `${name} was not read anew. Your copy and your notes are as they were.`,
    readAs: (encoding: string) => `Read as ${encoding}.`,
    readAsSame: (encoding: string) => `Read as ${encoding}: the text is the same.`,
    /** @param became what became of the notes: “12 kept, 2 moved” */
    readAsOther: (encoding: string, became: string) => `Read as ${encoding}: ${became}.`,
    moved: (name: string) => `${name} was moved or renamed. Your notes are with it.`,
    pasted: (title: string) => `Made an article of what was copied: “${title}”.`,
    look: 'Look',
    /** @param became what became of the notes: “12 kept, 2 moved” */
    changed: (name: string, became: string) => `${name} has changed since you last read it: ${became}.`,
    /** @param places two or more */
    copy: (title: string, places: number) =>
      `Same text as “${title}”, which is open from ${PLACES[places - 2] ?? number(places)} places now.`,
    missing: (name: string) => `${name} is no longer at its place. Your copy and your notes are kept.`,
    changedOnDisk: (name: string) => `${name} has changed on disk.`,
    readAnew: 'Read it anew',
  },
  /** A portable article came in. */
  portable: {
    /** Behind “Undone:”. */
    step: 'the notes of a portable article',
    nothingNew: (name: string) => `Everything in ${name} is in your library already.`,
    came: (name: string, annotations: number) =>
      `${count(annotations, { one: '# annotation', other: '# annotations' })} came with ${name}.`,
    /** @param doubtful how many of them need the reader, 1 or more */
    cameDoubtful: (name: string, annotations: number, doubtful: number) =>
      `${count(annotations, { one: '# annotation', other: '# annotations' })} came with ${name}; ${count(doubtful, { one: '# of them needs', other: '# of them need' })} you.`,
  },
  link: {
    notHere: 'The article that this link leads to is not in this library.',
    inTrash: (title: string) => `“${title}”, which this link leads to, is in the trash.`,
  },
  history: {
    endAhead: 'Nothing further on',
    endBehind: 'Nothing further back',
    noneClosed: 'No article was closed',
    closedInTrash: 'The article that was closed last is in the trash.',
  },
  unsaved: {
    behind:
      'What you write is saved, but Postil cannot bring its database up to date, as happens on a full disk. It goes on trying.',
    remade:
      "The window's database was lost, as happens in a crash, and has been made again from the journal. Your notes are all here.",
    saved: 'Saved.',
    retry: 'Try again now',
    /** @param why one or two sentences */
    refused: (why: string) => `Not saved. ${why}`,
    retrying: (why: string) => `Not saved, retrying. ${why}`,
    broughtBack: 'What had not been saved when the page ended was brought back.',
    /** @param why one or two sentences @param name of the file */
    keptIn: (why: string, name: string) => `${why} What had not been saved was kept in ${name}.`,
  },
  /** The notes’ places are looked for in another text. */
  anchoring: {
    brokenDown:
      'The places of the notes could not be found: the part of Postil that looks for them stopped twice. Your copy and your notes are as they were.',
    stopped: 'Looking for the notes’ places was stopped. Nothing was changed.',
  },
  failure: {
    /** @param what the error’s own words, which may be English */
    unforeseen: (what: string) => `Something went wrong that Postil did not foresee: ${what}`,
    unforeseenHere:
      'Something went wrong that Postil did not foresee. Try again; if it stays so, start Postil anew.',
    malformed: 'The window asked for something that Postil does not understand. Nothing was done.',
  },
};
