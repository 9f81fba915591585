import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Target } from '../../../src/main/exporting/target.ts';
import { temporaryFolder } from './library.ts';

const refused = { code: 'not-written' };

async function given(): Promise<{ target: Target; folder: string; outside: string }> {
  const folder = await temporaryFolder();
  return { target: await Target.open(folder), folder, outside: await temporaryFolder() };
}

describe('a folder that is written into', () => {
  it('writes, reads and replaces; permissions stay', async () => {
    const { target, folder } = await given();
    expect(await target.read('a.md')).toBeNull();
    expect(await target.write('a.md', 'one', null)).toBe(true);
    expect(await target.read('a.md')).toBe('one');
    await chmod(join(folder, 'a.md'), 0o640);
    expect(await target.write('a.md', 'two', 'one')).toBe(true);
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('two');
    expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it.each([
    ['changed', 'saved by an editor', 'one'],
    ['made', 'somebody was faster', null],
  ])('does nothing where the file was %s meanwhile', async (_, there, before) => {
    const { target, folder } = await given();
    await writeFile(join(folder, 'a.md'), there);
    expect(await target.write('a.md', 'ours', before)).toBe(false);
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(there);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('does nothing where the file was deleted meanwhile', async () => {
    const { target, folder } = await given();
    expect(await target.write('a.md', 'ours', 'one')).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    '../a.md',
    'x/../../a.md',
    '/etc/a.md',
    '',
    '.',
    '..',
    'x//a.md',
    './a.md',
    'x\\..\\a.md',
    'a\0.md',
  ])('refuses the name %j', async (name) => {
    const { target } = await given();
    await expect(target.read(name)).rejects.toMatchObject(refused);
    await expect(target.write(name, 'x', null)).rejects.toMatchObject(refused);
  });

  it('follows no link out of the folder, neither of a file nor of a folder, nor one to nothing', async () => {
    const { target, folder, outside } = await given();
    await writeFile(join(outside, 'secret.md'), 'theirs');
    await symlink(join(outside, 'secret.md'), join(folder, 'file.md'));
    await symlink(join(outside, 'new.md'), join(folder, 'nothing.md'));
    await symlink(outside, join(folder, 'sub'));
    for (const name of ['file.md', 'nothing.md', 'sub/secret.md', 'sub/new.md']) {
      // Of what is not there reading tells nothing; writing would make it.
      if (name !== 'sub/new.md') await expect(target.read(name), name).rejects.toMatchObject(refused);
      await expect(target.write(name, 'x', null), name).rejects.toMatchObject(refused);
      await expect(
        target.write(name, 'x', 'theirs').catch(() => false),
        name,
      ).resolves.toBe(false);
    }
    expect(await readdir(outside)).toEqual(['secret.md']);
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe('theirs');
  });

  it('control: a link inside the folder is followed, and stays one', async () => {
    const { target, folder } = await given();
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'sub/a.md'), 'one');
    await symlink('sub/a.md', join(folder, 'b.md'));
    expect(await target.write('b.md', 'two', 'one')).toBe(true);
    expect(await readFile(join(folder, 'sub/a.md'), 'utf8')).toBe('two');
    expect(await readlink(join(folder, 'b.md'))).toBe('sub/a.md');
  });

  // Windows has no named pipes in folders.
  it.skipIf(process.platform === 'win32')('waits for no pipe, and takes no folder for a file', async () => {
    const { target, folder } = await given();
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    await mkdir(join(folder, 'folder.md'));
    await expect(target.read('pipe.md')).rejects.toMatchObject(refused);
    await expect(target.read('folder.md')).rejects.toMatchObject(refused);
    await expect(target.write('folder.md', 'x', null)).rejects.toMatchObject(refused);
  });
});

describe('another program that writes the same file', () => {
  it('loses nothing to us, and we nothing to it', async () => {
    const { target, folder } = await given();
    const path = join(folder, 'a.md');
    await writeFile(path, '');
    const [theirs, ours]: [string[], string[]] = [[], []];
    let refusals = 0;
    let isWriting = true;
    // An editor that saves as editors do, on the file that is there at that moment.
    const editor = (async () => {
      for (let round = 0; round < 100; round += 1) {
        const line = `theirs ${round}`;
        const saved = `${path}.${round % 2}`;
        writeFileSync(saved, `${readFileSync(path, 'utf8')}${line}\n`);
        renameSync(saved, path);
        theirs.push(line);
        await new Promise((resolve) => setTimeout(resolve, round % 10 === 9 ? 50 : round % 3));
      }
      isWriting = false;
    })();
    for (let round = 0; isWriting; round += 1) {
      const before = await target.read('a.md');
      const line = `ours ${round}`;
      if (await target.write('a.md', `${before}${line}\n`, before)) ours.push(line);
      else refusals += 1;
    }
    await editor;
    const lines = new Set((await readFile(path, 'utf8')).split('\n'));
    expect([...theirs, ...ours].filter((line) => !lines.has(line))).toEqual([]);
    // Control: the two did meet.
    expect(refusals).toBeGreaterThan(0);
    expect(ours.length).toBeGreaterThan(0);
  });
});
