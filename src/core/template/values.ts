import { isOnWhole, type AnchorState, type Annotation, type Colour } from '../annotation.ts';
import { tagsOf, updatedOf } from '../export/annotations.ts';
import { blockId } from '../export/block-id.ts';
import { citationOf, citationText } from '../export/citation.ts';
import { mathMarkdown } from '../export/formula-markdown.ts';
import type { Heading } from '../export/headings.ts';
import type { ExportInput } from '../export/input.ts';
import { articleLink, highlightLink } from '../export/link.ts';
import { noteMarkdown } from '../export/note.ts';
import { withFormulas } from '../export/quote-markdown.ts';
import type { Placed } from '../export/sections.ts';
import { tagLine } from '../export/tags.ts';
import { quoteOf, type QuotedText } from '../quote.ts';
import { ANCHOR, asFormula, asMarkdown, withoutSigns } from './signs.ts';

/** What a template can say: text, Markdown between its signs (signs.ts), or nothing. Never `undefined`, which is a mistake. */
export type Value = string | number | boolean | null | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** Said of a passage whose words are not certainly in the text as they stand. */
const DOUBT: Record<AnchorState, string | null> = {
  anchored: null,
  moved: null,
  changed: 'Edited since it was marked',
  uncertain: 'Place uncertain',
  orphan: null,
};

/** What a template can say about the article; `highlights` is how many follow. */
export function articleValues(
  { article }: ExportInput,
  all: readonly Annotation[],
  nameOf: (colour: Colour) => string,
): Values {
  const citation = citationOf(article);
  return {
    title: line(citation.title),
    author: line(citation.author),
    published: line(article.published),
    date: line(citation.date),
    year: /^\d{4}/.exec(article.published ?? '')?.[0] ?? null,
    site: line(citation.site),
    source: line(article.sourceUrl),
    file: line(article.places[0]?.name),
    language: line(article.lang),
    dek: text(article.dek),
    words: article.wordCount,
    citation: line(citationText(citation)),
    cited: line(citedAs(citation)),
    tags: tagsOf(all).map(withoutSigns),
    colours: [...new Set(all.map(({ colour }) => nameOf(colour)))].sort().map(withoutSigns),
    highlights: all.length,
    updated: updatedOf(all),
    id: withoutSigns(article.id),
    link: asMarkdown(inert(articleLink(article.id))),
  };
}

/** Author, or title, and year: what stands in brackets behind a quote. */
function citedAs({ author, title, date }: ReturnType<typeof citationOf>): string {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  const who = author ?? `“${title}”`;
  return year === undefined ? who : `${who}, ${year}`;
}

/** What a template can say about one annotation. */
export function highlightValues(
  { annotation, state }: Placed,
  texts: readonly QuotedText[],
  context: { number: number; section: Heading | null; nameOf: (colour: Colour) => string },
): Values {
  const { id, articleId, colour, style, tags, created, updated } = annotation;
  const whole = isOnWhole(annotation);
  const { words, formulas } = quoteOf(annotation, texts);
  const put = withFormulas(formulas, (formula) => asFormula(mathMarkdown(formula)));
  const note = noteMarkdown(annotation.note);
  return {
    quote: whole || words.trim() === '' ? null : put(withoutSigns(words)),
    note: note.length === 0 ? null : asMarkdown(note.join('\n')),
    tags: tags.map(withoutSigns),
    tag_line: tags.length === 0 ? null : asMarkdown(withoutSigns(tagLine(tags))),
    colour,
    colour_name: withoutSigns(context.nameOf(colour)),
    style,
    look: style === 'highlight' ? colour : `${colour} ${style}`,
    callout: whole ? 'note' : 'quote',
    whole,
    state,
    doubt: DOUBT[state],
    section: line(context.section?.text),
    number: context.number,
    created,
    updated,
    id: blockId(id),
    anchor: asMarkdown(ANCHOR),
    link: asMarkdown(inert(highlightLink(articleId, id))),
  };
}

/** On one line, or `null` for nothing. */
function line(value: string | null | undefined): string | null {
  const words = withoutSigns(value ?? '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
  return words === '' ? null : words;
}

function text(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : withoutSigns(value);
}

/** An address of ours whose letters mean nothing in Markdown, wherever it stands. */
function inert(address: string): string {
  return address.replace(/[!'*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
