import { byPosition, isOnWhole, type Anchor, type Annotation } from '../annotation.ts';
import type { Block } from '../article.ts';
import type { ArticleRecord, Resource } from '../library/records.ts';
import { FORMULA, quoteOf, type QuotedText } from '../quote.ts';
import { homeOf, shownIn, type HashedText, type SharedSpan } from '../views.ts';
import { mathMarkdown } from './formula-markdown.ts';
import { escapeInline, escapeParagraphs } from './escape.ts';
import { frontMatter } from './front-matter.ts';
import { noteMarkdown } from './note.ts';

/** A full page as it is exported: `hash` is that of `text`, SHA-256 (hex). */
export interface ExportedPage extends HashedText {
  shared: SharedSpan[];
  /** Its tree, by which quotes are read without the numbers of notes. */
  blocks?: readonly Block[];
}

/** An article and its annotations, as every export takes them. */
export interface ExportInput {
  article: ArticleRecord;
  /** The text with hash `article.revision`. */
  text: string;
  /** The tree of `text`, by which quotes are read without the numbers of notes. */
  blocks?: readonly Block[];
  /** Its full page, where it has one and the library has its text. */
  page?: ExportedPage | null;
  /** What the library has for its pictures. */
  pictures?: readonly Resource[];
  /** Of this article, in any order; those in the trash are left out of what people read. */
  annotations: readonly Annotation[];
  /**
   * ISO 8601. Markdown does not carry it: nothing changed means not a byte changed.
   */
  now?: string;
}

/**
 * An article's notes as a Markdown file: YAML front matter, title, dek, notes on the whole article, then a block for each
 * highlight in reading order.
 *
 *     > [!quote|saffron]
 *     > The words that were marked, escaped.
 *
 *     ^hl-<id>
 *
 *     The note, as it was written.
 *
 *     #tag
 *
 * The block id has blank lines around it, as Obsidian wants it after a callout (Obsidian help, "Link to blocks"). An
 * underline is `[!quote|saffron underline]`, a strike-out `[!quote|saffron strike]`; a note on the whole article is a
 * `[!note|saffron]` without words; a place that is not certain is said in the callout's title. What stands only on the full
 * page around the article, and what has no place any more, follow in sections of their own. The same input gives the same
 * bytes.
 */
export function exportMarkdown(input: ExportInput): string {
  return `${frontMatter(input.article)}\n${copyMarkdown(input)}`;
}

/** The same without front matter: what a reader pastes into a document of their own. */
export function copyMarkdown(input: ExportInput): string {
  const { article, annotations } = input;
  const texts = textsOf(input);
  const block = (placed: Placed): string => blockOf(placed, texts);
  const whole: Placed[] = [];
  const placed: Placed[] = [];
  const outside: Placed[] = [];
  const lost: Placed[] = [];
  for (const annotation of annotations) {
    if (annotation.deleted !== null) continue;
    const { state, elsewhere, ...shown } = shownIn(annotation, article, 'clean');
    const home = homeOf(annotation, article);
    // Each section in the order of the text that its passages are placed in.
    const { start, end } = home === null ? annotation : elsewhere === null ? shown : home.place;
    const group = elsewhere !== null ? outside : state === 'orphan' ? lost : placed;
    // One on the whole article is its note: without words it says nothing.
    if (isOnWhole(annotation) && annotation.note.trim() === '' && annotation.tags.length === 0) continue;
    (isOnWhole(annotation) ? whole : group).push({
      annotation,
      state,
      start,
      end,
      created: annotation.created,
      id: annotation.id,
    });
  }
  const blocks = [
    `# ${escapeInline(article.title) || 'Untitled'}`,
    ...(article.dek === null ? [] : [escapeParagraphs(article.dek).join('\n')]),
    ...(whole.length === 0 ? [] : [WHOLE, ...whole.sort(byPosition).map(block)]),
    ...(whole.length === 0 || placed.length === 0 ? [] : [HIGHLIGHTS]),
    ...placed.sort(byPosition).map(block),
    ...(outside.length === 0 ? [] : [OUTSIDE, ...outside.sort(byPosition).map(block)]),
    ...(lost.length === 0 ? [] : [LOST, ...lost.sort(byPosition).map(block)]),
  ];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}

const WHOLE = '## On the article';
/** Only where another section stands before them. */
const HIGHLIGHTS = '## Highlights';
/** Of a saved page: navigation, comments, what stands beside the article. */
const OUTSIDE = '## Only on the full page';
const LOST = '## Passages that could not be found again';

interface Placed extends Pick<Annotation, 'start' | 'end' | 'created' | 'id'> {
  annotation: Annotation;
  state: Anchor['state'];
}

function blockOf({ annotation, state }: Placed, texts: readonly QuotedText[]): string {
  const { id, note, tags } = annotation;
  const kind = isOnWhole(annotation) ? 'note' : 'quote';
  const quote = [
    `> [!${kind}|${look(annotation)}]${DOUBT[state]}`,
    ...quoteLines(annotation, texts).map(quoted),
  ];
  const parts = [quote, [`^${blockId(id)}`], noteMarkdown(note), tagLine(tags)];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The words of a quote as they are read, escaped; formulas as Markdown has them. */
function quoteLines(annotation: Annotation, texts: readonly QuotedText[]): string[] {
  const { words, formulas } = quoteOf(annotation, texts);
  let next = 0;
  return escapeParagraphs(words).map((line) =>
    formulas.length === 0 ? line : line.replaceAll(FORMULA, () => mathMarkdown(formulas[next++]!)),
  );
}

/** The texts that quotes may stand in, of those whose tree is given. */
function textsOf({ article, text, blocks, page }: ExportInput): QuotedText[] {
  return [
    ...(blocks === undefined ? [] : [{ hash: article.revision, text, blocks }]),
    ...(page?.blocks === undefined ? [] : [{ hash: page.hash, text: page.text, blocks: page.blocks }]),
  ];
}

/** Shown as the callout's title where the words below it are not certainly in the text as they stand. */
const DOUBT: Record<Anchor['state'], string> = {
  anchored: '',
  moved: '',
  changed: ' Edited since it was marked',
  uncertain: ' Place uncertain',
  orphan: '',
};

function look({ colour, style }: Annotation): string {
  return style === 'highlight' ? colour : `${colour} ${style}`;
}

function quoted(line: string): string {
  return line === '' ? '>' : `> ${line}`;
}

/** Letters, digits and dashes are all that Obsidian takes; anything else in an id from elsewhere stands as its code. */
export function blockId(id: string): string {
  const safe = id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `-${character.codePointAt(0)?.toString(16) ?? ''}-`,
  );
  return `hl-${safe}`;
}

/**
 * Obsidian's rules for tags: letters, digits, `_`, `-`, `/`, and not digits alone. What has nothing of that is kept as text.
 */
function tagLine(tags: readonly string[]): string[] {
  if (tags.length === 0) return [];
  return [tags.map(tag).join(' ')];
}

function tag(name: string): string {
  const dashed = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, ' ').trim().replaceAll(' ', '-'); // prettier-ignore
  if (!/[\p{L}\p{N}]/u.test(dashed)) return escapeInline(`#${name}`);
  return /^\d+$/.test(dashed) ? `#_${dashed}` : `#${dashed}`;
}
