import type { Block, Rule } from '../article.ts';
import { beginningOf, textOf } from '../text.ts';
import { titleFromName, titleOf } from './file-title.ts';
import { languageOf, majorityDirection, SAMPLE } from './language.ts';
import { firstSentence, titleFrom } from './sentences.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import { paragraph, textBlocks, underlined } from './text-blocks.ts';
import {
  bylineOf,
  closingCredit,
  dateLine,
  datedHeader,
  mailHeader,
  withoutDateWords,
} from './text-header.ts';
import { indentOf, linesOf } from './text-lines.ts';
import { joinLines } from './text-wrap.ts';

/** Longer first lines are the first paragraph, not a title. */
const HEADING_LENGTH = 100;

/**
 * A plain text as an article. The *dated news text* (a first line ` date 2024-06-27 Summary.`) gives its date, its summary as
 * dek, the dek's first sentence as title, its closing credit as byline; a saved message its subject, sender and date. Any other
 * text gives a title from a short first line that stands alone, else from its file name, else from its first sentence.
 * What the page's header shows (the header line, a title line and byline and date right under it) leaves the body;
 * everything else stays. Linear in the text.
 */
export function parseText({ text, name }: ArticleSource): ParsedArticle {
  const lines = linesOf(text);
  const dated = datedHeader(lines);
  const mail = dated === null ? mailHeader(lines) : null;
  const front = mail ?? frontLines(dated?.rest ?? lines, dated !== null);
  let blocks = textBlocks(front.rest);
  const dek = dated?.dek ?? null;
  if (blocks.length === 0) blocks = [paragraph(dek ?? (joinLines(lines) || name))];
  // What is said about the text is said at its beginning.
  const words = beginningOf(blocks, SAMPLE);
  const paragraphs = paragraphTexts(blocks);
  const title = front.title ?? (dek === null ? null : titleFrom(dek));
  const said = {
    byline: front.byline ?? (dated === null ? null : closingCredit(paragraphs)),
    published: dated?.published ?? front.published,
    dek,
    lang: languageOf(`${dek ?? ''}\n${words}`),
  };
  const plain = saying(words);
  return {
    title: title ?? titleOf(name, plain),
    ...said,
    dir: majorityDirection(paragraphs),
    siteName: null,
    sourceUrl: null,
    blocks,
    resources: [],
    warnings: [],
    rules: rulesFor(said, title ?? null, name, mail === null ? 'first-lines' : 'message-header'),
    dropped: {},
  };
}

/** Which rule gave what; `lines` is the one for what the first lines said. */
function rulesFor(
  said: Pick<ParsedArticle, 'byline' | 'published' | 'dek' | 'lang'>,
  title: string | null,
  name: string,
  lines: Rule,
): ParsedArticle['rules'] {
  const rules: ParsedArticle['rules'] = {
    title: title === null && titleFromName(name) !== null ? 'file-name' : lines,
  };
  if (said.byline !== null) rules.byline = lines;
  if (said.published !== null) rules.published = lines;
  if (said.dek !== null) rules.dek = lines;
  if (said.lang !== null) rules.lang = 'letters';
  return rules;
}

/** `words` as a title is made of them: of a first line whose date is none, what stands behind the date. */
function saying(words: string): string {
  const plain = withoutDateWords(words);
  return plain === words ? words : (plain.split('\n', 1)[0] ?? '');
}

interface FrontLines {
  title: string | null;
  byline: string | null;
  published: string | null;
  rest: readonly string[];
}

/**
 * Title, byline and date as the first lines of a text give them. In a dated text, whose title is the dek's, only what stands
 * under the header counts, and nothing is taken for a title.
 */
function frontLines(lines: readonly string[], dated: boolean): FrontLines {
  const none: FrontLines = { title: null, byline: null, published: null, rest: lines };
  if (dated) return none;
  const start = lines.findIndex((line) => line !== '');
  if (start < 0) return none;
  const end = lines.indexOf('', start);
  const first = lines.slice(start, end < 0 ? lines.length : end);
  const headed = underlined(first);
  const title = headed?.text ?? headingLine(first);
  // A title over nothing is the text itself.
  if (title === null) return none;
  const found: FrontLines = { ...none, title };
  let at = start + (headed === null ? 1 : 2);
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const byline = found.byline === null ? bylineOf(line) : null;
    const published = found.published === null ? dateLine(line) : null;
    if (byline === null && published === null) break;
    found.byline ??= byline;
    found.published ??= published;
  }
  return at >= lines.length ? none : { ...found, rest: lines.slice(at) };
}

/** A short line alone, or with only a byline or date under it, that does not end as a sentence does. */
function headingLine(group: readonly string[]): string | null {
  const [line = '', ...under] = group;
  const text = joinLines([line]);
  const alone = under.every((other) => bylineOf(other) !== null || dateLine(other) !== null);
  if (!alone || text.length > HEADING_LENGTH || indentOf(line) >= 40 || !/\p{L}/u.test(text)) return null;
  // A dated news text whose date is none: its first line is words with a wrong date before them, not a title.
  if (withoutDateWords(text) !== text) return null;
  if (/[.,;:\u3002\uFF0C\uFF1B\uFF1A\u060C\u061B\u06D4]$/.test(text) || firstSentence(text) !== text)
    return null;
  return /^[-*+\u2022>]\s/.test(text) ? null : text;
}

function paragraphTexts(blocks: readonly Block[]): string[] {
  return blocks.filter((block) => block.type !== 'code').map((block) => textOf([block]));
}
