import { PostilError } from '../failure.ts';
import { parseArticle } from '../parse/index.ts';
import { words } from '../words/words.ts';
import { Named } from './duplicates.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import { omnivorePart } from './omnivore-files.ts';
import { omnivoreNotes } from './omnivore-highlights.ts';
import {
  checkedFile,
  checkLength,
  isFields,
  jsonOf,
  keyOf,
  LeftOut,
  listOf,
  textOf,
  UNSAID,
  webAddress,
  withinLengths,
  type Fields,
} from './values.ts';

interface Parts {
  items: Fields[];
  /** Text of the file by the article's slug. */
  content: Map<string, string>;
  highlights: Map<string, string>;
}

/**
 * An Omnivore export, which is a folder or archive: lists of articles (`metadata_0_to_20.json`), their readable HTML
 * (`content/<slug>.html`) and their highlights (`highlights/<slug>.md`). An article's labels become tags of its note. Articles
 * without highlights, labels or note have nothing to bring; their HTML can be opened like any other. Throws PostilError `empty`, `malformed`,
 * `too-large`.
 *
 * @param entries the export's files, of those for which `omnivorePart` answers something
 */
export function readOmnivore(entries: readonly { path: string; text: string }[]): ForeignFile {
  const left = new LeftOut();
  const { items, content, highlights } = partsOf(entries);
  const met = new Set<string>();
  const named = new Named(left);
  const articles: ForeignArticle[] = [];
  for (const item of items) {
    const slug = textOf(item, 'slug') ?? '';
    const markdown = highlights.get(slug);
    if (met.has(slug) || markdown === undefined) {
      if (!met.has(slug)) {
        left.add('no-highlights', words.importing.programs.omnivore.withoutHighlights);
      }
      continue;
    }
    met.add(slug);
    articles.push(articleOf(item, slug, { markdown, html: content.get(slug) ?? null }, named, left));
  }
  // Highlights whose article is in no list: its slug is all that is known of it.
  for (const [slug, markdown] of highlights) {
    if (met.has(slug)) continue;
    left.add('not-listed', words.importing.programs.omnivore.notListed);
    articles.push(articleOf({}, slug, { markdown, html: content.get(slug) ?? null }, named, left));
  }
  return checkedFile(
    { kind: 'omnivore', articles, warnings: left.warnings },
    highlights.size === 0
      ? words.importing.programs.omnivore.noFolder
      : words.importing.programs.omnivore.none,
  );
}

function partsOf(entries: readonly { path: string; text: string }[]): Parts {
  const parts: Parts = { items: [], content: new Map(), highlights: new Map() };
  for (const { path, text } of entries) {
    const part = omnivorePart(path);
    if (part === null) continue;
    if (part.part !== 'metadata') {
      checkLength(text, 'Omnivore');
      parts[part.part].set(part.slug, text);
      continue;
    }
    const list = jsonOf(text, 'Omnivore');
    if (!Array.isArray(list)) {
      throw new PostilError('malformed', words.importing.programs.omnivore.notList(path));
    }
    for (const item of list) if (isFields(item)) parts.items.push(item);
  }
  return parts;
}

function articleOf(
  item: Fields,
  slug: string,
  { markdown, html }: { markdown: string; html: string | null },
  named: Named,
  left: LeftOut,
): ForeignArticle {
  const sourceUrl = webAddress(textOf(item, 'url'));
  const text = html === null ? null : textOfContent(html, slug, left);
  const { highlights, onArticle, own } = omnivoreNotes(markdown, finderIn(text));
  if (own > 0) {
    left.add('quotes-in-notes', words.importing.programs.omnivore.quotesInNotes, own);
  }
  const name = textOf(item, 'id') ?? slug;
  const labels = listOf(item, 'labels').flatMap(labelOf);
  const whole: ForeignAnnotation = { ...UNSAID, key: keyOf('omnivore', name), note: onArticle, tags: labels };
  const marks = highlights.flatMap(({ quote, labels: tags, note }): ForeignAnnotation[] =>
    quote === '' && note === ''
      ? []
      : [{ ...UNSAID, key: keyOf('omnivore', name, quote), exact: quote, note, tags }],
  );
  return {
    id: null,
    title: textOf(item, 'title') ?? slug.replaceAll('-', ' '),
    byline: textOf(item, 'author'),
    sourceUrl,
    published: textOf(item, 'publishedAt')?.slice(0, 10) ?? null,
    language: null,
    text,
    annotations: named
      .unique(onArticle === '' && labels.length === 0 ? marks : [whole, ...marks])
      .map((annotation) => withinLengths(annotation, left)),
  };
}

/** Names, or objects with a name. */
function labelOf(label: unknown): string[] {
  const name = typeof label === 'string' ? label.trim() : isFields(label) ? textOf(label, 'name') : null;
  return name === null || name === '' ? [] : [name];
}

/** The words that the reading view has of it; `null` where there are none, or not to be read. */
function textOfContent(html: string, slug: string, left: LeftOut): string | null {
  try {
    return parseArticle({ text: html, name: `${slug}.html`, format: 'html', encoding: 'utf-8' }).text;
  } catch (error) {
    if (!(error instanceof PostilError)) throw error;
    left.add('no-text', words.importing.programs.omnivore.noText);
    return null;
  }
}

/** As much of a quote as tells whether it is there, and as many letters of text as are looked through for all of them. */
const LOOKED_FOR = 60;
const LOOKED_THROUGH = 200_000_000;

function finderIn(text: string | null): (words: string) => boolean {
  if (text === null) return () => true;
  const squeezed = squeeze(text);
  let through = 0;
  return (words) => {
    through += squeezed.length;
    return through > LOOKED_THROUGH || squeezed.includes(squeeze(words).slice(0, LOOKED_FOR));
  };
}

/** White space and marks are not the same in Markdown, HTML and the reading view: letters and digits alone. */
function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}
