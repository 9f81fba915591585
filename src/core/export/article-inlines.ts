import type { ImageInline, Inline, LinkInline, SpanInline, SpanTag } from '../article.ts';
import { offsetInFragment } from '../fragment.ts';
import { inlineText } from '../text.ts';
import { escapeInline, escapeLine } from './escape.ts';
import { mathMarkdown } from './formula-markdown.ts';

/** Phrasing content as Markdown. `notes` are names of footnotes by their ids (`footnoteNames`). */

type Notes = ReadonlyMap<string, string>;

/** In the place of an id: `mark` spans are the reader's marks, and are written. */
export const MARKED = '\0marked';

/** The lines of a paragraph; none for one that shows nothing. */
export function lines(inlines: readonly Inline[], notes: Notes): string[] {
  const written = inlineMarkdown(inlines, notes).split('\n');
  return written.join('') === '' ? [] : written.map(guarded);
}

/** What begins a block only at the beginning of a line, put together of pieces that none of them begins it. */
function guarded(line: string): string {
  return line.replace(/^(?:[-+:](?=\s|$)|\d{1,9}(?=[.)](?:\s|$)))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

function inlineMarkdown(inlines: readonly Inline[], notes: Notes, before = '', after = ''): string {
  let out = '';
  inlines.forEach((inline, index) => {
    const next = index + 1 < inlines.length ? inlineText(inlines.slice(index + 1, index + 3)) : after;
    const made = oneInline(inline, notes, (before + out).slice(-2), next.slice(0, 1));
    // An exclamation mark would make a picture of a link.
    out = out.endsWith('!') && made.startsWith('[') ? `${out.slice(0, -1)}\\!${made}` : out + made;
  });
  return out;
}

function oneInline(inline: Inline, notes: Notes, before: string, after: string): string {
  switch (inline.type) {
    case 'text':
      return escapeKeepingEnds(inline.value);
    case 'span':
      return spanMarkdown(inline, notes, before, after);
    case 'link':
      return linkMarkdown(inline, notes, before, after);
    case 'math':
      return mathMarkdown(inline);
    case 'image':
      return imageMarkdown(inline);
    case 'footnote-reference': {
      const name = notes.get(inline.footnote);
      return name === undefined ? `<sup>${escapeLine(inline.label)}</sup>` : `[^${name}]`;
    }
  }
}

/** What a span is in Markdown, and in HTML where Markdown's signs would stand between letters that make words of them. */
const MARKS: Partial<Record<SpanTag, [sign: string, tag: string]>> = {
  em: ['*', 'em'],
  i: ['*', 'em'],
  strong: ['**', 'strong'],
  b: ['**', 'strong'],
  s: ['~~', 'del'],
  del: ['~~', 'del'],
};

function spanMarkdown({ tag, children }: SpanInline, notes: Notes, before: string, after: string): string {
  // Two in a row would be read as one.
  if (tag === 'code' && before.endsWith('`')) return `<code>${escapeInline(inlineText(children))}</code>`;
  if (tag === 'code') return codeSpan(children);
  const isMarked = notes.has(MARKED);
  const mark: [sign: string, tag: string] | undefined =
    tag === 'mark' && isMarked ? ['==', 'mark'] : MARKS[tag];
  if (mark === undefined) return inlineMarkdown(children, notes, before, after);
  const [sign, element] = mark;
  const text = inlineMarkdown(children, notes);
  const words = text.trim();
  if (words === '') return text;
  // Signs that touch one another are read together, save where one pair stands around the other.
  const nested = children.length === 1 && children[0]?.type === 'span';
  const touching =
    /[*~]$/.test(before) ||
    (!nested && (/^[*~]/.test(words) || /[*~]$/.test(words))) ||
    (isMarked && (before.endsWith('=') || /^=|=$/.test(words) || words.includes('=='))) ||
    /\n\s*\n/.test(words);
  const [start, end] = edges(inlineText(children));
  const opens = start !== '' && flanks(/^\s/.test(text) ? ' ' : before.slice(-1), start);
  const closes = end !== '' && flanks(/\s$/.test(text) ? ' ' : after, end);
  if (opens && closes && !touching) return around(text, sign, sign);
  return around(text, `<${element}>`, `</${element}>`);
}

/** The first and the last letter of `text` but white space. */
function edges(text: string): [first: string, last: string] {
  const words = text.trim();
  return [words.slice(0, 1), words.slice(-1)];
}

/** Whether a sign between the letter `outer` and the letter `inner` opens or closes (CommonMark 0.31 §6.2). */
function flanks(outer: string, inner: string): boolean {
  return !/[\p{P}\p{S}]/u.test(inner) || outer === '' || /[\s\p{P}\p{S}]/u.test(outer);
}

function linkMarkdown({ href, children }: LinkInline, notes: Notes, before: string, after: string): string {
  // A place in this article's text is none in a file of Markdown.
  if (offsetInFragment(href) !== null) return inlineMarkdown(children, notes, before, after);
  // A mark of a note in a link would be a link in a link.
  return around(inlineMarkdown(children, notes.has(MARKED) ? MARKS_ALONE : NONE), '[', `](${address(href)})`);
}

const NONE: Notes = new Map();
const MARKS_ALONE: Notes = new Map([[MARKED, '']]);

/** A picture that lies beside the file by its path there, any other by its words: Markdown has no pictures of its own. */
function imageMarkdown({ alt, local }: ImageInline): string {
  const path = local?.find((reference) => reference.startsWith('./')) ?? '';
  if (alt === '' && path === '') return '';
  return `![${escapeInline(alt)}](${path === '' ? '' : address(path)})`;
}

/** Spaces inside a mark would keep it from being one; they move out of it. */
function around(text: string, before: string, after: string): string {
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${before}${words}${after}${text.slice(start + words.length)}`;
}

/** Escapes each line of a piece of running text, and leaves the spaces at its ends, which part it from its neighbours. */
function escapeKeepingEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      return words === '' ? line : line.replace(words, () => escapeLine(words).replace(ADDRESS, withoutLink));
    })
    .join('\n');
}

/** What GitHub makes a link of by itself: there a backslash is a letter of the address. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<]*/gi;

function withoutLink(escaped: string): string {
  return escaped.includes('\\') ? escaped.replace(/[:.]/, '\\$&') : escaped;
}

export function codeSpan(children: readonly Inline[]): string {
  const text = inlineText(children).replaceAll('\n', ' ');
  const runs = text.match(/`+/g) ?? [];
  const tick = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 1));
  return text === '' ? '' : `${tick} ${text} ${tick}`;
}

/** In angle brackets, where only these end it. */
function address(href: string): string {
  return `<${href.replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))}>`;
}
