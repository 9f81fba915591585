import type { Extraction, Warning } from '../article.ts';
import { textOf } from '../text.ts';
import { openArchive, type Archive } from './archive.ts';
import { damaged } from './archive-directory.ts';
import { chapterOf, type Chapter, type Whole } from './epub-chapter.ts';
import { contentsOf } from './epub-contents.ts';
import { addHeadings } from './epub-headings.ts';
import { gatherNotes, noteMarks } from './epub-notes.ts';
import { bookIn, type Book } from './epub-package.ts';
import { titleOf } from './file-title.ts';
import { settleFragments } from './fragments.ts';
import { elementsOf, isElement, lineText, property, type Element, type Root } from './hast.ts';
import { documentOf } from './html-document.ts';
import { languageOf, majorityDirection } from './language.ts';
import { foldFormulas } from './math-pages.ts';
import { partPictures } from './part-pictures.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';
import type { Origins } from './tree-origins.ts';
import { treeOf } from './tree.ts';
import { xmlPart } from './xml.ts';
import { XHTML } from './xhtml.ts';

/**
 * A book (EPUB 2 and 3) as one article: its texts in reading order, with the headings of its table of contents where they
 * have none, its notes as footnotes, links between chapters as links within the article, and the pictures of its archive.
 * Throws PostilError: `malformed`, `too-large`, `too-deep`, `unsupported` where it is locked.
 */
export async function parseEpub(source: DocumentSource): Promise<ParsedDocument> {
  const { name } = source;
  const archive = openArchive(source.bytes, name);
  const book = bookIn(archive, source);
  const dropped: Extraction['dropped'] = {};
  const count = (kind: keyof Extraction['dropped'], times = 1): void => {
    if (times > 0) dropped[kind] = (dropped[kind] ?? 0) + times;
  };
  const { chapters, warnings } = chaptersOf(archive, book, source);
  if (chapters.length === 0) throw damaged(name, 'none of the texts that it lists is in it');
  if (book.spine.some((path) => path === book.navigation)) count('page-furniture');
  const root: Root = { type: 'root', children: chapters.map(({ section }) => section) };
  count('page-furniture', withoutTitlePage(root, book));
  addCover(root, book);
  const origins: Origins = new WeakMap();
  const { blocks, resources } = treeOf(root, {
    base: null,
    language: { lang: book.lang, dir: null },
    embedded: partPictures(archive, count),
    origins,
  });
  settleFragments(blocks, root, origins);
  const text = textOf(blocks);
  const lang = book.lang ?? languageOf(text);
  const dek = descriptionOf(book.dek, name);
  const rules: Extraction['rules'] = { title: book.title === null ? 'file-name' : 'package' };
  if (book.byline !== null) rules.byline = 'package';
  if (book.published !== null) rules.published = 'package';
  if (dek !== null) rules.dek = 'package';
  if (book.publisher !== null) rules.siteName = 'package';
  if (book.sourceUrl !== null) rules.sourceUrl = 'package';
  if (lang !== null) rules.lang = book.lang === null ? 'letters' : 'package';
  return {
    encoding: 'utf-8',
    title: book.title ?? titleOf(name, text),
    byline: book.byline,
    published: book.published,
    dek,
    lang,
    // Pages of vertical Japanese turn from right to left, too: the letters decide.
    dir: majorityDirection(blocks.map((block) => textOf([block]))),
    siteName: book.publisher,
    sourceUrl: book.sourceUrl,
    blocks,
    page: null,
    resources,
    warnings,
    rules,
    dropped,
  };
}

/** The book's texts, without its table of contents; those aside only where one of the others links to them. */
function chaptersOf(
  archive: Archive,
  book: Book,
  source: DocumentSource,
): { chapters: Chapter[]; warnings: Warning[] } {
  const isText = (path: string): boolean => path !== book.navigation;
  const paths = [...new Set([...book.spine, ...book.aside])].filter(isText);
  const whole: Whole = { archive, paths };
  const missing: string[] = [];
  const all = paths.flatMap((path): Chapter[] => {
    const root = xmlPart(archive, path, source, XHTML);
    if (root === null) {
      missing.push(path);
      return [];
    }
    foldFormulas(root);
    return [chapterOf(root, path, whole)];
  });
  const spine = new Set(book.spine);
  const linked = new Set<string>();
  for (const { path, section } of all) {
    if (!spine.has(path)) continue;
    for (const element of elementsOf(section)) {
      const target = /^#(c\d+)(?:-|$)/.exec(property(element, 'href') ?? '')?.[1];
      if (target !== undefined) linked.add(target);
    }
  }
  const chapters = all.filter(
    ({ path, section }) => spine.has(path) || linked.has(property(section, 'id') ?? ''),
  );
  const entries = contentsOf(archive, book, source);
  const marks = noteMarks(chapters.map(({ section }) => section));
  for (const { path, section } of chapters) {
    gatherNotes(section, marks);
    addHeadings(section, path, entries.filter((entry) => entry.path === path), paths); // prettier-ignore
  }
  const warnings =
    missing.length === 0
      ? []
      : [
          {
            code: 'missing-part',
            message: `The book lists ${missing.length === 1 ? 'a text that is' : `${missing.length} texts that are`} not in the file.`,
          },
        ];
  return { chapters, warnings };
}

/** Leaves out of the first pages what the header shows: title, authors, date. Returns the number of lines left out. */
function withoutTitlePage(root: Root, book: Book): number {
  const said = new Set([book.title, book.byline, book.published, book.publisher, ...book.authors]);
  let left = 0;
  // Cover and title page: what names the title further in is a heading of the book.
  for (const section of root.children.slice(0, 2)) {
    if (!isElement(section)) continue;
    for (const parent of [section, ...elementsOf(section)]) {
      const kept = parent.children.filter(
        (child) => !(isElement(child, 'h1', 'h2', 'p') && said.has(lineText(child)) && !holdsPicture(child)),
      );
      left += parent.children.length - kept.length;
      parent.children = kept;
    }
  }
  return left;
}

function holdsPicture(element: Element): boolean {
  return [...elementsOf(element)].some(({ tagName }) => tagName === 'img');
}

/** The cover first, where no page of the book shows it. */
function addCover(root: Root, { cover }: Book): void {
  if (cover === null) return;
  for (const element of elementsOf(root)) {
    if (element.tagName === 'img' && property(element, 'src') === cover) return;
  }
  const image: Element = {
    type: 'element',
    tagName: 'img',
    properties: { src: cover, alt: 'Cover' },
    children: [],
  };
  root.children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [image] });
}

/** Descriptions are often HTML, as the shop's page had it. */
function descriptionOf(description: string | null, name: string): string | null {
  if (description === null) return null;
  return lineText(documentOf(description.replace(/<(?:br|\/p|\/div)\b/gi, ' $&'), name)) || null;
}
