import { SPAN_TAGS, type ImageInline, type Inline, type Local } from '../../core/article.ts';
import { words } from '../../core/words/words.ts';
import { appendMath } from './build-math.ts';
import { isWorthALook, shownSize, type AbsentPicture, type ShownPicture } from './pictures.ts';

/** What the page needs to know of an article's pictures; `null` of one that is elsewhere, or that nobody looked for. */
export type PictureAddress = (image: ImageInline) => ShownPicture | AbsentPicture | null;

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
        // A place in this article has no address to show.
        if (!inline.href.startsWith('#')) link.title = inline.href;
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
  const found = pictures(image);
  if (found === null || 'absent' in found) return makePlaceholder(image, found?.absent ?? null);
  const picture = document.createElement('img');
  picture.alt = image.alt;
  picture.decoding = 'async';
  picture.draggable = false;
  // By key as by hand: Enter shows it large. Of unknown size it may be worth it.
  if (isWorthALook(found.width ?? Infinity, found.height ?? Infinity)) {
    picture.tabIndex = 0;
    if (image.alt === '') picture.setAttribute('aria-label', words.reader.page.picture);
    picture.setAttribute('aria-description', words.reader.page.pictureKey);
  }
  const size = shownSize(image, found);
  if (size !== null) {
    picture.width = size.width;
    picture.height = size.height;
    // page.css makes the room that it takes out of these, before a byte of it is there.
    picture.style.setProperty('--picture-width', String(size.width));
    picture.style.setProperty('--picture-ratio', String(size.width / size.height));
  }
  // Removed from the library's folder, or damaged: its place must not be an empty frame.
  picture.addEventListener('error', () => picture.replaceWith(makePlaceholder(image, 'lost')), {
    once: true,
  });
  picture.src = found.address;
  return picture;
}

function makePlaceholder({ alt, host }: ImageInline, absent: AbsentPicture['absent'] | null): HTMLElement {
  const { page } = words.reader;
  const told = [alt, host ?? (absent === null ? '' : page.why[absent])]
    .filter((part) => part !== '')
    .join(' · ');
  const placeholder = document.createElement('span');
  placeholder.className = 'picture-absent';
  placeholder.setAttribute('role', 'img');
  placeholder.setAttribute('aria-label', told === '' ? page.absent : page.absentWhy(told));
  placeholder.dataset['words'] = told === '' ? page.picture : told;
  return placeholder;
}
