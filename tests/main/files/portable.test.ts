import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exportJson } from '../../../src/core/export/json.ts';
import { portableHtml, type PortableInput } from '../../../src/core/export/portable-html.ts';
import { describePicture, PictureStore } from '../../../src/main/pictures/store.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';
import { annotationsOn, SAMPLES, sampleInput } from '../../core/export/portable-inputs.ts';
import { postil } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-portable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A PNG of one red pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'); // prettier-ignore

async function input(name = 'second-voice.md'): Promise<PortableInput> {
  const bare = await sampleInput(...SAMPLES.find(([sample]) => sample === name)!);
  const annotations = fc.sample(annotationsOn(bare).filter((all) => all.length > 9), { numRuns: 1, seed: 5 })[0]!; // prettier-ignore
  return { ...bare, annotations };
}

function write(name: string, html: string): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return path;
}

describe('a portable article as a file', () => {
  it('is imported into an empty library with its tree and every annotation, and again with nothing new', async () => {
    for (const sample of ['second-voice.md', 'sixteen-minutes.html']) {
      const given = await input(sample);
      const path = write(`${sample}.html`, portableHtml(given));
      const profile = mkdtempSync(join(folder, 'profile-'));
      const first = await postil(folder, 'import', path, '--profile', profile);
      expect(first.lines).toMatchObject([{ ok: true, outcome: 'new', article: given.article.id }]);
      const out = await postil(folder, 'export', '--all', '--as', 'json', '--profile', profile);
      expect(out.lines).toEqual([JSON.parse(exportJson(given)) as unknown]);
      const again = await postil(folder, 'import', path, '--profile', profile);
      expect(again.lines).toMatchObject([{ ok: true, outcome: 'known', annotations: { placed: 0, known: given.annotations.length } }]); // prettier-ignore
    }
  });

  it('is read as the article that it holds, pictures and all', async () => {
    const bare = await input();
    const known = describePicture(new Uint8Array(PIXEL))!;
    const picture = { id: './red.png', ...known };
    const image = { type: 'image' as const, resource: null, local: ['./red.png'], host: null, alt: 'Red' };
    const blocks = [...bare.blocks!, { type: 'paragraph' as const, children: [image] }];
    const given = { ...bare, blocks, pictures: [picture], base64: () => PIXEL.toString('base64') };
    const store = new PictureStore(mkdtempSync(join(folder, 'store-')));
    const opened = await readArticleFile(write('pictures.html', portableHtml(given)), { pictures: store });
    expect(opened.article).toMatchObject({
      title: given.article.title,
      format: 'markdown',
      text: given.text,
      blocks,
    });
    expect(opened.hash).toBe(given.article.revision);
    expect(opened.article.resources).toEqual([picture]);
    expect(opened.exported?.resources).toEqual([picture]);
    expect((await store.read(picture.hash))?.bytes).toEqual(new Uint8Array(PIXEL));
    // Other bytes under its name are none of its pictures.
    const changed = portableHtml({ ...given, base64: () => PIXEL.toString('base64').replace('P8', 'P9') });
    const other = await readArticleFile(write('changed.html', changed), { pictures: store });
    expect(other.article.resources).toEqual([]);
    expect(other.article.warnings.map(({ code }) => code)).toEqual(['pictures-changed']);
  });
});
