import type { Colour, Style } from '../annotation.ts';
import { noteLink, parseNoteLink } from '../note-link.ts';

/** What our JSON-LD is made of, for those who write it and those who read it. */

/** The context of the Web Annotation Data Model (W3C Recommendation of 23 February 2017). */
export const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/**
 * What the Recommendation has no words for: the set, its `about` and its title, and a mark's colour and style are those of EPUB
 * Annotations 1.0 (W3C Working Draft); `postil:` is ours. Its own context is not named: the draft still changes it, and it takes
 * the `value` of a body for that of a literal.
 */
export const CONTEXT = [
  ANNO,
  {
    ea: 'http://www.w3.org/ns/ea#',
    AnnotationSet: 'ea:AnnotationSet',
    about: { '@id': 'ea:about', '@type': '@id' },
    title: 'ea:setTitle',
    color: { '@id': 'ea:color', '@type': '@vocab' },
    highlight: { '@id': 'ea:highlight', '@type': '@vocab' },
    postil: 'postil://terms#',
  },
] as const;

/** Names the program, as the set's generator. */
export const GENERATOR = { id: 'postil://software', type: 'Software', name: 'Postil' } as const;

/** The names of EPUB Annotations 1.0, one for each of ours. */
export const DRAFT_COLOURS: Readonly<Record<Colour, string>> = {
  saffron: 'yellow',
  moss: 'green',
  sky: 'blue',
  rose: 'pink',
  lilac: 'purple',
};
export const DRAFT_STYLES: Readonly<Record<Style, string>> = {
  highlight: 'solid',
  underline: 'underline',
  strike: 'strikethrough',
};

/** As on a light page (renderer/styles/tokens.css), for whoever draws the marks by the style sheet. */
const TINTS: Readonly<Record<Colour, string>> = {
  saffron: '#f9d976',
  moss: '#bfe0a8',
  sky: '#b5d8f5',
  rose: '#f7bfc6',
  lilac: '#d7c6f2',
};

/** `postil-saffron`, `postil-saffron-underline`: the class of a target (§4.4), which says colour and style. */
export function styleClass(colour: Colour, style: Style): string {
  return style === 'highlight' ? `postil-${colour}` : `postil-${colour}-${style}`;
}

/** What the class looks like, in CSS. */
export function styleRule(colour: Colour, style: Style): string {
  const line = style === 'strike' ? 'line-through' : 'underline';
  const look = style === 'highlight' ? `background-color: ${TINTS[colour]}` : `text-decoration: ${line} 2px ${TINTS[colour]}`; // prettier-ignore
  return `.${styleClass(colour, style)} { ${look} }`;
}

/** `postil://article/<article>#<annotation>`; half a letter in an id, which no address can hold, is U+FFFD in it. */
export function annotationAddress(articleId: string, annotationId: string | null = null): string {
  return noteLink(wellFormed(articleId), annotationId === null ? null : wellFormed(annotationId));
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What names an annotation wherever it goes: `urn:uuid:…` (RFC 9562) where its id is one, else its address. */
export function annotationName(articleId: string, annotationId: string): string {
  return UUID.test(annotationId) ? `urn:uuid:${annotationId}` : annotationAddress(articleId, annotationId);
}

/** The id of ours in the name of an annotation; `null` where it is named otherwise. */
export function idInName(name: string): string | null {
  const uuid = /^urn:uuid:(.*)$/i.exec(name)?.[1];
  if (uuid !== undefined && UUID.test(uuid.toLowerCase())) return uuid.toLowerCase();
  return parseNoteLink(name)?.annotationId ?? null;
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
