import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedFolder } from '../../../src/main/exporting/records.ts';
import { article, noted, Vault } from './library.ts';

const LIGHTS = article('a1', 'The lights', { 'harbour lights': 'First note.', 'eleven years': '' });
const read = (path: string) => readFile(path, 'utf8');
const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');

/** An edit as by an editor's hand. */
async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await read(path);
  expect(text).toContain(from);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
}

describe('living Markdown in a folder', () => {
  it('is written once, and not touched again while nothing changes', async () => {
    const vault = await Vault.make();
    expect(await vault.one(LIGHTS)).toMatchObject({ name: 'The lights.md', outcome: 'written' });
    const path = vault.path('The lights.md');
    const first = await read(path);
    expect(first).toContain('harbour lights\n\n^hl-a1-0\n\nFirst note.\n');
    await utimes(path, LONG_AGO, LONG_AGO);
    expect(await vault.one(LIGHTS)).toMatchObject({ outcome: 'unchanged' });
    // Also where what was written last is not known any more.
    await rm(exportedFolder(vault.profile), { recursive: true });
    expect(await vault.one(LIGHTS)).toMatchObject({ name: 'The lights.md', outcome: 'unchanged' });
    expect((await stat(path)).mtime).toEqual(LONG_AGO);
    expect(await read(path)).toBe(first);
    expect(await readdir(vault.folder)).toEqual(['The lights.md']);
  });

  it.each([true, false])('merges with what the reader wrote (record kept: %s)', async (kept) => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const path = vault.path('The lights.md');
    await edit(path, 'First note.\n', 'First note.\n\nAnd my own thought.\n');
    if (!kept) await rm(exportedFolder(vault.profile), { recursive: true });
    expect(await vault.one(noted(LIGHTS, { 1: 'Second note.' }))).toMatchObject({ outcome: 'merged' });
    const merged = await read(path);
    expect(merged).toContain('And my own thought.');
    expect(merged).toContain('Second note.');
    expect(await vault.one(noted(LIGHTS, { 1: 'Second note.' }))).toMatchObject({ outcome: 'unchanged' });
    expect(await read(path)).toBe(merged);
  });

  it('tells of a conflict, and shows both sides', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const path = vault.path('The lights.md');
    await edit(path, 'First note.', 'First note, mine.');
    expect(await vault.one(noted(LIGHTS, { 0: 'First note, ours.' }))).toMatchObject({
      outcome: 'conflict',
      blocks: { conflict: 1 },
    });
    expect(await read(path)).toMatch(/First note, mine\.[^]*First note, ours\./);
  });

  it('keeps its name when the title changes, as links lead to it', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const renamed = { ...LIGHTS, article: { ...LIGHTS.article, title: 'Other lights' } };
    expect(await vault.one(renamed)).toMatchObject({ name: 'The lights.md', outcome: 'merged' });
    expect(await readdir(vault.folder)).toEqual(['The lights.md']);
  });

  it.each([
    ['in the folder', 'Renamed.md'],
    ['into a folder below', 'sorted/2026/The lights.md'],
  ])('finds a file again that the reader moved %s', async (_, name) => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    await mkdir(vault.path('sorted/2026'), { recursive: true });
    await rename(vault.path('The lights.md'), vault.path(name));
    const changed = noted(LIGHTS, { 1: 'Second note.' });
    expect(await vault.one(changed, { automatic: true })).toMatchObject({ name, outcome: 'merged' });
    expect(await vault.one(changed)).toMatchObject({ name, outcome: 'unchanged' });
    expect(await read(vault.path(name))).toContain('Second note.');
    expect((await readdir(vault.folder)).filter((entry) => entry === 'The lights.md')).toEqual([]);
  });

  it('does not take a file for its own that another was put in the place of', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    await rename(vault.path('The lights.md'), vault.path('Moved.md'));
    await writeFile(vault.path('The lights.md'), 'Another text altogether.\n');
    expect(await vault.one(noted(LIGHTS, { 1: 'New.' }))).toMatchObject({ name: 'Moved.md' });
    expect(await read(vault.path('The lights.md'))).toBe('Another text altogether.\n');
  });

  it('brings a deleted file back when it is asked to, and never by itself', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    await rm(vault.path('The lights.md'));
    const changed = noted(LIGHTS, { 1: 'Second note.' });
    expect(await vault.one(changed, { automatic: true })).toMatchObject({
      name: 'The lights.md',
      outcome: 'gone',
    });
    expect(await readdir(vault.folder)).toEqual([]);
    expect(await vault.one(changed)).toMatchObject({ name: 'The lights.md', outcome: 'written' });
    expect(await read(vault.path('The lights.md'))).toContain('harbour lights');
  });

  it('leaves a deleted block out', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const path = vault.path('The lights.md');
    const text = await read(path);
    const block = /^(?:>.*\n)+\n\^hl-a1-1\n/m.exec(text)?.[0] ?? '';
    expect(block).toContain('eleven years');
    await writeFile(path, text.replace(block, ''));
    await vault.one(noted(LIGHTS, { 0: 'Changed.', 1: 'And this.' }));
    const after = await read(path);
    expect(after).toContain('Changed.');
    expect(after).not.toContain('eleven years');
  });

  it('gives articles of one title numbers that stay', async () => {
    const vault = await Vault.make();
    const all = ['a', 'b', 'c'].map((id) => article(id, 'Notes', { 'harbour lights': id }));
    const names = (inputs: typeof all) =>
      vault.export(inputs).then(({ files }) => files.map(({ article: id, name }) => `${id} ${name}`).sort());
    const first = await names(all);
    expect(first).toEqual(['a Notes.md', 'b Notes (2).md', 'c Notes (3).md']);
    expect(await names(all.toReversed())).toEqual(first);
  });

  it("does not take the name of a reader's own file, in whatever case", async () => {
    const vault = await Vault.make();
    await writeFile(vault.path('the LIGHTS.md'), 'Mine.\n');
    expect(await vault.one(LIGHTS)).toMatchObject({ name: 'The lights (2).md', outcome: 'written' });
    expect(await read(vault.path('the LIGHTS.md'))).toBe('Mine.\n');
  });

  it('makes no file by itself for an article without notes, and updates one that has lost them', async () => {
    const vault = await Vault.make();
    const bare = { ...LIGHTS, annotations: [] };
    const byItself = { automatic: true, skipEmpty: true };
    expect((await vault.export([bare], byItself)).files).toEqual([]);
    await vault.one(LIGHTS, byItself);
    expect(await vault.one(bare, byItself)).toMatchObject({ outcome: 'merged' });
    expect(await read(vault.path('The lights.md'))).not.toContain('harbour lights');
  });

  it('a filter says what goes out, and takes nothing away that is there', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    await vault.one(LIGHTS, { filter: { colours: ['moss'] }, skipEmpty: true });
    expect(await read(vault.path('The lights.md'))).toContain('eleven years');
    const other = article('a2', 'Other', { 'harbour lights': '' });
    expect((await vault.export([other], { filter: { colours: ['moss'] }, skipEmpty: true })).files).toEqual(
      [],
    );
  });

  it('a dry run tells the difference and changes nothing', async () => {
    const vault = await Vault.make();
    const dry = await vault.one(LIGHTS, { dryRun: true });
    expect(dry).toMatchObject({ outcome: 'written' });
    expect(dry.difference).toContain('+^hl-a1-0');
    expect(await readdir(vault.folder)).toEqual([]);
    await vault.one(LIGHTS);
    const before = await read(vault.path('The lights.md'));
    const changed = await vault.one(noted(LIGHTS, { 0: 'Better.' }), { dryRun: true });
    expect(changed.difference).toMatch(/^-First note\.$/m);
    expect(changed.difference).toMatch(/^\+Better\.$/m);
    expect(await vault.one(LIGHTS, { dryRun: true })).toMatchObject({ outcome: 'unchanged' });
    expect(await read(vault.path('The lights.md'))).toBe(before);
  });

  it('keeps a byte order mark, and refuses what is not UTF-8', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const path = vault.path('The lights.md');
    await writeFile(path, `\ufeff${await read(path)}`);
    await vault.one(noted(LIGHTS, { 0: 'Better.' }));
    expect(await read(path)).toMatch(/^\ufeff---\n[^]*Better\./);
    const bytes = Buffer.from('caf\xe9 ^hl-a1-0', 'latin1');
    await writeFile(path, bytes);
    expect(await vault.one(LIGHTS)).toMatchObject({ outcome: 'failed', failure: { code: 'not-written' } });
    expect(await readFile(path)).toEqual(bytes);
  });

  it('says so when the folder is not there, and makes none', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    await rm(vault.folder, { recursive: true });
    await expect(vault.export([LIGHTS])).rejects.toMatchObject({ code: 'not-found' });
    await expect(stat(vault.folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves nothing beside the files', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    await vault.one(noted(LIGHTS, { 0: 'x' }));
    expect(await readdir(vault.folder)).toEqual(['The lights.md']);
    const [folder = ''] = await readdir(exportedFolder(vault.profile));
    const kept = await readdir(join(exportedFolder(vault.profile), folder));
    expect(kept.sort()).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.json$/), 'names.jsonl']);
  });
});
