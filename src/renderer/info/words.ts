import type { ArticleFormat, DroppedKind, EncodingRule, Extraction, Rule } from '../../core/article.ts';
import type { Editable } from '../../core/library/edits.ts';

/** How a file was read, in words for the reader. */

export const FIELDS: Readonly<Record<Editable, { label: string; hint: string }>> = {
  title: { label: 'Title', hint: '' },
  byline: { label: 'Byline', hint: 'Who wrote it' },
  published: { label: 'Date', hint: '2024-06-27' },
  lang: { label: 'Language', hint: 'en, de-AT, zh-Hant' },
};

export const FORMAT_WORDS: Readonly<Record<ArticleFormat, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  mhtml: 'Web archive (MHTML)',
  eml: 'Message',
  docx: 'Word document (DOCX)',
  epub: 'E-book (EPUB)',
  odt: 'OpenDocument text (ODT)',
};

/** Where a statement comes from: what stands behind *From*. */
const RULE_WORDS: Readonly<Record<Rule, string>> = {
  'json-ld': 'the page’s linked data (JSON-LD)',
  microdata: 'the page’s microdata',
  'dublin-core': 'the page’s Dublin Core fields',
  'open-graph': 'the page’s Open Graph fields',
  'twitter-card': 'the page’s Twitter card',
  meta: 'the page’s meta fields',
  'time-element': 'a time that the page marks',
  'title-element': 'the page’s title line',
  heading: 'the first heading',
  attribute: 'the page’s language mark',
  link: 'a link of the page',
  'saved-from': 'the note of the program that saved it',
  readability: 'the look of the page',
  'front-matter': 'the front matter',
  'first-lines': 'the first lines',
  'file-name': 'the file’s name',
  letters: 'the letters of the text',
  properties: 'the document’s properties',
  package: 'the book’s package file',
  'message-header': 'the message’s header',
};

export function ruleWords(rule: Rule | undefined): string | null {
  return rule === undefined ? null : `From ${RULE_WORDS[rule]}`;
}

const ENCODING_WORDS: Readonly<Record<EncodingRule, string>> = {
  mark: 'by its byte order mark',
  pattern: 'by the pattern of its bytes',
  valid: 'all bytes fit',
  declared: 'as the file declares',
  likely: 'guessed from its letters',
  fallback: 'nothing fits better',
  chosen: 'chosen by you',
  format: 'as the format has it',
};

/** `windows-1250, guessed from its letters, 72 % sure`. */
export function encodingWords(encoding: string, found: Extraction['encoding'] | undefined): string {
  if (found === undefined) return encoding;
  const sure = found.by === 'likely' ? `, ${Math.round(found.confidence * 100)} % sure` : '';
  return `${encoding}, ${ENCODING_WORDS[found.by]}${sure}`;
}

const DROPPED_WORDS: Readonly<Record<DroppedKind, [string, string]>> = {
  scripts: ['script', 'scripts'],
  styles: ['style sheet', 'style sheets'],
  frames: ['frame', 'frames'],
  controls: ['control', 'controls'],
  media: ['film or recording', 'films and recordings'],
  drawings: ['drawing', 'drawings'],
  hidden: ['hidden part', 'hidden parts'],
  'page-furniture': ['part around the article', 'parts around the article'],
  comments: ['comment', 'comments'],
  'remote-pictures': ['picture on another computer', 'pictures on other computers'],
  'missing-pictures': ['picture that was not there', 'pictures that were not there'],
};

/** `12 scripts, 1 frame`; `null` where nothing was left out. */
export function droppedWords(dropped: Extraction['dropped']): string | null {
  const parts = Object.entries(dropped).flatMap(([kind, count]) =>
    count > 0 ? [`${count.toLocaleString()} ${DROPPED_WORDS[kind as DroppedKind][count === 1 ? 0 : 1]}`] : [],
  );
  return parts.length === 0 ? null : parts.join(', ');
}

/** A language tag in the interface's words, `German (Austria)`; the tag itself where no name is known. */
export function languageWords(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
