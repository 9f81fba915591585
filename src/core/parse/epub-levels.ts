import { wholeId, type Chapter } from './epub-chapter.ts';
import type { ContentsEntry } from './epub-contents.ts';
import { elementsOf, property, type Element } from './hast.ts';

/** The levels of a book's headings: its chapters may all begin with `h1`, parts and chapters alike, or with `h3`. */

const HEADING = /^h[1-6]$/;

/**
 * Gives the headings that the table of contents names the depth they have there, and shifts those below as far. A table of
 * contents of one level says nothing of parts and chapters: there the highest of its headings becomes the first level, and the
 * others keep their distance. `placed` are the headings that were made of the table of contents.
 */
export function levelHeadings(
  chapters: readonly Chapter[],
  entries: ReadonlyMap<string, readonly ContentsEntry[]>,
  paths: readonly string[],
  placed: ReadonlySet<Element>,
): void {
  const pages = chapters.map(({ section, path }) => {
    const named = namedHeadings(section, path, entries.get(path) ?? [], paths);
    return { headings: [...elementsOf(section)].filter(isHeading), named };
  });
  const flat = [...entries.values()].flat().every(({ depth }) => depth === 1);
  const own = pages.flatMap(({ named }) => [...named.keys()].filter((heading) => !placed.has(heading)));
  const highest = own.reduce((level, heading) => Math.min(level, levelOf(heading)), 6);
  let shift = flat && own.length > 0 ? 1 - highest : 0;
  for (const { headings, named } of pages) {
    const first = headings.find((heading) => named.has(heading));
    const shiftOf = (heading: Element): number => (named.get(heading) ?? 0) - levelOf(heading);
    if (!flat && first !== undefined) shift = shiftOf(first);
    for (const heading of headings) {
      if (placed.has(heading)) continue;
      if (!flat && named.has(heading)) shift = shiftOf(heading);
      heading.tagName = `h${Math.min(6, Math.max(1, levelOf(heading) + shift))}`;
    }
  }
}

/** The headings of a chapter that `entries` lead to, and their depth there. */
function namedHeadings(
  section: Element,
  path: string,
  entries: readonly ContentsEntry[],
  paths: readonly string[],
): Map<Element, number> {
  const named = new Map<Element, number>();
  if (entries.length === 0) return named;
  /** The heading that each id is in, or that comes next. */
  const next = new Map<string, Element>();
  let waiting: string[] = [];
  let first: Element | null = null;
  for (const element of elementsOf(section)) {
    const id = property(element, 'id');
    if (id !== null && !next.has(id)) waiting.push(id);
    if (!isHeading(element)) continue;
    first ??= element;
    const inside = [...elementsOf(element)].map((child) => property(child, 'id'));
    for (const each of [...waiting, ...inside]) if (each !== null && !next.has(each)) next.set(each, element);
    waiting = [];
  }
  for (const { fragment, depth } of entries) {
    const heading = fragment === null ? first : next.get(wholeId(paths, path, fragment));
    if (heading !== null && heading !== undefined && !named.has(heading)) named.set(heading, depth);
  }
  return named;
}

function isHeading({ tagName }: Element): boolean {
  return HEADING.test(tagName);
}

function levelOf({ tagName }: Element): number {
  return Number(tagName[1]);
}
