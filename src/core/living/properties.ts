import { isAlias, isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import { frontMatterOf, propertyYaml } from '../export/front-matter.ts';
import type { Base } from './base.ts';
import { hashOf } from './hash.ts';
import type { PropertyValue, RenderedFile } from './rendered.ts';

type Properties = RenderedFile['properties'];

export interface MergedProperties {
  /** The front matter with its fences and last line end; empty for none. */
  text: string;
  base: Base['properties'];
  state: 'none' | 'read' | 'unreadable';
}

/** What a key has in the file. Offsets are into the YAML between the fences. */
interface Entry {
  key: string;
  /** `null` for a value that could not have been ours: a map, a tag, an anchor, comments within. */
  value: PropertyValue | null;
  /** Where the key's line begins, and the one behind the value's last. */
  line: number;
  next: number;
  /** Behind the key's colon. */
  colon: number;
  /** The value itself, without a comment behind it. */
  from: number;
  to: number;
  flow: boolean;
  /** Whether words of the reader's stand behind the value, on its line. */
  remark: boolean;
}

/** Larger front matter than this is nobody's own, and the parser takes its time. */
const MOST = 200_000;

/** The hash of a value: `2024`, `"2024"` and other spellings of one value are one. */
export function valueHash(value: PropertyValue): string {
  return hashOf([JSON.stringify(typeof value === 'object' ? value.map(String) : String(value))]);
}

/**
 * Front matter three ways, key by key. `source` is the file's, fences included; empty where it has none. Only values that stand
 * as they were exported are written anew, each in its place; keys, order, comments and spelling of all others stay.
 */
export function mergeProperties(
  source: string,
  ours: Properties,
  base: Base | null,
  eol: string,
): MergedProperties {
  const known = new Map(base?.properties);
  const next = new Map<string, string>();
  if (source === '') {
    // A reader who has removed all of it wants none of it.
    const fresh = known.size === 0 ? ours : [];
    const text = frontMatterOf(fresh).replaceAll('\n', eol);
    for (const [key, value] of ours) next.set(key, valueHash(value));
    return { text, base: [...(known.size === 0 ? next : known)], state: 'none' };
  }
  const parts = fencesOf(source);
  const entries = entriesOf(parts.yaml);
  if (entries === null) return { text: source, base: [...known], state: 'unreadable' };
  const there = new Map(entries.map((entry) => [entry.key, entry]));
  const edits: { from: number; to: number; text: string }[] = [];
  const first = ours.find(([key]) => there.has(key));
  let behind = first === undefined ? parts.yaml.length : there.get(first[0])!.line;
  for (const [key, value] of ours) {
    const entry = there.get(key);
    const hash = valueHash(value);
    const was = known.get(key);
    next.set(key, hash);
    if (entry !== undefined) {
      const now = entry.value === null ? null : valueHash(entry.value);
      if (now !== hash && now !== null && now === was) edits.push(replacement(entry, value, eol));
      behind = entry.next;
    } else if (was === undefined) {
      edits.push({ from: behind, to: behind, text: propertyYaml(key, value).replaceAll('\n', eol) });
    }
  }
  for (const [key, was] of known) {
    if (next.has(key)) continue;
    const entry = there.get(key);
    const untouched = entry !== undefined && entry.value !== null && valueHash(entry.value) === was;
    if (untouched && !entry.remark) edits.push({ from: entry.line, to: entry.next, text: '' });
    else next.set(key, was);
  }
  return { text: parts.head + applied(parts.yaml, edits) + parts.tail, base: [...next], state: 'read' };
}

/** Front matter as values by key; `null` where it is not YAML. */
export function propertiesIn(source: string): Map<string, PropertyValue | null> | null {
  if (source === '') return new Map();
  const entries = entriesOf(fencesOf(source).yaml);
  return entries === null ? null : new Map(entries.map(({ key, value }) => [key, value]));
}

function fencesOf(source: string): { head: string; yaml: string; tail: string } {
  const head = /^\ufeff?---[ \t]*(?:\r\n|[\n\r])/.exec(source)![0];
  const body = source.slice(head.length).trimEnd();
  const end = head.length + body.length - '---'.length;
  return { head, yaml: source.slice(head.length, end), tail: source.slice(end) };
}

function entriesOf(yaml: string): Entry[] | null {
  if (yaml.length > MOST) return null;
  try {
    // The library compares each key with every other; a set does it at once.
    const document = parseDocument(yaml, { uniqueKeys: false });
    const { contents, errors } = document;
    if (errors.length > 0) return null;
    if (contents === null) return [];
    if (!isMap(contents) || contents.flow === true || contents.tag !== undefined) return null;
    const entries = contents.items.map((pair) => entryOf(yaml, pair));
    return new Set(entries.map(({ key }) => key)).size === entries.length ? entries : null;
  } catch {
    // Deep nesting ends the parser's stack; YAML that no person wrote.
    return null;
  }
}

/** @throws {TypeError} for a key that is no word */
function entryOf(yaml: string, { key, value }: Pair): Entry {
  if (!isScalar(key) || !Array.isArray(key.range)) throw new TypeError('Not a plain key');
  const colon = yaml.indexOf(':', key.range[1]) + 1;
  const range = (value as { range?: [number, number, number] } | null)?.range ?? [colon, colon, colon];
  const from = Math.max(range[0], colon);
  const to = from + yaml.slice(from, range[1]).trimEnd().length;
  const rest = yaml.slice(to).search(/[\r\n]/);
  const end = rest < 0 ? yaml.length : to + rest;
  return {
    key: String(key.value),
    value: key.anchor === undefined && key.tag === undefined ? valueOf(value, yaml.slice(from, to)) : null,
    line: lineStart(yaml, key.range[0]),
    next: end + (yaml.startsWith('\r\n', end) ? 2 : end < yaml.length ? 1 : 0),
    colon,
    from,
    to,
    flow: isSeq(value) && value.flow === true,
    remark: yaml.slice(to, end).trim() !== '',
  };
}

function lineStart(yaml: string, offset: number): number {
  let at = offset;
  while (at > 0 && yaml[at - 1] !== '\n' && yaml[at - 1] !== '\r') at -= 1;
  return at;
}

/** A value as we might have written it. */
function valueOf(value: unknown, text: string): PropertyValue | null {
  if (isAlias(value)) return null;
  if (isScalar(value)) {
    if (value.anchor !== undefined || value.tag !== undefined) return null;
    if (isSaid(value.commentBefore)) return null;
    const plain: unknown = value.value;
    if (plain === null) return '';
    return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean'
      ? plain
      : null;
  }
  if (!isSeq(value) || value.anchor !== undefined || value.tag !== undefined) return null;
  // Behind a list on one line a comment stands outside of it.
  if (isSaid(value.commentBefore) || (isSaid(value.comment) && !/^\[[^\n\r]*\]$/.test(text))) return null;
  const items = value.items.map((item) =>
    isScalar(item) && !isSaid(item.comment) ? valueOf(item, '') : null,
  );
  return items.some((item) => item === null) ? null : items.map(String);
}

function isSaid(comment: string | null | undefined): boolean {
  return comment !== null && comment !== undefined;
}

function replacement(
  { value: old, colon, from, to, flow }: Entry,
  value: PropertyValue,
  eol: string,
): { from: number; to: number; text: string } {
  const text = propertyYaml('k', value).slice('k:'.length).trimEnd().replaceAll('\n', eol);
  if (flow && typeof value === 'object') return { from, to, text: flowList(value) };
  const scalar = typeof old !== 'object' && typeof value !== 'object';
  if (scalar && to > from) return { from, to, text: text.trimStart() };
  return { from: colon, to, text };
}

/** A list on one line; what means something between its brackets is quoted. */
function flowList(value: readonly string[]): string {
  const items = value.map((item) => {
    const text = propertyYaml('k', item).slice('k: '.length).trimEnd();
    return /^["']/.test(text) || !/[,[\]{}]/.test(text) ? text : JSON.stringify(item);
  });
  return `[${items.join(', ')}]`;
}

/** Edits that do not overlap; insertions at one place in the order they were asked for. */
function applied(text: string, edits: readonly { from: number; to: number; text: string }[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}
