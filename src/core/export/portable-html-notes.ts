import { COLOUR_SIGNS } from '../colour-names.ts';
import type { Block, Inline } from '../article.ts';
import { markdownBlocks } from '../parse/markdown-note.ts';
import { shorten } from '../parse/sentences.ts';
import { quoteOf, quoteText, type QuotedText } from '../quote.ts';
import { dateWords } from '../reading/when.ts';
import { blockId } from './block-id.ts';
import { attribute, escapeHtml } from './portable-html-escape.ts';
import { BlockWriter } from './portable-html-blocks.ts';
import { InlineWriter, type InlineContext } from './portable-html-inlines.ts';
import type { Placed } from './sections.ts';

/** The reader's notes as HTML, in the margin and below the article: by the same tree that the window shows them from. */

/** Nothing in a note is a picture, a footnote's mark outside of it, or marked. */
const NOTE: InlineContext = {
  marks: null,
  picture: ({ alt }) => escapeHtml(alt),
  footnote: () => null,
};

/** How dates are written: the file is the same wherever it is made. */
const LOCALE = 'en-GB';

/** As much of a quote as recalls it; the passage itself is one press away. */
const RECALLED = 140;

export function hasWords({ annotation: { note, tags } }: Placed): boolean {
  return note.trim() !== '' || tags.length > 0;
}

/** A note beside its line: phrasing content, because it stands within a paragraph. Shown where there is a margin. */
export function sideNote(placed: Placed, number: number): string {
  const { annotation } = placed;
  const words = phrasing(markdownBlocks(annotation.note));
  return `<span class="side ${annotation.colour}" role="note" aria-label="Note ${number}" hidden>${words}${metaHtml(placed, number)}</span>`;
}

/** The same below the article, where there is no margin, or (`far`) no room in it: `id` is what numbers in the text lead to. */
export function listedNote(
  placed: Placed,
  number: number,
  texts: readonly QuotedText[],
  far: boolean,
): string {
  const { annotation } = placed;
  const quote = shorten(quoteText(quoteOf(annotation, texts)).replace(/\s+/g, ' ').trim(), RECALLED);
  const back = `<a class="back" href="#${blockId(annotation.id)}">${escapeHtml(quote)}</a>`;
  const body = `<p class="quote" dir="auto">${back}</p>${bodyHtml(placed, number)}`;
  return `<li id="note-${number}" class="note ${annotation.colour}${far ? ' far' : ''}">${body}</li>`;
}

/** An annotation with its whole quote: one that has no place in the text, or is on all of it. */
export function wholeNote(placed: Placed, texts: readonly QuotedText[]): string {
  const { annotation } = placed;
  const words = quoteText(quoteOf(annotation, texts)).trim();
  const quote = words === '' ? '' : `<blockquote dir="auto">${escapeHtml(words)}</blockquote>`;
  return `<li id="${blockId(annotation.id)}" class="note ${annotation.colour}">${quote}${bodyHtml(placed, null)}</li>`;
}

function bodyHtml(placed: Placed, number: number | null): string {
  const blocks = new BlockWriter(NOTE).blocks(markdownBlocks(placed.annotation.note));
  return `<div class="words" dir="auto">${blocks}</div>${metaHtml(placed, number)}`;
}

/** Shown where what stands in the text may not be what was marked. */
const DOUBT = { anchored: '', moved: '', changed: 'edited since it was marked', uncertain: 'place uncertain', orphan: '' }; // prettier-ignore

function metaHtml({ annotation, state }: Placed, number: number | null): string {
  const { colour, style, tags, created } = annotation;
  const mark = `${colour} ${style === 'strike' ? 'strike-out' : style}`;
  const sign = `<span class="sign ${COLOUR_SIGNS[colour].shape}" role="img"${attribute('aria-label', mark)}></span>`;
  const parts = [
    ...tags.map((tag) => `<span class="tag" dir="auto">${escapeHtml(tag)}</span>`),
    `<span>${escapeHtml(dateWords(created, LOCALE))}</span>`,
    ...(DOUBT[state] === '' ? [] : [`<span class="doubt">${DOUBT[state]}</span>`]),
  ];
  const named = number === null ? '' : `<span class="number">${number}</span>`;
  return `<span class="meta">${sign}${named}${parts.join(' ')}</span>`;
}

/** Blocks within a paragraph, whose own elements would end it: spans that the style sets as blocks. */
function phrasing(blocks: readonly Block[]): string {
  return blocks.map(phrase).join('');
}

const line = (inlines: readonly Inline[], name = 'p'): string =>
  `<span class="${name}" dir="auto">${new InlineWriter(NOTE).leaf(inlines, true, () => undefined)}</span>`;

function phrase(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return line(block.children);
    case 'heading':
      return line(block.children, 'p strong');
    case 'code':
      return `<code class="pre">${escapeHtml(block.value)}</code>`;
    case 'rule':
      return '<span class="rule"></span>';
    case 'quote':
      return `<span class="q">${phrasing(block.children)}</span>`;
    case 'list':
      return block.items
        .map(({ checked, children }, index) => {
          const sign =
            checked === null ? (block.ordered ? `${block.start + index}.` : '•') : checked ? '☑' : '☐';
          return `<span class="item"><span class="bullet">${sign}</span><span class="inside">${phrasing(children)}</span></span>`;
        })
        .join('');
    case 'table':
      return block.rows
        .map((row) => `<span class="p">${row.map(({ children }) => phrasing(children)).join(' ')}</span>`)
        .join('');
    case 'figure':
      return phrasing(block.children) + line(block.caption);
    case 'definitions':
      return block.items
        .map(({ terms, descriptions }) => terms.map((term) => line(term, 'p strong')).join('') + descriptions.map(phrasing).join(''))
        .join(''); // prettier-ignore
    case 'details':
      return line(block.summary, 'p strong') + phrasing(block.children);
    case 'footnotes':
      return block.items
        .map(
          ({ label, children }) =>
            `<span class="item"><span class="bullet">${escapeHtml(label)}</span><span class="inside">${phrasing(children)}</span></span>`,
        )
        .join('');
  }
}
