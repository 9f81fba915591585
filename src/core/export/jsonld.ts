import type { ArticleFormat } from '../article.ts';
import { countedTexts, sourceOf, webAnnotation, type WebAnnotation } from './jsonld-annotation.ts';
import { annotationAddress, CONTEXT, GENERATOR } from './jsonld-terms.ts';
import type { ExportInput } from './input.ts';
import { inReadingOrder } from './reading-order.ts';

/** What the annotations are about, in Dublin Core; what is not known is missing. */
export interface About {
  'dc:identifier': string[];
  'dc:title': string;
  'dc:format': string;
  'dc:creator'?: string[];
  'dc:publisher'?: string;
  /** The year, as EPUB Annotations 1.0 wants it; the date as the article has it is `dcterms:issued`. */
  'dc:date'?: string;
  'dcterms:issued'?: string;
  'dc:language'?: string;
  'dc:description'?: string;
  /** The article's address as its file has it. */
  'dc:source'?: string;
}

interface Container<Type extends string> {
  '@context': typeof CONTEXT;
  id: string;
  type: Type;
  generator: typeof GENERATOR;
  about: About;
  items: WebAnnotation[];
}

export interface AnnotationSet extends Container<'AnnotationSet'> {
  title: string;
}

/**
 * The annotations of an article for other programs. Each is an annotation of the Web Annotation Data Model (W3C Recommendation,
 * https://www.w3.org/TR/annotation-model/): the note and the tags are its bodies; its target is the article, with
 * TextQuoteSelector and TextPositionSelector in Unicode code points of the article's text. Around them stands an `AnnotationSet`
 * of EPUB Annotations 1.0 (W3C Working Draft, https://www.w3.org/TR/epub-anno-10/), which says in `about` what article it is: the
 * Recommendation's own container is made for servers that hand out pages, and knows nothing of what is annotated.
 *
 * Beyond both, with the prefix `postil:`: the text that a position is counted in, the same position in UTF-16 where it
 * differs, and what became of a passage in a later text. Colour and style are a style class with its style sheet (§4.4), and the draft's
 * `color` and `highlight` on the first body. What the draft restricts (one body, plain text, sources inside an EPUB) is not
 * followed. The trash is not written. In reading order; the same input, the same object.
 */
export function annotationSet(input: ExportInput): AnnotationSet {
  const { title } = input.article;
  return { ...container(input, 'AnnotationSet'), title: `Notes on ${title === '' ? 'an article' : title}` };
}

/** The same in the Recommendation's own container (§5.2), for inside of pages and for programs that know nothing else. */
export function annotationPage(input: ExportInput): Container<'AnnotationPage'> {
  return container(input, 'AnnotationPage');
}

/**
 * `annotationSet` as a file, with one annotation a line: half the size of one that is indented all through, and a change of one
 * is a change of its line. The same input, the same bytes.
 */
export function exportJsonld(input: ExportInput): string {
  const { items, ...set } = annotationSet(input);
  const lines = items.map((item) => `\n    ${JSON.stringify(item)}`);
  const end = lines.length === 0 ? '' : '\n  ';
  return `${JSON.stringify(set, null, 2).slice(0, -'\n}'.length)},\n  "items": [${lines.join(',')}${end}]\n}\n`;
}

function container<Type extends string>(input: ExportInput, type: Type): Container<Type> {
  const { article } = input;
  const texts = countedTexts(input);
  const source = sourceOf(article);
  return {
    '@context': CONTEXT,
    id: annotationAddress(article.id).replace(/^postil:\/\/article\//, 'postil://annotations/'),
    type,
    generator: GENERATOR,
    about: aboutOf(article),
    items: inReadingOrder(input).map((annotation) => webAnnotation(annotation, input, source, texts)),
  };
}

const MEDIA_TYPES: Readonly<Record<ArticleFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  eml: 'message/rfc822',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  odt: 'application/vnd.oasis.opendocument.text',
};

function aboutOf({
  id,
  title,
  format,
  byline,
  siteName,
  published,
  lang,
  dek,
  sourceUrl,
}: ExportInput['article']): About {
  const year = /^\d{4}/.exec(published ?? '')?.[0];
  return {
    'dc:identifier': [annotationAddress(id), ...(sourceUrl === null ? [] : [sourceUrl])],
    'dc:title': title,
    'dc:format': MEDIA_TYPES[format],
    ...(byline === null ? {} : { 'dc:creator': [byline] }),
    ...(siteName === null ? {} : { 'dc:publisher': siteName }),
    ...(year === undefined ? {} : { 'dc:date': year }),
    ...(published === null ? {} : { 'dcterms:issued': published }),
    ...(lang === null ? {} : { 'dc:language': lang }),
    ...(dek === null ? {} : { 'dc:description': dek }),
    ...(sourceUrl === null ? {} : { 'dc:source': sourceUrl }),
  };
}
