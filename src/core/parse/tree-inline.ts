import type { ImageInline, Inline } from '../article.ts';
import { hostOf, linkAddress } from './address.ts';
import { lineText, property, type Child, type Element } from './hast.ts';
import { isPartOfPage, localReferences, MOST_REFERENCES, namesDrawing } from './local-picture.ts';
import { mathText } from '../text.ts';
import { mathOf } from './math.ts';
import { isBlock, isHidden, spanTag } from './tree-elements.ts';
import { LeafWriter, tidy } from './tree-leaf.ts';
import { OriginNotes } from './tree-origins.ts';
import {
  DEEPEST_NESTING,
  entered,
  localAt,
  shelve,
  shelveEmbedded,
  type Place,
  type Walk,
} from './tree-place.ts';

/** Phrasing content: hast nodes → inlines of one leaf. */

/** The inlines of a leaf that holds `nodes`, white space collapsed. Blocks among them become lines of their own. */
export function leafOf(nodes: readonly Child[], place: Place, walk: Walk): Inline[] {
  const notes = walk.origins === null ? null : new OriginNotes();
  const writer = new LeafWriter(notes);
  const content: Inline[] = [];
  writeAll(nodes, content, { place, walk, writer, depth: 0, quotes: 0, inLink: false });
  writer.end();
  const leaf = tidy(
    place.wrappers.reduceRight<Inline[]>((inner, element) => wrap(element, inner, place, walk), content),
  );
  if (notes !== null) walk.origins?.set(leaf, notes.list);
  return leaf;
}

interface Scope {
  place: Place;
  walk: Walk;
  writer: LeafWriter;
  depth: number;
  quotes: number;
  inLink: boolean;
}

function writeAll(nodes: readonly Child[], out: Inline[], scope: Scope): void {
  for (const node of nodes) {
    if (isHidden(node)) continue;
    if (node.type === 'text') scope.writer.text(node.value, out, node);
    else if (node.type === 'element') writeElement(node, out, scope);
  }
}

function writeElement(element: Element, out: Inline[], scope: Scope): void {
  const { writer, walk } = scope;
  switch (element.tagName) {
    case 'br':
      return writer.forcedBreak(out);
    case 'img':
    case 'image': {
      const image = imageOf(element, walk);
      if (image !== null) out.push(image);
      return;
    }
    case 'math': {
      const formula = mathOf(element);
      if (formula === null) return;
      if (formula.aside !== true) writer.label(mathText(formula.root), element.properties);
      return void out.push(formula);
    }
    case 'q':
      return writeQuotation(element, out, scope);
    case 'a':
      return writeLink(element, out, scope);
  }
  if (isBlock(element)) {
    writer.softBreak(out);
    writeAll(element.children, out, scope);
    return writer.softBreak(out);
  }
  if (scope.depth >= DEEPEST_NESTING) return writeAll(element.children, out, scope);
  const place = entered(scope.place, element);
  const local = localAt(place);
  const tag = spanTag(element) ?? (Object.keys(local).length > 0 ? 'span' : null);
  if (tag === null) return writeAll(element.children, out, { ...scope, place });
  const children: Inline[] = [];
  writeAll(element.children, children, {
    ...scope,
    place: { ...place, said: place.here },
    depth: scope.depth + 1,
  });
  // A footnote's mark is raised by itself; a second raising would shrink it twice.
  if (tag === 'sup' && tidy(children).every((child) => child.type === 'footnote-reference'))
    for (const child of children) out.push(child);
  else out.push({ type: 'span', tag, ...local, children });
}

/** `<q>` says with an element what others type: the marks are text, so that what is shown can be quoted. */
function writeQuotation(element: Element, out: Inline[], scope: Scope): void {
  const [open, close] = scope.quotes % 2 === 0 ? ['\u201C', '\u201D'] : ['\u2018', '\u2019'];
  scope.writer.text(open, out);
  writeAll(element.children, out, { ...scope, quotes: scope.quotes + 1 });
  scope.writer.text(close, out);
}

function writeLink(element: Element, out: Inline[], scope: Scope): void {
  const { walk, writer, place } = scope;
  const href = property(element, 'href');
  const footnote = footnoteOf(element, walk);
  if (footnote !== null) {
    const label = lineText(element);
    if (label === '') return;
    walk.labels.set(footnote, label);
    // Copies of an element, as the choice of nodes makes them, share their properties.
    writer.label(label, element.properties);
    out.push({ type: 'footnote-reference', footnote, label });
    return;
  }
  if (isMachinery(element, href)) return;
  const address = href === null || scope.inLink ? null : walk.address(href, walk.base);
  if (address === null || scope.depth >= DEEPEST_NESTING) return writeAll(element.children, out, scope);
  const inside = entered(place, element);
  const children: Inline[] = [];
  writeAll(element.children, children, {
    ...scope,
    place: { ...inside, said: inside.here },
    depth: scope.depth + 1,
    inLink: true,
  });
  out.push({ type: 'link', href: address, ...localAt(inside), children });
}

const LONGEST_LABEL = 12;

