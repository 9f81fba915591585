import { isBlank, lineAt } from './lines.ts';
import { trimmedEnd, type Scan } from './scan.ts';
import { increasing } from './sequence.ts';

/** A part of what is exported, and where it stands in the file. */
export interface Part {
  isHeading: boolean;
  /** To be put into the file. */
  isNew: boolean;
  /** Its lines in the file, `to` exclusive: of a block the section up to the next one, with what the reader wrote there. */
  place: { from: number; to: number; prefix: string } | null;
  /** The first line behind it that is another block's or a heading. */
  limit: number;
  /** The line behind what is its own there. */
  own: number;
}

/** Where a run of new parts goes: before a line of the file, or at its end. */
export interface Place {
  at: number;
  /** Indices of the parts. */
  parts: number[];
}

/**
 * Where new parts go. Parts that stand in the file in the order of the export are the neighbours; those that the reader moved
 * count only where there are no others. A new part goes behind the neighbour before it if both are under one heading, else
 * before the one that follows under its heading, else under its heading, else behind what comes before.
 */
export function placesFor(scan: Scan, parts: readonly Part[]): Place[] {
  const inPlace = increasing(parts.map(({ place }) => place?.from ?? -1));
  const before = nearest(parts, inPlace, 1);
  const after = nearest(parts, inPlace, -1);
  const sections = sectionsOf(parts);
  const ends = new Map<Part, number>();
  const found: Place[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (!parts[index]!.isNew) continue;
    const run = [index];
    while (parts[index + 1]?.isNew === true && !parts[index + 1]!.isHeading) run.push((index += 1));
    const at = placeOf(scan, parts, run, before, after, sections, ends);
    found.push({ at: Math.min(at, scan.open), parts: run });
  }
  return found;
}

function placeOf(
  scan: Scan,
  parts: readonly Part[],
  run: readonly number[],
  before: readonly number[],
  after: readonly number[],
  sections: readonly number[],
  ends: Map<Part, number>,
): number {
  const behind = (part: Part): number => {
    const end = ends.get(part) ?? endBehind(scan, part);
    ends.set(part, end);
    return end;
  };
  const [first = 0] = run;
  const last = run.at(-1) ?? first;
  const left = before[first]!;
  const right = after[last]!;
  const leftPart = parts[left];
  const rightPart = parts[right];
  const startsSection = parts[first]!.isHeading;
  const under = (index: number, at: number): boolean => index >= 0 && sections[index] === sections[at];
  if (!startsSection && leftPart !== undefined && !leftPart.isHeading && under(left, first))
    return behind(leftPart);
  if (rightPart !== undefined && (startsSection || under(right, last)))
    return outOfComment(scan, rightPart.place!.from);
  if (leftPart !== undefined) return behind(leftPart);
  if (rightPart !== undefined) return outOfComment(scan, rightPart.place!.from);
  return endOf(scan);
}

/** A line of a quote, or of a list. */
const GOES_ON = /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])|^[ \t]+\S/;

/** Behind a part and what the reader wrote below it, and outside of the list or quote they put it into. */
function endBehind({ lines, comment }: Scan, { place, own, limit }: Part): number {
  const { from, to, prefix } = place!;
  let end = to;
  if (prefix !== '') {
    while (end < limit) {
      const line = lineAt(lines, end);
      if (isBlank(line) ? !GOES_ON.test(lineAt(lines, end + 1)) : !GOES_ON.test(line)) break;
      end += 1;
    }
  }
  end = trimmedEnd(lines, from, end);
  const open = comment[end] ?? -1;
  return open >= own ? open : end;
}

function outOfComment({ comment }: Scan, line: number): number {
  const open = comment[line] ?? -1;
  return open >= 0 ? open : line;
}

/** The file's end, above the base where nothing but that follows. */
function endOf({ lines, bases, body }: Scan): number {
  const end = trimmedEnd(lines, body, lines.count);
  const last = bases.at(-1);
  return last !== undefined && last === end - 1 ? last : end;
}

/** For each part the nearest other that stands in the file, in one direction; -1 for none. */
function nearest(parts: readonly Part[], inPlace: readonly boolean[], step: 1 | -1): number[] {
  const found = Array<number>(parts.length).fill(-1);
  let last = -1;
  for (let at = step === 1 ? 0 : parts.length - 1; at >= 0 && at < parts.length; at += step) {
    found[at] = last;
    if (inPlace[at]) last = at;
  }
  return found;
}

/** Under which heading each part is: counted up at every heading, which is a part of its own section. */
function sectionsOf(parts: readonly Part[]): number[] {
  let section = 0;
  return parts.map(({ isHeading }) => (isHeading ? ++section : section));
}
