import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { Parser } from 'htmlparser2';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { damaged } from './archive-directory.ts';
import type { Archive } from './archive.ts';
import { DEEPEST, type Child, type Element, type Root } from './hast.ts';
import { tooDeep } from './too-deep.ts';
import type { DocumentSource } from './source.ts';

/**
 * XML as a hast tree. By `htmlparser2` in its XML mode: it knows `<a/>` and CDATA, which an HTML parser misreads, goes on
 * after a mistake as people's books need it, does not recurse, and has no document types, so that no entity is ever expanded
 * but the five of XML (and HTML's names, which XHTML borrows). Element and attribute names are local names, with the prefix that
 * the caller gives their namespace, whatever the file calls it.
 */
export interface XmlDialect {
  /** Namespace → prefix with its colon; '' for none. Names of any other namespace stand as the file has them. */
  namespaces: Readonly<Record<string, string>>;
  /** HTML's named characters, such as `&nbsp;`, are what HTML says. */
  namedCharacters?: boolean;
  /** Elements that hold nothing: what a careless writer left open ends at once, and what follows stands behind it. */
  empty?: ReadonlySet<string>;
  /** The tree's name for an attribute; by default its name in the file. */
  attribute?: (name: string) => string;
}

/** More elements and texts than a book of 6 MB has by far; each costs some hundred bytes. */
const MOST_NODES = 2_000_000;

/** `source` as a tree. `name` is for the sentence. Throws PostilError: `too-deep`, `too-large`, `malformed` for entities of its own. */
export function xmlOf(source: string, name: string, dialect: XmlDialect): Root {
  const root: Root = { type: 'root', children: [] };
  const open: { children: Child[] }[] = [root];
  const scopes: Scope[] = [{ prefixes: new Map(), declared: new Map() }];
  let nodes = 0;
  const add = (node: Child): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw tooLarge(name);
    open.at(-1)?.children.push(node);
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (open.length > DEEPEST) throw tooDeep(name);
        const scope = scopeOf(attributes, scopes.at(-1)?.declared ?? new Map(), dialect);
        const element: Element = {
          type: 'element',
          tagName: nameIn(tag, scope, true),
          properties: propertiesOf(attributes, scope, dialect),
          children: [],
        };
        add(element);
        open.push(dialect.empty?.has(element.tagName) === true ? (open.at(-1) ?? element) : element);
        scopes.push(scope);
      },
      onclosetag: () => {
        open.pop();
        scopes.pop();
      },
      ontext: (value) => {
        const last = open.at(-1)?.children.at(-1);
        if (last?.type === 'text') last.value += value;
        else add({ type: 'text', value });
      },
    },
    { xmlMode: true },
  );
  const text = withoutDocumentType(source, name);
  parser.end(dialect.namedCharacters === true ? withNamedCharacters(text) : text);
  return root;
}

/** The XML part of an archive as a tree; `null` where there is none. Throws what `Archive.bytes` and `xmlOf` throw. */
export function xmlPart(
  archive: Archive,
  path: string,
  { name, decode }: DocumentSource,
  dialect: XmlDialect,
): Root | null {
  const text = textPart(archive, path, decode);
  return text === null ? null : xmlOf(text, name, dialect);
}

/** A part's text in the encoding that its XML declaration names, UTF-8 otherwise. Throws what `Archive.bytes` throws. */
export function textPart(archive: Archive, path: string, decode: DocumentSource['decode']): string | null {
  const bytes = archive.bytes(path);
  return bytes === null ? null : xmlText(bytes, decode);
}

/** The text of XML in the encoding that its declaration names, UTF-8 otherwise. */
export function xmlText(bytes: Uint8Array, decode: DocumentSource['decode']): string {
  // The declaration is ASCII in every encoding that has one and needs it.
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null;
  return decode(bytes, declared ?? 'utf-8').text;
}

/** Word declares forty; each element that declares one more costs a copy of all. */
const MOST_PREFIXES = 200;

