import { isElement, property, elementsOf, type Root } from './hast.ts';

/** What those who saved a page wrote into it: browsers, SingleFile, the Wayback Machine. */

/** The address that a page was saved from; `null` where nobody wrote it down. */
export function savedFrom(root: Root): string | null {
  const html = root.children.find((child) => isElement(child, 'html'));
  for (const node of [...root.children, ...(isElement(html) ? html.children : [])]) {
    if (node.type !== 'comment') continue;
    const match =
      /saved with SingleFile[^]{0,200}?\burl:\s*(\S{1,4000})/i.exec(node.value) ??
      /saved from url=\(\d+\)(\S{1,4000})/i.exec(node.value);
    if (match?.[1] !== undefined) return originalAddress(match[1]);
  }
  return null;
}

/** `address` without the archive before it: `https://web.archive.org/web/2020…/http://…` is the page behind it. */
export function originalAddress(address: string): string {
  return (
    /^(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i.exec(
      address,
    )?.[1] ?? address
  );
}

const TOOLBAR = new Set(['wm-ipp-base', 'wm-ipp', 'wm-ipp-print', 'donato']);

/**
 * Takes the toolbar that the Wayback Machine puts on a page off `root`, in place: it is the archive's, not the page's. Answers
 * the page's address that stands in it.
 */
export function takeToolbar(root: Root): string | null {
  const html = root.children.find((child) => isElement(child, 'html'));
  const body = isElement(html) ? html.children.find((child) => isElement(child, 'body')) : undefined;
  if (!isElement(body)) return null;
  let address: string | null = null;
  body.children = body.children.filter((child) => {
    if (!isElement(child) || !TOOLBAR.has(property(child, 'id') ?? '')) return true;
    for (const element of elementsOf(child))
      if (property(element, 'id') === 'wmtbURL') address ??= property(element, 'value');
    return false;
  });
  return address;
}
