import type { BlockOutcome } from '../export/report.ts';
import { sameBase, type Base, type BlockBase } from './base.ts';
import { mergeBlock, removeBlock, type MergedBlock } from './block.ts';
import { locate, type Occurrence } from './blocks.ts';
import { calloutsOf } from './callouts.ts';
import { Edits, RANK } from './edits.ts';
import { findHeadings } from './headings.ts';
import { baseOf, lineOf } from './line.ts';
import { isBlank, lineAt } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { mergeProperties } from './properties.ts';
import type { RenderedFile } from './rendered.ts';
import { scan, type Scan } from './scan.ts';
import { writeParts } from './parts.ts';
import { ourBlock, sameShape, type OurBlock } from './shape.ts';
import { mergeTop } from './top.ts';

export interface Merged {
  /** The whole file; equal to the file that was given where nothing is to be changed. */
  text: string;
  /** What main keeps for the next time. */
  base: Base;
  /** One for each block of ours, and for each of the file that is no longer in the library. */
  blocks: { id: string; outcome: BlockOutcome }[];
  /** How many blocks (and the title) show both sides. */
  conflicts: number;
  /** Whether the file's front matter could be read; where it could not it was left alone. */
  frontMatter: 'none' | 'read' | 'unreadable';
}

/** What a library knows of a file that may have been written by a newer one, before it was restored from a backup. */
export interface LibraryAge {
  /** Whether a block that is not in `ours` was deleted; one of which the library knows nothing stays where it is. */
  wasDeleted(id: string): boolean;
  /** Whether the file may have a newer text of a block in `ours` than that: the file's stands. `base` is what it had last. */
  mayBeOlder(id: string, base: BlockBase): boolean;
}

const AS_NEW: LibraryAge = { wasDeleted: () => true, mayBeOlder: () => false };

/**
 * Three ways, block by block: what was exported last, the file as it is (`file`, `null` where there is none), and what would be
 * exported now (`ours`). What was exported last is told by the file's own comment; where that is missing or damaged by `base`, as
 * it was answered the last time; where both are, by nothing, and the reader's text stands.
 *
 * Only lines that stand as they were exported are ever replaced or taken out. See docs/living-markdown.md for the promise.
 */
export function mergeLiving(
  ours: RenderedFile,
  file: string | null,
  base: Base | null,
  library: LibraryAge = AS_NEW,
): Merged {
  const first = mergeOnce(ours, file, base, library);
  let last = first;
  for (let times = 1; file !== null && times < MOST_TIMES && last.text !== file; times += 1) {
    const next = mergeOnce(ours, last.text, last.base, library);
    if (next.text === last.text) break;
    last = next;
  }
  if (last === first) return first;
  const { conflicts } = last;
  const seen = new Map(last.blocks.map(({ id, outcome }) => [id, outcome]));
  const blocks = first.blocks.map(({ id, outcome }) => {
    const now = seen.get(id);
    return {
      id,
      outcome: now === 'conflict' || (outcome === 'conflict' && now !== undefined) ? now : outcome,
    };
  });
  return { ...first, text: last.text, base: last.base, blocks, conflicts };
}

/**
 * A block that was taken out may have stood between another's quote and its id, which are together now: what was found then is
 * looked at once more, so that the next export finds nothing to do.
 */
const MOST_TIMES = 4;

function mergeOnce(ours: RenderedFile, file: string | null, base: Base | null, library: LibraryAge): Merged {
  const text = file ?? '';
  const carried = baseOf(text);
  const last = file === null ? null : (carried ?? base);
  const found = scan(text);
  const edits = new Edits(found.lines);
  const blocks = new Map(
    ours.parts.flatMap((part) => (part.type === 'block' ? [[part.id, ourBlock(part)] as const] : [])),
  );
  const bases = new Map(last?.blocks.map((block) => [block.id, block]));
  const headings = findHeadings(found, ours, last?.headings ?? []);
  const occurrences = locateOurs(found, blocks, bases, [...(last?.headings ?? []), ...headings.map(({ hash }) => hash)]); // prettier-ignore
  const callouts = calloutsOf(found);

  const firsts = [
    ...occurrences.map(({ from }) => from),
    ...headings.flatMap(({ line }) => (line < 0 ? [] : [line])),
    ...found.bases,
  ];
  const topEnd = firsts.reduce((least, line) => Math.min(least, line), found.lines.count);
  const texts = ours.parts.flatMap((part) =>
    part.type === 'text' ? paragraphsOf(part.text.split('\n')) : [],
  );
  const top = mergeTop(found, topEnd, texts, last, callouts.get('text') ?? [], edits);
  const merged = mergeBlocks(found, occurrences, blocks, bases, callouts, library, edits);
  const parts = writeParts({ scan: found, ours, blocks, bases, occurrences, headings, top: topEnd, topOwn: top.own, last, edits }); // prettier-ignore

  const body = found.lines.starts[found.body] ?? 0;
  const properties = mergeProperties(
    found.body === 0 ? '' : text.slice(0, body),
    ours.properties,
    last,
    found.lines.eol,
  );
  const outcomes = [...blocks.keys()].map((id) => ({
    id,
    outcome: merged.get(id)?.outcome ?? (bases.has(id) ? ('left-out' as const) : ('added' as const)),
  }));
  const former = [...merged].flatMap(([id, { outcome }]) => (blocks.has(id) ? [] : [{ id, outcome }]));
  const next: Base = {
    blocks: nextBlocks(blocks, bases, merged),
    headings: inOrder(last?.headings, parts.headings),
    texts: top.texts,
    textsShown: top.textsShown,
    properties: inOrder(last?.properties, properties.base),
    line: true,
  };
  const result = {
    blocks: [...outcomes, ...former],
    conflicts:
      [...merged.values()].filter(({ outcome }) => outcome === 'conflict').length + (top.conflict ? 1 : 0),
    frontMatter: properties.state,
  };
  const head = text.slice(0, found.body === 0 ? body : 0);
  const isFrontNew = properties.text !== text.slice(head.length, body);
  const line = found.bases.at(-1);
  if (file !== null && edits.isEmpty && !isFrontNew) {
    // What only the base has to say is said where the file carries one that can be read, and nowhere else.
    if (carried === null || line === undefined)
      return { ...result, text, base: { ...next, line: last?.line ?? false } };
    if (lineOf(carried) === lineOf(next)) return { ...result, text, base: next };
  }
  if (line !== undefined) edits.replace(line, line + 1, [lineOf(next)], '', null);
  else if (last?.line !== true) edits.insert(found.lines.count, [lineOf(next)], '', RANK.base);
  const written = edits.text(found.body);
  const gap = found.body === 0 && properties.text !== '' && !startsBlank(written) ? found.lines.eol : '';
  return { ...result, text: head + properties.text + gap + written, base: next };
}