/** Prefixes as they hold for an element: `declared` the file's → namespace, `prefixes` the file's → the caller's. */
interface Scope {
  declared: ReadonlyMap<string, string>;
  prefixes: ReadonlyMap<string, string>;
}

function scopeOf(
  attributes: Readonly<Record<string, string>>,
  outer: ReadonlyMap<string, string>,
  { namespaces }: XmlDialect,
): Scope {
  let declared = outer;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (declared.size >= MOST_PREFIXES) break;
    if (declared === outer) declared = new Map(outer);
    (declared as Map<string, string>).set(name === 'xmlns' ? '' : name.slice(6), value);
  }
  return { declared, prefixes: known(declared, namespaces) };
}

/** Most elements declare nothing and share their parent's map: so does what is made of it. */
const KNOWN = new WeakMap<ReadonlyMap<string, string>, Map<string, string>>();

function known(
  declared: ReadonlyMap<string, string>,
  namespaces: XmlDialect['namespaces'],
): ReadonlyMap<string, string> {
  const cached = KNOWN.get(declared);
  if (cached !== undefined) return cached;
  const prefixes = new Map<string, string>();
  for (const [prefix, namespace] of declared) {
    const own = Object.hasOwn(namespaces, namespace) ? namespaces[namespace] : undefined;
    if (own !== undefined) prefixes.set(prefix, own);
  }
  KNOWN.set(declared, prefixes);
  return prefixes;
}

/** A name in the caller's terms. An attribute without a prefix is in no namespace, an element in the default one. */
function nameIn(name: string, { prefixes }: Scope, element: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0) return element ? (prefixes.get('') ?? '') + name : name;
  const own = prefixes.get(name.slice(0, colon));
  return own === undefined ? name : own + name.slice(colon + 1);
}

function propertiesOf(
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
  { attribute = (name) => name }: XmlDialect,
): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === '__proto__' || name === 'xmlns' || name.startsWith('xmlns:')) continue;
    properties[attribute(nameIn(name, scope, false))] = value;
  }
  return properties;
}

/**
 * `source` without its document type. One that defines entities is refused: nothing honest needs them, and ten lines of them
 * can mean gigabytes.
 */
function withoutDocumentType(source: string, name: string): string {
  const start = source.search(/<(?:!DOCTYPE|[A-Za-z_])/i);
  if (start < 0 || source.charAt(start + 1) !== '!') return source;
  const close = source.indexOf('>', start);
  const subset = source.indexOf('[', start);
  if (close < 0) throw damaged(name, words.files.formats.archive.found.endsInside);
  if (subset < 0 || subset > close) return source.slice(0, start) + source.slice(close + 1);
  const end = source.indexOf(']', subset);
  const definitions = source.slice(subset, end < 0 ? undefined : end);
  if (end < 0 || /<!ENTITY/i.test(definitions)) {
    throw new PostilError('malformed', words.files.formats.xml.entities(name));
  }
  return source.slice(0, start) + source.slice(source.indexOf('>', end) + 1);
}

/** `source` with HTML's named characters as themselves, save for XML's own five and inside CDATA. Linear. */
function withNamedCharacters(source: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<![CDATA[', at);
    const end = start < 0 ? -1 : source.indexOf(']]>', start);
    parts.push(
      source.slice(at, start < 0 ? undefined : start).replace(/&([A-Za-z][A-Za-z0-9]{1,40});/g, character),
    );
    if (start < 0) break;
    at = end < 0 ? source.length : end;
    parts.push(source.slice(start, at));
  }
  return parts.join('');
}

function character(reference: string, name: string): string {
  if (/^(?:lt|gt|amp|quot|apos)$/.test(name)) return reference;
  return decodeNamedCharacterReference(name) || reference;
}

function tooLarge(name: string): PostilError {
  return new PostilError('too-large', words.files.formats.tooManyParts(name));
}
