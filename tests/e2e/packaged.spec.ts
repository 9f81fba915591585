import { expect } from '@playwright/test';
import { listPackage } from '@electron/asar';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dragOver, NEWS, painted, quit, ROOT, sandboxArguments, test } from './app.ts';

/** Where `npm run package` leaves the unpacked app on Linux, where the tests run. */
const PACKAGED = join(ROOT, 'dist/linux-unpacked/postil');
/** The same app with one fuse on, through which Playwright attaches: scripts/inspectable.mjs makes it. */
const DRIVEN = join(ROOT, 'dist/linux-inspectable/postil');

test('the packaged app opens a file, marks it, and keeps it', async ({ start }) => {
  expect(existsSync(DRIVEN), 'npm run package comes before this test').toBe(true);
  const quote = 'Its first half, built without a pause since January';
  let running = await start([NEWS], DRIVEN);
  expect(await running.app.evaluate(({ app }) => [app.isPackaged, app.getName()])).toEqual([true, 'Postil']);
  await dragOver(running.page, quote);
  await running.page.keyboard.press('n');
  await running.page.keyboard.type('Two years, then.');
  await expect(running.page.locator('[data-save="Saved"]')).toBeVisible();
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
