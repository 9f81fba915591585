import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PostilError } from '../../src/core/failure.ts';
import { encodeLine, operationJson } from '../../src/core/library/journal.ts';
import { Journal } from '../../src/main/library/journal.ts';
import { createOperation } from '../core/library/records.ts';
import { all } from '../main/library/folder.ts';
import { rounds } from '../results.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'postil-fuzz-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const lineOf = (json: string): string => encodeLine(json, sha256(json));
const HEADER = lineOf(
  '{"postil":"journal","schema":2,"library":"fuzzed","created":"2026-01-01T00:00:00.000Z"}',
);
const NOTES = ['', 'plain', 'two\nlines\u2028three', '\ud83d half', '\0', '"}\n{"', 'long '.repeat(500)];
const LINES = NOTES.map((note, index) =>
  lineOf(operationJson(createOperation(`o${index}`, note), index + 1)),
);
const WHOLE = Buffer.from([HEADER, ...LINES].join(''));

let count = 0;
/** Gives `bytes` as the journal of a profile of its own to `work`. */
async function asJournal<T>(
  bytes: Uint8Array,
  work: (profile: string, path: string) => Promise<T>,
): Promise<T> {
  const profile = join(folder, `profile-${(count += 1)}`);
  await mkdir(join(profile, 'library'), { recursive: true });
  const path = join(profile, 'library', 'journal.jsonl');
  await writeFile(path, bytes);
  try {
    return await work(profile, path);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** The notes of what can be read, or the code of the error with which reading was refused. */
async function read(profile: string, readOnly: boolean): Promise<string[] | string> {
  try {
    const journal = await Journal.open(profile, { readOnly });
    try {
      return (await all(journal)).map(({ id }) => id);
    } finally {
      await journal.close();
    }
  } catch (error) {
    // Anything else is an error that nobody foresaw.
    if (!(error instanceof PostilError)) throw error;
    return error.code;
  }
}

type Mutation = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(([share, value]): Mutation => (bytes) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[at(bytes, share)] = value;
    return copy;
  }),
  place.map(
    (share): Mutation =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  fc.tuple(place, fc.nat(300)).map(
    ([share, length]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, share)), bytes.subarray(at(bytes, share) + length)]),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 200 })).map(
    ([share, more]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, share)), more, bytes.subarray(at(bytes, share))]),
  ),
  fc.tuple(place, fc.nat(4096)).map(
    ([share, length]): Mutation =>
      (bytes) =>
        Buffer.from(bytes).fill(0, at(bytes, share), Math.min(bytes.length, at(bytes, share) + length)),
  ),
);
const mutated = fc
  .array(mutation, { minLength: 1, maxLength: 4 })
  .map((all) => all.reduce<Buffer>((bytes, change) => change(bytes), WHOLE));

/** Ids of the operations whose lines came through whole, if the header did. */
function untouched(bytes: Buffer): string[] | null {
  const text = bytes.toString('latin1');
  const lines = new Set(text.split('\n').slice(0, -1));
  const has = (line: string): boolean => lines.has(Buffer.from(line).toString('latin1').slice(0, -1));
  if (!text.startsWith(Buffer.from(HEADER).toString('latin1'))) return null;
  return LINES.flatMap((line, index) => (has(line) ? [`o${index}`] : []));
}

describe('the journal, whatever its file holds', () => {
  test('any bytes are read, or refused in a sentence, and the file is left as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), (bytes, headed) => {
        const file = headed ? Buffer.concat([Buffer.from(HEADER), bytes]) : Buffer.from(bytes);
        return asJournal(file, async (profile, path) => {
          expect(await read(profile, true)).toEqual(headed ? [] : 'journal-damaged');
          expect((await readFile(path)).equals(file)).toBe(true);
          expect(await read(profile, false)).toEqual(headed ? [] : 'journal-damaged');
        });
      }),
      { numRuns: rounds(60, 2_000) },
    );
  });

  test('of a damaged one every whole operation is kept, before and after something is written', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, (bytes) =>
        asJournal(bytes, async (profile) => {
          const kept = untouched(bytes);
          const found = await read(profile, true);
          if (kept === null) return void expect(found).toBe('journal-damaged');
          expect(found).toEqual(expect.arrayContaining(kept));
          const journal = await Journal.open(profile);
          await journal.append(createOperation('after', 'Written after the damage.'));
          await journal.close();
          expect(await read(profile, true)).toEqual(expect.arrayContaining([...kept, 'after']));
        }),
      ),
      { numRuns: rounds(150, 5_000) },
    );
  });

  test('control: the file as it is gives all of it, and a reader that stops at the first damage loses some', async () => {
    await asJournal(WHOLE, async (profile) => {
      expect(await read(profile, true)).toEqual(NOTES.map((_, index) => `o${index}`));
    });
    const bytes = Buffer.from(WHOLE);
    bytes[HEADER.length + 100]! ^= 1;
    expect(untouched(bytes)).toEqual(NOTES.slice(1).map((_, index) => `o${index + 1}`));
  });
});
