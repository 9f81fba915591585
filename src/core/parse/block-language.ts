import type { Block, Direction, HeadingBlock, Inline, Local, ParagraphBlock } from '../article.ts';
import { beginningOf, inlineText, textOf } from '../text.ts';
import { directionOf, languageOf, majorityLetters, SAMPLE, scriptOf } from './language.ts';

/**
 * Direction and language of the blocks that differ from their article and do not say so: a paragraph of Hebrew in an English
 * page, an English table in an Arabic one. Fonts, hyphenation, quotation marks and the side of a list's numbers depend on it.
 * The text stays what it is; only `lang` and `dir` are added, and isolates around words of the other direction.
 */

/** What holds around a block. */
interface Around {
  lang: string | null;
  dir: Direction;
  /** Whether an element between the article and the block says its language itself. */
  langSaid: boolean;
  dirSaid: boolean;
  /** The script of most of the article's letters; see `scriptOf`. */
  script: number;
}

/** `blocks` of an article that is in `lang` and `dir`. Linear in the text. */
export function withBlockLanguages(
  blocks: readonly Block[],
  { lang, dir }: { lang: string | null; dir: Direction },
): Block[] {
  const around = {
    lang,
    dir,
    langSaid: false,
    dirSaid: false,
    script: scriptOf(beginningOf(blocks, SAMPLE)),
  };
  return blocks.map((block) => localised(block, around));
}

function localised(block: Block, around: Around): Block {
  if (block.type === 'code' || block.type === 'rule') return block;
  const isLeaf = block.type === 'paragraph' || block.type === 'heading';
  const { within, local } = entered(block, isLeaf ? inlineText(block.children) : textOf([block]), around);
  const inner = (children: readonly Block[]): Block[] => children.map((child) => localised(child, within));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return leaf(block, local, isolated(block.children, within.dir));
    case 'quote':
      return { ...block, ...local, children: inner(block.children) };
    case 'list':
      return {
        ...block,
        ...local,
        items: block.items.map((item) => ({ ...item, children: inner(item.children) })),
      };
    case 'footnotes':
      return {
        ...block,
        ...local,
        items: block.items.map((item) => ({ ...item, children: inner(item.children) })),
      };
    case 'table':
      return {
        ...block,
        ...local,
        caption: line(block.caption, within),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, children: inner(cell.children) }))),
      };
    case 'figure':
      return { ...block, ...local, children: inner(block.children), caption: line(block.caption, within) };
    case 'definitions':
      return {
        ...block,
        ...local,
        items: block.items.map(({ terms, descriptions }) => ({
          terms: terms.map((term) => line(term, within)),
          descriptions: descriptions.map(inner),
        })),
      };
    case 'details':
      return { ...block, ...local, summary: line(block.summary, within), children: inner(block.children) };
  }
}

/** `block` as it is where nothing is said: articles have hundreds of thousands of them. */
function leaf<T extends ParagraphBlock | HeadingBlock>(block: T, local: Local, children: Inline[]): T {
  const same = children === block.children && local.dir === undefined && local.lang === undefined;
  return same ? block : { ...block, ...local, children };
}

/** What holds inside `block`, whose text is `text`, and what it has to say for it. */
function entered(block: Local, text: string, around: Around): { within: Around; local: Local } {
  const local: Local = {};
  const within: Around = { ...around };
  if (block.dir !== undefined) Object.assign(within, { dir: block.dir, dirSaid: true });
  else {
    const dir = around.dirSaid ? null : ownDirection(text, around.dir);
    if (dir !== null) local.dir = within.dir = dir;
  }
  if (block.lang !== undefined) Object.assign(within, { lang: block.lang, langSaid: true });
  else {
    const lang = around.langSaid ? null : ownLanguage(text, around);
    if (lang !== null) local.lang = within.lang = lang;
  }
  return { within, local };
}

/**
 * The direction of `text` where it is not `usual`: by its first strong letter (Unicode UAX #9, rule P2), if most letters agree.
 * A Hebrew sentence that begins with a Latin name is still one.
 */
function ownDirection(text: string, usual: Direction): Direction | null {
  const first = directionOf(text);
  return first !== null && first !== usual && majorityLetters(text) === first ? first : null;
}

/** The language of `text` where it is in another script than the article, and certain. */
function ownLanguage(text: string, { lang, script }: Around): string | null {
  const own = scriptOf(text, script);
  if (own === -1 || own === script) return null;
  const found = languageOf(text);
  return found === null || found === lang?.split('-', 1)[0]?.toLowerCase() ? null : found;
}

/** A caption, a term or a summary, which has no element of its own that could say its language. */
function line(inlines: Inline[], around: Around): Inline[] {
  const { within, local } = entered({}, inlineText(inlines), around);
  const children = isolated(inlines, within.dir);
  return Object.keys(local).length === 0 ? children : [{ type: 'span', tag: 'span', ...local, children }];
}

const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Letters that are written from right to left, with what joins them to words of one phrase. */
const RTL_RUN =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200C\u200D\p{M} '"\u2018-\u201D-]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?(?=[^\p{L}\n]*\p{Nd})/gu;

/**
 * `inlines` of a line from left to right, each run of right-to-left words that a number follows isolated: else the number is
 * drawn on the run's other side, as a part of it (UAX #9, rule N1). Other mixtures come out as they are meant.
 */
function isolated(inlines: Inline[], dir: Direction): Inline[] {
  const mixed = inlines.some((inline) => inline.type === 'text' && RTL_LETTER.test(inline.value));
  if (dir === 'rtl' || !mixed) return inlines;
  return inlines.flatMap((inline): Inline[] =>
    inline.type === 'text' ? isolatedText(inline.value) : [inline],
  );
}

function isolatedText(value: string): Inline[] {
  const out: Inline[] = [];
  let from = 0;
  for (const match of value.matchAll(RTL_RUN)) {
    if (match.index > from) out.push({ type: 'text', value: value.slice(from, match.index) });
    out.push({ type: 'span', tag: 'bdi', children: [{ type: 'text', value: match[0] }] });
    from = match.index + match[0].length;
  }
  if (from === 0) return [{ type: 'text', value }];
  if (from < value.length) out.push({ type: 'text', value: value.slice(from) });
  return out;
}
