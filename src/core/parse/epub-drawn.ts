import { elementsOf, lineText, type Element, type Root } from './hast.ts';

/** Texts of a book that are a picture: EPUB lets a drawing (SVG) stand in the reading order as a page. */

/** The page that the picture at `path` is; `drawing` is its SVG, whose words are read, `null` for a photograph. */
export function drawnPage(path: string, drawing: Root | null): Root {
  const inside = drawing === null ? [] : [...elementsOf(drawing)];
  const said = (name: string): string => {
    const found = inside.find(({ tagName }) => tagName === name);
    return found === undefined ? '' : lineText(found);
  };
  const element = (
    tagName: string,
    children: Element['children'],
    properties: Element['properties'] = {},
  ): Element => ({ type: 'element', tagName, properties, children });
  const image = element('img', [], { src: path.slice(path.lastIndexOf('/') + 1), alt: said('title') || said('desc') }); // prettier-ignore
  const words = inside
    .filter(({ tagName }) => tagName === 'text')
    .map((text) => element('p', [{ type: 'text', value: lineText(text) }]));
  return { type: 'root', children: [element('figure', [element('p', [image])]), ...words] };
}
