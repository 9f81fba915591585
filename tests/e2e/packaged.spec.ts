import { expect } from '@playwright/test';
import { listPackage } from '@electron/asar';
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bridge } from '../../src/ipc.ts';
import { dragOver, NEWS, painted, quit, ROOT, sandboxArguments, test } from './app.ts';

/** Where `npm run package` leaves the unpacked app on Linux, where the tests run. */
const PACKAGED = join(ROOT, 'dist/linux-unpacked/postil');
/** The same app with one fuse on, through which Playwright attaches: scripts/inspectable.mjs makes it. */
const DRIVEN = join(ROOT, 'dist/linux-inspectable/postil');

test('the packaged app opens a file, marks it, and keeps it', async ({ start }) => {
  expect(existsSync(DRIVEN), 'npm run package comes before this test').toBe(true);
  const quote = 'Its first half, built without a pause since January';
  // A checkout's way to a server of tests is none here, and a build that no repository is known of has nobody to ask.
  process.env['POSTIL_UPDATES_FROM'] = 'https://releases.example/latest';
  let running = await start([NEWS], DRIVEN);
  delete process.env['POSTIL_UPDATES_FROM'];
  const { repository, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>; // prettier-ignore
  const updates = await running.page.evaluate(() =>
    (window as unknown as { postil: Bridge<File> }).postil.updates(),
  );
  expect(updates).toMatchObject(
    repository === undefined
      ? { running: version, may: 'no-address' }
      : { may: 'ask', host: 'api.github.com', on: false },
  );
  expect(await running.app.evaluate(({ app }) => [app.isPackaged, app.getName()])).toEqual([true, 'Postil']);
  await dragOver(running.page, quote);
  await running.page.keyboard.press('n');
  await running.page.keyboard.type('Two years, then.');
  await expect(running.page.locator('[data-save="saved"]')).toBeVisible();
  await quit(running);

  running = await start([], DRIVEN);
  await expect(running.page.getByRole('complementary', { name: 'Margin notes' })).toContainText(
    'Two years, then.',
  );
  expect(await painted(running.page)).toMatchObject({ 'postil-saffron': [quote] });
  await quit(running);
});

test('the packaged app is its own command line', async () => {
  const { stdout } = await promisify(execFile)(PACKAGED, [...sandboxArguments(), 'extract', NEWS]);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, published: '2024-06-27' });
});

test('the packaged app holds no sources, tests or maps, and names what it is made with', () => {
  const resources = join(PACKAGED, '../resources');
  const files = listPackage(join(resources, 'app.asar'), { isPack: false });
  expect(files).toContain('/out/renderer/index.html');
  expect(files.filter((file) => /\.(map|ts|svelte)$|\/(tests?|src|node_modules)(\/|$)/.test(file))).toEqual(
    [],
  );
  const notices = readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const named = Object.entries(dependencies).filter(([name, version]) =>
    notices.includes(`\n${name} ${version} (`),
  );
  expect(named.map(([name]) => name)).toEqual(Object.keys(dependencies));
  expect(readFileSync(join(resources, 'LICENSE.txt'), 'utf8')).toContain('The Postil authors');
});

test('the packaged app with a folder beside it keeps everything in there', async () => {
  // On the same disk, so that a copy is links and takes no room.
  const folder = await mkdtemp(join(ROOT, 'dist/carried-'));
  try {
    const home = join(folder, 'home');
    const carried = join(folder, 'app');
    const profile = join(carried, 'postil-profile');
    await linkTree(join(PACKAGED, '..'), carried);
    await mkdir(home);
    const program = join(carried, 'postil');
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
    const journal = (place: string) => readFile(join(place, 'library/journal.jsonl'), 'utf8').catch(() => '');
    const imported = () => promisify(execFile)(program, [...sandboxArguments(), 'import', NEWS], { env });

    // Without that folder it is like any other.
    await imported();
    expect(await journal(join(home, 'config/Postil'))).toContain('Karsa');
    expect(existsSync(profile)).toBe(false);
    await rm(home, { recursive: true });
    await mkdir(home);

    // With it the window keeps everything there, and the commands that follow find it.
    await mkdir(profile);
    const window = spawn(program, [...sandboxArguments(), NEWS], { env, stdio: 'ignore' });
    const gone = new Promise((done) => window.once('exit', done));
    await expect.poll(() => journal(profile), { timeout: 30_000 }).toContain('Karsa');
    window.kill();
    await gone;
    const { stdout } = await imported();
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'known' });
    expect(await readdir(home)).not.toContain('config');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

/** A copy that takes no room: folders made, files linked. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isDirectory()) await linkTree(join(from, entry.name), join(to, entry.name));
    else await link(join(from, entry.name), join(to, entry.name));
  }
}
