import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FolderRun } from '../../../src/main/exporting/folder-run.ts';
import { exportLiving } from '../../../src/main/exporting/living-file.ts';
import { sourceOf } from '../../../src/main/exporting/run-export.ts';
import { article, noted, usualManner, Vault } from './library.ts';

const LIGHTS = article('a1', 'The lights', { 'harbour lights': 'First note.', 'eleven years': '' });
const CHANGED = noted(LIGHTS, { 1: 'Second note.' });

/** Exports `CHANGED`, while `meanwhile` is done between our reading of the file and our writing of it. */
async function racing(vault: Vault, meanwhile: (path: string) => Promise<void>, automatic = false) {
  const run = await FolderRun.open(vault.profile, vault.folder, { ...usualManner, automatic });
  const source = sourceOf(CHANGED);
  const located = (await run.lookUp(source)) ?? (await run.locate(source));
  await meanwhile(vault.path(located.name));
  const file = await exportLiving(run, source, located);
  await run.end();
  return file;
}

describe('a file that somebody writes while it is being merged', () => {
  it('is merged as it is then', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const file = await racing(vault, async (path) =>
      writeFile(path, `${await readFile(path, 'utf8')}\nSaved a moment ago.\n`),
    );
    expect(file).toMatchObject({ outcome: 'merged' });
    const text = await readFile(vault.path('The lights.md'), 'utf8');
    expect(text).toContain('Saved a moment ago.');
    expect(text).toContain('Second note.');
  });

  it.each([
    [false, 'written'],
    [true, 'gone'],
  ])('and deletes it (by itself: %s): it is %s', async (automatic, outcome) => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    expect(await racing(vault, (path) => rm(path), automatic)).toMatchObject({ outcome });
  });

  it('is left to them where its name was free a moment before', async () => {
    const vault = await Vault.make();
    expect(await racing(vault, (path) => writeFile(path, 'Mine.\n'))).toMatchObject({
      name: 'The lights (2).md',
      outcome: 'written',
    });
    expect(await readFile(vault.path('The lights.md'), 'utf8')).toBe('Mine.\n');
  });
});
