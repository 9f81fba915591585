import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/main/library/hash.ts';
import { readLibrary } from '../../../src/main/library/library.ts';
import { emptyProfile } from '../library/folder.ts';
import { gif, png } from '../pictures/made.ts';
import { postil } from './run.ts';

const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';

/** A folder with an article, a picture in it and two beside it. */
async function folderWithPictures(): Promise<string> {
  const folder = await emptyProfile();
  await mkdir(join(folder, 'img'));
  await writeFile(join(folder, 'img/mole.png'), png(30, 20));
  await writeFile(join(folder, 'img/lamp.gif'), gif(9, 8));
  const inside = Buffer.from(png(5, 5)).toString('base64');
  const text = `# Lights\n\n${WORDS}\n\n![The mole](img/mole.png) ![A lamp](img/lamp.gif) ![](data:image/png;base64,${inside}) ![](img/none.png)\n`;
  await writeFile(join(folder, 'lights.md'), text);
  return folder;
}

const inStore = async (folder: string): Promise<string[]> => {
  const pictures = join(folder, 'config/Postil/library/pictures');
  const pairs = await readdir(pictures).catch(() => []);
  return (await Promise.all(pairs.map((pair) => readdir(join(pictures, pair))))).flat().sort();
};

it('import stores an article’s pictures, once, and before the record names them', async () => {
  const folder = await folderWithPictures();
  expect((await postil(folder, 'import', 'lights.md')).lines).toMatchObject([{ ok: true, outcome: 'new' }]);
  const stored = await inStore(folder);
  expect(stored).toHaveLength(3);
  const journal = await readFile(join(folder, 'config/Postil/library/journal.jsonl'), 'utf8');
  for (const hash of stored) expect(journal).toContain(`"hash":"${hash}"`);
  expect(journal).not.toContain('base64');

  // Nothing new: nothing is written; and what is gone beside the file stays in the library.
  for (const gone of ['none', 'img/lamp.gif', 'img']) {
    await rm(join(folder, gone), { recursive: true, force: true });
    expect((await postil(folder, 'import', 'lights.md')).lines).toMatchObject([
      { ok: true, outcome: 'known' },
    ]);
    expect(await readFile(join(folder, 'config/Postil/library/journal.jsonl'), 'utf8')).toBe(journal);
  }

  // One more, which was missing.
  await mkdir(join(folder, 'img'));
  await writeFile(join(folder, 'img/none.png'), png(7, 7));
  expect((await postil(folder, 'import', 'lights.md')).lines).toMatchObject([{ ok: true, outcome: 'known' }]);
  const { state } = await readLibrary(join(folder, 'config/Postil'));
  const [revision] = [...state.revisions.values()];
  expect(revision?.resources.map(({ id }) => id).sort()).toEqual(['./img/lamp.gif', './img/mole.png', './img/none.png', 'picture-1']); // prettier-ignore
  expect(await inStore(folder)).toHaveLength(4);
});

it('extract and check read the file alone, and store nothing', async () => {
  const folder = await folderWithPictures();
  const { lines } = await postil(folder, 'extract', 'lights.md');
  expect(lines).toMatchObject([{ ok: true, title: 'Lights', text: WORDS }]);
  expect(await inStore(folder)).toEqual([]);
});

it('a JSON export names the pictures, and comes back as it was', async () => {
  const folder = await folderWithPictures();
  await postil(folder, 'import', 'lights.md');
  const first = await postil(folder, 'export', '--all', '--as', 'json', '--out', 'out');
  expect(first.lines).toMatchObject([{ ok: true, outcome: 'written' }]);
  const exported = await readFile(join(folder, 'out/Lights.json'), 'utf8');
  const { pictures } = JSON.parse(exported) as { pictures: { id: string; hash: string }[] };
  expect(pictures.map(({ id }) => id)).toEqual(['picture-1', './img/mole.png', './img/lamp.gif']);
  expect(pictures.map(({ hash }) => hash).sort()).toEqual(await inStore(folder));

  await postil(folder, 'import', 'out/Lights.json', '--profile', 'other');
  const again = await postil(
    folder,
    'export',
    '--all',
    '--as',
    'json',
    '--out',
    'again',
    '--profile',
    'other',
  );
  expect(again.lines).toMatchObject([{ ok: true }]);
  expect(await readFile(join(folder, 'again/Lights.json'), 'utf8')).toBe(exported);

  // The text has its pictures back, and its tree, once its file is opened.
  await postil(folder, 'import', 'lights.md', '--profile', 'other');
  const { state } = await readLibrary(join(folder, 'other'));
  const [revision] = [...state.revisions.values()];
  expect(sha256(revision?.text ?? '')).toBe(revision?.hash);
  expect(JSON.stringify(revision?.blocks)).toContain('"local":["./img/mole.png"]');
  expect(revision?.resources).toHaveLength(3);
});
