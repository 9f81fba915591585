import type { ArticleFormat, DroppedKind, EncodingRule, Extraction, Rule } from '../../core/article.ts';
import { encodingName, ENCODINGS } from '../../core/encodings.ts';
import type { Editable } from '../../core/library/edits.ts';
import { languageName } from '../../core/library/typed-language.ts';
import { dateWords } from '../../core/reading/when.ts';

/** How a file was read, in words for the reader. */

export const FIELDS: Readonly<Record<Editable, { label: string; hint: string }>> = {
  title: { label: 'Title', hint: '' },
  byline: { label: 'Byline', hint: 'Who wrote it' },
  published: { label: 'Date', hint: '27 June 2024, June 2024, 2024' },
  lang: { label: 'Language', hint: 'German, or de-AT' },
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
  mark: 'as the file says at its beginning (byte order mark)',
  pattern: 'told by how its bytes are ordered',
  valid: 'all of the file fits it',
  declared: 'as the file says',
  likely: 'told by its letters',
  fallback: 'a guess, as its letters do not tell',
  chosen: 'chosen by you',
  format: 'as the format has it',
};

/** UTF-8 with a damaged place: beside the note that says how many there are. */
const DAMAGED = 'nearly all of the file fits it';

/** What people call an encoding, and its own name behind that: `Central European, Windows-1250`. */
export function encodingLabel(encoding: string): string {
  const choice = ENCODINGS.find(({ label }) => label === encoding);
  return choice?.group === 'Unicode' ? `Unicode, ${choice.name}` : encodingName(encoding);
}

/** `Central European, Windows-1250: told by its letters, 97 % sure`. */
export function encodingWords(encoding: string, found: Extraction['encoding'] | undefined): string {
  if (found === undefined) return encodingLabel(encoding);
  const isGuess = found.by === 'likely' || found.by === 'fallback';
  // Nothing that is told by letters is certain.
  const sure = isGuess ? `, ${Math.min(99, Math.round(found.confidence * 100))}\u00A0% sure` : '';
  const words = found.by === 'valid' && found.confidence < 1 ? DAMAGED : ENCODING_WORDS[found.by];
  return `${encodingLabel(encoding)}: ${words}${sure}`;
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
  deletions: ['deleted passage', 'deleted passages'],
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

/** What a field's value means in the interface's words (`German (Austria)`, `June 2024`), where it does not say so itself. */
export function plainly(field: Editable, value: string, locale: string): string | null {
  const words =
    field === 'lang' ? languageName(value, locale) : field === 'published' ? dateWords(value, locale) : value;
  return words === value ? null : words;
}
