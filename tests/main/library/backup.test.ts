import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../../src/main/library/backup.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { restore } from '../../../src/main/library/restore.ts';
import { PictureStore } from '../../../src/main/pictures/store.ts';
import { createOperation } from '../../core/library/records.ts';
import { emptyProfile, journalBytes, withJournal } from './folder.ts';

const picture = (letter: string, length = 100) =>
  Buffer.from(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${letter.repeat(length)}`, 'latin1');

async function libraryOf(...names: string[]): Promise<{ profile: string; pictures: string[] }> {
  const profile = await emptyProfile();
  await withJournal(profile, async (journal) => {
    for (const name of names) await journal.append(createOperation(name, `the note ${name}`));
  });
  const store = new PictureStore(profile);
  const pictures: string[] = [];
  for (const letter of ['a', 'b']) pictures.push((await store.keep(picture(letter, 3_000_000)))?.hash ?? '');
  return { profile, pictures };
}

/** A file in a folder of its own, whose contents tell what was left behind. */
async function target(): Promise<{ folder: string; file: string }> {
  const folder = join(await emptyProfile(), 'stick');
  await mkdir(folder);
  return { folder, file: join(folder, 'postil.zip') };
}

describe('a backup', () => {
  it('put into an empty profile makes the same library, pictures included', async () => {
    const { profile, pictures } = await libraryOf('one', 'two', 'three');
    const { folder, file } = await target();
    const made = await backUp(profile, file);
    expect(made).toMatchObject({ counts: { articles: 0, annotations: 3 }, pictures: 2 });
    expect(made.bytes).toBe((await stat(file)).size);
    expect(await readdir(folder)).toEqual(['postil.zip']);

    const elsewhere = await emptyProfile();
    expect(await restore(elsewhere, file)).toEqual({ operations: 3, pictures: 2, kept: null });
    expect((await readLibrary(elsewhere)).state).toEqual((await readLibrary(profile)).state);
    for (const hash of pictures)
      expect((await new PictureStore(elsewhere).read(hash))?.bytes.length).toBeGreaterThan(3_000_000);
    await withJournal(elsewhere, async (journal) => {
      expect(journal.seq).toBe(3);
      expect(journal.library).not.toBe(await withJournal(profile, ({ library }) => library));
      await journal.append(createOperation('four'));
    });
    expect(await readdir(join(elsewhere, 'library'))).not.toContainEqual(expect.stringMatching(/tmp/));
  });

  it('can be made while the library is in use, and replaces an older one whole', async () => {
    const { profile } = await libraryOf('one');
    const { folder, file } = await target();
    await writeFile(file, 'an older one');
    const app = await openLibrary(profile, { role: 'app' });
    const writing = Array.from({ length: 50 }, (_, index) => app.append(createOperation(`more-${index}`)));
    await backUp(profile, file);
    await Promise.all(writing);
    await app.close();
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
    expect(await readdir(folder)).toEqual(['postil.zip']);
    const elsewhere = await emptyProfile();
    await restore(elsewhere, file);
    expect((await readLibrary(elsewhere)).state.annotations.has('annotation-one')).toBe(true);
  });

  it('that cannot be made leaves the older one as it was', async () => {
    const { profile } = await libraryOf('one');
    const { folder, file } = await target();
    await writeFile(file, 'an older one');
    await expect(backUp(profile, join(folder, 'no such folder', 'postil.zip'))).rejects.toMatchObject({
      code: 'not-written',
    });
    await expect(backUp(await emptyProfile(), file)).rejects.toMatchObject({ code: 'not-found' });
    expect(await readFile(file, 'utf8')).toBe('an older one');
    expect(await readdir(folder)).toEqual(['postil.zip']);
  });
});

describe('restoring', () => {
  it('keeps the library that was there', async () => {
    const { profile } = await libraryOf('one');
    const { file } = await target();
    await backUp(profile, file);
    const { profile: other } = await libraryOf('two', 'three');
    const before = await journalBytes(other);
    const { kept } = await restore(other, file);
    expect(kept).toMatch(/^journal-.*\.jsonl$/);
    const aside = await readFile(join(other, 'library', 'kept', kept ?? ''));
    expect(aside.equals(before)).toBe(true);
    expect([...(await readLibrary(other)).state.annotations.keys()]).toEqual(['annotation-one']);
  });

  it('is refused while Postil has the library open', async () => {
    const { profile } = await libraryOf('one');
    const { file } = await target();
    await backUp(profile, file);
    const app = await openLibrary(profile, { role: 'app' });
    await expect(restore(profile, file)).rejects.toMatchObject({ code: 'library-busy' });
    await app.close();
    await expect(restore(profile, file)).resolves.toMatchObject({ operations: 1 });
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['is cut off', (whole) => whole.subarray(0, whole.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('{"postil":"annotations"}')],
    [
      'is damaged inside the journal',
      (whole) => {
        const copy = Buffer.from(whole);
        const at = copy.indexOf('journal.jsonl') + 60;
        copy[at] = (copy[at] ?? 0) ^ 0xff;
        return copy;
      },
    ],
    [
      'is damaged inside a picture',
      (whole) => {
        const copy = Buffer.from(whole);
        const at = copy.indexOf('aaaaaaaa', copy.indexOf('IHDR'));
        copy[at] = 0x62;
        return copy;
      },
    ],
  ])('a file that %s changes nothing', async (_what, damage) => {
    const { profile } = await libraryOf('one');
    const { file } = await target();
    await backUp(profile, file);
    await writeFile(file, damage(await readFile(file)));
    const { profile: other } = await libraryOf('two');
    const before = await journalBytes(other);
    await expect(restore(other, file)).rejects.toMatchObject({ code: 'malformed' });
    expect((await journalBytes(other)).equals(before)).toBe(true);
    expect((await readdir(join(other, 'library'))).sort()).toEqual(['journal.jsonl', 'pictures']);
  });

  it('a file that is not there is told', async () => {
    await expect(restore(await emptyProfile(), '/nowhere/postil.zip')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
