import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { article, keep, noted, Vault } from './library.ts';

/** What a window would make of a page: bytes that are no text in UTF-8, and others each time. */
function printer() {
  const pages: string[] = [];
  const print = (html: string) => {
    pages.push(html);
    return Promise.resolve(
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0xff, 0xfe, pages.length])]),
    );
  };
  return { pages, print };
}

const PDF = { form: 'pdf' } as const;
const three = [0, 1, 2].map((n) => article(`a${n}`, `Article ${n}`, { 'harbour lights': `Note ${n}.` }));

describe('a PDF of each article', () => {
  it('is written byte for byte, and printed again only where something is new', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, three);
    const { pages, print } = printer();
    expect((await vault.export('all', PDF, { print })).counts).toMatchObject({ written: 3, failed: 0 });
    expect((await readdir(vault.folder)).toSorted()).toEqual(['Article 0.pdf', 'Article 1.pdf', 'Article 2.pdf']);
    expect([...(await readFile(vault.path('Article 1.pdf'))).subarray(-3)]).toEqual([0xff, 0xfe, 2]);
    expect(pages[0]).toContain('Note 0.');
    expect((await vault.export('all', PDF, { print })).counts).toMatchObject({ unchanged: 3, written: 0 });
    expect(pages).toHaveLength(3);

    const [first] = three;
    expect((await vault.export([noted(first!, { 0: 'Another.' })], PDF, { print })).counts).toMatchObject({ written: 1 });
    expect(pages[3]).toContain('Another.');
  }); // prettier-ignore

  it.runIf(process.platform !== 'win32')('can be read by whom the other files can be read by', async () => {
    const vault = await Vault.make();
    await vault.export([three[0]!], PDF, printer());
    await vault.export([three[0]!], { form: 'html' });
    const [pdf, page] = await Promise.all(['Article 0.pdf', 'Article 0.html'].map((name) => stat(vault.path(name))));
    expect(pdf!.mode).toBe(page!.mode);
  }); // prettier-ignore

  it('leaves a file that is not from here alone, and writes over the one that the reader named', async () => {
    const vault = await Vault.make();
    await writeFile(vault.path('Article 0.pdf'), Buffer.from([0xff, 1]));
    const { pages, print } = printer();
    expect((await vault.export([three[0]!], PDF, { print })).counts).toMatchObject({ differs: 1 });
    expect(pages).toHaveLength(0);
    const named = { ...PDF, name: 'Article 0.pdf', overwrite: true };
    expect((await vault.export([three[0]!], named, { print })).counts).toMatchObject({ written: 1 });
    expect((await readFile(vault.path('Article 0.pdf'))).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('prints nothing to show what would be', async () => {
    const vault = await Vault.make();
    const { pages, print } = printer();
    const report = await vault.export([three[0]!], { ...PDF, dryRun: true }, { print });
    expect(report.counts).toMatchObject({ written: 1 });
    expect(pages).toHaveLength(0);
    expect(await readdir(vault.folder)).toEqual([]);
  });

  it('that fails does not end the others, and one that is stopped is not told as failed', async () => {
    const vault = await Vault.make();
    await keep(vault.profile, three);
    const { print } = printer();
    const failing = (html: string) =>
      html.includes('Note 1.') ? Promise.reject(new PostilError('unexpected', 'No ink.')) : print(html);
    const report = await vault.export('all', PDF, { print: failing });
    expect(report.counts).toMatchObject({ written: 2, failed: 1 });
    expect(report.files[0]).toMatchObject({ outcome: 'failed', failure: { message: 'No ink.' } });

    const control = new AbortController();
    const stopping = (html: string) => {
      if (!html.includes('Note 1.')) return print(html);
      control.abort();
      return Promise.reject(new PostilError('cancelled', 'The export was ended.'));
    };
    const stopped = await vault.export('all', PDF, { print: stopping, signal: control.signal });
    expect(stopped).toMatchObject({ stopped: true, counts: { unchanged: 1, failed: 0, written: 0 } });
    expect(stopped.empty).toBeUndefined();
  });

  it('is refused, file by file, where there is no window', async () => {
    const vault = await Vault.make();
    const report = await vault.export([three[0]!], PDF);
    expect(report.files[0]?.failure?.message).toMatch(/made by the window/);
  });
});

it('counts articles that got no file because nothing in them goes out', async () => {
  const vault = await Vault.make();
  await keep(vault.profile, [
    article('a0', 'Marked', { 'harbour lights': 'Yes.' }),
    article('a1', 'Not marked'),
  ]);
  expect(await vault.export('all', { skipEmpty: true })).toMatchObject({ counts: { written: 1 }, empty: 1 });
  expect((await vault.export('all')).empty).toBeUndefined();
});
