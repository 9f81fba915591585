import type { ExportForm } from '../../export/forms.ts';

/** What the app itself says, outside its window, as files are written and links are opened: dialogs of the system, and failures. */
export const saving = {
  /** How files are called in the system's dialogs. */
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: 'Web page',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: 'Table (CSV)',
  } satisfies Record<ExportForm, string>,
  allFiles: 'All files',
  notesFolder: { title: 'Choose the folder for your notes', button: 'Keep notes here' },
  folder: { title: 'Export into a folder', button: 'Export here' },
  file: { title: 'Export' },
  chooseFirst: 'Choose a folder for your notes first.',
  oneFile: 'One file holds one article. Choose a folder for several.',
  busy: 'Notes are being exported already. Try again when that is done.',
  notBegun: 'The export was ended before it began.',
  ended: 'The export was ended.',
  noAnswer: 'The export ended without an answer.',
  unforeseen: 'Something went wrong that Postil did not foresee, and this file was not written.',
  library: {
    gone: 'That article is not in the library any more.',
    noText: (title: string) => `The text of “${title}” is missing from the library. Import its file again.`,
  },
  target: {
    missing: (folder: string) =>
      `The folder “${folder}” is not there, so nothing was written. If it is on another disk, connect that; if it was moved, choose it again.`,
    noFolder: (file: string) => `“${file}” is a file, and a folder is needed.`,
    gone: (folder: string) => `The folder “${folder}” is not there any more.`,
    tooMany: (folder: string) =>
      `“${folder}” holds more Markdown than is looked through for files that were renamed or moved. The notes of one that was not found are in a new file.`,
  },
  /** Files that are none of ours to touch. */
  leftAlone: {
    noFile: (file: string) => `${file} is no file, so it was left alone.`,
    tooLarge: (file: string) => `${file} is larger than 64 MB, so it was left alone.`,
    notText: (file: string) => `${file} is not text in UTF-8, so it was left alone.`,
    outside: (file: string) => `${file} is not in the folder, so it was left alone.`,
    link: (file: string) =>
      `${file} is a link that leads out of the folder, or to nothing, so it was left alone.`,
    busy: (file: string) =>
      `${file} is being written by another program again and again, so it was left alone.`,
    writtenMeanwhile: (file: string) =>
      `${file} was written by another program meanwhile, so it was left alone.`,
  },
  /** In the place of a difference that is not shown. */
  difference: {
    allOfIt: (file: string) => `${file} would be another file altogether.`,
    tooMuch: 'What would change here is too much to be shown with all the rest.',
  },
  paper: {
    onlyHere: 'A PDF is made by the window.',
    onlyInWindow: 'A PDF is made by the window: export it from there.',
    notLaidOut: 'The pages for paper could not be laid out. Try again.',
    notPrinted: 'The system did not print this. Is there a printer? As PDF it can be printed elsewhere, too.',
  },
  links: {
    nowhere: 'The link that was followed does not lead to an article. Nothing was opened.',
    notWeb: 'This link does not lead to a web page, so Postil does not open it.',
    question: 'Open this address in your browser?',
    open: 'Open in browser',
    copy: 'Copy address',
    cancel: 'Cancel',
  },
};
