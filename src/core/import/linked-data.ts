import { isFields, type Fields } from './values.ts';

/**
 * Looking into JSON-LD without a processor: nothing is fetched, and a context says nothing that is believed. Names are known bare,
 * with the usual prefixes, and in full, as Open Annotation (2013), the Recommendation (2017) and expanded documents have them.
 */

/** Of Web Annotation, Activity Streams, Dublin Core, EPUB Annotations, RDF and RDF Schema: short, and in full. */
const PREFIX =
  /^(?:oa|as|dc|dcterms|ea|rdf|rdfs):|^http:\/\/(?:www\.w3\.org\/(?:ns\/(?:oa|activitystreams|ea)|1999\/02\/22-rdf-syntax-ns|2000\/01\/rdf-schema)#|purl\.org\/dc\/(?:terms|elements\/1\.1)\/)/;

/** The first of `names` that `node` has of its own, bare or else under a prefix; `undefined` where there is none. */
export function prop(node: Fields, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = Object.hasOwn(node, name) ? node[name] : undefined;
    if (value !== null && value !== undefined) return value;
  }
  for (const key of Object.keys(node)) {
    // Most names have none, and are asked for often.
    if (!key.includes(':') || !names.includes(key.replace(PREFIX, ''))) continue;
    const value = node[key];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/** A property's values: of an array, of `{ "@list": … }` and `{ "@set": … }` each, of anything else the one. */
export function values(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value as unknown[];
  if (isFields(value)) {
    for (const key of ['@list', '@set', '@graph']) {
      const inner = Object.hasOwn(value, key) ? value[key] : undefined;
      if (Array.isArray(inner)) return inner as unknown[];
    }
  }
  return [value];
}

/** A literal: a string or a number, `{ "@value": … }`, or the first of a list that is one. To the letter. */
export function literal(value: unknown): string | number | null {
  for (const one of values(value)) {
    if (typeof one === 'string' || typeof one === 'number') return one;
    if (!isFields(one)) continue;
    const inner = Object.hasOwn(one, '@value') ? one['@value'] : undefined;
    if (typeof inner === 'string' || typeof inner === 'number') return inner;
  }
  return null;
}

/** A literal that is a string, also an empty one. */
export function stringOf(value: unknown): string | null {
  const found = literal(value);
  return typeof found === 'string' ? found : null;
}

/** A string with words in it, trimmed. */
export function wordsOf(value: unknown): string | null {
  const text = stringOf(value)?.trim() ?? '';
  return text === '' ? null : text;
}

/** A whole number from 0 on. */
export function countOf(value: unknown): number | null {
  const found = literal(value);
  const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** What a node is named by: a string as it is, of an object its `id`. */
export function nameIn(value: unknown): string | null {
  for (const one of values(value)) {
    if (typeof one === 'string' && one.trim() !== '') return one.trim();
    if (!isFields(one)) continue;
    const id = prop(one, 'id', '@id');
    if (typeof id === 'string' && id.trim() !== '') return id.trim();
  }
  return null;
}

/** What a node says it is, without prefixes: `Annotation`, `TextQuoteSelector`. */
export function typesOf(node: Fields): string[] {
  return values(prop(node, 'type', '@type')).flatMap((type) =>
    typeof type === 'string' ? [bare(type)] : [],
  );
}

/** `oa:tagging`, `http://www.w3.org/ns/oa#tagging`: `tagging`. */
export function bare(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
}
