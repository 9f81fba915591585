import { isoDate } from './dates.ts';
import { elementsOf, lineText, type Root } from './hast.ts';
import { languageTag } from './tree-place.ts';
import type { XmlDialect } from './xml.ts';

/** What the programs that write documents note about them: Dublin Core's words, wherever the format keeps them. */

export const PROPERTIES_DIALECT: XmlDialect = {
  namespaces: {
    'http://purl.org/dc/elements/1.1/': 'dc:',
    'http://purl.org/dc/terms/': 'dcterms:',
    'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta:',
    'http://www.idpf.org/2007/opf': 'opf:',
  },
};

export interface DocumentProperties {
  title: string | null;
  byline: string | null;
  published: string | null;
  lang: string | null;
}

/**
 * Title, authors, date and language of `docProps/core.xml` (ECMA-376 part 2, §11) or `meta.xml` (OpenDocument 1.3 part 3, §4.3).
 * The date is that of the document's making: when it was last saved says nothing of when it was written.
 */
export function propertiesIn(root: Root | null): DocumentProperties {
  const values = (...names: string[]): string[] => {
    for (const name of names) {
      const found = root === null ? [] : [...elementsOf(root)].filter(({ tagName }) => tagName === name);
      const texts = found.map(lineText).filter((text) => text !== '');
      if (texts.length > 0) return texts;
    }
    return [];
  };
  const authors = values('meta:initial-creator', 'dc:creator').flatMap((value) => value.split(/\s*;\s*/));
  const dates = [
    values('dcterms:created', 'meta:creation-date'),
    values('dcterms:modified', 'dc:date'),
  ].flat();
  return {
    title: values('dc:title')[0] ?? null,
    byline: joinedNames(authors),
    published: dates.map(dateOf).find((date) => date !== null) ?? null,
    lang: languageTag(values('dc:language')[0] ?? null),
  };
}

/** Authors' names as one line; `null` for none. */
export function joinedNames(names: readonly string[]): string | null {
  const told = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  return told.length === 0 ? null : told.join(', ');
}

/** W3C's profile of ISO 8601, without fractions of a second, which say nothing to anybody. */
export function dateOf(value: string): string | null {
  const trimmed = value.trim().replace(/(T\d\d:\d\d:\d\d)\.\d+/, '$1');
  if (/^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/.test(trimmed)) return trimmed;
  return isoDate(trimmed);
}
