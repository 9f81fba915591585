import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PortableInput } from '../../../src/core/export/portable-html.ts';
import { parseLiving } from '../../../src/core/living/parse.ts';
import { exportedFolder } from '../../../src/main/exporting/records.ts';
import { journalPath } from '../../../src/main/library/journal-file.ts';
import { article, keep, noted, Vault } from './library.ts';

const LIGHTS = article('a1', 'The lights', { 'harbour lights': 'First note.', 'eleven years': 'Newer.' });
const OLDER = article('a1', 'The lights', { 'harbour lights': 'First note.' });
const read = (path: string) => readFile(path, 'utf8');

function trashed(input: PortableInput, index: number): PortableInput {
  const annotations = input.annotations.map((annotation, at) =>
    at === index ? { ...annotation, deleted: '2026-04-01T08:00:00.000Z' } : annotation,
  );
  return { ...input, annotations };
}

/** A library that was put in the place of another; what was kept of exports stays beside it, or does not. */
async function restored(vault: Vault, inputs: readonly PortableInput[], recordsKept: boolean) {
  await rm(journalPath(vault.profile), { force: true });
  if (!recordsKept) await rm(exportedFolder(vault.profile), { recursive: true });
  await keep(vault.profile, inputs);
}

describe('a library that is older than the files', () => {
  it.each([true, false])('takes no note out that it knows nothing of (records kept: %s)', async (kept) => {
    const vault = await Vault.make();
    await keep(vault.profile, [LIGHTS]);
    await vault.export({ ids: ['a1'] });
    const before = await read(vault.path('The lights.md'));
    await restored(vault, [OLDER], kept);
    const { files } = await vault.export({ ids: ['a1'] });
    expect(files).toMatchObject([{ outcome: 'unchanged', blocks: { outlived: 1 } }]);
    await vault.export([noted(OLDER, { 0: 'Edited since.' })]);
    await vault.export([noted(OLDER, { 0: 'Edited again.' })]);
    expect(await read(vault.path('The lights.md'))).toContain('eleven years\n\n^hl-a1-1\n\nNewer.\n');
    // Once it has the note again, and that is deleted, the block goes as any other.
    expect(before).toContain('^hl-a1-1');
    await vault.export([LIGHTS]);
    await vault.export([trashed(LIGHTS, 1)]);
    expect(await read(vault.path('The lights.md'))).not.toContain('^hl-a1-1');
  });

  it.each([true, false])(
    'does not put an older note in the place of a newer one, but one that is edited from now on (records kept: %s)',
    async (kept) => {
      const vault = await Vault.make();
      await keep(vault.profile, [LIGHTS]);
      await vault.export([noted(LIGHTS, { 0: 'The newer note.' })]);
      await restored(vault, [LIGHTS], kept);
      const edited = noted(LIGHTS, { 1: 'Edited since.' });
      const now: PortableInput = {
        ...edited,
        annotations: edited.annotations.map((annotation, at) =>
          at === 1 ? { ...annotation, updated: new Date(Date.now() + 1000).toISOString() } : annotation,
        ),
      };
      expect(await vault.one(now)).toMatchObject({ blocks: { kept: 1, updated: 1 } });
      const text = await read(vault.path('The lights.md'));
      expect(text).toContain('The newer note.');
      expect(text).toContain('Edited since.');
      expect(await vault.one(now)).toMatchObject({ outcome: 'unchanged' });
      // It is the file's own from now on, and comes back with it.
      const [note] = parseLiving(text, null).blocks;
      expect(note).toMatchObject({ id: 'hl-a1-0', noteEdited: true, note: 'The newer note.' });
    },
  );

  it('of two libraries that write into one folder by turns none takes the newer note of the other back', async () => {
    const here = await Vault.make();
    const there = await here.beside();
    await keep(here.profile, [LIGHTS]);
    await keep(there.profile, [OLDER]);
    const newer = noted(LIGHTS, { 0: 'Written there.' });
    for (let turns = 0; turns < 3; turns += 1) {
      await there.one(newer);
      await here.one(LIGHTS);
      const text = await read(here.path('The lights.md'));
      expect(text).toContain('Written there.');
      expect(text).not.toContain('First note.');
    }
    // What is newest goes out, whoever has it.
    await here.one(noted(LIGHTS, { 1: 'Written here, later.' }));
    expect(await read(here.path('The lights.md'))).toContain('Written here, later.');
  });

  it('writes what it has even where its clock was put back since', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, [LIGHTS]);
    const ahead = noted(LIGHTS, { 0: 'In 2035.' });
    const [first, ...others] = ahead.annotations;
    await vault.one({ ...ahead, annotations: [{ ...first!, updated: '2035-01-01T00:00:00.000Z' }, ...others] }); // prettier-ignore
    expect(await vault.one(noted(LIGHTS, { 0: 'In 2026.' }))).toMatchObject({ blocks: { updated: 1 } });
    expect(await read(vault.path('The lights.md'))).toContain('In 2026.');
  });

  it('still takes out what it wrote itself and has no more, as a highlight that was undone', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, [LIGHTS]);
    await vault.export([LIGHTS]);
    expect(await vault.one(OLDER)).toMatchObject({ blocks: { removed: 1 } });
    expect(await read(vault.path('The lights.md'))).not.toContain('^hl-a1-1');
  });
});