function locateOurs(
  found: Scan,
  blocks: ReadonlyMap<string, OurBlock>,
  bases: ReadonlyMap<string, BlockBase>,
  headings: readonly string[],
): Occurrence[] {
  const dividing = new Set(headings);
  const all = locate(
    found,
    (id) => {
      const our = blocks.get(id);
      const base = bases.get(id);
      const shapes = [base?.shape, base?.shown?.shape, our?.shape].filter((shape) => shape !== undefined);
      return shapes.length === 0 ? null : { shapes, before: our?.before ?? '' };
    },
    (hash) => dividing.has(hash),
  );
  return all.filter(({ id }) => blocks.has(id) || bases.has(id));
}

function mergeBlocks(
  found: Scan,
  occurrences: readonly Occurrence[],
  blocks: ReadonlyMap<string, OurBlock>,
  bases: ReadonlyMap<string, BlockBase>,
  callouts: ReturnType<typeof calloutsOf>,
  library: LibraryAge,
  edits: Edits,
): Map<string, MergedBlock> {
  const copies = new Map<string, number>();
  for (const { id } of occurrences) copies.set(id, (copies.get(id) ?? 0) + 1);
  const merged = new Map<string, MergedBlock>();
  for (const there of occurrences) {
    const { id } = there;
    const our = blocks.get(id);
    const last = bases.get(id) ?? null;
    const isOlder =
      our !== undefined && last !== null && !sameShape(last.shape, our.shape) && library.mayBeOlder(id, last);
    const base = isOlder ? null : last;
    const shown = callouts.get(id) ?? [];
    const count = copies.get(id)!;
    const one =
      our !== undefined
        ? mergeBlock(found, there, our, base, shown, count, edits)
        : count > 1 || !library.wasDeleted(id)
          ? { outcome: 'outlived' as const, base }
          : removeBlock(found, there, base!, shown, edits);
    const other = merged.get(id);
    if (other === undefined || WEIGHT.indexOf(one.outcome) > WEIGHT.indexOf(other.outcome))
      merged.set(id, { ...one, base: one.base && dated(one.base, our, last) });
  }
  return merged;
}

/** With the time of the text that the file has from us: of the last one, where this one is the same. */
function dated(base: BlockBase, our: OurBlock | undefined, last: BlockBase | null): BlockBase {
  const { changed: _, ...bare } = base;
  const isNews = last === null || !sameBase(bare, last);
  const changed = isNews && our !== undefined ? our.changed : last?.changed;
  return changed === undefined ? bare : { ...bare, changed };
}

/** Of a block that stands in the file more than once, what is told of it: the later in this list. */
const WEIGHT: readonly BlockOutcome[] = ['unchanged', 'updated', 'kept', 'merged', 'conflict'];

/** In the order in which they were first written, so that nothing but news changes the comment. */
function nextBlocks(
  blocks: ReadonlyMap<string, OurBlock>,
  bases: ReadonlyMap<string, BlockBase>,
  merged: ReadonlyMap<string, MergedBlock>,
): BlockBase[] {
  const known = [...bases.values()].flatMap((base) => {
    const one = merged.get(base.id);
    return one === undefined ? [base] : one.base === null ? [] : [one.base];
  });
  const added = [...blocks].flatMap(([id, our]): BlockBase[] =>
    bases.has(id) ? [] : [merged.get(id)?.base ?? dated({ id, shape: our.shape, shown: null }, our, null)],
  );
  return [...known, ...added];
}

/** `now`, but as it was before if it holds the same in another order. */
function inOrder<Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  const sorted = (items: readonly Item[]): string =>
    JSON.stringify(items.map((item) => JSON.stringify(item)).sort());
  return before !== undefined && sorted(before) === sorted(now) ? before : now;
}

function startsBlank(text: string): boolean {
  return text === '' || isBlank(lineAt(scan(text.slice(0, 200)).lines, 0));
}
