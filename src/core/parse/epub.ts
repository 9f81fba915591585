import type { Extraction, Stated, Warning } from '../article.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { openArchive, type Archive } from './archive.ts';
import { damaged } from './archive-directory.ts';
import { chapterOf, type Chapter, type Whole } from './epub-chapter.ts';
import { contentsOf, entriesByPath } from './epub-contents.ts';
import { drawnPage } from './epub-drawn.ts';
import { addHeadings } from './epub-headings.ts';
import { levelHeadings } from './epub-levels.ts';
import { gatherNotes, noteMarks } from './epub-notes.ts';
import { bookIn, type Book } from './epub-package.ts';
import { documentArticle } from './document-article.ts';
import { elementsOf, isElement, lineText, property, type Element, type Root } from './hast.ts';
import { documentOf } from './html-document.ts';
import { foldFormulas } from './math-pages.ts';
import { partPictures } from './part-pictures.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';
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
  if (chapters.length === 0 && book.unread > 0) {
    throw new PostilError('unsupported', words.files.formats.book.nothingShown(name));
  }
  if (chapters.length === 0) throw damaged(name, words.files.formats.archive.found.noListed);
  if (book.spine.some((path) => path === book.navigation)) count('page-furniture');
  const root: Root = { type: 'root', children: chapters.map(({ section }) => section) };
  count('page-furniture', withoutTitlePage(root, book));
  addCover(root, book);
  const { title, byline, published, publisher: siteName, sourceUrl, lang } = book;
  const dek = descriptionOf(book.dek, name);
  const rules: Extraction['rules'] = { title: title === null ? 'file-name' : 'package' };
  for (const [field, value] of Object.entries({ byline, published, dek, siteName, sourceUrl }))
    if (value !== null) rules[field as Stated] = 'package';
  const said = { title, byline, published, dek, siteName, sourceUrl, lang, langRule: 'package', rules, dropped, warnings } as const; // prettier-ignore
  return documentArticle(root, said, { name, embedded: partPictures(archive, count) });
}

/** The book's texts, those beside the reading order behind it, without its table of contents. */
function chaptersOf(
  archive: Archive,
  book: Book,
  source: DocumentSource,
): { chapters: Chapter[]; warnings: Warning[] } {
  const isText = (path: string): boolean => path !== book.navigation;
  const paths = [...new Set([...book.spine, ...book.aside])].filter(isText);
  const whole: Whole = { archive, paths, drawn: book.drawn };
  const spine = new Set(book.spine);
  let missing = 0;
  const chapters = paths.flatMap((path): Chapter[] => {
    if (!archive.has(path)) {
      missing += 1;
      return [];
    }
    const drawn = book.drawn.has(path);
    const page = drawn && !path.endsWith('.svg') ? null : xmlPart(archive, path, source, XHTML);
    if (page !== null) foldFormulas(page);
    const root = drawn ? drawnPage(path, page) : page;
    const chapter = root === null ? [] : [chapterOf(root, path, whole)];
    // Beside the reading order the cover is the cover, which comes first.
    return chapter.filter(({ section }) => spine.has(path) || !showsOnly(section, book.cover));
  });
  const entries = entriesByPath(contentsOf(archive, book, source));
  const marks = noteMarks(chapters.map(({ section }) => section));
  const placed = new Set<Element>();
  for (const chapter of chapters) {
    gatherNotes(chapter.section, marks);
    const own = entries.get(chapter.path) ?? [];
    for (const heading of addHeadings(chapter, own, paths)) placed.add(heading);
  }
  levelHeadings(chapters, entries, paths, placed);
  return { chapters, warnings: [...told(missing, 'missing-part'), ...told(book.unread, 'unread-part')] };
}

function told(count: number, code: 'missing-part' | 'unread-part'): Warning[] {
  if (count === 0) return [];
  const { missing, unread } = words.files.formats.book;
  return [{ code, message: (code === 'missing-part' ? missing : unread)(count) }];
}

/** Whether there is nothing on the page but the picture at `path`. */
function showsOnly(section: Element, path: string | null): boolean {
  const pictures = [...elementsOf(section)].filter(({ tagName }) => tagName === 'img');
  return path !== null && pictures.length === 1 && lineText(section) === '' && property(pictures[0] as Element, 'src') === path; // prettier-ignore
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
    properties: { src: cover, alt: words.files.formats.book.cover },
    children: [],
  };
  root.children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [image] });
}

/** Descriptions are often HTML, as the shop's page had it. */
function descriptionOf(description: string | null, name: string): string | null {
  if (description === null) return null;
  return lineText(documentOf(description.replace(/<(?:br|\/p|\/div)\b/gi, ' $&'), name)) || null;
}
