import { hashOf } from './hash.ts';
import { isBlank, lineAt } from './lines.ts';
import type { RenderedFile } from './rendered.ts';
import type { Scan } from './scan.ts';

/** A heading of ours: which one of those that read alike it is, and where it stands in the file. */
export interface OurHeading {
  hash: string;
  text: string;
  level: number;
  /** Its line; -1 where it is not there. */
  line: number;
  /** Whether it was written before: one that is missing then was taken out by the reader, and stays out. */
  isKnown: boolean;
}

/** The headings of `ours`, in their order, found in the file by their words, alike ones one after the other. */
export function findHeadings(scan: Scan, ours: RenderedFile, known: readonly string[]): OurHeading[] {
  const places = placesOf(scan);
  const left = counted(known);
  return ours.parts.flatMap((part) => {
    if (part.type !== 'heading') return [];
    const hash = hashOf([part.text]);
    const times = left.get(hash) ?? 0;
    left.set(hash, times - 1);
    const line = places.get(hash)?.shift() ?? -1;
    return [{ hash, text: part.text, level: levelOf(part.text), line, isKnown: times > 0 || line >= 0 }];
  });
}

/** Headings that were written once and are not in `ours` any more, where they still stand in the file. */
export function formerHeadings(
  scan: Scan,
  ours: readonly OurHeading[],
  known: readonly string[],
): { hash: string; line: number }[] {
  const places = placesOf(scan);
  for (const { hash, line } of ours) if (line >= 0) places.get(hash)?.shift();
  const left = counted(ours.map(({ hash }) => hash));
  return known.flatMap((hash) => {
    const times = left.get(hash) ?? 0;
    left.set(hash, times - 1);
    return times > 0 ? [] : [{ hash, line: places.get(hash)?.shift() ?? -1 }];
  });
}

/** What the merge does at lines, as far as it fills or empties sections. */
export interface Doings {
  /** Lines that are taken out. */
  gone: ReadonlySet<number>;
  /** Before which lines a heading, or else a block, is put in. */
  inserted: ReadonlyMap<number, 'heading' | 'block'>;
}

/**
 * Of `former`, those under which nothing is left: no line up to the next heading that is as high. They were there for our
 * blocks alone and go with the last.
 */
export function bareHeadings(scan: Scan, former: readonly number[], doings: Doings): number[] {
  /** Bare ones, and where what is below them begins. */
  const bare = new Map<number, number>();
  for (const line of former.toSorted((a, b) => b - a)) {
    const stop = bareUntil(scan, line, doings, bare);
    if (stop >= 0) bare.set(line, stop);
  }
  return [...bare.keys()];
}

function bareUntil(
  { lines, headings, bases }: Scan,
  line: number,
  { gone, inserted }: Doings,
  bare: ReadonlyMap<number, number>,
): number {
  const level = headings.get(line) ?? 1;
  for (let at = line + 1; at <= lines.count; at += 1) {
    const filling = inserted.get(at);
    if (filling !== undefined) return filling === 'heading' ? at : -1;
    const below = bare.get(at);
    if (below !== undefined) {
      at = below - 1;
      continue;
    }
    const other = headings.get(at);
    if (other !== undefined) return other <= level ? at : -1;
    if (at < lines.count && !gone.has(at) && !isBlank(lineAt(lines, at)) && bases.at(-1) !== at) return -1;
  }
  return lines.count;
}

export function levelOf(heading: string): number {
  return /^ {0,3}(#{1,6})/.exec(heading)?.[1]?.length ?? 1;
}

function placesOf({ headings, lines }: Scan): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const line of headings.keys()) {
    const hash = hashOf([lineAt(lines, line)]);
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [line]);
    else list.push(line);
  }
  return places;
}

function counted(hashes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}
