import type { Archive } from './archive.ts';
import { type Book, partPath } from './epub-package.ts';
import { elementsOf, isElement, lineText, property, type Element } from './hast.ts';
import type { DocumentSource } from './source.ts';
import { xmlPart } from './xml.ts';
import { XHTML } from './xhtml.ts';

/** An entry of a book's table of contents. `depth` counts from 1. */
export interface ContentsEntry {
  label: string;
  path: string;
  /** The id in that part; `null` for its beginning. */
  fragment: string | null;
  depth: number;
}

/** The book's table of contents: of EPUB 3's navigation document, else of EPUB 2's NCX; empty where it has neither. */
export function contentsOf(archive: Archive, book: Book, source: DocumentSource): ContentsEntry[] {
  const { navigation, ncx } = book;
  const entries: ContentsEntry[] = [];
  const add = (label: string, href: string | null, base: string, depth: number): void => {
    const path = href === null ? null : partPath(base, href, archive);
    const fragment = /#([^]+)$/.exec(href ?? '')?.[1] ?? null;
    if (label !== '' && path !== null) entries.push({ label, path, fragment, depth });
  };
  if (navigation !== null) {
    const page = xmlPart(archive, navigation, source, XHTML);
    const navs = page === null ? [] : [...elementsOf(page)].filter(({ tagName }) => tagName === 'nav');
    const toc = navs.find((nav) => /(?:^|\s)toc(?:\s|$)/.test(property(nav, 'epubType') ?? '')) ?? navs[0];
    if (toc !== undefined)
      fromNavigation(toc, 0, (label, href, depth) => add(label, href, navigation, depth));
  }
  if (entries.length === 0 && ncx !== null) {
    const page = xmlPart(archive, ncx, source, {
      namespaces: { 'http://www.daisy.org/z3986/2005/ncx/': '' },
    });
    const map = page === null ? undefined : [...elementsOf(page)].find(({ tagName }) => tagName === 'navMap');
    if (map !== undefined) fromNcx(map, 1, (label, href, depth) => add(label, href, ncx, depth));
  }
  return entries;
}

/** The entries of each part. */
export function entriesByPath(entries: readonly ContentsEntry[]): Map<string, ContentsEntry[]> {
  const found = new Map<string, ContentsEntry[]>();
  for (const entry of entries) {
    const own = found.get(entry.path);
    if (own === undefined) found.set(entry.path, [entry]);
    else own.push(entry);
  }
  return found;
}

type Add = (label: string, href: string | null, depth: number) => void;

/** Lists in lists, each item a link, or words above a list. */
function fromNavigation(element: Element, depth: number, add: Add): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'a') add(lineText(child), property(child, 'href'), depth);
    else fromNavigation(child, child.tagName === 'ol' ? depth + 1 : depth, add);
  }
}

function fromNcx(element: Element, depth: number, add: Add): void {
  for (const point of element.children) {
    if (!isElement(point, 'navPoint')) continue;
    const label = point.children.find((child) => isElement(child, 'navLabel'));
    const content = point.children.find((child): child is Element => isElement(child, 'content'));
    add(
      label === undefined ? '' : lineText(label),
      content === undefined ? null : property(content, 'src'),
      depth,
    );
    fromNcx(point, depth + 1, add);
  }
}
