import * as v from 'valibot';
import type { Base, BlockBase, Shape } from './base.ts';
import { hashOf } from './hash.ts';
import { BASE_MARK } from './scan.ts';

/**
 * The comment that carries the base: `<!-- postil:1 <hash> <JSON> -->` on a line of its own. It shows nowhere (CommonMark 0.31,
 * 4.6), and a letter lost from it is noticed. No `>` and no `--` stand in it, so that nothing in it can end it.
 */
const VERSION = 1;
const END = ' -->';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-z.]{0,30}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const shape = v.tuple([count, hash, hash, v.array(hash), v.tuple([count, count])]);
/** Milliseconds since 1970. */
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
/** The fourth item came later: files without it are read, and versions that do not know it pass over it. */
const block = v.tuple([
  v.pipe(v.string(), v.regex(/^hl-[A-Za-z0-9-]{1,1000}$/)),
  shape,
  v.nullable(v.tuple([shape, hash])),
  v.optional(time),
]);
const Line = v.object({
  blocks: v.array(block),
  headings: v.array(hash),
  texts: v.array(hash),
  shown: v.nullable(v.tuple([v.array(hash), hash])),
  properties: v.array(v.tuple([v.string(), hash])),
});
type Shapes = v.InferOutput<typeof shape>;

const Kept = v.object({
  lines: count,
  head: hash,
  words: hash,
  below: v.array(hash),
  note: v.tuple([count, count]),
});
const KeptBase: v.GenericSchema<unknown, Base> = v.object({
  blocks: v.array(
    v.object({
      id: block.items[0],
      shape: Kept,
      shown: v.nullable(v.object({ shape: Kept, callout: hash })),
      changed: v.exactOptional(time),
    }),
  ),
  headings: v.array(hash),
  texts: v.array(hash),
  textsShown: v.nullable(v.object({ texts: v.array(hash), callout: hash })),
  properties: v.array(v.tuple([v.string(), hash])),
  line: v.boolean(),
});

/** A base that was kept beside the file; `null` where it is none, or was changed into something that no merge can use. */
export function checkedBase(value: unknown): Base | null {
  const found = v.safeParse(KeptBase, value, { abortEarly: true });
  return found.success ? found.output : null;
}

/** The base as the file's own comment, without the end of the line. */
export function lineOf({ blocks, headings, texts, textsShown, properties }: Base): string {
  const json = JSON.stringify({
    blocks: blocks.map(packedBlock),
    headings: [...headings],
    texts: [...texts],
    shown: textsShown === null ? null : [[...textsShown.texts], textsShown.callout],
    properties: properties.map(([key, value]) => [key, value]),
  } satisfies v.InferInput<typeof Line>)
    .replaceAll('--', '-\\u002d')
    .replaceAll('>', '\\u003e');
  return `${BASE_MARK}${VERSION} ${hashOf([json])} ${json}${END}`;
}

/** The base that the file itself carries; `null` where its comment is missing or damaged. The last one, where there are several. */
export function baseOf(file: string): Base | null {
  let at = file.length;
  while (at > 0) {
    at = file.lastIndexOf(BASE_MARK, at - 1);
    if (at < 0) return null;
    const before = file[at - 1];
    if (at > 0 && before !== '\n' && before !== '\r' && before !== '\ufeff') continue;
    const end = file.slice(at).search(/[\r\n]/);
    const base = read(file.slice(at, end < 0 ? file.length : at + end).trimEnd());
    if (base !== null) return base;
  }
  return null;
}

function read(line: string): Base | null {
  const [, version, sum, json] = /^<!-- postil:(\d+) ([0-9a-z.]+) (\{.*\}) -->$/.exec(line) ?? [];
  if (version !== String(VERSION) || json === undefined || hashOf([json]) !== sum) return null;
  try {
    const found = v.safeParse(Line, JSON.parse(json));
    return found.success ? unpacked(found.output) : null;
  } catch {
    return null;
  }
}

function unpacked({ blocks, headings, texts, shown, properties }: v.InferOutput<typeof Line>): Base {
  return {
    blocks: blocks.map(([id, shape, other, changed]): BlockBase => ({
      id,
      shape: opened(shape),
      shown: other === null ? null : { shape: opened(other[0]), callout: other[1] },
      ...(changed === undefined ? {} : { changed }),
    })),
    headings,
    texts,
    textsShown: shown === null ? null : { texts: shown[0], callout: shown[1] },
    properties,
    line: true,
  };
}

function packedBlock({ id, shape, shown, changed }: BlockBase): v.InferInput<typeof block> {
  const conflict = shown === null ? null : ([packed(shown.shape), shown.callout] as [Shapes, string]);
  const whole: v.InferInput<typeof block> = [id, packed(shape), conflict, changed];
  // JSON has no `undefined`, and a line without times stays as it is.
  if (changed === undefined) whole.length -= 1;
  return whole;
}

function packed({ lines, head, words, below, note }: Shape): Shapes {
  return [lines, head, words, [...below], [...note]];
}

function opened([lines, head, words, below, note]: Shapes): Shape {
  return { lines, head, words, below, note };
}
