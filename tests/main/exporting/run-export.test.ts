import { existsSync, renameSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_FILES, type ExportedFile } from '../../../src/core/export/report.ts';
import { Catalogue } from '../../../src/main/exporting/catalogue.ts';
import { Reporting } from '../../../src/main/exporting/report.ts';
import { article, keep, noted, temporaryFolder, Vault } from './library.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    article(
      `a${index}`,
      `Article ${index % 7}`,
      index % 3 === 0 ? {} : { 'harbour lights': `Note ${index}.` },
    ),
  );

describe('an export of the library', () => {
  it('reads the journal, tells how far it is, and writes what has notes', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, many(30));
    const shares: number[] = [];
    const report = await vault.export(
      'all',
      { skipEmpty: true },
      { onProgress: (share) => shares.push(share) },
    );
    expect(report.counts).toMatchObject({ written: 20, failed: 0 });
    expect(await readdir(vault.folder)).toHaveLength(20);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect((await vault.export('all', { skipEmpty: true })).counts).toMatchObject({
      unchanged: 20,
      written: 0,
    });
    expect((await vault.export({ ids: ['a1', 'a1', 'gone'] })).counts).toMatchObject({ unchanged: 1 });
  });

  it('what the page sends and what the journal says give the same file', async () => {
    const vault = await Vault.make();
    const [, one] = many(2);
    if (one === undefined) throw new Error('There is none');
    await keep(vault.profile, [one]);
    await vault.export([one]);
    const [name = ''] = await readdir(vault.folder);
    const text = await readFile(vault.path(name), 'utf8');
    expect((await vault.export('all')).counts).toMatchObject({ unchanged: 1 });
    await rm(vault.path(name));
    await vault.export('all');
    expect(await readFile(vault.path(name), 'utf8')).toBe(text);
  });

  it('that is ended leaves each file whole, and tells what was done', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, many(90));
    const control = new AbortController();
    const report = await vault.export(
      'all',
      {},
      { signal: control.signal, onProgress: (share) => void (share > 0.5 && control.abort()) },
    );
    const names = await readdir(vault.folder);
    expect(report.stopped).toBe(true);
    expect(names).toHaveLength(report.counts.written);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThan(90);
    for (const name of names) expect(await readFile(vault.path(name), 'utf8')).toMatch(/-->\n$/);
    const rest = await vault.export('all');
    expect(rest.counts).toMatchObject({ unchanged: names.length, written: 90 - names.length });
  });

  it('that is ended before anything is written is cancelled', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, many(3));
    await expect(vault.export('all', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('into a folder that goes meanwhile ends, and says so', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, many(200));
    const away = join(await temporaryFolder(), 'away');
    const gone = vault.export(
      'all',
      {},
      {
        onProgress: (share) => {
          if (share > 0.4 && !existsSync(away)) renameSync(vault.folder, away);
        },
      },
    );
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
    await expect(stat(vault.folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('two at a time follow one another, and neither takes the files of the other for the reader’s', async () => {
    const vault = await Vault.make();
    const inputs = many(20);
    await keep(vault.profile, inputs);
    const [first, second] = await Promise.all([vault.export('all'), vault.export(inputs)]);
    expect(first.counts.written + second.counts.written).toBe(20);
    expect(first.counts.unchanged + second.counts.unchanged).toBe(20);
    expect(await readdir(vault.folder)).toHaveLength(20);
  });
});

describe('the catalogue of a library', () => {
  it('has what the journal says now, texts included, and nothing that was taken away', async () => {
    const vault = await Vault.make();
    const one = article('one', 'One', { 'harbour lights': 'x', 'eleven years': 'y' });
    await keep(vault.profile, [one, article('two', 'Two')]);
    const catalogue = await Catalogue.open(vault.profile);
    expect(catalogue.live).toEqual(['one', 'two']);
    const { pictures, page, ...input } = await catalogue.input('one');
    expect(input).toEqual({ ...one, annotations: one.annotations });
    expect([pictures, page]).toEqual([[], null]);
    expect(catalogue.withText(one.article.revision).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(catalogue.source('gone')).toBeNull();
    await expect(catalogue.input('gone')).rejects.toMatchObject({ code: 'not-found' });
    await catalogue.close();
  });
});

describe('a report', () => {
  it('holds so many files, those first that need the reader, and counts all', () => {
    const reporting = new Reporting();
    const file = (outcome: ExportedFile['outcome'], index: number): ExportedFile => ({
      ...{ article: `${index}`, title: '', name: `${index}.md`, outcome, blocks: {} },
    });
    for (let index = 0; index < 5000; index += 1)
      reporting.add(file(index % 1000 === 0 ? 'conflict' : index === 4001 ? 'failed' : 'unchanged', index));
    const { counts, files } = reporting.report('Notes', false, false);
    expect(counts).toMatchObject({ conflict: 5, failed: 1, unchanged: 4994 });
    expect(files).toHaveLength(MOST_FILES);
    expect(files.slice(0, 6).map(({ outcome }) => outcome)).toEqual([
      'failed',
      ...Array<string>(5).fill('conflict'),
    ]);
  });
});

it('an article keeps its file also when its notes are all gone and come again', async () => {
  const vault = await Vault.make();
  const one = article('one', 'One', { 'harbour lights': 'x' });
  await vault.one(one);
  await vault.one({ ...one, annotations: [] });
  await vault.one(noted(article('one', 'One', { 'harbour lights': 'x', 'eleven years': 'y' }), {}));
  expect(await readdir(vault.folder)).toEqual(['One.md']);
  expect(await readFile(vault.path('One.md'), 'utf8')).toContain('eleven years');
});
