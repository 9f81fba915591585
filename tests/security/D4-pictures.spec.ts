import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { link, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { png } from '../main/pictures/made.ts';
import { quit, test, type Running } from '../e2e/app.ts';
import { measured } from '../results.ts';

const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';
/** A picture that is nobody's but its owner's; its size tells it from all others. */
const SECRET = png(99, 77);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An article's folder with everything around it that it must not reach; returns the ways that lead there. */
async function lay(root: string): Promise<{ folder: string; ways: string[] }> {
  const folder = join(root, 'articles');
  await mkdir(join(folder, 'img'), { recursive: true });
  await mkdir(join(root, 'other'));
  for (const place of ['secret.png', 'other/secret.png', 'articles-secret.png', 'articles.png'])
    await writeFile(join(root, place), SECRET);
  const outside = join(root, 'secret.png');
  await symlink(outside, join(folder, 'link.png'));
  await symlink('../secret.png', join(folder, 'relative-link.png'));
  await symlink('link.png', join(folder, 'link-to-link.png'));
  await symlink(join(root, 'other'), join(folder, 'way-out'));
  await symlink('..', join(folder, 'up'));
  await symlink('/', join(folder, 'top'));
  await symlink('/proc/self/root', join(folder, 'self'));
  await symlink('circle.png', join(folder, 'circle.png'));
  await symlink('/dev/zero', join(folder, 'zero.png'));
  await symlink('/dev/stdin', join(folder, 'stdin.png'));
  execFileSync('mkfifo', [join(folder, 'pipe.png'), join(root, 'outer-pipe.png')]);
  await symlink(join(root, 'outer-pipe.png'), join(folder, 'pipe-link.png'));
  const address = pathToFileURL(outside).href;
  const ways = [
    ...['../secret.png', 'img/../../secret.png', '..%2fsecret.png', '%2e%2e/secret.png', '.%2e/secret.png'],
    ...[
      '..%5csecret.png',
      '..\\secret.png',
      '..%252fsecret.png',
      '....//secret.png',
      '..;/secret.png',
      '%c0%ae%c0%ae/secret.png',
    ],
    ...[
      '..%00/secret.png',
      '../secret.png%00.png',
      '../articles.png',
      '../articles-secret.png',
      './/../secret.png',
    ],
    ...[
      outside,
      outside.replaceAll('/', '%2f'),
      `/${outside}`,
      `//${outside}`,
      `~/secret.png`,
      `/proc/self/root${outside}`,
    ],
    ...[
      address,
      address.replace('file:///', 'file:/'),
      address.replace('file://', 'FILE://localhost'),
      `file://server${outside}`,
    ],
    ...[
      address.replace('secret', '%73ecret'),
      `${pathToFileURL(folder).href}/../secret.png`,
      `${pathToFileURL(folder).href}/%2e%2e/secret.png`,
    ],
    ...[
      'link.png',
      'relative-link.png',
      'link-to-link.png',
      'way-out/secret.png',
      'up/secret.png',
      `top${outside}`,
      `self${outside}`,
    ],
    ...[
      'circle.png',
      'zero.png',
      'stdin.png',
      'pipe.png',
      'pipe-link.png',
      'img',
      '.',
      '',
      '/dev/random',
      '/dev/stdin',
    ],
    ...[
      'app://postil/index.html',
      'blob:x',
      'filesystem:x',
      `view-source:${address}`,
      `localfile:${outside}`,
    ],
  ];
  return { folder, ways };
}

/** The same ways as Markdown and as a saved page. */
async function writeArticles(folder: string, ways: readonly string[]): Promise<string[]> {
  const escape = (way: string) => way.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const md = join(folder, 'lights.md');
  await writeFile(
    md,
    `# Lights\n\n${WORDS}\n\n${ways.map((way) => `![x](<${way}>)\n\n<img src="${escape(way)}" srcset="${escape(way)} 2x">`).join('\n\n')}\n`,
  );
  const html = join(folder, 'lights.html');
  await writeFile(
    html,
    `<!doctype html><title>Lights</title><base href="../"><article><h1>Lights</h1>${ways
      .map(
        (way) =>
          `<p>${WORDS} <img src="${escape(way)}" data-src="${escape(way)}" srcset="${escape(way)} 2x"></p>`,
      )
      .join('')}</article>`,
  );
  return [md, html];
}

async function open({ app, page }: Running, file: string, title: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  const heard = await page.evaluateHandle(
    (name) => ({
      opened: new Promise<boolean>((done) => {
        const { postil } = globalThis as unknown as {
          postil: {
            on(
              event: 'opened',
              listener: (result: { ok: boolean; opened?: { place: { name: string } } }) => void,
            ): void;
          };
        };
        postil.on('opened', (result) => {
          if (result.ok && result.opened?.place.name === name) done(true);
        });
      }),
    }),
    title,
  );
  await page.keyboard.press('Control+o');
  expect(await heard.evaluate(({ opened }) => opened)).toBe(true);
  await expect(page.locator('[data-page]')).toContainText('The lights were lit again');
}

/** The hashes of all pictures that the library has taken. */
async function taken(profile: string): Promise<string[]> {
  const names = await readdir(join(profile, 'library/pictures'), { recursive: true }).catch(() => []);
  return names.map((name) => name.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name));
}

test('D4: no way leads out of an article’s folder, into a pipe or into a device', async ({
  profile,
  start,
}) => {
  const { folder, ways } = await lay(join(profile, 'root'));
  const [md = '', html = ''] = await writeArticles(folder, ways);
  const running = await start();
  for (const file of [md, html]) {
    await open(running, file, file === md ? 'lights.md' : 'lights.html');
    await expect(running.page.locator('[data-page] img')).toHaveCount(0);
  }
  expect(await taken(profile)).not.toContain(hashOf(SECRET));
  expect(await taken(profile)).toEqual([]);
  measured(
    'D4',
    `${ways.length} ways out of an article's folder, in Markdown and in a saved page: nothing outside was taken`,
  );
  await quit(running);
});

test('D4: control: the same picture in the folder is taken and shown, by link too', async ({
  profile,
  start,
}) => {
  const { folder } = await lay(join(profile, 'root'));
  await link(join(profile, 'root/secret.png'), join(folder, 'img/mine.png'));
  await symlink('img/mine.png', join(folder, 'mine-too.png'));
  const [md = ''] = await writeArticles(folder, [
    'img/mine.png',
    './img/../img/mine.png',
    'img%2fmine.png',
    'mine-too.png',
  ]);
  const running = await start();
  await open(running, md, 'lights.md');
  await expect(running.page.locator('[data-page] img').first()).toBeVisible();
  expect(await taken(profile)).toEqual([hashOf(SECRET)]);
  await quit(running);
});
