import { zipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { mkdir, open, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, createInflateRaw, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeLine, JOURNAL_SCHEMA, operationJson } from '../../src/core/library/journal.ts';
import { sha256 } from '../../src/main/library/hash.ts';
import { restore } from '../../src/main/library/restore.ts';
import { createOperation } from '../core/library/records.ts';
import { all, emptyProfile, journalBytes, withJournal } from '../main/library/folder.ts';
import { measured } from '../results.ts';

/** D10 of SECURITY.md, for the files that `restore` takes: they too may come from anywhere. */

const MEGABYTE = 1024 * 1024;
/** A rule of D4–D8, by which these are measured too; the time is not: a backup may be long, says how far it is, and can be stopped. */
const MEMORY = 1_500 * MEGABYTE;
/** What the bombs unpack to, at least: more than the memory they may take. */
const UNPACKED = 2_000;

const line = (json: string) => encodeLine(json, sha256(json));
const header = (more: object = {}) =>
  line(
    JSON.stringify({
      postil: 'journal',
      schema: JOURNAL_SCHEMA,
      library: 'theirs',
      created: '2025-01-01T10:00:00.000Z',
      ...more,
    }),
  );
const operation = (id: string, seq: number) => line(operationJson(createOperation(id), seq));
const whole = header() + operation('theirs', 1);

async function inAFile(bytes: Uint8Array | string, name = 'postil.zip'): Promise<string> {
  const path = join(await emptyProfile(), name);
  await writeFile(path, bytes);
  return path;
}

const zipped = (journal: string, more: Record<string, string> = {}) =>
  inAFile(
    zipSync(
      Object.fromEntries(
        Object.entries({ ...more, 'journal.jsonl': journal }).map(([name, text]) => [
          name,
          Buffer.from(text),
        ]),
      ),
    ),
  );

/** A ZIP file whose one entry begins with `first` and goes on with megabytes of one letter. */
function bomb(name: string, first: string): Promise<string> {
  return inAFile(entryOf(name, packedBomb(first)));
}

/** A flushed block says nothing of those before it, so that one megabyte, packed once, can be there any number of times. */
function packedBomb(first: string): Buffer {
  const open = { finishFlush: constants.Z_FULL_FLUSH };
  const megabyte = deflateRawSync(Buffer.alloc(MEGABYTE, 'a'), open);
  const all = Array.from({ length: UNPACKED }, () => megabyte);
  return Buffer.concat([deflateRawSync(first, open), ...all, deflateRawSync('')]);
}

/** One local file header with its data (APPNOTE 4.3.7), as reading from the front finds it. */
function entryOf(name: string, packed: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(UNPACKED * MEGABYTE, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}

async function withNotes(): Promise<string> {
  const profile = await emptyProfile();
  await withJournal(profile, (journal) => journal.append(createOperation('mine')));
  return profile;
}

interface Answer {
  code: string;
  /** The most that was in memory beyond what was before, in bytes. */
  memory: number;
  unchanged: boolean;
}

async function answer(path: string): Promise<Answer> {
  const profile = await withNotes();
  const before = await journalBytes(profile);
  let most = 0;
  const base = process.memoryUsage().rss;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - base)), 20);
  const code = await restore(profile, path).then(
    () => 'restored',
    (error: { code?: string }) => error.code ?? String(error),
  );
  clearInterval(watch);
  const left = (await readdir(join(profile, 'library'))).filter((name) => name !== 'pictures');
  const unchanged = before.equals(await journalBytes(profile)) && left.join() === 'journal.jsonl';
  return { code, memory: most, unchanged };
}

