import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../src/main/files/write.ts';
import { emptyProfile } from '../library/folder.ts';

describe('writeFileAtomically', () => {
  it('makes a new file for its owner, and replaces an old one with the permissions it had', async () => {
    const folder = await emptyProfile();
    const path = join(folder, 'notes.md');
    await writeFileAtomically(path, 'new 波\n');
    expect(await readFile(path, 'utf8')).toBe('new 波\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    await writeFileAtomically(path, 'again');
    expect(await readFile(path, 'utf8')).toBe('again');
    expect((await stat(path)).mode & 0o777).toBe(0o644);
    expect(await readdir(folder)).toEqual(['notes.md']);
  });

  it('writes through a symbolic link, which stays one', async () => {
    const folder = await emptyProfile();
    await writeFile(join(folder, 'real.md'), 'old');
    await symlink('real.md', join(folder, 'link.md'));
    await writeFileAtomically(join(folder, 'link.md'), 'new');
    expect((await lstat(join(folder, 'link.md'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('new');
  });

  it('takes names as long as the disk does', async () => {
    const folder = await emptyProfile();
    const path = join(folder, `${'n'.repeat(252)}.md`);
    await writeFileAtomically(path, 'x');
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  it.each([
    ['a folder of that name', 'taken', 'taken could not be written: there is a folder of that name.'],
    ['no folder', 'missing/notes.md', 'notes.md could not be written: its folder does not exist.'],
    ['a file for a folder', 'file/notes.md', 'notes.md could not be written: its folder does not exist.'],
    [
      'a name that is too long',
      `${'n'.repeat(300)}.md`,
      `${'n'.repeat(300)}.md could not be written: its name is too long.`,
    ],
  ])('says what stands in the way: %s', async (_, name, message) => {
    const folder = await emptyProfile();
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'file'), '');
    await expect(writeFileAtomically(join(folder, name), 'x')).rejects.toMatchObject({
      code: 'not-written',
      message,
    });
    expect((await readdir(folder)).sort()).toEqual(['file', 'taken']);
  });
});
