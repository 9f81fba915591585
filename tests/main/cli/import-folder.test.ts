import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/main/library/library.ts';
import { emptyProfile } from '../library/folder.ts';
import { postil } from './run.ts';

const story = (name: string): string =>
  `${name}\n\nThe harbour lights of ${name} went out in March. Nobody lit them again for eleven years.\n`;

let folder = '';
let profile = '';
beforeEach(async () => {
  folder = await emptyProfile();
  profile = join(folder, 'profile');
  await mkdir(join(folder, 'articles', 'inside'), { recursive: true });
  for (const name of ['a', 'b', 'inside/c'])
    await writeFile(join(folder, 'articles', `${name}.txt`), story(name));
  await writeFile(join(folder, 'articles', 'picture.png'), 'x');
  await symlink(join(folder, 'articles'), join(folder, 'articles', 'loop'));
});

const run = (...args: string[]) => postil(folder, 'import', ...args, '--profile', profile);

describe('postil import DIR', () => {
  it('takes every article in it, a line each, and says what was passed over', async () => {
    const { code, lines, stderr } = await run('articles');
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { file: join('articles', 'a.txt'), ok: true, outcome: 'new' },
      { file: join('articles', 'b.txt'), ok: true, outcome: 'new' },
      { file: join('articles', 'inside', 'c.txt'), ok: true, outcome: 'new' },
    ]);
    expect(stderr).toBe('postil: articles: 2 that are no articles were passed over.\n');
    expect((await run('articles')).lines.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'known']);
  });

  it('with --dry-run writes nothing', async () => {
    const { lines } = await run('articles', '--dry-run');
    expect(lines).toMatchObject([{ dryRun: true, outcome: 'new' }, { outcome: 'new' }, { outcome: 'new' }]);
    expect((await readLibrary(profile)).state.articles.size).toBe(0);
  });

  it('goes on after a file that cannot be read', async () => {
    await writeFile(join(folder, 'articles', 'a.txt'), '\x7fELF\0\0\0\0\0\0\0\0');
    const { code, lines } = await run('articles');
    expect(code).toBe(1);
    expect(lines.map(({ ok }) => ok)).toEqual([false, true, true]);
  });

  it('knows a file again that the window knew elsewhere, and that was moved', async () => {
    await run('articles');
    const { state } = await readLibrary(profile);
    const places = [...state.articles.values()].flatMap((article) => article.places);
    await writeFile(
      join(profile, 'files.json'),
      JSON.stringify(places.map(({ id, path }) => ({ id, path }))),
    );
    await rename(join(folder, 'articles', 'inside'), join(folder, 'articles', 'other'));
    const { lines } = await run('articles');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'moved']);
    const after = [...(await readLibrary(profile)).state.articles.values()];
    expect(after.map(({ places: all }) => all.map(({ path }) => path))).toContainEqual([
      join(folder, 'articles', 'other', 'c.txt'),
    ]);
  });
});