describe('a note of the reader’s with blocks copied into it', () => {
  it('is not taken for the article’s file when that was deleted', async () => {
    const vault = await Vault.make();
    await vault.one(LIGHTS);
    const project = '# My project\n\n> [!quote|saffron]\n> harbour lights\n\n^hl-a1-0\n\nMy own words.\n';
    await writeFile(vault.path('Project.md'), project);
    await rm(vault.path('The lights.md'));
    const changed = noted(LIGHTS, { 0: 'Changed.' });
    expect(await vault.one(changed, { automatic: true })).toMatchObject({ outcome: 'gone' });
    expect(await vault.one(changed)).toMatchObject({ name: 'The lights.md', outcome: 'written' });
    expect(await read(vault.path('Project.md'))).toBe(project);
    expect(await read(vault.path('The lights.md'))).toContain('^hl-a1-1');
  });

  it('is not taken for it where nothing is known any more, and it is another article’s file', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, []);
    const other = article('b1', 'Another', { 'on a Thursday': 'Mine.' });
    await vault.export([LIGHTS, other]);
    const block = '\n> [!quote|saffron]\n> harbour lights\n\n^hl-a1-0\n';
    await writeFile(vault.path('Another.md'), (await read(vault.path('Another.md'))) + block);
    await rm(vault.path('The lights.md'));
    await rm(exportedFolder(vault.profile), { recursive: true });
    const { files } = await vault.export([LIGHTS, other]);
    expect(files.map(({ name, outcome }) => [name, outcome]).sort()).toEqual([
      ['Another.md', 'unchanged'],
      ['The lights.md', 'written'],
    ]);
  });
});

it('files that changed their names with one another stay with their articles', async () => {
  const vault = await Vault.make();
  const other = article('b1', 'Another', { 'on a Thursday': 'Mine.' });
  await vault.export([LIGHTS, other]);
  await rename(vault.path('The lights.md'), vault.path('aside'));
  await rename(vault.path('Another.md'), vault.path('The lights.md'));
  await rename(vault.path('aside'), vault.path('Another.md'));
  const { files } = await vault.export([noted(LIGHTS, { 0: 'Changed.' }), other]);
  expect(files.map(({ article, name, outcome }) => [article, name, outcome]).sort()).toEqual([
    ['a1', 'Another.md', 'merged'],
    ['b1', 'The lights.md', 'unchanged'],
  ]);
  expect(await read(vault.path('The lights.md'))).not.toContain('hl-a1');
});

it('a filter lets through what the file has, and not what has an id that begins as one of those does', async () => {
  const vault = await Vault.make();
  const both = {
    ...LIGHTS,
    annotations: LIGHTS.annotations.map((annotation, at) => ({
      ...annotation,
      id: ['a10', 'a1'][at]!,
      colour: at === 0 ? ('moss' as const) : ('rose' as const),
    })),
  };
  const first = await vault.one(both, { filter: { colours: ['moss'] } });
  expect(first).toMatchObject({ outcome: 'written', blocks: { added: 1 } });
  expect(await vault.one(noted(both, { 0: 'Changed.' }), { filter: { colours: ['moss'] } })).toMatchObject({
    blocks: { updated: 1 },
  });
  expect(await read(vault.path('The lights.md'))).not.toContain('eleven years');
});

it('a copy that a synchroniser made is not taken for the file', async () => {
  const vault = await Vault.make();
  await vault.one(LIGHTS);
  await mkdir(vault.path('sorted'));
  await rename(vault.path('The lights.md'), vault.path('sorted/The lights.md'));
  const copy = vault.path('sorted/The lights (conflicted copy 2026-03-01).md');
  await cp(vault.path('sorted/The lights.md'), copy);
  await rm(exportedFolder(vault.profile), { recursive: true });
  expect(await vault.one(noted(LIGHTS, { 0: 'Changed.' }))).toMatchObject({
    name: 'sorted/The lights.md',
    outcome: 'merged',
  });
  expect(await read(copy)).toContain('First note.');
});

it('a look at what would change keeps nothing, and says that nothing would', async () => {
  const vault = await Vault.make();
  await vault.one(LIGHTS);
  await rename(vault.path('The lights.md'), vault.path('Renamed.md'));
  const [folder = ''] = await readdir(exportedFolder(vault.profile));
  const records = async () => {
    const names = await readdir(join(exportedFolder(vault.profile), folder));
    return Promise.all(names.map((name) => read(join(exportedFolder(vault.profile), folder, name))));
  };
  const before = await records();
  expect(await vault.one(LIGHTS, { dryRun: true })).toMatchObject({
    ...{ name: 'Renamed.md', outcome: 'unchanged', difference: '' },
  });
  expect(await records()).toEqual(before);
});
