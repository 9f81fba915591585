import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { gonePlaces, isGone } from '../../../src/main/files/gone.ts';

const folderOf = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'postil-gone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

it('says of a file that it is gone where its folder, or one around it, is still there', async () => {
  const folder = await folderOf();
  await writeFile(join(folder, 'a.txt'), 'A');
  await symlink(join(folder, 'nowhere'), join(folder, 'link.txt'));
  expect(await isGone(join(folder, 'a.txt'))).toBe(false);
  expect(await isGone(join(folder, 'link.txt'))).toBe(false);
  expect(await isGone(join(folder, 'b.txt'))).toBe(true);
  expect(await isGone(join(folder, 'moved', 'away', 'b.txt'))).toBe(true);
  expect(await isGone(join(folder, 'a.txt', 'b.txt'))).toBe(true);
});

it.each([
  ['a disk that is not there', '/media/nobody/stick/a.txt'],
  ['a network drive that is not there', '/mnt/postil-nowhere/articles/a.txt'],
  ['a root of which nothing is there', '/postil-nowhere/a.txt'],
  ['another computer', '//example.org/share/a.txt'],
  ['another computer, as Windows writes it', '\\\\example.org\\share\\a.txt'],
  ['no absolute path', 'a.txt'],
])('leaves it open of %s', async (_, path) => {
  expect(await isGone(path)).toBe(false);
});

it('tells of places only where their paths are known', async () => {
  const folder = await folderOf();
  await writeFile(join(folder, 'a.txt'), 'A');
  const paths: Record<string, string> = { here: join(folder, 'a.txt'), gone: join(folder, 'b.txt') };
  expect(await gonePlaces(['here', 'gone', 'unknown'], (id) => paths[id] ?? null)).toEqual(['gone']);
});
