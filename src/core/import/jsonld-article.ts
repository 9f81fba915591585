import { parseNoteLink } from '../note-link.ts';
import { fieldDate } from '../parse/dates.ts';
import type { ForeignArticle } from './foreign.ts';
import { nameIn, prop, values, wordsOf } from './linked-data.ts';
import { isFields, webAddress, type Fields } from './values.ts';

/** What a set of annotations is about, as EPUB Annotations 1.0 says it; `null` where a container does not. */
export function articleAbout(container: Fields): Fields | null {
  const about = prop(container, 'about');
  return isFields(about) ? about : null;
}

/** What annotations on one article have in common: the set that is about it, or else the address that their targets name. */
export function groupOf(about: Fields | null, source: unknown): Fields | string {
  // The set's own article is one, however its chapters are called.
  return about ?? sourceName(source);
}

/**
 * The article of an annotation: what its set is about, or else what its target names. `source` is a target's: an address, or a
 * node that has one.
 */
export function articleOf(about: Fields | null, source: unknown): ForeignArticle {
  return about === null ? articleOfSource(source) : articleOfAbout(about, source);
}

/** Without a fragment: what is on a page is on one article. */
function sourceName(source: unknown): string {
  return (nameIn(source) ?? '').replace(/#[^]*$/, '');
}

function articleOfAbout(about: Fields, source: unknown): ForeignArticle {
  const from = articleOfSource(source);
  const identifiers = values(prop(about, 'identifier')).flatMap((one) => wordsOf(one) ?? []);
  const creators = values(prop(about, 'creator', 'author')).flatMap((one) => personOf(one) ?? []);
  const own = identifiers.flatMap((one) => parseNoteLink(one) ?? [])[0]?.articleId;
  const addresses = [wordsOf(prop(about, 'source')), ...identifiers].map(webAddress);
  return {
    ...from,
    id: own ?? from.id,
    title: wordsOf(prop(about, 'title')),
    byline: creators.length === 0 ? null : creators.join(', '),
    sourceUrl: addresses.find((address) => address !== null) ?? from.sourceUrl,
    published: dateOf(about),
    language: wordsOf(prop(about, 'language')),
  };
}

function dateOf(about: Fields): string | null {
  for (const name of ['issued', 'date']) {
    const date = fieldDate(wordsOf(prop(about, name)) ?? '');
    if (date !== null) return date;
  }
  return null;
}

function articleOfSource(source: unknown): ForeignArticle {
  const name = sourceName(source);
  const node = isFields(source) ? source : {};
  return {
    id: parseNoteLink(name)?.articleId ?? null,
    title: wordsOf(prop(node, 'title', 'label', 'name')),
    byline: null,
    sourceUrl: webAddress(name),
    published: null,
    language: wordsOf(prop(node, 'language')),
    text: null,
    annotations: [],
  };
}

/** A name, or the name of a node. */
export function personOf(value: unknown): string | null {
  if (!isFields(value)) return wordsOf(value);
  return wordsOf(prop(value, 'name', 'foaf:name', 'nickname', 'nick')) ?? wordsOf(value) ?? nameIn(value);
}
