import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { walk } from '../../src/main/adding/walk.ts';
import { measured, rounds } from '../results.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-hostile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

it('D11: control: an ordinary folder is gone through, folders inside too', async () => {
  await mkdir(join(folder, 'inside'));
  await writeFile(join(folder, 'one.txt'), 'One');
  await writeFile(join(folder, 'inside', 'two.md'), 'Two');
  const { files, folders, more, failed } = await walk([folder]);
  expect(files.map(({ path }) => path)).toEqual([join(folder, 'one.txt'), join(folder, 'inside', 'two.md')]);
  expect({ folders: folders.length, more, failed }).toEqual({ folders: 2, more: false, failed: [] });
});

it('D11: links are followed nowhere, in circles or out of the folder', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'postil-outside-'));
  onTestFinished(() => rm(outside, { recursive: true, force: true }));
  await writeFile(join(outside, 'secret.txt'), 'Secret');
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await symlink(folder, join(folder, 'a', 'b', 'up'));
  await symlink(outside, join(folder, 'out'));
  await symlink(join(outside, 'secret.txt'), join(folder, 'secret.txt'));
  await symlink(join(folder, 'self.txt'), join(folder, 'self.txt'));
  const { files, skipped } = await walk([folder]);
  expect(files).toEqual([]);
  expect(skipped.links).toBe(4);
});

it.skipIf(process.platform === 'win32')('D11: pipes called articles are never opened', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await writeFile(join(folder, 'one.txt'), 'One');
  const { files, skipped } = await walk([folder]);
  expect(files).toHaveLength(1);
  expect(skipped.other).toBe(1);
});

it.skipIf(process.platform === 'win32')('D11: names with line breaks and bidi signs are names', async () => {
  const names = ['two\nlines.txt', 'tab\there.md', '\u202egnp.txt', ' .txt', '%2e%2e%2f.html', '--help.txt'];
  for (const name of names) await writeFile(join(folder, name), name);
  const { files } = await walk([folder]);
  expect(new Set(files.map(({ path }) => path))).toEqual(new Set(names.map((name) => join(folder, name))));
});

it('D11: a folder that may not be looked into is told, and the others are gone through', async () => {
  await mkdir(join(folder, 'shut'));
  await mkdir(join(folder, 'zoo'));
  await writeFile(join(folder, 'zoo', 'one.txt'), 'One');
  await chmod(join(folder, 'shut'), 0);
  const { files, failed } = await walk([folder]);
  await chmod(join(folder, 'shut'), 0o700);
  expect(files).toHaveLength(1);
  // Nothing is shut to root.
  if (process.getuid?.() !== 0) expect(failed.map(({ failure }) => failure.code)).toEqual(['unreadable']);
});

it('D11: deeper and larger folders than anybody has are gone through in part, and that is told', async () => {
  const deep = join(folder, ...Array<string>(200).fill('d'));
  await mkdir(deep, { recursive: true });
  await writeFile(join(deep, 'one.txt'), 'One');
  const walked = await walk([folder]);
  expect({ files: walked.files.length, more: walked.more }).toEqual({ files: 0, more: true });
  expect(walked.folders.length).toBeLessThan(40);
});

it('D11: a hundred thousand files take seconds, and no more are taken than are added at once', async () => {
  const count = rounds(25_000, 100_000);
  await mkdir(join(folder, 'many'));
  const script = `const fs=require('fs');for(let n=0;n<${count};n++)fs.closeSync(fs.openSync(process.argv[1]+'/'+n+'.txt','w'))`;
  execFileSync(process.execPath, ['-e', script, join(folder, 'many')]);
  const begun = performance.now();
  const { files, more } = await walk([folder]);
  const took = performance.now() - begun;
  expect({ files: files.length, more }).toEqual({ files: 20_000, more: true });
  expect(took).toBeLessThan(20_000);
  const control = new AbortController();
  const stopping = walk([folder], { signal: control.signal });
  control.abort();
  await expect(stopping).rejects.toMatchObject({ code: 'cancelled' });
  measured('D11', `${count} files gone through in ${Math.round(took)} ms; 20,000 taken, the rest told`);
});
