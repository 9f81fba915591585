import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** What is told of the files that other programs wrote, and of Postil's own. */
export const programs = {
  /** `whose`: the name of a program, or `living.whose`. */
  empty: (whose: string) => `This file of ${whose} is empty.`,
  notWhole: (whose: string) =>
    `This file of ${whose} is not complete JSON, so it cannot be read. Export it once more.`,
  tooDeep: (whose: string) => `This file is nested more deeply than anything ${whose} writes.`,
  tooLarge: (whose: string) =>
    `This file of ${whose} is larger than Postil reads at once. Export it in parts.`,
  tooMany: (n: number) => `This file holds more notes than Postil reads at once (${number(n)}).`,
  cutOff: (n: number) =>
    count(n, {
      one: 'One note or quote was longer than Postil keeps and was cut off.',
      other: '# notes or quotes were longer than Postil keeps and were cut off.',
    }),
  authors: 'The notes of this file are by several people. Each says at its end by whom it is.',
  duplicates: (n: number) =>
    count(n, {
      one: 'One entry stands in the file more than once and was taken once.',
      other: '# entries stand in the file more than once and were taken once.',
    }),
  unreadable: (n: number) =>
    count(n, {
      one: 'One entry could not be understood and was left out.',
      other: '# entries could not be understood and were left out.',
    }),
  bookmarks: (n: number) =>
    count(n, {
      one: 'One bookmark was left out: it marks a page and no words.',
      other: '# bookmarks were left out: they mark a page and no words.',
    }),
  wordless: (n: number) =>
    count(n, {
      one: 'One entry without words was left out.',
      other: '# entries without words were left out.',
    }),
  /** Of annotations: by Hypothesis, or as JSON-LD. */
  nothingKept: (n: number) =>
    count(n, {
      one: 'One annotation has no words that were marked, no note and no tags, and was left out.',
      other: '# annotations have no words that were marked, no note and no tags, and were left out.',
    }),
  noWords: (n: number) =>
    count(n, {
      one: 'One note does not say which words it is on; it is kept as a note on the whole article.',
      other: '# notes do not say which words they are on; they are kept as notes on the whole article.',
    }),
  severalTargets: (n: number) =>
    count(n, {
      one: 'One annotation is on several passages; the first one was taken.',
      other: '# annotations are on several passages; the first one of each was taken.',
    }),
  hypothesis: {
    none: 'There are no annotations in this file of Hypothesis.',
    lostReplies: (n: number) =>
      count(n, {
        one: 'One reply answers an annotation that is not in this file; it is kept as a note on the article.',
        other:
          '# replies answer annotations that are not in this file; they are kept as notes on the article.',
      }),
    noAnnotation: (n: number) =>
      count(n, {
        one: 'One entry is no annotation and was left out.',
        other: '# entries are no annotations and were left out.',
      }),
    /** Whoever wrote a reply, where the file does not say. */
    somebody: 'Somebody',
  },
  jsonld: {
    none: 'There are no annotations in this file that Postil can read.',
    elsewhere:
      'Some annotations of this file are only named in it and lie on a server. Postil does not fetch them.',
    bodies: (n: number) =>
      count(n, {
        one: 'One body holds neither words nor an address, or is one of several to choose from, and was left out.',
        other:
          '# bodies hold neither words nor addresses, or are some of several to choose from, and were left out.',
      }),
  },
  kindle: {
    none: 'This file of Kindle holds no highlights or notes.',
    undated: (n: number) =>
      count(n, {
        one: 'The date of one entry could not be read, so it has no time.',
        other: 'The dates of # entries could not be read, so they have no time.',
      }),
    limit: (n: number) =>
      count(n, {
        one: 'One highlight lacks words that its publisher does not let Kindle give out.',
        other: '# highlights lack words that their publishers do not let Kindle give out.',
      }),
    reworked: (n: number) =>
      count(n, {
        one: 'One highlight was left out, because it was lengthened or shortened later; the later one was taken.',
        other:
          '# highlights were left out, because they were lengthened or shortened later; the later ones were taken.',
      }),
    edited: (n: number) =>
      count(n, {
        one: 'One note was left out, because it was edited later; the later one was taken.',
        other: '# notes were left out, because they were edited later; the later ones were taken.',
      }),
    loose: (n: number) =>
      count(n, {
        one: 'One note stands where nothing is highlighted, and became a note on the whole book.',
        other: '# notes stand where nothing is highlighted, and became notes on the whole book.',
      }),
    /** The note that stands for the words that are missing in a book. */
    missing: (n: number, places: readonly string[]) => {
      const what = count(n, { one: 'one highlight', other: '# highlights' });
      const where = places.length === 0 ? '' : ` They were marked at ${places.join(', ')}.`;
      return `Kindle did not keep the words of ${what}: the publisher's limit was reached.${where}`;
    },
    /** Pages and locations as the file writes them: `12`, `12–14`. */
    page: (place: string) => `page ${place}`,
    location: (place: string) => `location ${place}`,
  },
  living: {
    whose: 'living Markdown',
    none: 'This Markdown file holds no notes of Postil’s.',
    notReadBack: (n: number) =>
      count(n, {
        one: 'One note was not taken from the file: its template writes it in a way that is not read back. Edit it in Postil.',
        other:
          '# notes were not taken from the file: its template writes them in a way that is not read back. Edit them in Postil.',
      }),
    editedTwice: (n: number) =>
      count(n, {
        one: 'One note was edited in the file and in Postil: it holds both texts now.',
        other: '# notes were edited in the file and in Postil: they hold both texts now.',
      }),
  },
  omnivore: {
    noFolder:
      'There are no highlights here. Choose the whole folder or archive that Omnivore exported, with its folder “highlights”.',
    none: 'This export of Omnivore holds no highlights.',
    withoutHighlights: (n: number) =>
      count(n, {
        one: 'One article without highlights was left out; open its file in the folder “content” to read it.',
        other:
          '# articles without highlights were left out; open their files in the folder “content” to read them.',
      }),
    notListed: (n: number) =>
      count(n, {
        one: 'The highlights of one article are in the export, but not the article’s title and address.',
        other: 'The highlights of # articles are in the export, but not the articles’ titles and addresses.',
      }),
    notList: (path: string) => `${path} is not the list of articles that Omnivore exports.`,
    quotesInNotes: (n: number) =>
      count(n, {
        one: 'One quote below a note is not in its article, so it was left in the note.',
        other: '# quotes below notes are not in their articles, so they were left in the notes.',
      }),
    noText: (n: number) =>
      count(n, {
        one: 'The text of one article could not be read, so its quotes are all there is of it.',
        other: 'The texts of # articles could not be read, so their quotes are all there is of them.',
      }),
  },
  readest: {
    none: 'This file of Readest holds no highlights or notes.',
    noneInFolder: 'This folder of Readest holds no highlights or notes.',
    notWritten: 'This is no file of notes that Readest writes.',
    noTitle: (n: number) =>
      count(n, {
        one: 'The file does not say which book it belongs to.',
        other: '# files do not say which books they belong to.',
      }),
    deleted: (n: number) =>
      count(n, {
        one: 'One note was left out: it was deleted in Readest.',
        other: '# notes were left out: they were deleted in Readest.',
      }),
  },
  readwise: {
    none: 'There are no highlights in this file of Readwise.',
    noColumns: 'This table has no columns “Highlight” and “Book Title”, so it is no export of Readwise.',
    brokenQuotes: 'A quotation mark in this table has no partner; what stands after it may be read wrongly.',
    locations:
      'Pages and locations are numbers of another edition and are not kept; passages are found by their words.',
  },
  zotero: {
    none: 'This file of Zotero holds no annotations. Ask its Web API for all items, or export with attachments and annotations.',
    notList: 'This is no list of items that Zotero writes.',
    notes: (n: number) =>
      count(n, {
        one: 'One note of Zotero’s own, which belongs to no passage, was left out.',
        other: '# notes of Zotero’s own, which belong to no passage, were left out.',
      }),
    noWork: (n: number) =>
      count(n, {
        one: 'The work that annotations belong to is not in the file, so its title and address are not known.',
        other:
          '# works that annotations belong to are not in the file, so their titles and addresses are not known.',
      }),
    deleted: (n: number) =>
      count(n, {
        one: 'One annotation was left out: it is in Zotero’s trash.',
        other: '# annotations were left out: they are in Zotero’s trash.',
      }),
    wordless: (n: number) =>
      count(n, {
        one: 'One annotation without words, a drawing or an area, was left out.',
        other: '# annotations without words, drawings or areas, were left out.',
      }),
    noQuote: (n: number) =>
      count(n, {
        one: 'One note stands at a place on a page and marks no words; it became a note on the whole article.',
        other: '# notes stand at places on pages and mark no words; they became notes on the whole article.',
      }),
  },
  singlefile: {
    none: (name: string) => `${name} holds no notes of SingleFile.`,
    emptyNotes: (n: number) =>
      count(n, { one: 'One empty note was left out.', other: '# empty notes were left out.' }),
    onPart: (n: number) =>
      count(n, {
        one: 'One note is on a whole part of the page, and became a note on the article.',
        other: '# notes are on whole parts of the page, and became notes on the article.',
      }),
  },
  /** Articles that Postil wrote as pages. */
  portable: {
    none: (name: string) => `${name} is no article that Postil wrote.`,
    newer: 'This article was written by a newer version of Postil.',
    malformed: (reason: string) => `The notes in this file are not as Postil wrote them: ${reason}.`,
    reasons: {
      text: 'its text is not that of its blocks',
      pageText: 'the text of its full page is not that of its blocks',
      shared: 'its full page does not share what it says',
      tooDeep: 'it is nested too deeply',
      cutOff: 'its data is cut off or changed',
      field: (path: string) => `"${path}" is not as it should be`,
      otherText: 'they belong to another text',
    },
    /** @param why a sentence */
    readAsPage: (why: string) => `${why} It was read as an ordinary page, and no note was taken from it.`,
    pictures: (n: number) =>
      count(n, {
        one: 'A picture in this file is not the one that it was written with, and was left out.',
        other: '# pictures in this file are not those that it was written with, and were left out.',
      }),
  },
};
