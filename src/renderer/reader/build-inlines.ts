import { SPAN_TAGS, type ImageInline, type Inline, type Local } from '../../core/article.ts';
import { appendMath } from './build-math.ts';

/** Turns the id of an article's own picture into an address that an `<img>` may show; `null` where there is no such picture. */
export type PictureAddress = (resource: string) => string | null;

const ALLOWED: ReadonlySet<string> = new Set(SPAN_TAGS);
/** The shape of a BCP 47 tag; anything else in the file is not worth an attribute. */
const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/;

/** Language and direction, the only attributes that the tree hands to any element. */
export function localise(element: HTMLElement, local: Local): void {
  if (local.lang !== undefined && LANGUAGE_TAG.test(local.lang)) element.lang = local.lang;
  if (local.dir === 'ltr' || local.dir === 'rtl') element.dir = local.dir;
}

/**
 * Appends `inlines` to `parent`. The text nodes are exactly the tree's texts, in order, and never empty: offsets.ts counts on
 * both. Nothing else that is appended has text; pictures carry their words in attributes.
 */
export function appendInlines(
  parent: HTMLElement,
  inlines: readonly Inline[],
  pictures: PictureAddress,
): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        appendText(parent, inline.value);
        break;
      case 'span': {
        // Trees come from the store, too, where another version may have put them.
        const span = document.createElement(ALLOWED.has(inline.tag) ? inline.tag : 'span');
        localise(span, inline);
        appendInlines(span, inline.children, pictures);
        parent.append(span);
        break;
      }
      case 'link': {
        const link = makeLink('link');
        localise(link, inline);
        link.dataset['href'] = inline.href;
        link.title = inline.href;
        appendInlines(link, inline.children, pictures);
        parent.append(link);
        break;
      }
      case 'footnote-reference': {
        const mark = document.createElement('sup');
        const link = makeLink('doc-noteref');
        link.dataset['footnote'] = inline.footnote;
        appendText(link, inline.label);
        mark.append(link);
        parent.append(mark);
        break;
      }
      case 'math':
        appendMath(parent, inline);
        break;
      case 'image':
        parent.append(makePicture(inline, pictures));
        break;
    }
  }
}

export function appendText(parent: HTMLElement, value: string): void {
  if (value !== '') parent.append(document.createTextNode(value));
}

/** A link without an address: it can be reached by key and pressed, but there is nowhere the browser itself could go. */
function makeLink(role: 'link' | 'doc-noteref'): HTMLAnchorElement {
  const link = document.createElement('a');
  link.setAttribute('role', role);
  link.tabIndex = 0;
  return link;
}

function makePicture(image: ImageInline, pictures: PictureAddress): HTMLElement {
  const address = image.resource === null ? null : pictures(image.resource);
  if (address === null) {
    const words = [image.alt, image.host].filter((part) => part !== null && part !== '').join(' · ');
    const placeholder = document.createElement('span');
    placeholder.className = 'picture-absent';
    placeholder.setAttribute('role', 'img');
    placeholder.setAttribute(
      'aria-label',
      words === '' ? 'Picture not loaded' : `Picture not loaded: ${words}`,
    );
    placeholder.dataset['words'] = words === '' ? 'Picture' : words;
    return placeholder;
  }
  const picture = document.createElement('img');
  picture.alt = image.alt;
  picture.decoding = 'async';
  picture.draggable = false;
  if (image.width !== undefined) picture.width = image.width;
  if (image.height !== undefined) picture.height = image.height;
  picture.src = address;
  return picture;
}
