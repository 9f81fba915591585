import { CONTEXT_LENGTH } from '../annotation.ts';
import { CodePoints } from '../code-points.ts';
import { bare, countOf, literal, prop, stringOf, typesOf, values } from './linked-data.ts';
import { isFields, type Fields } from './values.ts';

/** What selectors say of a passage. `null`: not said. Positions as the file counts them. */
export interface Selected {
  quote: { exact: string; prefix: string; suffix: string } | null;
  position: { start: number; end: number } | null;
  /** UTF-16 code units, of our own files. */
  utf16: { start: number; end: number } | null;
  /** There are selectors, whether or not they say anything that can be used. */
  any: boolean;
  /** The words of a text fragment have a beginning and an end, and only the beginning is known. */
  beginningOnly: boolean;
}

const NOTHING: Selected = {
  quote: null,
  position: null,
  utf16: null,
  any: false,
  beginningOnly: false,
};

/**
 * Of alternative selectors (§4.2 of the Web Annotation Data Model) the first quote and the first position that there are. XPath, CSS,
 * SVG, data positions and ranges of these need the page itself and are passed over, unless words or places refine them.
 */
export function readSelectors(value: unknown): Selected {
  let found = NOTHING;
  for (const one of values(value)) {
    if (typeof one === 'string') {
      found = merge({ ...found, any: true }, fragment(one));
      continue;
    }
    if (!isFields(one)) continue;
    found = merge({ ...found, any: true }, readSelector(one));
    if (found.quote !== null && found.position !== null) break;
  }
  return found;
}

/** The first that says something counts. */
function merge(first: Selected, second: Selected): Selected {
  return {
    quote: first.quote ?? second.quote,
    position: first.position ?? second.position,
    utf16: first.utf16 ?? second.utf16,
    any: first.any || second.any,
    beginningOnly: first.quote === null && second.beginningOnly ? true : first.beginningOnly,
  };
}

function readSelector(selector: Fields): Selected {
  const types = typesOf(selector);
  const refined = prop(selector, 'refinedBy');
  const own = ownWords(selector, types);
  if (refined === undefined) return own;
  const inner = readSelectors(refined);
  if (inner.quote !== null) return { ...inner, position: sum(own.position, inner.position), utf16: null };
  if (inner.position === null) return own;
  if (own.quote !== null) return { ...own, ...within(own.quote, inner.position), utf16: null };
  // Counted from the beginning of something else, an element say, it says nothing about the text.
  return { ...own, position: sum(own.position, inner.position), utf16: null };
}

function ownWords(selector: Fields, types: readonly string[]): Selected {
  const exact = stringOf(prop(selector, 'exact'));
  if (exact !== null && (types.includes('TextQuoteSelector') || types.length === 0)) {
    const prefix = stringOf(prop(selector, 'prefix')) ?? '';
    const suffix = stringOf(prop(selector, 'suffix')) ?? '';
    return { ...NOTHING, any: true, quote: { exact, prefix, suffix } };
  }
  if (types.includes('TextPositionSelector')) return position(selector);
  if (types.includes('RangeSelector')) return range(selector);
  if (types.includes('FragmentSelector')) return fragment(stringOf(prop(selector, 'value')) ?? '');
  if (types.some((type) => type === 'Choice' || type === 'Alternative' || type === 'List'))
    return readSelectors([
      ...values(prop(selector, 'default')),
      ...values(prop(selector, 'items', 'item', 'members')),
    ]);
  return { ...NOTHING, any: true };
}

function position(selector: Fields): Selected {
  const span = spanOf(prop(selector, 'start'), prop(selector, 'end'));
  const [start, end] = values(Object.hasOwn(selector, 'postil:utf16') ? selector['postil:utf16'] : null);
  return { ...NOTHING, any: true, position: span, utf16: spanOf(start, end) };
}

function spanOf(first: unknown, last: unknown): { start: number; end: number } | null {
  const start = countOf(first);
  const end = countOf(last);
  return start === null || end === null || end < start ? null : { start, end };
}

/** From the beginning of one selection to the beginning of another (§4.2.9). */
function range(selector: Fields): Selected {
  const first = readSelectors(prop(selector, 'startSelector'));
  const last = readSelectors(prop(selector, 'endSelector'));
  if (first.position === null || last.position === null || last.position.start < first.position.start)
    return { ...NOTHING, any: true };
  return { ...NOTHING, any: true, position: { start: first.position.start, end: last.position.start } };
}

/** A part of a quote, in code points of it. */
function within(
  { exact, prefix, suffix }: NonNullable<Selected['quote']>,
  { start, end }: { start: number; end: number },
): Pick<Selected, 'quote'> {
  const points = new CodePoints(exact);
  const [from, to] = [points.unitsAt(start), points.unitsAt(end)];
  if (to > exact.length || from >= to) return { quote: { exact, prefix, suffix } };
  return {
    quote: {
      exact: exact.slice(from, to),
      prefix: (prefix + exact.slice(0, from)).slice(-CONTEXT_LENGTH),
      suffix: (exact.slice(to) + suffix).slice(0, CONTEXT_LENGTH),
    },
  };
}

function sum(outer: Selected['position'], inner: Selected['position']): Selected['position'] {
  if (outer === null || inner === null) return outer;
  const [start, end] = [outer.start + inner.start, outer.start + inner.end];
  return end <= outer.end ? { start, end } : outer;
}

/** `#:~:text=prefix-,start,end,-suffix` (URL Fragment Text Directives), and `char=10,20` (RFC 5147). */
export function fragment(address: string): Selected {
  const directive = /:~:(?:[^&]*&)*?text=([^&]*)/.exec(address.slice(0, LONGEST_FRAGMENT))?.[1];
  if (directive !== undefined) return textDirective(directive);
  const [, start, end] = /(?:^|#)char=(\d{1,12}),(\d{1,12})/.exec(address.slice(0, LONGEST_FRAGMENT)) ?? [];
  return { ...NOTHING, any: address !== '', position: spanOf(literal(start), literal(end)) };
}

/** An address is no longer; the pattern above looks at each `&` of it once more. */
const LONGEST_FRAGMENT = 4000;

function textDirective(directive: string): Selected {
  const parts = directive.split(',').map(decoded);
  const first = directive.split(',', 1)[0] ?? '';
  const prefix = first.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
  const suffix = directive.split(',').at(-1)?.startsWith('-') === true ? (parts.pop() ?? '').slice(1) : '';
  const [exact = '', end] = parts;
  if (exact.trim() === '') return { ...NOTHING, any: true };
  return {
    ...NOTHING,
    any: true,
    quote: { exact, prefix, suffix: end === undefined ? suffix : '' },
    beginningOnly: end !== undefined,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What may be a selector's type, for programs that leave out the target around it. */
export function isSelector(node: Fields): boolean {
  return typesOf(node).some((type) => bare(type).endsWith('Selector'));
}
