import type { ArticleFormat, DroppedKind, EncodingRule, Rule } from '../../article.ts';
import type { Editable } from '../../library/edits.ts';
import { formsOf, percent } from '../forms.ts';
import { encodings } from './info-encodings.ts';

const { count } = formsOf<'one' | 'other'>('en');

export const info = {
  title: 'About this article',
  inLibrary: 'In the library',
  howRead: 'How the file was read',
  fields: { title: 'Title', byline: 'Byline', published: 'Date', lang: 'Language' } satisfies Record<
    Editable,
    string
  >,
  /** In the empty field. */
  hints: {
    title: '',
    byline: 'Who wrote it',
    published: '27 June 2024, June 2024, 2024',
    lang: 'German, or de-AT',
  } satisfies Record<Editable, string>,
  /** That a field was changed. */
  changed: {
    title: 'Title changed.',
    byline: 'Byline changed.',
    published: 'Date changed.',
    lang: 'Language changed.',
  } satisfies Record<Editable, string>,
  /** What a step of undo was, behind *Undone:*. */
  steps: { title: 'title', byline: 'byline', published: 'date', lang: 'language' } satisfies Record<
    Editable,
    string
  >,
  stepOf: (steps: readonly string[]) => steps.join(', '),
  /** What a value means, before where it comes from. */
  means: (value: string) => `${value}.`,
  fromFile: 'From the file',
  silent: 'The file does not say',
  editedSilent: 'Edited by you. The file does not say.',
  leaveEmpty: 'Leave it empty',
  edited: 'Edited by you. The file says “{value}”.',
  useThat: 'Use that',
  tags: 'Tags',
  folder: 'Folder',
  noTags: 'None',
  noFolder: 'None',
  changeTags: 'Change…',
  move: 'Move…',
  file: 'File',
  gone: 'It is not there any more. Your copy and your notes are kept.',
  format: 'Format',
  formatBy: {
    name: (format: string) => `${format}, told by its name`,
    content: (format: string) => `${format}, told by its content`,
  },
  formats: {
    text: 'Plain text',
    markdown: 'Markdown',
    html: 'Web page',
    mhtml: 'Web archive (MHTML)',
    eml: 'Message',
    docx: 'Word document (DOCX)',
    epub: 'E-book (EPUB)',
    odt: 'OpenDocument text (ODT)',
  } satisfies Record<ArticleFormat, string>,
  publisher: 'Publisher',
  site: 'Site',
  address: 'Address',
  length: 'Length',
  words: (n: number) => count(n, { one: '# word', other: '# words' }),
  leftOut: 'Left out',
  note: 'Note',
  /** Where a statement comes from. */
  rules: {
    'json-ld': 'From the page’s linked data (JSON-LD)',
    microdata: 'From the page’s microdata',
    'dublin-core': 'From the page’s Dublin Core fields',
    'open-graph': 'From the page’s Open Graph fields',
    'twitter-card': 'From the page’s Twitter card',
    meta: 'From the page’s meta fields',
    'time-element': 'From a time that the page marks',
    'title-element': 'From the page’s title line',
    heading: 'From the first heading',
    attribute: 'From the page’s language mark',
    link: 'From a link of the page',
    'saved-from': 'From the note of the program that saved it',
    readability: 'From the look of the page',
    'front-matter': 'From the front matter',
    'first-lines': 'From the first lines',
    'file-name': 'From the file’s name',
    letters: 'From the letters of the text',
    properties: 'From the document’s properties',
    package: 'From the book’s package file',
    'message-header': 'From the message’s header',
  } satisfies Record<Rule, string>,
  dropped: {
    scripts: (n) => count(n, { one: '# script', other: '# scripts' }),
    styles: (n) => count(n, { one: '# style sheet', other: '# style sheets' }),
    frames: (n) => count(n, { one: '# frame', other: '# frames' }),
    controls: (n) => count(n, { one: '# control', other: '# controls' }),
    media: (n) => count(n, { one: '# film or recording', other: '# films and recordings' }),
    drawings: (n) => count(n, { one: '# drawing', other: '# drawings' }),
    hidden: (n) => count(n, { one: '# hidden part', other: '# hidden parts' }),
    'page-furniture': (n) =>
      count(n, { one: '# part around the article', other: '# parts around the article' }),
    comments: (n) => count(n, { one: '# comment', other: '# comments' }),
    deletions: (n) => count(n, { one: '# deleted passage', other: '# deleted passages' }),
    'remote-pictures': (n) =>
      count(n, { one: '# picture on another computer', other: '# pictures on other computers' }),
    'missing-pictures': (n) =>
      count(n, { one: '# picture that was not there', other: '# pictures that were not there' }),
  } satisfies Record<DroppedKind, (n: number) => string>,
  droppedAll: (parts: readonly string[]) => parts.join(', '),
  encoding: 'Encoding',
  encodings,
  readAs: 'Read it as',
  detected: 'what Postil detects',
  likely: 'Likely for this file',
  /** `by`: one of `encodedBy`, `damaged` or `unsure`. */
  encoded: (encoding: string, by: string) => `${encoding}: ${by}`,
  encodedBy: {
    mark: 'as the file says at its beginning (byte order mark)',
    pattern: 'told by how its bytes are ordered',
    valid: 'all of the file fits it',
    declared: 'as the file says',
    likely: 'told by its letters',
    fallback: 'a guess, as its letters do not tell',
    chosen: 'chosen by you',
    format: 'as the format has it',
  } satisfies Record<EncodingRule, string>,
  /** UTF-8 with a damaged place: beside the note that says how many there are. */
  damaged: 'nearly all of the file fits it',
  /** `share` from 0 to 1. */
  unsure: (by: string, share: number) => `${by}, ${percent(share).replace('%', '\u00A0%')} sure`,
};
