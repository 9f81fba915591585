import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imagesOf, resourceOf } from '../../../src/core/library/pictures.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';
import { PictureStore } from '../../../src/main/pictures/store.ts';
import { gif, png } from './made.ts';

let root: string;
let folder: string;
let store: PictureStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'postil-beside-'));
  folder = join(root, 'articles');
  await mkdir(join(folder, 'img'), { recursive: true });
  store = new PictureStore(join(root, 'profile'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';

/** What each picture of a Markdown file became: its size, `refused: …`, or `-`. */
async function shown(...pictures: string[]): Promise<string[]> {
  const file = join(folder, 'lights.md');
  await writeFile(file, `${WORDS}\n\n${pictures.map((picture) => `${picture}\n`).join('\n')}`);
  const { article } = await readArticleFile(file, { pictures: store });
  const byId = new Map(article.resources.map((resource) => [resource.id, resource]));
  return Promise.all(
    imagesOf(article.blocks).map(async (image) => {
      const found = resourceOf(image, byId);
      if (found === null) return '-';
      if ('refused' in found) return `refused: ${found.refused}`;
      if (!('hash' in found)) throw new Error('Nothing is written into records any more');
      expect((await store.read(found.hash))?.bytes).toHaveLength(found.size);
      return `${found.width}×${found.height}`;
    }),
  );
}

describe('pictures beside a file', () => {
  it('are found in its folder and below, however they are named', async () => {
    await writeFile(join(folder, 'mole.png'), png(30, 20));
    await writeFile(join(folder, 'img/tide table.png'), png(31, 20));
    await writeFile(join(folder, 'img/mo\u0308we.png'), png(32, 20));
    await writeFile(join(folder, 'img/chart.png?w=3'), png(33, 20));
    await writeFile(join(folder, 'img/no-extension'), png(34, 20));
    expect(
      await shown(
        '![](mole.png)',
        '![](img/tide%20table.png)',
        '![](<.\\img\\tide table.png?v=2>)',
        '![](img/m%C3%B6we.png)',
        '<img src="img/chart.png?w=3">',
        '![](img/no-extension)',
        '![](img/../mole.png)',
        `![](${pathToFileURL(join(folder, 'mole.png')).href})`,
        '![](img/none.png)',
      ),
    ).toEqual(['30×20', '31×20', '31×20', '32×20', '33×20', '34×20', '30×20', '30×20', '-']);
  });

  it('a saved page shows the one that is there, whatever else it names', async () => {
    await mkdir(join(folder, 'Lights_files'));
    await writeFile(join(folder, 'Lights_files/blank.gif'), gif(1, 1));
    await writeFile(join(folder, 'Lights_files/mole.png'), png(30, 20));
    await writeFile(join(folder, 'Lights_files/mole-2.png'), png(60, 40));
    const file = join(folder, 'Lights.html');
    const images = [
      '<img src="./Lights_files/mole.png" srcset="https://karsa.example/mole-2.png 2x">',
      '<img src="https://karsa.example/a.png" srcset="Lights_files/mole-2.png 2x">',
      '<img src="Lights_files/blank.gif" data-src="Lights_files/mole.png">',
      '<img src="Lights_files/gone.png">',
      '<img src="Lights_files/blank.gif">',
      '<img src="https://karsa.example/news/Lights_files/mole.png">',
    ];
    await writeFile(
      file,
      `<!-- saved from url=(0040)https://karsa.example/news/lights.html --><title>Lights</title><article>${`<p>${WORDS}</p>`.repeat(4)}${images
        .map((image) => `<p>${WORDS}${image}</p>`)
        .join('')}</article>`,
    );
    const { article } = await readArticleFile(file, { pictures: store });
    const byId = new Map(article.resources.map((resource) => [resource.id, resource]));
    const widths = imagesOf(article.blocks).map((image) => {
      const found = resourceOf(image, byId);
      return found !== null && 'hash' in found ? found.width : null;
    });
    expect(widths).toEqual([30, 60, 30, null, 1, 30]);
    expect(article.extraction.dropped['missing-pictures']).toBe(1);
  });

  it('what is no picture is refused by its first bytes, whatever its name', async () => {
    await writeFile(join(folder, 'page.png'), '<!doctype html><script>1</script>');
    await writeFile(join(folder, 'drawing.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(folder, 'empty.png'), '');
    await writeFile(join(folder, 'huge.png'), png(3, 3));
    await truncate(join(folder, 'huge.png'), 16 * 1024 * 1024 + 1);
    await mkdir(join(folder, 'folder.png'));
    expect(
      await shown('![](page.png)', '![](drawing.png)', '![](empty.png)', '![](huge.png)', '![](folder.png)'),
    ).toEqual([
      'refused: not-a-picture',
      'refused: not-a-picture',
      'refused: not-a-picture',
      'refused: too-large',
      '-',
    ]);
  });

  it('nothing outside of the folder is taken, by no way', async () => {
    const outside = join(root, 'secret.png');
    await writeFile(outside, png(99, 99));
    await mkdir(join(root, 'other'));
    await writeFile(join(root, 'other/secret.png'), png(99, 99));
    await writeFile(join(root, 'articles-secret.png'), png(99, 99));
    await symlink(outside, join(folder, 'link.png'));
    await symlink(join(root, 'other'), join(folder, 'way-out'));
    await symlink('../other', join(folder, 'img/way-out'));
    expect(
      await shown(
        '![](../secret.png)',
        '![](img/../../secret.png)',
        '![](..%2fsecret.png)',
        '![](%2e%2e/secret.png)',
        `![](${outside})`,
        `![](${pathToFileURL(outside).href})`,
        `![](${pathToFileURL(folder).href}/../secret.png)`,
        `![](${pathToFileURL(folder).href}/%2e%2e/secret.png)`,
        `![](${pathToFileURL(folder).href}-secret.png)`,
        '![](file://server/share/secret.png)',
        '![](link.png)',
        '![](way-out/secret.png)',
        '![](img/way-out/secret.png)',
      ),
    ).toEqual(Array<string>(13).fill('-'));
  });

  it('links that stay inside are followed, circles are not', async () => {
    await writeFile(join(folder, 'img/mole.png'), png(30, 20));
    await symlink('img', join(folder, 'pictures'));
    await symlink('../pictures/mole.png', join(folder, 'img/again.png'));
    await symlink('circle.png', join(folder, 'circle.png'));
    expect(await shown('![](pictures/mole.png)', '![](img/again.png)', '![](circle.png)')).toEqual([
      '30×20',
      '30×20',
      '-',
    ]);
  });

  it('an article that is a link has its pictures where it really lies', async () => {
    await writeFile(join(folder, 'mole.png'), png(30, 20));
    await writeFile(join(folder, 'real.md'), `${WORDS}\n\n![](mole.png)`);
    await symlink(join(folder, 'real.md'), join(root, 'link.md'));
    await writeFile(join(root, 'mole.png'), png(99, 99));
    const { article } = await readArticleFile(join(root, 'link.md'), { pictures: store });
    expect(article.resources).toMatchObject([{ id: './mole.png', width: 30 }]);
  });

  it.skipIf(process.platform === 'win32')('a pipe is not waited for, a device not read', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.png')]);
    await symlink('/dev/zero', join(folder, 'zero.png'));
    expect(await shown('![](pipe.png)', '![](zero.png)')).toEqual(['-', '-']);
  });

  it('of more than 500 the others are refused', async () => {
    for (let index = 0; index < 502; index += 1)
      await writeFile(join(folder, `img/${index}.png`), png(3, 3, [0, 0, 0], index + 20));
    const all = await shown(...Array.from({ length: 502 }, (_, index) => `![](img/${index}.png)`));
    expect(all.filter((one) => one === '3×3')).toHaveLength(500);
    expect(all.filter((one) => one === 'refused: too-many')).toHaveLength(2);
  });

  it('without a store nothing beside the file is looked at, and nothing is written', async () => {
    await writeFile(join(folder, 'mole.png'), png(30, 20));
    const inside = Buffer.from(png(5, 5)).toString('base64');
    await writeFile(join(folder, 'a.md'), `${WORDS}\n\n![](mole.png) ![](data:image/png;base64,${inside})`);
    const { article } = await readArticleFile(join(folder, 'a.md'));
    expect(article.resources).toMatchObject([{ id: 'picture-1', mediaType: 'image/png', width: 5 }]);
    expect(JSON.stringify(article)).not.toContain(inside);
  });

  it('a text whose pictures the disk does not take is read all the same, and says so', async () => {
    await writeFile(join(folder, 'mole.png'), png(30, 20));
    await writeFile(join(folder, 'a.md'), `${WORDS}\n\n![](mole.png)`);
    await mkdir(join(root, 'profile/library'), { recursive: true });
    await writeFile(join(root, 'profile/library/pictures'), 'in the way');
    const { article } = await readArticleFile(join(folder, 'a.md'), { pictures: store });
    expect(article.resources).toEqual([]);
    expect(article.warnings.map(({ code }) => code)).toEqual(['pictures-not-kept']);
  });
});
