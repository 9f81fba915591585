import { isElement, lineText, property, type Child, type Root } from './hast.ts';

/** Where a `time` stands, the likeliest to be the article's own first. */
const PLACES = ['article', 'page', 'beside'] as const;
type Place = (typeof PLACES)[number];

/**
 * What the `time` elements of a page say, in document order, those of the article before all others: the header of a page has
 * today's date, and what stands beside an article the dates of others. Iterative and linear.
 */
export function timesOf(root: Root): string[] {
  const found: Record<Place, string[]> = { article: [], page: [], beside: [] };
  const stack: [Child, Place][] = root.children.map((child): [Child, Place] => [child, 'page']).reverse();
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, outer] = entry;
    if (!isElement(node)) continue;
    if (node.tagName === 'time') found[outer].push(property(node, 'dateTime') ?? lineText(node));
    const place = placeIn(node.tagName, outer);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push([child, place]);
    }
  }
  return PLACES.flatMap((place) => found[place]);
}

/** The place of what stands in an element `tag` that stands in `outer`. An article's own header and footer are parts of it. */
function placeIn(tag: string, outer: Place): Place {
  if (outer === 'beside') return outer;
  if (tag === 'aside' || tag === 'nav') return 'beside';
  if (outer === 'article') return outer;
  if (tag === 'header' || tag === 'footer') return 'beside';
  return tag === 'article' || tag === 'main' ? 'article' : outer;
}
