import { readDate } from './dates.ts';
import { joinedNames, type DocumentProperties } from './document-properties.ts';
import type { Extraction } from '../article.ts';
import { isElement, lineText, property, type Child, type Element } from './hast.ts';
import type { ParsedArticle } from './source.ts';

/** What stands above a document's text in paragraphs of their own styles: title, subtitle, author, date. */
export interface HeadLines {
  title: string | null;
  dek: string | null;
  byline: string | null;
  published: string | null;
  /** The blocks without those that the header shows. */
  rest: Child[];
}

/** The head stands among so many blocks; further down a line of the same style belongs to the text. */
const HEAD = 10;

/** Reads the head of a document of `children`, whose paragraphs have classes for their styles. */
export function headLines(children: Child[], { byline }: Pick<DocumentProperties, 'byline'>): HeadLines {
  const head = children
    .filter((child): child is Element => isElement(child) && lineText(child) !== '')
    .slice(0, HEAD);
  const styled = (name: string): Element[] =>
    head.filter((child) => `${property(child, 'className') ?? ''}` === name && !holdsMore(child));
  const [title] = styled('title');
  const [subtitle] = styled('subtitle');
  const authors = styled('author');
  const [date] = styled('date');
  const said = joinedNames(authors.map(lineText));
  const published = date === undefined ? null : readDate(lineText(date));
  const shown = new Set<Child | undefined>([title, subtitle]);
  // Another name than the properties have is the text's to tell.
  if (byline === null || authors.every((author) => byline.includes(lineText(author)))) {
    for (const author of authors) shown.add(author);
  }
  if (published !== null) shown.add(date);
  const rest = children.filter((child) => !shown.has(child));
  // A document that is nothing but its head keeps it.
  const alone = rest.every((child) => child.type !== 'element' || lineText(child) === '');
  return {
    title: title === undefined ? null : lineText(title),
    dek: subtitle === undefined || alone ? null : lineText(subtitle),
    byline: byline === null ? said : null,
    published,
    rest: alone ? children : rest,
  };
}

/** What the document says of itself, by its first lines or its properties, and which of the two said it. */
export function stated(
  head: HeadLines,
  properties: DocumentProperties,
): Pick<ParsedArticle, 'byline' | 'published' | 'dek' | 'rules'> & { title: string | null } {
  const title = head.title ?? properties.title;
  const byline = properties.byline ?? head.byline;
  const published = head.published ?? properties.published;
  const rules: Extraction['rules'] = { title: title === null ? 'file-name' : 'properties' };
  if (head.title !== null) rules.title = 'heading';
  if (byline !== null) rules.byline = properties.byline === null ? 'first-lines' : 'properties';
  if (published !== null) rules.published = head.published === null ? 'properties' : 'first-lines';
  if (head.dek !== null) rules.dek = 'first-lines';
  return { title, byline, published, dek: head.dek, rules };
}

/** Pictures and notes are more than a line of the header shows. */
function holdsMore(element: Element): boolean {
  return element.children.some(
    (child) => isElement(child) && (/^(?:img|sup|math)$/.test(child.tagName) || holdsMore(child)),
  );
}
