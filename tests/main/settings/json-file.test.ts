import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTime, JsonFile } from '../../../src/main/settings/json-file.ts';

const Schema = v.object({ page: v.number() });
const USUAL = { page: 1 };
const NOW = new Date('2024-06-27T10:05:00.123Z');

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-json-'));
  path = join(folder, 'place.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => JsonFile.open(path, Schema, USUAL, NOW);

describe('JsonFile', () => {
  it('is usual where there is no file, and makes none by itself', async () => {
    const file = await open();
    expect(file.value).toEqual(USUAL);
    expect(file.aside).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps what it was set to', async () => {
    const file = await open();
    file.set({ page: 12 });
    expect(file.value).toEqual({ page: 12 });
    await file.flush();
    expect((await open()).value).toEqual({ page: 12 });
    expect(await readdir(folder)).toEqual(['place.json']);
  });

  it('ends with the last of many values, however they overlap', async () => {
    const file = await open();
    for (let page = 2; page <= 40; page++) {
      file.set({ page });
      if (page % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await file.flush();
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ page: 40 });
  });

  it.each([
    ['half a file', '{"page": 1'],
    ['nothing', ''],
    ['zeroes', '\0\0\0\0'],
    ['something else', '"page"'],
    ['a wrong value', '{"page":"one"}'],
  ])('puts %s aside, whole, and goes on', async (_name, content) => {
    await writeFile(path, content);
    const file = await open();
    expect(file.value).toEqual(USUAL);
    expect(file.aside).toBe('place.damaged-2024-06-27T10-05-00-123Z.json');
    expect(await readFile(join(folder, file.aside ?? ''), 'utf8')).toBe(content);
    file.set({ page: 3 });
    await file.flush();
    expect((await open()).value).toEqual({ page: 3 });
  });

  const Lenient = v.object({
    page: v.fallback(v.number(), 1),
    own: v.fallback(v.array(v.object({ name: v.pipe(v.string(), v.maxLength(9)) })), []),
  });
  const LENIENT = { page: 1, own: [] };

  it.each([
    [
      'a value of another kind',
      '{"page":"one","own":[{"name":"Mine"}]}',
      { page: 1, own: [{ name: 'Mine' }] },
    ],
    [
      'one of many that is too long',
      '{"page":2,"own":[{"name":"Mine"},{"name":"0123456789"}]}',
      { page: 2, own: [] },
    ],
    ['nothing', '{"page":null}', { page: 1, own: [] }],
    ['a list as what it is not', '{"page":2,"own":{"0":{"name":"Mine"}}}', { page: 2, own: [] }],
  ])(
    'keeps the file where %s was not understood, once, and takes the rest',
    async (_name, content, value) => {
      await writeFile(path, content);
      const file = await JsonFile.open(path, Lenient, LENIENT, NOW);
      expect(file.value).toEqual(value);
      expect(file.aside).toBe('place.damaged-2024-06-27T10-05-00-123Z.json');
      expect(await readFile(join(folder, file.aside ?? ''), 'utf8')).toBe(content);
      await file.flush();
      const again = await JsonFile.open(path, Lenient, LENIENT, new Date(NOW.getTime() + 1));
      expect([again.value, again.aside]).toEqual([value, null]);
    },
  );

  it.each([
    '{}',
    '{"page":2}',
    '{"page":2,"columns":{"of":"a newer version"}}',
    '{"__proto__":{"page":"one"}}',
  ])('takes %s as it is', async (content) => {
    await writeFile(path, content);
    expect((await JsonFile.open(path, Lenient, LENIENT, NOW)).aside).toBeNull();
    expect(await readdir(folder)).toEqual(['place.json']);
  });

  it('goes on in memory where it cannot write', async () => {
    const file = await JsonFile.open(join(folder, 'missing', 'place.json'), Schema, USUAL, NOW);
    const said: unknown[] = [];
    const original = console.error;
    console.error = (...words: unknown[]) => void said.push(words);
    file.set({ page: 5 });
    await file.flush();
    console.error = original;
    expect(file.value).toEqual({ page: 5 });
    expect(said).toHaveLength(1);
  });
});

describe('fileTime', () => {
  it('has nothing that a file system refuses, and sorts by time', () => {
    expect(fileTime(NOW)).toMatch(/^[0-9TZ-]+$/);
    expect(fileTime(NOW) < fileTime(new Date(NOW.getTime() + 1))).toBe(true);
  });
});
