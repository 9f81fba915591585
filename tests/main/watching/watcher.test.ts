import { mkdir, mkdtemp, rename, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FileWatcher } from '../../../src/main/watching/watcher.ts';

let root: string;
let file: string;
let seen: string[];
let watcher: FileWatcher;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'postil-watching-'));
  await mkdir(join(root, 'notes'));
  file = join(root, 'notes', 'minutes.txt');
  await writeFile(file, 'The committee met.');
  seen = [];
  watcher = new FileWatcher({ pause: 40, round: 150 });
  watcher.watch(file, (report) => seen.push(report));
  await settled();
});
afterEach(async () => {
  watcher.stop();
  await rm(root, { recursive: true, force: true });
});

/** Longer than a pause and a round together. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
const heard = (reports: string[]) => vi.waitFor(() => expect(seen).toEqual(reports), { timeout: 5000 });

it('reports a file that is written into, in however many pieces, once', async () => {
  for (const words of ['The committee', 'The committee met again', 'The committee met again.']) {
    await writeFile(file, words);
  }
  await heard(['changed']);
  await settled();
  expect(seen).toEqual(['changed']);
});

it('reports a file that another is put in the place of', async () => {
  const fresh = `${file}.tmp`;
  for (const [at, words] of ['The council met.', 'Nobody met at all.'].entries()) {
    await writeFile(fresh, words);
    await rename(fresh, file);
    await heard(Array<string>(at + 1).fill('changed'));
  }
});

it('reports a file that goes, and its return', async () => {
  await unlink(file);
  await heard(['missing']);
  await settled();
  await writeFile(file, 'The committee met, in the end.');
  await heard(['missing', 'changed']);
});

it('keeps watching through the loss of the whole folder', async () => {
  await rename(join(root, 'notes'), join(root, 'elsewhere'));
  await heard(['missing']);
  await mkdir(join(root, 'notes'));
  await writeFile(file, 'Begun anew.');
  await heard(['missing', 'changed']);
  await settled();
  await writeFile(file, 'Begun anew, and written on.');
  await heard(['missing', 'changed', 'changed']);
});

it('says nothing of other files, of the old one, or after it was stopped', async () => {
  const other = join(root, 'notes', 'agenda.txt');
  await writeFile(other, 'One.');
  await settled();
  watcher.watch(other, (report) => seen.push(`agenda ${report}`));
  await settled();
  await writeFile(file, 'Not watched any more.');
  await settled();
  expect(seen).toEqual([]);
  await utimes(other, new Date(1e12), new Date(1e12));
  await heard(['agenda changed']);
  watcher.stop();
  await writeFile(other, 'Two.');
  await settled();
  expect(seen).toEqual(['agenda changed']);
});
