import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_WORDS } from '../../../src/main/start/arguments.ts';
import { readLibrary } from '../../../src/main/library/library.ts';
import { emptyProfile } from '../library/folder.ts';

const POSTIL = fileURLToPath(new URL('../../../bin/postil.mjs', import.meta.url));
const ARTICLE = 'The pier\n\nIt was built for steamers, and outlived the last of them by forty years.\n';

/** As people run it. */
function postil(cwd: string, ...args: string[]) {
  return promisify(execFile)(process.execPath, [POSTIL, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd },
  });
}

describe('the command line as a process', () => {
  // The first run may have to build it.
  beforeAll(() => postil('/', '--version'), 120_000);

  it('has nothing but results on stdout, and tells by its exit code how it went', async () => {
    const folder = await emptyProfile();
    await writeFile(join(folder, 'pier.txt'), ARTICLE);
    const { stdout, stderr } = await postil(folder, 'extract', 'pier.txt');
    expect(JSON.parse(stdout)).toMatchObject({ file: 'pier.txt', ok: true, title: 'The pier' });
    expect(stderr).toBe('');
    const failed = (await postil(folder, 'extract', 'pier.txt', 'gone.txt').catch(
      (error: unknown) => error,
    )) as Record<string, string>;
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('gone.txt is not there') });
    expect(failed['stdout']?.trimEnd().split('\n').map((line) => (JSON.parse(line) as { ok: boolean }).ok)).toEqual([true, false]); // prettier-ignore
    await expect(postil(folder, 'extract')).rejects.toMatchObject({ code: 2, stdout: '' });
  }, 60_000);

  it.each([[['--profile']], [['--profile=']], [['--profile', '--no-sandbox']]])(
    'says of %j that a folder is missing, instead of opening a window',
    async (args) => {
      const { code, stdout, stderr } = (await postil('/', ...args).catch(
        (error: unknown) => error,
      )) as Record<string, unknown>;
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^postil: .*--profile.*tells more\.\n$/);
    },
  );

  it('knows every command where it is started from a checkout, too, and opens no window for one', async () => {
    const source = await readFile(POSTIL, 'utf8');
    const [, list = ''] = /^const COMMANDS = \[([^\]]*)\];$/m.exec(source) ?? [];
    expect(list.match(/\w+/g)?.sort()).toEqual([...COMMAND_WORDS].sort());
    expect((await postil('/', 'completion', 'bash')).stdout).toContain('complete -o bashdefault');
  }, 60_000);

  it('ends quietly when its reader has enough', async () => {
    const folder = await emptyProfile();
    await writeFile(join(folder, 'pier.txt'), ARTICLE);
    const files = Array<string>(300).fill('pier.txt');
    const child = spawn(process.execPath, [POSTIL, 'extract', ...files], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect([code, stderr]).toEqual([0, '']);
  }, 60_000);

  it('of several that import at once each finds its turn, and nothing is lost', async () => {
    const folder = await emptyProfile();
    const profile = join(folder, 'profile');
    await mkdir(join(folder, 'in'));
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names)
      await writeFile(join(folder, 'in', `${name}.txt`), `${ARTICLE}\nThis one is called ${name}.\n`);
    const runs = await Promise.all(
      names.map((name) => postil(folder, 'import', '--profile', profile, `in/${name}.txt`)),
    );
    expect(runs.map(({ stdout }) => (JSON.parse(stdout) as { outcome: string }).outcome)).toEqual([
      'new',
      'new',
      'new',
      'new',
    ]);
    const { state } = await readLibrary(profile);
    expect(
      [...state.articles.values()].flatMap(({ places }) => places.map(({ name }) => name)).sort(),
    ).toEqual(names.map((name) => `${name}.txt`));
    const journal = await readFile(join(profile, 'library', 'journal.jsonl'), 'utf8');
    expect([...journal.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq))).toEqual([1, 2, 3, 4]);
  }, 60_000);
});
