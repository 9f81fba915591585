import type { Block, ImageInline, Inline } from '../article.ts';
import { offsetInFragment } from '../fragment.ts';
import { imagesOf, isShown, resourceOf } from '../library/pictures.ts';
import type { Resource } from '../library/records.ts';
import { isWebAddress } from '../parse/address.ts';
import { durationWords, readingMinutes } from '../reading/time.ts';
import { dateWords } from '../reading/when.ts';
import { visitLeaves } from '../text.ts';
import { Cuts } from './article-marked-cuts.ts';
import { blockId } from './block-id.ts';
import { quotedTexts } from './input.ts';
import { annotationPage } from './jsonld.ts';
import { BlockWriter } from './portable-html-blocks.ts';
import { dataBlock, treeFor, type PortableInput } from './portable-html-data.ts';
import { attribute, escapeHtml } from './portable-html-escape.ts';
import { localAttributes } from './portable-html-inlines.ts';
import { hasWords, listedNote, sideNote, wholeNote } from './portable-html-notes.ts';
import { pictureWriter } from './portable-html-pictures.ts';
import { besideOf } from './portable-html-room.ts';
import { PORTABLE_STYLE } from './portable-html-style.ts';
import { sectionsOf, type Placed } from './sections.ts';

export type { PortableInput } from './portable-html-data.ts';

/** What a browser may do with the file: show it. */
export const PORTABLE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * An article and its annotations as one file that every browser shows, without scripts and without asking anyone for anything:
 * the text with its marks, the notes beside it (below it where there is no room), and, as JSON-LD in it, everything that Postil
 * needs to open the file again with nothing lost (`readPortable`), what is in the trash too. Every value is escaped; elements
 * are those of an allow-list. The same input gives the same bytes.
 */
