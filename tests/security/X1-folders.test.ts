import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exportedFolder } from '../../src/main/exporting/records.ts';
import { isInLibrary } from '../../src/main/library/own-folder.ts';
import { folderToOpen } from '../../src/main/files/folder-to-open.ts';
import { article, noted, temporaryFolder, Vault } from '../main/exporting/library.ts';
import { measured } from '../results.ts';

/** Folders that notes are written into, laid out by somebody who wants something else written, read, run, or nothing at all. */

const NAME = 'The lights.md';
const lights = article('a1', 'The lights', { 'harbour lights': 'First note.' });
const changed = noted(lights, { 0: 'Another note.' });
const read = (path: string) => readFile(path, 'utf8');

/** What stands in the one record of an export that was made, and where it is. */
async function recordOf(vault: Vault): Promise<{ path: string; record: Record<string, unknown>; names: string }> {
  const [folder = ''] = await readdir(exportedFolder(vault.profile));
  const inside = join(exportedFolder(vault.profile), folder);
  const file = (await readdir(inside)).find((name) => name.endsWith('.json')) ?? '';
  const path = join(inside, file);
  return { path, record: JSON.parse(await read(path)) as Record<string, unknown>, names: join(inside, 'names.jsonl') };
} // prettier-ignore

describe('X1: folders that were laid out for an attack', () => {
  it('X1: a file with a second name elsewhere is replaced here, and stays as it is there', async () => {
    const vault = await Vault.make();
    const outside = join(await temporaryFolder(), 'theirs.md');
    await vault.one(lights);
    const text = await read(vault.path(NAME));
    await writeFile(outside, text);
    await rm(vault.path(NAME));
    await link(outside, vault.path(NAME));
    expect(await vault.one(changed)).toMatchObject({ outcome: 'merged' });
    expect(await read(vault.path(NAME))).toContain('Another note.');
    expect(await read(outside)).toBe(text);
  });

  it('X1: the library’s own folder is never written into, by whatever way it was reached', async () => {
    const vault = await Vault.make();
    const library = join(vault.profile, 'library');
    const ways = await temporaryFolder();
    await mkdir(join(library, 'kept'), { recursive: true });
    await symlink(library, join(ways, 'a'));
    await symlink(join(library, 'kept'), join(ways, 'b'));
    await symlink(vault.profile, join(ways, 'c'));
    const all = [library, join(library, 'kept'), join(ways, 'a'), join(ways, 'b'), join(ways, 'c', 'library')];
    for (const folder of all) {
      const attacked = Object.assign(Object.create(vault) as Vault, { folder });
      await expect(attacked.export([lights]), folder).rejects.toMatchObject({ code: 'not-written' });
      expect(await isInLibrary(vault.profile, join(folder, 'x', 'y.pdf')), folder).toBe(true);
    }
    expect(await readdir(library)).toEqual(['kept']);
    for (const folder of [vault.profile, ways, vault.folder, `${library}-2`, dirname(vault.profile)])
      expect(await isInLibrary(vault.profile, join(folder, 'x.md')), folder).toBe(false);
  }); // prettier-ignore

  it('X1: pipes, sockets, folders and links under the name that a file has are left alone, and nobody waits for them', async () => {
    const kinds: [string, (path: string) => Promise<void> | void][] = [
      ['a pipe', (path) => void execFileSync('mkfifo', [path])],
      ['a folder', (path) => void mkdir(path)],
      ['a link to a device', (path) => symlink('/dev/zero', path)],
      ['a link to itself', (path) => symlink(path, path)],
      ['a link to nothing', (path) => symlink(join(path, '..', 'nothing'), path)],
    ];
    for (const [kind, lay] of kinds) {
      const vault = await Vault.make();
      await vault.one(lights);
      await rm(vault.path(NAME));
      await lay(vault.path(NAME));
      const since = Date.now();
      for (const form of ['markdown', 'json', 'html'] as const) {
        const name = NAME.replace('md', form === 'markdown' ? 'md' : form);
        if (form !== 'markdown') await lay(vault.path(name));
        const { files } = await vault.export([changed], { form });
        expect(files.map(({ outcome }) => outcome), `${kind}, ${form}`).toEqual(['failed']);
      }
      expect(Date.now() - since, kind).toBeLessThan(5_000);
      expect((await readdir(vault.folder)).filter((name) => name.startsWith('.')), kind).toEqual([]);
    }
  }, 60_000); // prettier-ignore

  it('X1: titles that are one file where cases and accents are one stay two files', async () => {
    const vault = await Vault.make();
    const titles = ['Straße', 'STRASSE', 'straße', 'é', 'e\u0301', 'É', 'CON', 'con.md', 'a.', 'A', '../a', '.a', 'ﬁsh', 'FISH'];
    const { files } = await vault.export(titles.map((title, index) => article(`i${index}`, title, { 'harbour lights': title })));
    const names = files.map(({ name }) => name.normalize('NFKC').toLowerCase().toUpperCase());
    expect(new Set(names).size).toBe(titles.length);
    expect((await readdir(vault.folder)).length).toBe(titles.length);
    for (const { name } of files) expect(name).toMatch(/^[^./\\\0][^/\\\0]*\.md$/);
  }); // prettier-ignore

  it('X1: a record that was changed by hand, whatever into, keeps no article from going out', async () => {
    const made = await Vault.make();
    await made.one(lights);
    const { record } = await recordOf(made);
    const base = record['base'] as { blocks: unknown[] };
    const changes: [string, string | (() => Record<string, unknown>)][] = [
      ['nothing', ''],
      ['null', 'null'],
      ['a list', '[]'],
      ['deep', '['.repeat(100_000)],
      ['a word', '"exported"'],
      ['a way out', () => ({ ...record, name: '../../evil.md' })],
      ['an absolute way', () => ({ ...record, name: '/etc/passwd' })],
      ['no name', () => ({ ...record, name: '' })],
      ['a name with a zero', () => ({ ...record, name: 'a\0.md' })],
      ['a number for a name', () => ({ ...record, name: 7 })],
      ['a base of words', () => ({ ...record, base: 'x', made: null })],
      ['a base of nothing', () => ({ ...record, base: { blocks: null, headings: 1, texts: {}, textsShown: 3, properties: [[]], line: 'x' } })],
      ['blocks of nothing', () => ({ ...record, base: { ...base, blocks: [null, 7, {}, []] } })],
      ['a shape of nothing', () => ({ ...record, base: { ...base, blocks: base.blocks.map((one) => ({ ...(one as object), shape: null })) } })],
      ['ends far away', () => ({ ...record, base: { ...base, blocks: base.blocks.map((one) => ({ ...(one as object), shape: { lines: 1e308, head: {}, words: [], below: 'x', note: [-5, 1e99] } })) } })],
      ['what it was made from', () => ({ ...record, made: { toString: 1 } })],
      ['strangers', () => ({ ...record, strange: { includes: 1 }, library: [] })],
      ['a prototype', JSON.stringify({ ...record, made: null }).replace('"base":{', '"base":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')],
    ];
    for (const [kind, change] of changes) {
      const vault = await Vault.make();
      await vault.one(lights);
      const { path, names } = await recordOf(vault);
      const text = typeof change === 'string' ? change : JSON.stringify({ ...change(), hash: 'x' });
      await writeFile(path, text);
      // The list of names says the same.
      await writeFile(names, `${JSON.stringify(['a1 markdown', (JSON.parse(text[0] === '{' ? text : '{}') as { name?: unknown }).name ?? 7])}\n[[[\nnull\n`);
      expect((await vault.one(changed)).outcome, kind).toMatch(/^(?:merged|conflict)$/);
      expect(await read(vault.path(NAME)), kind).toContain('Another note.');
      expect(await readdir(vault.folder), kind).toEqual([NAME]);
      expect(await vault.one(changed), kind).toMatchObject({ outcome: expect.stringMatching(/unchanged|conflict/) as string });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    measured('X1', `${changes.length} records of exports changed by hand: every article goes out, none elsewhere`);
  }, 60_000); // prettier-ignore

  it('X1: records that are pipes, folders or of another size than a record has keep nobody waiting', async () => {
    // What could not be kept is said there, with the whole path.
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const lay of [
      (path: string) => void execFileSync('mkfifo', [path]),
      (path: string) => mkdir(path),
      (path: string) => writeFile(path, Buffer.alloc(64 * 1024 * 1024, ' ')),
    ]) {
      const vault = await Vault.make();
      await vault.one(lights);
      const { path, names } = await recordOf(vault);
      for (const one of [path, names]) {
        await rm(one);
        await lay(one);
      }
      const since = Date.now();
      expect((await vault.one(changed)).outcome).toBe('merged');
      expect(Date.now() - since).toBeLessThan(5_000);
    }
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  }, 60_000);

  it('X1: what is shown in the file manager is a folder: nothing else is opened, as opened it could run', async () => {
    const ways = await temporaryFolder();
    const program = join(ways, 'notes.sh');
    await writeFile(program, '#!/bin/sh\n');
    await chmod(program, 0o755);
    await writeFile(join(ways, 'notes.desktop'), '[Desktop Entry]\nExec=true\n');
    await symlink(program, join(ways, 'notes'));
    await symlink('/nowhere', join(ways, 'gone'));
    execFileSync('mkfifo', [join(ways, 'pipe')]);
    await mkdir(join(ways, 'Notes.app'));
    await mkdir(join(ways, 'plain'));
    await symlink(join(ways, 'Notes.app'), join(ways, 'app'));
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      for (const name of ['notes.sh', 'notes.desktop', 'notes', 'gone', 'pipe', 'missing'])
        await expect(folderToOpen(join(ways, name), platform), name).rejects.toMatchObject({ code: 'not-found' });
      const { folder, opens } = await folderToOpen(join(ways, 'plain'), platform);
      expect(opens).toBe(true);
      expect(folder.endsWith('\\')).toBe(platform === 'win32');
      expect((await stat(folder.replace(/\\$/, ''))).isDirectory()).toBe(true);
    }
    // A program of macOS is a folder.
    for (const name of ['Notes.app', 'app'])
      expect(await folderToOpen(join(ways, name), 'darwin')).toMatchObject({ opens: false });
    expect(basename((await folderToOpen(join(ways, 'app'), 'darwin')).folder)).toBe('Notes.app');
  }); // prettier-ignore

  it('X1: control: what writes through a second name, or believes a record, does harm', async () => {
    const folder = await temporaryFolder();
    const outside = join(await temporaryFolder(), 'theirs.md');
    await writeFile(outside, 'theirs');
    await link(outside, join(folder, 'a.md'));
    await writeFile(join(folder, 'a.md'), 'ours');
    expect(await read(outside)).toBe('ours');
    const record = JSON.parse('{"name":"../evil.md"}') as { name: string };
    expect(join(folder, 'in', record.name)).toBe(join(folder, 'evil.md'));
  });
});
