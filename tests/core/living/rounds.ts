/** Rounds of: export, a reader's edits, changes in the library, export again; and what has to hold each time. */
import { parseDocument } from 'yaml';
import { randomOf, type Random } from '../../../bench/anchoring/random.ts';
import type { Base } from '../../../src/core/living/base.ts';
import { baseOf } from '../../../src/core/living/line.ts';
import { mergeLiving, type LibraryAge } from '../../../src/core/living/merge.ts';
import { parseLiving } from '../../../src/core/living/parse.ts';
import type { RenderedFile } from '../../../src/core/living/rendered.ts';
import { CHANGES, grown, takenBack } from './changes.ts';
import { rendered, type Library } from './library.ts';
import { EDITS, type Desk } from './reader.ts';

/** What was wrong, in words, with the round's seed. */
export interface Fault {
  seed: number;
  what: string;
  /** The edits and changes that led there. */
  deeds: string[];
  file: string;
  text: string;
}

export interface Tally {
  exports: number;
  edits: number;
  conflicts: number;
  /** Lines of the reader's that were looked for. */
  lines: number;
  faults: Fault[];
}

const CYCLES = 4;
const MOST_EDITS = 4;

/** One round. Everything in it follows from `seed`. */
export function round(seed: number, tally: Tally): void {
  const random = randomOf(seed);
  const library = grown(random);
  const first = mergeLiving(rendered(library), null, null);
  let count = 0;
  const desk: Desk = {
    lines: [],
    eol: '\n',
    random,
    word: () => `reader ${(count += 1)}.`,
    touched: new Set(),
    deleted: new Set(),
    copied: new Set(),
    earlier: [first.text],
  };
  let { text, base } = first;
  const deeds: string[] = [];
  const before: Library[] = [];
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const file = edited(desk, text, deeds, tally);
    change(library, before, random, deeds);
    const ours = rendered(library);
    const merged = mergeLiving(ours, file, base);
    tally.exports += 1;
    tally.conflicts += merged.conflicts;
    const past = rendered(before.length === 0 ? library : randomOf(seed + cycle).pick(before));
    const faults = check({ desk, ours, past, file, base, merged, tally });
    for (const what of faults) tally.faults.push({ seed, what, deeds: [...deeds], file, text: merged.text });
    if (faults.length > 0) return;
    ({ text, base } = merged);
    desk.earlier.push(text);
  }
}

/** The reader sits down at the file. */
function edited(desk: Desk, text: string, deeds: string[], tally: Tally): string {
  const { random } = desk;
  desk.eol = text.includes('\r\n') ? '\r\n' : '\n';
  desk.lines = text.split(/\r\n|\n/);
  const before = ids(desk.lines);
  const names = Object.keys(EDITS);
  for (let left = random.below(MOST_EDITS + 1); left > 0; left -= 1) {
    const name = random.pick(names);
    EDITS[name]!(desk);
    deeds.push(name);
    tally.edits += 1;
  }
  const file = desk.lines.join(desk.eol);
  const after = new Set(ids(desk.lines));
  for (const id of before) if (!after.has(id)) desk.deleted.add(id);
  // Of a file from before, only what it knows itself was ever deleted.
  const carried = baseOf(file);
  // An older file that does not say how old it is.
  if (carried === null && deeds.includes('all undone')) for (const id of after) desk.touched.add(id);
  const known = new Set(carried?.blocks.map(({ id }) => id));
  for (const id of desk.deleted)
    if (after.has(id) || (carried !== null && !known.has(id))) desk.deleted.delete(id);
  return file;
}

function change(library: Library, before: Library[], random: Random, deeds: string[]): void {
  for (let left = random.below(4); left > 0; left -= 1) {
    const kept = structuredClone(library);
    const name = random.pick(Object.keys(CHANGES));
    if (name === 'undone in Postil') Object.assign(library, takenBack(before.pop() ?? library, library));
    else CHANGES[name]!(library, random);
    deeds.push(name);
    before.push(kept);
  }
}

interface Checked {
  desk: Desk;
  ours: RenderedFile;
  /** Of a library as it was once: a backup that was restored on another computer. */
  past: RenderedFile;
  file: string;
  base: Base;
  merged: ReturnType<typeof mergeLiving>;
  tally: Tally;
}

