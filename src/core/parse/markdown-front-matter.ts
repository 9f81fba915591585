import { parse as parseToml } from 'smol-toml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Direction, Warning } from '../article.ts';
import { words } from '../words/words.ts';
import { isWebAddress } from './address.ts';
import { readDate } from './dates.ts';
import { directionValue, languageTag } from './tree-place.ts';

/** What the front matter of a Markdown file says about it. */
export interface FrontMatter {
  title: string | null;
  byline: string | null;
  published: string | null;
  dek: string | null;
  lang: string | null;
  dir: Direction | null;
  siteName: string | null;
  sourceUrl: string | null;
}

/** A file's Markdown, its front matter taken off where it could be read. */
export interface Parted {
  front: FrontMatter | null;
  body: string;
  /** Says that there is front matter that could not be read; `body` has it then. */
  warning: Warning | null;
}

/** What a value can be, whichever language it was written in. Deeper values than the walk below looks at do not matter. */
type Value = string | readonly Value[] | ReadonlyMap<string, Value> | null;

/** YAML between `---` (as Jekyll began it), TOML between `+++`, an object of JSON (both as Hugo has them). */
const FENCES: readonly { open: RegExp; name: string; read: (text: string) => Value | undefined }[] = [
  { open: /^---[ \t]*\n(?:([^]*?)\n)??---[ \t]*(?:\n|$)/, name: 'YAML', read: yamlValue },
  { open: /^\+\+\+[ \t]*\n(?:([^]*?)\n)??\+\+\+[ \t]*(?:\n|$)/, name: 'TOML', read: tomlValue },
  { open: /^(\{[ \t]*\n[^]*?\n\})[ \t]*(?:\n|$)/, name: 'JSON', read: jsonValue },
];

/**
 * Parts `source` (line ends `\n`, no byte order mark) into front matter and body. Front matter that is not what its fence
 * says, or is no mapping, stays in the body, with a warning where anybody can have meant it as front matter, and as code where
 * nobody can have meant it as prose. Keys in any case: title · byline, author, authors · published, date · dek, description, summary, subtitle, abstract · lang, language ·
 * dir · site, publication, sitename · source, url, canonical. Values are read as written; types of YAML do not change them.
 */