export function portableHtml(given: PortableInput): string {
  const input = { ...given, blocks: treeFor(given) };
  const { article, text, blocks } = input;
  const { whole, placed, outside, lost } = sectionsOf(input, {});
  const texts = quotedTexts(input);
  const numbers = new Map(placed.filter(hasWords).map((one, index) => [one, index + 1]));
  const beside = besideOf(text, [...numbers.keys()]);
  const pictures = pictureWriter(input.pictures ?? [], input.base64);
  const cuts = new Cuts(text, placed);
  const notes = footnoteIds(blocks);
  const writer = new BlockWriter({
    marks: {
      cuts,
      targets: targetsOf(blocks),
      id: ({ annotation }) => blockId(annotation.id),
      side: (one) => (beside.has(one) ? withNumber(numbers, one, (number) => sideNote(one, number)) : ''),
      reference: (one) => withNumber(numbers, one, (number) => referenceTo(number, !beside.has(one))),
    },
    picture: pictures.write,
    footnote: (id) => notes.get(id) ?? null,
  });
  const body = writer.blocks(blocks);
  const list = [...numbers].map(([one, number]) => listedNote(one, number, texts, !beside.has(one)));
  const all = (some: readonly Placed[]) => some.map((one) => wholeNote(one, texts));
  const { lang, dir, title } = article;
  return [
    '<!doctype html>',
    `<html${localAttributes({ ...(lang === null ? {} : { lang }), dir })}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${PORTABLE_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Postil">',
    ...headerMeta(article),
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${PORTABLE_STYLE}\n</style>`,
    '</head>',
    '<body>',
    `<main${beside.size === 0 ? '' : ' class="beside"'}>`,
    header(input),
    section('On the article', 'on-article', all(whole)),
    `<article>\n${body}\n</article>`,
    section('Notes', beside.size < numbers.size ? 'listed some' : 'listed', list),
    section('Only on the full page', '', all(outside)),
    section('Passages that could not be found again', '', all(lost)),
    '</main>',
    dataBlock(input, annotationPage(input), hiddenPictures(input, pictures.written)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function withNumber(
  numbers: ReadonlyMap<Placed, number>,
  one: Placed,
  write: (number: number) => string,
): string {
  const number = numbers.get(one);
  return number === undefined ? '' : write(number);
}

function referenceTo(number: number, far: boolean): string {
  return `<sup class="reference${far ? ' far' : ''}"><a href="#note-${number}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
}

function headerMeta({ byline, published, dek, sourceUrl }: PortableInput['article']): string[] {
  const meta = (name: string, value: string | null): string[] =>
    value === null ? [] : [`<meta name="${name}"${attribute('content', value)}>`];
  const source = sourceUrl !== null && isWebAddress(sourceUrl) ? sourceUrl : null;
  return [
    ...meta('author', byline),
    ...meta('date', published),
    ...meta('description', dek),
    ...(source === null ? [] : [`<link rel="canonical"${attribute('href', source)}>`]),
  ];
}

/** As all else that is written into files: neither in the window's words nor in its digits. */
const IN_ENGLISH = {
  short: (hours: number, minutes: number): string => {
    const parts = [hours === 1 ? '1 hour' : `${hours} hours`, `${minutes} min`];
    return parts.filter((part) => !part.startsWith('0 ')).join(' ');
  },
};

function header({ article }: PortableInput): string {
  const { title, dek, byline, published, siteName, sourceUrl, wordCount } = article;
  const site =
    siteName ?? (sourceUrl === null ? null : /^https?:\/\/([^/?#]+)/i.exec(sourceUrl)?.[1]) ?? null;
  const linked =
    site !== null && sourceUrl !== null && isWebAddress(sourceUrl)
      ? `<a${attribute('href', sourceUrl)} rel="noopener noreferrer">${escapeHtml(site)}</a><span class="address"${attribute('data-words', sourceUrl)}></span>`
      : site === null
        ? ''
        : escapeHtml(site);
  const parts = [
    published === null ? '' : escapeHtml(dateWords(published, 'en-GB')),
    byline === null ? '' : escapeHtml(byline),
    linked,
    durationWords(readingMinutes(wordCount, article.lang), IN_ENGLISH),
  ].filter((part) => part !== '');
  const about = parts.map((part) => `<bdi>${part}</bdi>`).join(' · ');
  return [
    '<header>',
    `<p class="about">${about}</p>`,
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    ...(dek === null ? [] : [`<p class="dek" dir="auto">${escapeHtml(dek)}</p>`]),
    '</header>',
  ].join('\n');
}

function section(title: string, name: string, notes: readonly string[]): string {
  if (notes.length === 0) return '';
  return `<section class="notes${name === '' ? '' : ` ${name}`}">\n<h2>${title}</h2>\n<ul>\n${notes.join('\n')}\n</ul>\n</section>`;
}

/** The names of footnotes in the file, by the ids that the tree has for them. */
function footnoteIds(blocks: readonly Block[]): Map<string, string> {
  const ids = new Map<string, string>();
  const stack: unknown[] = [...blocks].reverse();
  for (
    let block = stack.pop() as Block | undefined;
    block !== undefined;
    block = stack.pop() as Block | undefined
  ) {
    if (block.type === 'footnotes')
      for (const { id } of block.items) if (!ids.has(id)) ids.set(id, `fn-${ids.size + 1}`);
    if (block.type === 'list' || block.type === 'footnotes')
      for (const item of block.items.toReversed()) stack.push(...item.children.toReversed());
    else if (block.type === 'quote' || block.type === 'figure' || block.type === 'details')
      stack.push(...block.children.toReversed());
  }
  return ids;
}

/** The offsets that links in the article lead to. */
function targetsOf(blocks: readonly Block[]): number[] {
  const found = new Set<number>();
  visitLeaves(blocks, (leaf) => {
    if (!('type' in leaf)) addTargets(leaf, found);
  });
  return [...found].sort((a, b) => a - b);
}

function addTargets(inlines: readonly Inline[], found: Set<number>): void {
  for (const inline of inlines) {
    if (inline.type !== 'link' && inline.type !== 'span') continue;
    const offset = inline.type === 'link' ? offsetInFragment(inline.href) : null;
    if (offset !== null) found.add(offset);
    addTargets(inline.children, found);
  }
}

/** The pictures that only the full page shows, in base64: those of the article are in the page itself. */
function hiddenPictures(
  { page, base64 }: PortableInput,
  written: ReadonlySet<string>,
): Record<string, string> {
  const hidden: Record<string, string> = {};
  const resources = new Map(
    (page?.pictures ?? []).map((resource): [string, Resource] => [resource.id, resource]),
  );
  for (const image of page?.blocks === undefined ? [] : imagesOf(page.blocks)) {
    const found = pictureHash(image, resources);
    if (found === null || written.has(found) || Object.hasOwn(hidden, found)) continue;
    const bytes = base64?.(found) ?? null;
    if (bytes !== null) hidden[found] = bytes;
  }
  return hidden;
}

function pictureHash(image: ImageInline, resources: ReadonlyMap<string, Resource>): string | null {
  const found = resourceOf(image, resources);
  return found !== null && isShown(found) && 'hash' in found ? found.hash : null;
}