function* problems({ desk, ours, past, file, base, merged, tally }: Checked): Generator<string> {
  const { text } = merged;
  // Nothing the reader wrote is lost, with the base or without any.
  const written = desk.lines.filter((line) => line.includes('reader ')).map((line) => line.trim());
  tally.lines += written.length;
  const bare = withoutLine(file);
  const blind = mergeLiving(ours, bare, null).text;
  for (const [how, result] of [
    ['', text],
    [' without a base', blind],
  ] as const) {
    const left = counted(result.split(/\r\n|\n/).map((line) => line.trim()));
    for (const line of written) {
      const times = left.get(line) ?? 0;
      if (times === 0 && !line.startsWith('<!-- postil')) yield `lost${how}: ${line}`;
      left.set(line, times - 1);
    }
  }
  // No deleted block returns, none comes twice, and each new one comes.
  const there = counted(ids(desk.lines));
  const now = counted(ids(text.split(/\r\n|\n/)));
  for (const id of desk.deleted) if (now.has(id)) yield `${id} was deleted and is back`;
  for (const [id, times] of now)
    if (times > Math.max(1, there.get(id) ?? 0)) yield `${id} stands there ${times} times`;
  for (const { id, outcome } of merged.blocks)
    if (outcome === 'added' && now.get(id) !== 1) yield `${id} is not there`;
  // What nobody touched reads as in the library.
  const lines = `\n${solid(text)}\n`;
  const outcomes = new Map(merged.blocks.map(({ id, outcome }) => [id, outcome]));
  for (const part of ours.parts) {
    if (part.type !== 'block' || desk.touched.has(part.id) || !now.has(part.id)) continue;
    if (!lines.includes(`\n${solid(part.text)}\n`))
      yield `${part.id} is not up to date (${outcomes.get(part.id)})`;
  }
  // A library that is older takes nothing back, and is done with it at once.
  const older = mergeLiving(past, text, null, restored(past));
  const kept = `\n${solid(older.text)}\n`;
  // What was edited and taken back since the last export was then newer than what the file has.
  const times = new Map(merged.base.blocks.map(({ id, changed = 0 }) => [id, changed]));
  const newer = new Set(past.parts.flatMap((part) => part.type === 'block' && (part.changed ?? 0) > times.get(part.id)! ? [part.id] : [])); // prettier-ignore
  for (const part of baseOf(text) === null ? [] : ours.parts) {
    if (part.type !== 'block' || desk.touched.has(part.id) || !now.has(part.id)) continue;
    if (newer.has(part.id)) continue;
    if (!kept.includes(`\n${solid(part.text)}\n`)) yield `an older library takes ${part.id} back`;
  }
  if (mergeLiving(past, older.text, older.base, restored(past)).text !== older.text)
    yield 'an older library changes the file twice';
  // Once more changes nothing.
  const again = mergeLiving(ours, text, merged.base);
  if (again.text !== text) yield 'a second export changes the file';
  if (JSON.stringify(again.base) !== JSON.stringify(merged.base)) yield 'a second export changes the base';
  // The file alone is enough, and so is what main kept.
  if (baseOf(file) !== null) {
    if (mergeLiving(ours, file, null).text !== text) yield 'the file alone gives another text';
    // Where the comment stands in the middle, what is new goes above it; without it there is no such place.
    const carried = / -->\s*$/.test(file) && JSON.stringify(baseOf(file)) === JSON.stringify(base);
    if (carried && sorted(mergeLiving(ours, bare, { ...base, line: false }).text) !== sorted(text))
      yield 'the kept base gives another text';
  }
  const yaml = /^\ufeff?---\r?\n([^]*?)\r?\n---\r?\n/.exec(text)?.[1];
  if (yaml !== undefined && merged.frontMatter === 'read' && parseDocument(yaml).errors.length > 0)
    yield 'the front matter is no YAML';
  // What is not the reader's does not come back as theirs.
  for (const { id, noteEdited } of parseLiving(text, merged.base).blocks)
    if (noteEdited && !desk.touched.has(id) && now.has(id) && outcomes.has(id))
      yield `the note of ${id} looks edited`;
}

/** What a library knows of a file that another one wrote last. */
function restored({ parts }: RenderedFile): LibraryAge {
  const changed = new Map(parts.flatMap((part) => (part.type === 'block' ? [[part.id, part.changed]] : [])));
  return {
    wasDeleted: () => false,
    mayBeOlder: (id, base) => (changed.get(id) ?? 0) < (base.changed ?? 0),
  };
}

function check(checked: Checked): string[] {
  return [...problems(checked)];
}

/** Ids that name a block, outside of code. */
function ids(lines: readonly string[]): string[] {
  let code = false;
  let depth = 0;
  return lines.flatMap((line) => {
    const quotes = /^[\s>]*/.exec(line)![0].split('>').length;
    // What is in a quote ends with it.
    if (quotes < depth) code = false;
    if (code ? /^[\s>]*```\s*$/.test(line) : /^[\s>]*```/.test(line)) {
      code = !code;
      depth = quotes;
    }
    if (!code) depth = 0;
    const id = code ? undefined : /(?:^|[\s>])\^(hl-[A-Za-z0-9-]+)\s*$/.exec(line)?.[1];
    return id === undefined ? [] : [id];
  });
}

function withoutLine(text: string): string {
  return text.replace(/^<!-- postil:.*$/gm, '');
}

/** Lines without the blank ones and without spaces at their ends. */
function solid(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

/** The lines in no order: what is new at the end stands above the comment, and where there is none behind everything. */
function sorted(text: string): string {
  return solid(withoutLine(text)).split('\n').sort().join('\n');
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

export function emptyTally(): Tally {
  return { exports: 0, edits: 0, conflicts: 0, lines: 0, faults: [] };
}
