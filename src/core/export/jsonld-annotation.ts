import { describe, isOnWhole, type Anchor, type Annotation } from '../annotation.ts';
import { CodePoints } from '../code-points.ts';
import { homeOf } from '../views.ts';
import {
  annotationAddress,
  annotationName,
  DRAFT_COLOURS,
  DRAFT_STYLES,
  styleClass,
  styleRule,
} from './jsonld-terms.ts';
import type { ExportInput } from './input.ts';

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** In Unicode code points. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
  /** The same in UTF-16 code units, where the text has letters outside the Basic Multilingual Plane before it. */
  'postil:utf16'?: [start: number, end: number];
}

export interface TextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/markdown' | 'text/plain';
  purpose: 'commenting' | 'tagging';
  color?: string;
  highlight?: string;
}

export interface SpecificTarget {
  source: string;
  styleClass: string;
  /** Of the passage as it was marked, and, where it reads otherwise since, as it reads now. Missing for the whole article. */
  selector?: (TextQuoteSelector | TextPositionSelector)[];
  /** SHA-256 (hex) of the text that the position is counted in. */
  'postil:revision'?: string;
  /** Where the passage was marked, in UTF-16 code units of a text that this export does not have. */
  'postil:made'?: { revision: string; start: number; end: number };
  /** What became of it in the newest text, where that is not the one it was made on. */
  'postil:state'?: Anchor['state'];
}

export interface WebAnnotation {
  id: string;
  type: 'Annotation';
  /** The id in Postil, where no address can hold it to the letter. */
  'postil:id'?: string;
  motivation: 'commenting' | 'tagging' | 'highlighting' | 'bookmarking';
  created: string;
  modified: string;
  body?: TextualBody | TextualBody[];
  target: SpecificTarget;
  stylesheet: { type: 'CssStylesheet'; value: string };
}

/** A text of the article, and how offsets in it are counted. */
interface Counted {
  hash: string;
  text: string;
  points: CodePoints;
}

/** The texts of an export, counted once for all its annotations. */
export function countedTexts({ article, text, page }: ExportInput): Counted[] {
  const clean = { hash: article.revision, text, points: new CodePoints(text) };
  return page === undefined || page === null
    ? [clean]
    : [clean, { hash: page.hash, text: page.text, points: new CodePoints(page.text) }];
}

/** @param source an IRI of the article, as `sourceOf` gives it */
export function webAnnotation(
  annotation: Annotation,
  { article }: ExportInput,
  source: string,
  texts: readonly Counted[],
): WebAnnotation {
  const { id, colour, style, created, updated } = annotation;
  const [body, ...more] = bodiesOf(annotation);
  const wellFormed = !/[\ud800-\udfff]/u.test(id);
  return {
    id: annotationName(article.id, id),
    type: 'Annotation',
    ...(wellFormed ? {} : { 'postil:id': id }),
    motivation: motivationOf(annotation),
    created,
    modified: updated,
    ...(body === undefined ? {} : { body: more.length === 0 ? body : [body, ...more] }),
    target: { source, styleClass: styleClass(colour, style), ...placeOf(annotation, article, texts) },
    stylesheet: { type: 'CssStylesheet', value: styleRule(colour, style) },
  };
}

/** Where the article is: its address on the web as a URI (RFC 3986), else its address in Postil. */
export function sourceOf({ id, sourceUrl }: ExportInput['article']): string {
  const address = sourceUrl?.trim() ?? '';
  if (!/^https?:\/\/[^/?#\\\s]/i.test(address)) return annotationAddress(id);
  return address.replace(/[^\x21-\x7e]|["<>\\^`{|}[\]]|%(?![\da-f]{2})/giu, (character) =>
    /[\ud800-\udfff]/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character),
  );
}

/** One of the three that EPUB Annotations 1.0 knows, wherever one of them is true. */
function motivationOf(annotation: Annotation): WebAnnotation['motivation'] {
  if (annotation.note !== '') return 'commenting';
  if (!isOnWhole(annotation)) return 'highlighting';
  return annotation.tags.length > 0 ? 'tagging' : 'bookmarking';
}

/** The note, then the tags. The first says colour and style, too, in the words of EPUB Annotations 1.0. */
function bodiesOf({ note, tags, colour, style }: Annotation): TextualBody[] {
  const bodies: TextualBody[] = tags.map((value) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose: 'tagging',
  }));
  if (note !== '')
    bodies.unshift({ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' });
  const [first, ...rest] = bodies;
  return first === undefined
    ? []
    : [{ ...first, color: DRAFT_COLOURS[colour], highlight: DRAFT_STYLES[style] }, ...rest];
}

/** How the passage is found: as it was marked, and where it stands in the text that the library has now. */
function placeOf(
  annotation: Annotation,
  article: ExportInput['article'],
  texts: readonly Counted[],
): Omit<SpecificTarget, 'source' | 'styleClass'> {
  if (isOnWhole(annotation)) return {};
  const { exact, prefix, suffix, revision, start, end, anchor } = annotation;
  const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const own = texts.find(({ hash }) => hash === revision);
  if (own !== undefined)
    return { selector: [quote, positionOf(start, end, own)], 'postil:revision': own.hash };
  const made = { 'postil:made': { revision, start, end } };
  const state = homeOf(annotation, article)?.place.state ?? 'orphan';
  const now = texts.find(({ hash }) => hash === anchor?.revision);
  if (now === undefined || anchor === null || state === 'orphan')
    return { selector: [quote], ...made, 'postil:state': 'orphan' };
  return {
    selector: [quote, ...quoteNow(quote, anchor, now.text), positionOf(anchor.start, anchor.end, now)],
    'postil:revision': now.hash,
    ...made,
    'postil:state': state,
  };
}

/** The words that stand there now, where they or their surroundings are others. */
function quoteNow(was: TextQuoteSelector, { start, end }: Anchor, text: string): TextQuoteSelector[] {
  if (!(start < end && end <= text.length)) return [];
  const { exact, prefix, suffix } = describe(text, start, end);
  const isSame = exact === was.exact && prefix === was.prefix && suffix === was.suffix;
  return isSame ? [] : [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
}

function positionOf(start: number, end: number, { points }: Counted): TextPositionSelector {
  const position: TextPositionSelector = {
    type: 'TextPositionSelector',
    start: points.pointsAt(start),
    end: points.pointsAt(end),
  };
  const isSame = position.start === start && position.end === end;
  return isSame ? position : { ...position, 'postil:utf16': [start, end] };
}
