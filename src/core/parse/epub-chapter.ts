import type { Archive } from './archive.ts';
import { partPath } from './epub-package.ts';
import { elementsOf, isElement, lineText, property, type Element, type Root } from './hast.ts';

/** One text of a book on its way into the tree of all: its addresses and ids made those of the whole. */
export interface Chapter {
  path: string;
  /** A `section` with the chapter's language, direction and content. */
  section: Element;
  /** It is a picture, not a page. */
  drawn: boolean;
}

/** The id, in the whole, of the beginning of the part `path`, or of the element `id` in it. */
export function wholeId(paths: readonly string[], path: string, id: string | null): string {
  const chapter = `c${paths.indexOf(path) + 1}`;
  return id === null ? chapter : `${chapter}-${id}`;
}

export interface Whole {
  archive: Archive;
  /** Paths of the texts that are read, and those among them that are a picture. */
  paths: readonly string[];
  drawn: ReadonlySet<string>;
}

/** The chapter that the page `root` at `path` is. Its elements are changed, not copied. */
export function chapterOf(root: Root, path: string, whole: Whole): Chapter {
  const elements = [...elementsOf({ type: 'root', children: root.children })];
  const html = elements.find(({ tagName }) => tagName === 'html');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const content = body?.children ?? root.children.filter((child) => !isElement(child, 'head'));
  const said = (name: string): string | null =>
    (body === undefined ? null : property(body, name)) ?? (html === undefined ? null : property(html, name));
  const lang = said('lang') ?? said('xmlLang');
  const dir = said('dir');
  for (const element of elements) settle(element, path, whole);
  const section: Element = {
    type: 'element',
    tagName: 'section',
    properties: {
      id: wholeId(whole.paths, path, null),
      ...(lang === null ? {} : { lang }),
      ...(dir === null ? {} : { dir }),
      ...(body === undefined ? {} : { epubType: property(body, 'epubType') ?? '' }),
    },
    children: content as Element['children'],
  };
  return { path, section, drawn: whole.drawn.has(path) };
}

function settle(element: Element, path: string, whole: Whole): void {
  const { properties } = element;
  const id = property(element, 'id') ?? (element.tagName === 'a' ? property(element, 'name') : null);
  if (id !== null) properties['id'] = wholeId(whole.paths, path, id);
  if (element.tagName === 'a') {
    const href = property(element, 'href');
    if (href !== null) settleLink(element, href, path, whole);
  } else if (element.tagName === 'img') {
    const source = property(element, 'src');
    if (source !== null) properties['src'] = partPath(path, source, whole.archive) ?? source;
  } else if (element.tagName === 'svg') {
    drawnPicture(element, path, whole.archive);
  }
}

/** A link to another of the texts leads to its place in the whole; one to anything else in the archive leads nowhere. */
function settleLink(element: Element, href: string, path: string, whole: Whole): void {
  const target = partPath(path, href, whole.archive);
  if (target === null) return;
  const fragment = /#([^]*)$/.exec(href)?.[1] ?? '';
  if (whole.paths.includes(target))
    element.properties['href'] = `#${wholeId(whole.paths, target, fragment === '' ? null : fragment)}`;
  else delete element.properties['href'];
}

/** Covers are often a drawing around a single picture: the picture in its place. */
function drawnPicture(svg: Element, path: string, archive: Archive): void {
  const inside = [...elementsOf(svg)];
  const images = inside.filter(({ tagName }) => tagName === 'image');
  const [image] = images;
  // Letters beside the picture make it a diagram.
  if (image === undefined || images.length > 1 || inside.some(({ tagName }) => tagName === 'text')) return;
  const href = property(image, 'xlinkHref') ?? property(image, 'href') ?? '';
  const title = inside.find(({ tagName }) => tagName === 'title');
  svg.tagName = 'img';
  svg.properties = {
    src: partPath(path, href, archive) ?? href,
    alt: title === undefined ? '' : lineText(title),
  };
  svg.children = [];
}