/** The footnote that a link points to from the text; `null` for any other link. */
function footnoteOf(element: Element, walk: Walk): string | null {
  const href = property(element, 'href');
  if (href === null || !href.startsWith('#') || property(element, 'dataFootnoteBackref') !== null)
    return null;
  const id = href.slice(1);
  // A mark is a number, a letter or a sign; a sentence that is linked to a note stays a link.
  return walk.survey.footnoteIds.has(id) && lineText(element).length <= LONGEST_LABEL ? id : null;
}

/** Ways back from a footnote to the text, and permalinks beside headings: signs for a browser, not words. */
function isMachinery(element: Element, href: string | null): boolean {
  if (property(element, 'dataFootnoteBackref') !== null || property(element, 'role') === 'doc-backlink')
    return true;
  if (href === null || !href.includes('#') || element.children.length > 2) return false;
  return /^[#\u00B6\u00A7\u21A9\u2191\u{1F517}\uFE0E\uFE0F]+$/u.test(lineText(element));
}

/** `inner` inside the span or link that `element` is, for inline elements that hold blocks. */
function wrap(element: Element, inner: Inline[], place: Place, walk: Walk): Inline[] {
  const tag = spanTag(element);
  if (tag !== null) return [{ type: 'span', tag, children: inner }];
  const href = element.tagName === 'a' ? property(element, 'href') : null;
  const address = href === null ? null : walk.address(href, walk.base);
  const linked = place.wrappers.find((wrapper) => wrapper.tagName === 'a') === element;
  return address === null || !linked
    ? inner
    : [{ type: 'link', href: address, children: withoutLinks(inner) }];
}

function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'link') return withoutLinks(inline.children);
    return inline.type === 'span' ? [{ ...inline, children: withoutLinks(inline.children) }] : [inline];
  });
}

/** Pictures smaller than this on either side count visitors, or hold a column open. */
const PIXEL = 2;

/** The picture that an `img` shows; `null` where it shows none, or a tracking pixel. */
export function imageOf(element: Element, walk: Walk): ImageInline | null {
  const width = wholeNumber(property(element, 'width'));
  const height = wholeNumber(property(element, 'height'));
  if ((width !== null && width < PIXEL) || (height !== null && height < PIXEL)) return null;
  const alt = (property(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  const source = sourceOf(element);
  if (source === '' && alt === '') return null;
  const size = { ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) };
  const data = /^\s*data:/i.test(source);
  const resource = data ? shelve(walk, source) : shelveEmbedded(walk, source);
  const local = resource === null && walk.beside ? localOf(element, source, walk) : [];
  const address = data || isPartOfPage(source) ? null : linkAddress(source, walk.base);
  const host = address === null ? null : hostOf(address);
  const drawing = resource === null && host === null && local.length === 0 && namesDrawing(source);
  return {
    type: 'image',
    resource,
    ...(local.length === 0 ? {} : { local }),
    ...(drawing ? { drawing } : {}),
    host,
    alt,
    ...size,
  };
}

/** Where the picture may lie beside the file: by the address that is shown, then by all others that the element has. */
function localOf(element: Element, source: string, walk: Walk): string[] {
  const late = LATE.map((name) => property(element, name) ?? '');
  const sets = SETS.flatMap((name) => addressesOf(property(element, name) ?? ''));
  const addresses = [source, property(element, 'src') ?? '', ...late, ...sets];
  const references = addresses.flatMap((address) => localReferences(address, walk.base));
  return [...new Set(references)].slice(0, MOST_REFERENCES);
}

/** The attributes in which pages that load late keep a picture's address. */
const LATE = ['dataSrc', 'dataOriginal', 'dataLazySrc'];
const SETS = ['srcSet', 'dataSrcSet'];

/** The addresses of a `srcset` (HTML Standard §2.3.7.2): commas part them, and may also be within one. Linear. */
function addressesOf(srcset: string): string[] {
  const addresses: string[] = [];
  let inDescriptors = false;
  for (const token of srcset.split(/\s+/)) {
    const comma: number = inDescriptors ? token.indexOf(',') : -1;
    if (inDescriptors && comma < 0) continue;
    const address: string = token.slice(comma + 1).replace(/^,+/, '');
    const ends = address.endsWith(',');
    if (address !== '') addresses.push(ends ? address.slice(0, -1) : address);
    inDescriptors = address !== '' && !ends;
  }
  return addresses;
}

/** Pages that load late put a placeholder into `src` and the address beside it. */
function sourceOf(element: Element): string {
  const source = property(element, 'src') ?? '';
  const late = LATE.map((name) => property(element, name)).find((value) => value !== null) ?? '';
  // A placeholder is a GIF or an SVG of some dozen bytes.
  const placeholder = source === '' || (/^\s*data:/i.test(source) && source.length < 200);
  if (placeholder && late !== '') return late;
  return source === ''
    ? (SETS.flatMap((name) => addressesOf(property(element, name) ?? ''))[0] ?? '')
    : source;
}

/** Sizes beyond this are mistakes, and would make a placeholder that nobody can scroll past. */
const LARGEST_SIDE = 20_000;

function wholeNumber(value: string | null): number | null {
  const match = /^\s*(\d{1,6})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? '');
  const number = match === null ? null : Number(match[1]);
  return number === null || number > LARGEST_SIDE ? null : number;
}