describe('D10: a hostile backup is refused, and nothing is changed', () => {
  it.each<[string, () => Promise<string>]>([
    ['one line without an end', () => bomb('journal.jsonl', header())],
    ['settings without an end', () => bomb('settings.json', '"')],
    ['a table of files without an end', () => bomb('files.json', '"')],
    ['a picture without an end', () => bomb(`pictures/${'a'.repeat(64)}`, '\x89PNG\r\n\x1a\n')],
  ])('%s', { timeout: 120_000 }, async (_what, make) => {
    const { code, memory, unchanged } = await answer(await make());
    expect({ code, unchanged }).toEqual({ code: 'malformed', unchanged: true });
    expect(memory).toBeLessThan(MEMORY);
  });

  it.each<[string, () => Promise<string>, string?]>([
    [
      'a picture under another one’s name',
      () => zipped(whole, { [`pictures/${'a'.repeat(64)}`]: '\x89PNG' }),
    ],
    ['a picture under a way out', () => zipped(whole, { 'pictures/../../../out': 'out' })],
    ['a changed letter', () => zipped(whole.replace('ferry', 'fairy'))],
    ['a newer schema', () => zipped(header({ schema: JOURNAL_SCHEMA + 1 })), 'journal-newer'],
    ['numbers that leave none for what comes after', () => zipped(header({ base: Number.MAX_SAFE_INTEGER }))],
    [
      'an operation with the last number',
      () => zipped(header() + operation('last', Number.MAX_SAFE_INTEGER)),
    ],
    ['operations that are not there', () => zipped(header({ entries: 2 }) + operation('one', 1))],
    ['two journals in one', () => zipped(whole + whole)],
    ['nothing', () => inAFile('')],
    ['a folder', () => emptyProfile()],
  ])('%s', async (_what, make, expected = 'malformed') => {
    expect(await answer(await make())).toMatchObject({ code: expected, unchanged: true });
  });

  it('a pipe that nobody writes to, and a file of no bytes but length', async () => {
    const folder = await emptyProfile();
    await promisify(execFile)('mkfifo', [join(folder, 'pipe.zip')]);
    expect(await answer(join(folder, 'pipe.zip'))).toMatchObject({ code: 'malformed', unchanged: true });
    const sparse = await open(join(folder, 'sparse.jsonl'), 'w');
    await sparse.truncate(UNPACKED * MEGABYTE);
    await sparse.close();
    const { memory, ...said } = await answer(join(folder, 'sparse.jsonl'));
    expect(said).toEqual({ code: 'malformed', unchanged: true });
    expect(memory).toBeLessThan(MEMORY);
  }, 60_000);

  it('names that lead out of the archive are not followed', async () => {
    const path = await zipped(whole, { '../../out.txt': 'out', '/tmp/out.txt': 'out', '..\\out.txt': 'out' });
    const outside = await emptyProfile();
    await mkdir(join(outside, 'profile/library'), { recursive: true });
    await symlink(outside, join(outside, 'profile/library/link'));
    await restore(join(outside, 'profile'), path);
    expect((await readdir(outside, { recursive: true })).filter((name) => name.includes('out'))).toEqual([]);
    measured('D10', 'backups: bombs, pipes, wrong hashes, newer schemas and exhausted numbers refused');
  });
});

it('D10: control: a whole backup is restored, and what is written after it is read again', async () => {
  const profile = await withNotes();
  // Of one that was killed in the middle.
  await writeFile(join(profile, 'library/.restored-1.tmp'), 'half');
  await restore(profile, await zipped(whole));
  expect((await readdir(join(profile, 'library'))).filter((name) => name.includes('tmp'))).toEqual([]);
  await withJournal(profile, (journal) => journal.append(createOperation('after')));
  const ids = await withJournal(profile, async (journal) => (await all(journal)).map(({ id }) => id));
  expect(ids).toEqual(['theirs', 'after']);
});

it('D10: control: each bomb is one: unpacked, it holds more than may be taken', async () => {
  const inflate = createInflateRaw();
  inflate.end(packedBomb(header()));
  let unpacked = 0;
  for await (const piece of inflate) unpacked += (piece as Buffer).length;
  expect(unpacked).toBeGreaterThan(MEMORY);
}, 60_000);
