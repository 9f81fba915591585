import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/main/files/place.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { KnownFiles } from '../../../src/main/opening/known-files.ts';
import { takeOperations } from '../../../src/main/start/hand-over.ts';
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

  it('knows a file again that was moved since it took it in', async () => {
    await run('articles');
    await rename(join(folder, 'articles', 'inside'), join(folder, 'articles', 'other'));
    const { lines } = await run('articles');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'moved']);
    const after = [...(await readLibrary(profile)).state.articles.values()];
    expect(after.map(({ places: all }) => all.map(({ path }) => path))).toContainEqual([
      join(folder, 'articles', 'other', 'c.txt'),
    ]);
  });

  it('says nothing of where files lie with --dry-run, and keeps what the window knew first', async () => {
    const files = join(profile, 'files.json');
    await mkdir(profile, { recursive: true });
    await writeFile(files, JSON.stringify([{ id: 'other', path: '/other.txt' }]));
    await run('articles', '--dry-run');
    expect(JSON.parse(await readFile(files, 'utf8'))).toHaveLength(1);
    await run('articles');
    const known = JSON.parse(await readFile(files, 'utf8')) as { path: string; unopened?: true }[];
    expect(known.map(({ path }) => path)).toEqual([
      '/other.txt',
      ...['a.txt', 'b.txt', 'inside/c.txt'].map((name) => join(folder, 'articles', name)),
    ]);
    expect(known.map(({ unopened }) => unopened)).toEqual([undefined, true, true, true]);
  });

  it('tells a running app where its files lie', async () => {
    const journal = await openLibrary(profile, { role: 'app' });
    const known = await KnownFiles.open(profile, new Date());
    const stop = await takeOperations(profile, journal, known, { send: () => undefined });
    expect((await run('articles')).code).toBe(0);
    await stop();
    const path = join(folder, 'articles', 'a.txt');
    expect(known.path(placeOf(path).id)).toBe(path);
    await known.flush();
    await journal.close();
  });
});
