import { CONTEXT_LENGTH } from '../annotation.ts';
import { documentOf } from '../parse/html-document.ts';
import { withoutDeclarations } from '../parse/html-doctype.ts';
import { parseArticle } from '../parse/index.ts';
import { words } from '../words/words.ts';
import { nearestColour } from './colour.ts';
import { Named } from './duplicates.ts';
import type { ForeignAnnotation, ForeignFile } from './foreign.ts';
import { hasSingleFileNotes } from './signs.ts';
import { annotatedPage, type AnnotatedPage, type Span } from './singlefile-page.ts';
import { checkLength, keyOf, LeftOut, UNSAID, withinLengths } from './values.ts';

/** A note on an element that is longer than this is on a part of the page, and marks no passage: twice the longest paragraph. */
const LONGEST_PASSAGE = 3_000;

/**
 * The highlights and notes that SingleFile's editor left in a saved page, with the page as the article, whose text is the one
 * that opening the page gives; `null` where there are none. Throws what `parseArticle` throws of the page itself.
 */
export function readSingleFileNotes(html: string, name = 'page.html'): ForeignFile | null {
  if (!hasSingleFileNotes(html)) return null;
  checkLength(html, 'SingleFile');
  const page = annotatedPage(documentOf(withoutDeclarations(html).html, name));
  const article = parseArticle({ text: html, name, format: 'html', encoding: 'utf-8' });
  const left = new LeftOut();
  const owner = article.sourceUrl ?? article.title;
  const annotations = new Named(left)
    .unique(annotationsOf(page, owner, left))
    .map((annotation) => withinLengths(annotation, left));
  if (annotations.length === 0) return null;
  const { title, byline, sourceUrl, published, lang, text } = article;
  return {
    kind: 'singlefile',
    articles: [{ id: null, title, byline, sourceUrl, published, language: lang, text, annotations }],
    warnings: left.warnings,
  };
}

function annotationsOf(
  { text, highlights, notes }: AnnotatedPage,
  owner: string,
  left: LeftOut,
): ForeignAnnotation[] {
  const marks = highlights.map((highlight) => ({
    span: highlight,
    annotation: quoted(text, highlight, owner, highlight.colour),
  }));
  const byPlace = new Map(marks.map((mark) => [placeOf(mark.span), mark]));
  const others: { span: Span | null; annotation: ForeignAnnotation }[] = [];
  for (const note of notes) {
    if (note.text === '') {
      left.add('empty-notes', words.importing.programs.singlefile.emptyNotes);
      continue;
    }
    // On the very words of a highlight, or on a paragraph that is marked as a whole.
    const mark = note.on === null ? undefined : byPlace.get(placeOf(note.on));
    if (mark !== undefined) {
      const before = mark.annotation.note;
      mark.annotation.note = before === '' ? note.text : `${before}\n\n${note.text}`;
      continue;
    }
    const on = note.on !== null && note.on.end - note.on.start <= LONGEST_PASSAGE ? note.on : null;
    if (note.on !== null && on === null) {
      left.add('on-part', words.importing.programs.singlefile.onPart);
    }
    const annotation =
      on === null
        ? { ...UNSAID, key: '', colour: nearestColour(note.colour), tags: [] }
        : quoted(text, on, owner, note.colour);
    // The note's words are a part of its name: another save of the page numbers its notes anew.
    const key = keyOf('singlefile', owner, 'note', annotation.exact, note.text);
    others.push({ span: on, annotation: { ...annotation, key, note: note.text } });
  }
  return [...others.filter(({ span }) => span === null), ...inOrder([...marks, ...others])].map(
    ({ annotation }) => annotation,
  );
}

type Placed<S> = { span: S; annotation: ForeignAnnotation };

function inOrder(all: readonly Placed<Span | null>[]): Placed<Span>[] {
  const placed = all.filter((one): one is Placed<Span> => one.span !== null);
  return placed.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function quoted(text: string, { start, end }: Span, owner: string, colour: string | null): ForeignAnnotation {
  const exact = text.slice(start, end);
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  return {
    ...UNSAID,
    key: keyOf('singlefile', owner, prefix, exact),
    exact,
    prefix,
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    colour: nearestColour(colour),
    tags: [],
  };
}
