import type { Base, BlockBase } from './base.ts';
import type { Occurrence } from './blocks.ts';
import { RANK, type Edits } from './edits.ts';
import { bareHeadings, formerHeadings, levelOf, type OurHeading } from './headings.ts';
import { placesFor, type Part } from './places.ts';
import type { RenderedFile } from './rendered.ts';
import type { Scan } from './scan.ts';
import type { OurBlock } from './shape.ts';
import { ownOf } from './sides.ts';

export interface Writing {
  scan: Scan;
  ours: RenderedFile;
  blocks: ReadonlyMap<string, OurBlock>;
  bases: ReadonlyMap<string, BlockBase>;
  occurrences: readonly Occurrence[];
  /** Those of `ours`, in its order. */
  headings: readonly OurHeading[];
  /** The first line that is not above all blocks and headings. */
  top: number;
  /** The line behind title and dek. */
  topOwn: number;
  last: Base | null;
  edits: Edits;
}

/** Puts in the blocks and headings that are new, takes out headings under which nothing is left. Answers those written by now. */
export function writeParts(writing: Writing): { headings: string[] } {
  const { scan, ours, blocks, headings, last, edits } = writing;
  const parts = partsOf(writing);
  const inserted = new Map<number, 'heading' | 'block'>();
  const texts = [[], ...textsOf(ours, blocks)];
  for (const { at, parts: run } of placesFor(scan, parts)) {
    for (const index of run) edits.insert(at, texts[index]!, '', RANK.part);
    if (!inserted.has(at)) inserted.set(at, parts[run[0]!]!.isHeading ? 'heading' : 'block');
  }
  const former = formerHeadings(scan, headings, last?.headings ?? []);
  const there = former.flatMap(({ line }) => (line < 0 ? [] : [line]));
  const bare = new Set(bareHeadings(scan, there, { gone: edits.removed(), inserted }));
  for (const line of bare) edits.remove(line, line + 1);
  const isWritten = parts.filter(({ isHeading }) => isHeading).map(({ isNew }) => isNew);
  return {
    headings: [
      ...headings.flatMap(({ hash, isKnown }, index) => (isKnown || isWritten[index]! ? [hash] : [])),
      ...former.flatMap(({ hash, line }) => (bare.has(line) ? [] : [hash])),
    ],
  };
}

/** The lines of each block and heading. */
function textsOf({ parts }: RenderedFile, blocks: ReadonlyMap<string, OurBlock>): (readonly string[])[] {
  return parts.flatMap((part) =>
    part.type === 'text'
      ? []
      : part.type === 'block'
        ? [blocks.get(part.id)!.lines]
        : [part.text.split('\n')],
  );
}

/** What is above the blocks, then each block and heading in the order of the export. */
function partsOf({ scan, ours, bases, occurrences, headings, top, topOwn }: Writing): Part[] {
  const { lines, body } = scan;
  const first = new Map<string, Occurrence>();
  for (const one of occurrences) if (!first.has(one.id)) first.set(one.id, one);
  const stops = [...occurrences.map(({ from }) => from), ...scan.headings.keys(), ...scan.bases].sort(
    (a, b) => a - b,
  );
  const limitOf = (line: number): number => stops[firstBeyond(stops, line)] ?? lines.count;
  const parts: Part[] = [{ isHeading: false, isNew: false, place: top > body ? { from: body, to: top, prefix: '' } : null, own: topOwn, limit: top }]; // prettier-ignore
  let next = 0;
  for (const part of ours.parts) {
    if (part.type === 'text') continue;
    if (part.type === 'heading') {
      const { line, isKnown } = headings[next++]!;
      const to = limitOf(line);
      parts.push({
        isHeading: true,
        isNew: !isKnown,
        place: line < 0 ? null : { from: line, to, prefix: '' },
        own: line + 1,
        limit: to,
      });
      continue;
    }
    const there = first.get(part.id);
    const place =
      there === undefined ? null : { from: there.from, to: sectionEnd(there), prefix: there.prefix };
    const own = there === undefined ? 0 : ownLine(there, bases.get(part.id) ?? null);
    parts.push({
      isHeading: false,
      isNew: there === undefined && !bases.has(part.id),
      place,
      own,
      limit: limitOf(there?.anchor ?? 0),
    });
  }
  return withoutEmpty(parts, ours);
}

/** The line behind the last paragraph that was exported with the block. */
function ownLine({ anchor, below }: Occurrence, base: BlockBase | null): number {
  const count = base === null ? 0 : ownOf(base.shape.below, below).own;
  return count === 0 ? anchor + 1 : below[count - 1]!.to;
}

/** A block with what the reader wrote below, up to a heading. */
function sectionEnd({ below, end }: Occurrence): number {
  const heading = below.find(({ heading }) => heading);
  return heading?.from ?? end;
}

/** A new heading is written where a block is or comes under it; without one it would say nothing. */
function withoutEmpty(parts: readonly Part[], ours: RenderedFile): Part[] {
  const texts = ours.parts.filter(({ type }) => type !== 'text');
  /** Whether a block follows, before a heading as high as the index. */
  const filled = Array<boolean>(7).fill(false);
  return parts
    .toReversed()
    .map((part, index) => {
      if (!part.isHeading) {
        if (part.isNew || part.place !== null) filled.fill(true);
        return part;
      }
      const level = levelOf(texts[parts.length - 2 - index]?.text ?? '');
      const isFilled = filled[level]!;
      filled.fill(false, level);
      return { ...part, isNew: part.isNew && isFilled };
    })
    .toReversed();
}

/** Index of the first of sorted `numbers` that is more than `number`. */
function firstBeyond(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
