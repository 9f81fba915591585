import type { Own, Portable } from '../../settings-file.ts';
import type { Ruler } from '../../settings.ts';
import { formsOf } from '../forms.ts';
import { rows } from './settings-rows.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** The place where everything is set. */
export const settings = {
  title: 'Settings',
  find: 'Find a setting',
  close: 'Close',
  closeSettings: 'Close the settings',
  groupsOfSettings: 'Groups of settings',
  groups: {
    reading: 'Reading',
    appearance: 'Appearance',
    keys: 'Keys',
    export: 'Notes and export',
    library: 'Library',
    aloud: 'Read aloud',
    safety: 'Safety',
  },
  rows,
  whatWasFound: 'What was found',
  found: (n: number) => count(n, { one: '# setting found', other: '# settings found' }),
  noneFound: 'No setting has these words. Try fewer letters, or another word for it.',

  resetGroup: 'Reset this group',
  groupReset: (group: string) => `${group}: everything is as Postil comes.`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: 'Undone: a setting is as it was',
  redone: 'Done again',

  languageOfSystem: 'Like the system',
  rulers: { off: 'Off', line: 'The line', paragraph: 'The paragraph' } satisfies Record<Ruler, string>,
  nameOfColour: (colour: string) => `Name of ${colour}`,
  yourOwnTemplates: 'Your own',
  lookAtTemplates: 'Look at the templates, or make your own…',
  notesFolder: {
    show: 'Show it',
    choose: 'Choose a folder…',
    chooseAnother: 'Choose another…',
    forget: 'Forget it',
    forgotten: 'No more notes go to that folder',
    automatic: 'Keep it up to date by itself, a moment after each change',
  },
  watched: {
    show: 'Show it',
    showNamed: (folder: string) => `Show ${folder} in the file manager`,
    stop: 'Stop watching',
    stopNamed: (folder: string) => `Stop watching ${folder}`,
    watch: 'Watch a folder…',
  },
  voices: {
    none: 'This computer has no voice that speaks without the network, so articles cannot be read aloud here.',
    usual: 'As the system chooses',
    away: (voice: string) => `${voice} (not on this computer now)`,
  },

  /** What each is called, where several are listed together. */
  names: {
    language: 'Language',
    theme: 'Theme',
    lightTheme: 'Theme by day',
    darkTheme: 'Theme by night',
    ownColours: 'Your own colours',
    face: 'Typeface',
    textSize: 'Text size',
    measure: 'Line length',
    lineHeight: 'Line height',
    paragraphs: 'Paragraphs',
    justified: 'Justified lines',
    hyphenated: 'Divided words',
    sidebar: 'Sidebar',
    colour: 'Colour of the next highlight',
    colourNames: 'Names of the colours',
    signs: 'A line with each colour',
    aloud: 'Read aloud',
    ruler: 'Reading ruler',
    finding: 'Find in an article',
    keys: 'Keys',
    exporting: 'Notes and export',
  } satisfies Record<keyof Portable, string>,
  on: 'on',
  off: 'off',

  /** Settings out into a file, and in from one. */
  exchange: {
    export: 'Export settings…',
    import: 'Import settings…',
    exportTitle: 'Export settings',
    importTitle: 'Import settings',
    fileName: 'Postil settings.json',
    files: 'Postil settings',
    allFiles: 'All files',
    written: (file: string) => `The settings are in ${file}.`,
    taken: (file: string) => `The settings of ${file} are in use.`,
    notSettings: (file: string) =>
      `${file} is not a file of Postil’s settings. Nothing was changed. Export settings makes such a file.`,
    notAFile: (file: string) => `${file} is not a file that can be read.`,
    tooLarge: (file: string) => `${file} is too large for a file of settings. Nothing was changed.`,
    unreadable: (file: string) =>
      `${file} could not be read. Is it still there, and are you allowed to read it?`,
    /** `{file}` is its name. */
    wouldChange: 'What {file} would change',
    nothing: 'Everything that this file says is as it is now. There is nothing to change.',
    use: 'Use these settings',
    leave: 'Leave everything as it is',
    close: 'Close',
    leftOut: 'Left out',
  },
  /** Something of a file that is not taken, and why. `what` is one of the first four. */
  leftOut: {
    unnamed: (name: string) => `“${name}”`,
    part: (setting: string, part: string) => `${setting}, “${part}”`,
    colour: (setting: string, colour: string) => `${setting}, ${colour}`,
    keysOf: (action: string) => `The keys of “${action}”`,
    own: (what: string) => `${what}: belongs to the library that it comes from.`,
    unknown: (what: string) => `${what}: this version of Postil does not know it.`,
    bad: (what: string) => `${what}: not a value that it can have.`,
    /** What is of one library. */
    ofLibrary: {
      openArticle: 'The article that was open',
      tabs: 'The tabs that were open',
      lastExport: 'Where the last export went',
      articleTypes: 'Articles with a type of their own',
    } satisfies Record<Own, string>,
  },

  /** What opening the profile's own files found, said once. */
  notices: {
    settings: 'Not all settings could be read, so the usual ones are in use in their place.',
    folders: 'A folder that you chose could not be read. If notes are kept in it, choose it again.',
    files: 'Where the articles’ files lie could not be read; each is known again when it is opened.',
    /** After one of the others. */
    kept: (notice: string, file: string) => `${notice} The old file was kept as ${file}.`,
  },
};