export function partFrontMatter(source: string): Parted {
  for (const { open, name, read } of FENCES) {
    const match = open.exec(source);
    if (match === null) continue;
    const matter = match[1] ?? '';
    const body = source.slice(match[0].length);
    if (matter.trim() === '') return { front: null, body, warning: null };
    const value = isPlain(matter) ? read(matter) : undefined;
    if (value instanceof Map)
      return { front: fieldsOf(value as ReadonlyMap<string, Value>), body, warning: null };
    // A rule at the start of a text and one further down are no fence; neither is a brace.
    const meant = name !== 'JSON' && /^[ \t]*(?:- )?["']?[\w.-]{1,40}["']?[ \t]*[:=]|^- /m.test(matter);
    const shown = meant && isLaidOut(matter) ? `${asCode(matter, name)}\n\n${body}` : source;
    return { front: null, body: shown, warning: meant ? unread(name) : null };
  }
  return { front: null, body: source, warning: null };
}

/** In UTF-16 code units. Fields and their lists take a thousandth of that; what reads YAML takes the square of its keys. */
const LONGEST_MATTER = 32_000;

/** Brackets within brackets, and dashes or keys within one line. */
const DEEPEST_MATTER = 100;

/**
 * Whether `matter` is such that what reads it neither takes long nor recurses far: where the stack ends while a regular
 * expression is compiled, the process ends with it. Indentation takes room, and so is bounded by the length. Linear.
 */
function isPlain(matter: string): boolean {
  if (matter.length > LONGEST_MATTER) return false;
  let depth = 0;
  let inLine = 0;
  for (const [mark] of matter.matchAll(/[[\]{}\n]|[-?:](?=\s)/g)) {
    if (mark === '\n') inLine = 0;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else inLine += 1;
    if (depth > DEEPEST_MATTER || inLine > DEEPEST_MATTER) return false;
  }
  return true;
}

/** Whether every line is a key, an entry of a list, a comment, a bracket, or goes on with the line before it. */
function isLaidOut(matter: string): boolean {
  return matter
    .split('\n')
    .every((line) => /^(?:\s|$|- |#|["']?[\w.-]{1,40}["']?[ \t]*[:=]|[[\]{}])/.test(line));
}

/**
 * `matter` line by line, as it stands in the file: as Markdown its last line would be underlined by the fence, and all of it
 * be one heading.
 */
function asCode(matter: string, language: string): string {
  const ticks = matter.match(/`+/g) ?? [];
  const fence = '`'.repeat(ticks.reduce((longest, { length }) => Math.max(longest, length + 1), 3));
  return `${fence}${language.toLowerCase()}\n${matter}\n${fence}`;
}

function unread(language: string): Warning {
  return { code: 'front-matter-unread', message: words.files.formats.markdown.frontMatter(language) };
}

function fieldsOf(map: ReadonlyMap<string, Value>): FrontMatter {
  const values = new Map([...map].map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...keys: string[]): string | null => {
    for (const key of keys) {
      const text = lineOf(values.get(key) ?? null);
      if (text !== null) return text;
    }
    return null;
  };
  const source = first('source', 'url', 'canonical', 'canonical_url', 'source_url', 'sourceurl');
  return {
    title: first('title', 'headline'),
    byline: first('byline', 'author', 'authors', 'creator'),
    published: readDate(first('published', 'date', 'pubdate', 'publishdate') ?? ''),
    dek: first('dek', 'description', 'summary', 'subtitle', 'abstract', 'excerpt'),
    lang: languageTag(first('lang', 'language')),
    dir: directionValue(first('dir', 'direction')),
    siteName: first('site', 'publication', 'sitename', 'site_name', 'publisher'),
    sourceUrl: source !== null && isWebAddress(source) ? source : null,
  };
}

/** A string; the strings of a list, joined; the `name` of a mapping. One line. `null` for anything else, and for nothing. */
function lineOf(value: Value): string | null {
  if (value === null) return null;
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, ' ').trim();
    return text === '' || text === 'null' || text === '~' ? null : text;
  }
  if (value instanceof Map) return lineOf((value as ReadonlyMap<string, Value>).get('name') ?? null);
  const parts = (value as readonly Value[])
    .map((item) => (Array.isArray(item) ? null : lineOf(item)))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** A field's value is a string, a list of them, or a mapping with a name: what lies deeper says nothing about the article. */
const DEEPEST_VALUE = 3;

function yamlValue(yaml: string): Value | undefined {
  // The failsafe schema makes every scalar a string: a date stays as it was written.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  });
  return document.errors.length > 0 ? undefined : fromYaml(document.contents, DEEPEST_VALUE);
}

/** Aliases could multiply without end, so they are nothing. */
function fromYaml(node: Node | null, depth: number): Value {
  if (node === null || depth < 0 || isAlias(node)) return null;
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : null;
  if (isSeq(node)) return node.items.map((item) => fromYaml(item as Node | null, depth - 1));
  if (!isMap(node)) return null;
  return new Map(
    node.items.flatMap(({ key, value }): [string, Value][] =>
      isScalar(key) ? [[String(key.value), fromYaml(value as Node | null, depth - 1)]] : [],
    ),
  );
}

function tomlValue(toml: string): Value | undefined {
  try {
    return fromObject(parseToml(toml), DEEPEST_VALUE);
  } catch {
    return undefined;
  }
}

function jsonValue(json: string): Value | undefined {
  try {
    return fromObject(JSON.parse(json), DEEPEST_VALUE);
  } catch {
    return undefined;
  }
}

function fromObject(value: unknown, depth: number): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  // A date of TOML keeps the form that it was written in: with or without a time, with or without an offset.
  if (value instanceof Date) return value.toISOString().replace('.000', '');
  if (typeof value !== 'object' || value === null || depth < 0) return null;
  if (Array.isArray(value)) return value.map((item) => fromObject(item, depth - 1));
  return new Map(Object.entries(value).map(([key, item]) => [key, fromObject(item, depth - 1)]));
}
