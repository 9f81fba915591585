import type { Article, Extraction } from '../article.ts';
import { PostilError } from '../failure.ts';
import { textOf } from '../text.ts';
import { words } from '../words/words.ts';
import { withBlockLanguages } from './block-language.ts';
import { markdownAsText, type ReadAs } from './markdown-as-text.ts';
import { shorten } from './sentences.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import { tooDeep } from './too-deep.ts';

/** Reads one format of text. Throws PostilError. */
export type TextParser = (source: ArticleSource) => ParsedArticle;

/**
 * An article out of one file's decoded text, by the parser of its format, which see. Pure: nothing is executed, fetched or
 * looked up. Throws PostilError: `empty` where nothing is left to read, `too-deep` where elements are nested beyond any page,
 * `too-large` where there are too many, `malformed` where a parser gives up. Markdown that is nested too deep, or takes too
 * long, is read as plain text.
 */
export function articleFrom(source: ArticleSource, parser: TextParser): Article {
  const { text: raw, name, encoding } = source;
  if (!/\S/.test(raw)) throw new PostilError('empty', words.files.empty(name));
  const found = source.found ?? UNDOUBTED;
  const { parsed, format } = read(source, parser);
  return articleOf(parsed, { name, format, encoding, found });
}

const UNDOUBTED = { format: { by: 'name' }, encoding: { by: 'valid', confidence: 1 } } as const;

/** What a parser has found, as an article. Throws PostilError `empty` where there is nothing to read in it. */
export function articleOf(
  { rules, dropped, ...parsed }: ParsedArticle,
  source: Pick<Article, 'format' | 'encoding'> & {
    name: string;
    found: Pick<Extraction, 'format' | 'encoding'>;
  },
): Article {
  const { name, format, encoding, found } = source;
  const blocks = withBlockLanguages(parsed.blocks, parsed);
  const text = textOf(blocks);
  if (!/\S/.test(text)) throw new PostilError('empty', words.files.formats.noText(name));
  const extraction = { ...found, rules, dropped };
  const whole = parsed.page ?? null;
  const page = whole && { ...whole, blocks: withBlockLanguages(whole.blocks, parsed) };
  return { format, encoding, ...parsed, ...withinLimits(parsed), blocks, text, page, extraction };
}

/** Longer than any headline or standfirst: what is longer is a mistake, would fill the screen, and the library refuses it. */
const LONGEST = { line: 300, dek: 2000, address: 4000 };

function withinLimits({
  title,
  byline,
  dek,
  siteName,
  sourceUrl,
}: Omit<ParsedArticle, 'rules' | 'dropped'>): Partial<Article> {
  const limited = (value: string | null, length: number): string | null =>
    value === null ? null : shorten(value, length);
  return {
    title: shorten(title, LONGEST.line),
    byline: limited(byline, LONGEST.line),
    dek: limited(dek, LONGEST.dek),
    siteName: limited(siteName, LONGEST.line),
    // Half an address is none.
    sourceUrl: sourceUrl !== null && sourceUrl.length > LONGEST.address ? null : sourceUrl,
  };
}

function read(source: ArticleSource, parser: TextParser): ReadAs {
  const { format } = source;
  const parse = (one: ArticleSource): ParsedArticle => parsedWithin(one, parser);
  if (format === 'markdown') return markdownAsText(source, parse);
  return { parsed: parse(source), format };
}

/** The packages that parse recurse in places that no guard foresees; a stack that ran out is nesting, too. */
function parsedWithin(source: ArticleSource, parser: TextParser): ParsedArticle {
  try {
    return parser(source);
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw tooDeep(source.name);
    throw error;
  }
}
