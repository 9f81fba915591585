import { isElement, lineText, property, type Child, type Element, type Root } from './hast.ts';

/** What an article says of itself by microdata (`itemprop`) or RDFa (`property`) in the midst of the page. */
export interface Items {
  headline: string | null;
  authors: readonly string[];
  published: string | null;
}

const ARTICLE = /(?:Article|Posting|Report|Review|CreativeWork|WebPage|Recipe|hentry)\b/;

/** The properties of the article's own item; those of comments, offers and other articles on the page are theirs. */
export function itemsOf(root: Root): Items {
  const found = {
    headline: null as string | null,
    authors: [] as string[],
    published: null as string | null,
  };
  const stack: [Child, string | null][] = root.children
    .map((child): [Child, null] => [child, null])
    .reverse();
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [element, around] = entry;
    if (element.type !== 'element') continue;
    const names = propertiesOf(element);
    const counts = around === null || ARTICLE.test(around);
    if (counts && (names.has('author') || names.has('creator'))) {
      // Below stands what the author is called, not the article.
      const name = nameOf(element);
      if (name !== '' && found.authors.length < MOST_AUTHORS && !found.authors.includes(name))
        found.authors.push(name);
      continue;
    }
    if (counts && names.has('datepublished')) found.published ??= valueOf(element);
    if (counts && around !== null && names.has('headline')) found.headline ??= valueOf(element);
    const type = property(element, 'itemType') ?? property(element, 'typeOf');
    const inside = type ?? (property(element, 'itemScope') === null ? around : '');
    for (const child of [...element.children].reverse()) stack.push([child, inside]);
  }
  return found;
}

function propertiesOf(element: Element): ReadonlySet<string> {
  // Of `meta` elements in the head `property` is OpenGraph's.
  const rdfa = element.tagName === 'meta' ? '' : (property(element, 'property') ?? '');
  const names = `${property(element, 'itemProp') ?? ''} ${rdfa}`.toLowerCase().split(/\s+/);
  return new Set(names.map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:|dc:|dcterms:)/, '')));
}

function valueOf(element: Element): string {
  return property(element, 'content') ?? property(element, 'dateTime') ?? lineText(element);
}

/** A byline has room for so many. */
const MOST_AUTHORS = 50;

/** Longer than the names of all who wrote an article. */
const LONGEST = 100;

function nameOf(author: Element): string {
  const inside = firstNamed(author.children);
  const name = valueOf(inside ?? author).trim();
  return name.length > LONGEST || /^https?:/i.test(name) ? '' : name;
}

function firstNamed(children: readonly Child[]): Element | null {
  for (const child of children) {
    if (!isElement(child)) continue;
    const found = propertiesOf(child).has('name') ? child : firstNamed(child.children);
    if (found !== null) return found;
  }
  return null;
}
