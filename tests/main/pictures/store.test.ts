import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PictureStore } from '../../../src/main/pictures/store.ts';
import { png } from './made.ts';

let profile: string;
let store: PictureStore;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'postil-pictures-'));
  store = new PictureStore(profile);
});
afterEach(() => rm(profile, { recursive: true, force: true }));

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const fileOf = (hash: string): string => join(profile, 'library/pictures', hash.slice(0, 2), hash);

describe('keep', () => {
  it('puts a picture under its hash, for its owner alone, and nothing beside it', async () => {
    const picture = png(40, 30);
    const hash = sha(picture);
    expect(await store.keep(picture)).toEqual({
      mediaType: 'image/png',
      hash,
      size: picture.length,
      width: 40,
      height: 30,
    });
    expect(new Uint8Array(await readFile(fileOf(hash)))).toEqual(picture);
    expect(await readdir(join(profile, 'library/pictures', hash.slice(0, 2)))).toEqual([hash]);
    if (process.platform !== 'win32') expect((await stat(fileOf(hash))).mode & 0o077).toBe(0);
  });

  it('keeps the same picture once, also when it comes many times at once', async () => {
    const picture = png(40, 30);
    await Promise.all(Array.from({ length: 20 }, () => store.keep(picture)));
    const { ino } = await stat(fileOf(sha(picture)));
    await store.keep(picture);
    expect((await stat(fileOf(sha(picture)))).ino).toBe(ino);
    expect(await readdir(join(profile, 'library/pictures', sha(picture).slice(0, 2)))).toHaveLength(1);
  });

  it('mends a picture that was cut off', async () => {
    const picture = png(40, 30);
    await store.keep(picture);
    await writeFile(fileOf(sha(picture)), picture.subarray(0, 20));
    await store.keep(picture);
    expect((await store.read(sha(picture)))?.bytes).toEqual(picture);
  });

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '', 'PNG'])(
    'not %j',
    async (content) => {
      expect(await store.keep(Buffer.from(content))).toBeNull();
      await expect(readdir(join(profile, 'library'))).rejects.toThrow();
    },
  );

  it('says what is in the way', async () => {
    await mkdir(join(profile, 'library'));
    await writeFile(join(profile, 'library/pictures'), 'a file');
    await expect(store.keep(png(4, 4))).rejects.toMatchObject({ code: 'not-written' });
  });
});

describe('read', () => {
  it('gives what was kept, with the type its bytes say', async () => {
    const picture = png(40, 30);
    await store.keep(picture);
    expect(await store.read(sha(picture))).toEqual({ mediaType: 'image/png', bytes: picture });
  });

  it('gives nothing that is not what its name says', async () => {
    const hash = sha(png(40, 30));
    await mkdir(join(profile, 'library/pictures', hash.slice(0, 2)), { recursive: true });
    for (const content of [png(40, 31), '<!doctype html><script>1</script>', '<svg/>', '']) {
      await writeFile(fileOf(hash), content);
      expect(await store.read(hash)).toBeNull();
    }
    // Under its own hash a page is no picture either.
    const page = Buffer.from('<!doctype html><script>1</script>');
    await mkdir(join(profile, 'library/pictures', sha(page).slice(0, 2)), { recursive: true });
    await writeFile(fileOf(sha(page)), page);
    expect(await store.read(sha(page))).toBeNull();
  });

  it.each([
    '',
    'x',
    '../journal.jsonl',
    '0'.repeat(63),
    '0'.repeat(64),
    `${'0'.repeat(63)}G`,
    `..${'0'.repeat(62)}`,
  ])('nothing for %j', async (hash) => {
    expect(await store.read(hash)).toBeNull();
  });
});
