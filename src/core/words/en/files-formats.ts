import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** What is told of a file by those who read its format. */
export const formats = {
  noText: (name: string) => `${name} holds no text, so there is nothing to read.`,
  tooDeep: (name: string, levels: number) =>
    `${name} nests its parts more than ${number(levels)} levels deep, so it cannot be read as a page.`,
  tooManyParts: (name: string) => `${name} has more parts than Postil can hold as one article.`,
  password: (name: string) =>
    `${name} is protected by a password. Open it in the program it was made with and save it without one.`,
  archive: {
    damaged: (name: string, found: string) =>
      `${name} is damaged: ${found}. Copy or download it again, or open it in the program it was made with and save it anew.`,
    /** What was found, within `damaged`. */
    found: {
      noEnd: 'its end is missing',
      untrueList: 'its list of contents does not agree with itself',
      cutList: 'its list of contents is cut off',
      longName: 'it holds a name longer than any file has',
      elsewhere: 'a part is not where its list of contents says',
      changed: 'a part of it has changed since it was packed',
      otherSize: 'a part of it has another size than it states',
      packed: 'a part of it cannot be unpacked',
      endsInside: 'a part of it ends in the middle',
      noPackage: 'the part that says what the book holds is missing',
      noListed: 'none of the texts that it lists is in it',
      noContent: 'the part with its text is missing',
    },
    tooMany: (name: string, n: number, most: number) =>
      `${name} holds ${number(n)} files. Postil opens documents of up to ${number(most)} parts.`,
    overlaps: (name: string) =>
      `${name} is an archive whose parts overlap. That is done to overwhelm programs, so Postil did not unpack it.`,
    zip64: (name: string) =>
      `${name} is packed in a form for archives of over 4 GB (ZIP64). Save it anew in the program it was made with.`,
    otherPacking: (name: string) =>
      `${name} is packed in a way that is not used for documents. Save it anew in the program it was made with.`,
    unpacksTooLarge: (name: string) =>
      `${name} would unpack to far more than a document of its size holds, so Postil did not unpack it.`,
  },
  html: {
    tooLarge: (name: string) =>
      `${name} is a larger page than Postil can show as one article. Save the part that you need, and open that.`,
    entities: (n: number) =>
      count(n, {
        one: 'The page declares an abbreviation of its own (XML entities). Where it uses them, they stand as they are written.',
        other:
          'The page declares # abbreviations of its own (XML entities). Where it uses them, they stand as they are written.',
      }),
    noPage: (name: string) => `${name} is a web archive without a page in it, so there is nothing to read.`,
  },
  xml: {
    entities: (name: string) =>
      `${name} defines abbreviations (XML entities), which can be made to fill any memory, so Postil did not read it.`,
  },
  message: {
    noText: (name: string) => `${name} is a message without a text, so there is nothing to read.`,
    tooDeep: (name: string) => `${name} nests its parts too deep to be a page or a message.`,
    tooManyParts: (name: string, most: number) =>
      `${name} has more than ${number(most)} parts, so Postil stopped.`,
    /** @param more how many there are beyond those that are named */
    attached: (names: readonly string[], more: number) =>
      `Files attached to this message are not shown: ${names.join(', ')}${more === 0 ? '' : ` and ${number(more)} more`}.`,
  },
  word: {
    ownXml: (name: string) =>
      `${name} defines its own XML, which no Word document does, so Postil did not read it.`,
    styles: (name: string) => `${name} uses more styles than any Word document, so Postil did not read it.`,
    notWhole: (name: string) =>
      `${name} is not a whole Word document. Open it in the program it was made with and save it anew.`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name: string) =>
        `${name} is an OpenDocument spreadsheet, not a text. Save its text as ODT or HTML, then open that.`,
      presentation: (name: string) =>
        `${name} is an OpenDocument presentation, not a text. Save its text as ODT or HTML, then open that.`,
      drawing: (name: string) =>
        `${name} is an OpenDocument drawing, not a text. Save its text as ODT or HTML, then open that.`,
      chart: (name: string) =>
        `${name} is an OpenDocument chart, not a text. Save its text as ODT or HTML, then open that.`,
    },
    repeats: 'A table says the same row or cell over and over. Only the first of them are shown.',
  },
  book: {
    locked: (name: string) =>
      `${name} is locked by its publisher (DRM), so only the program it was bought for can open it.`,
    nothingShown: (name: string) =>
      `${name} is a book of parts that are neither pages nor pictures, so there is nothing in it that Postil could show.`,
    missing: (n: number) =>
      count(n, {
        one: 'The book lists a text that is not in the file.',
        other: 'The book lists # texts that are not in the file.',
      }),
    unread: (n: number) =>
      count(n, {
        one: 'The book lists a text that is of no kind that Postil reads.',
        other: 'The book lists # texts that are of no kind that Postil reads.',
      }),
    /** What is said of the picture of a book's cover to those who do not see it. */
    cover: 'Cover',
  },
  markdown: {
    tooLong: 'This file would take too long to read as Markdown, so it is shown as plain text.',
    tooDeep: 'The Markdown of this file is nested too deep to be shown, so it is shown as plain text.',
    tooCostly: (name: string) => `${name} would take too long to read as Markdown.`,
    /** @param language `YAML` or `TOML` */
    frontMatter: (language: string) =>
      `The front matter of this file is not valid ${language}, so it is shown as part of the text.`,
    formulas: (n: number) =>
      count(n, {
        one: 'One formula could not be read as TeX, so the source is shown instead.',
        other: '# formulas could not be read as TeX, so the source is shown instead.',
      }),
  },
};
