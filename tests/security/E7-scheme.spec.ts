import { expect } from '@playwright/test';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png } from '../main/pictures/made.ts';
import { quit, test, type Running } from '../e2e/app.ts';
import { measured } from '../results.ts';

/** Files that nobody may have: beside the pages, in the library, and anywhere. */
const SECRETS = [
  'package.json',
  'out/main/index.js',
  '../main/index.js',
  'library/journal.jsonl',
  'etc/passwd',
];
/** How a name can be made to mean another place. */
const DISGUISES: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `/${path}`,
  (path) => `../${path}`,
  (path) => `../../../../../../../../${path}`,
  (path) => `..%2f..%2f..%2f..%2f..%2f..%2f${path.replaceAll('/', '%2f')}`,
  (path) => `..%252f..%252f..%252f${path}`,
  (path) => `..%5c..%5c..%5c${path}`,
  (path) => `..\\..\\..\\${path}`,
  (path) => `%2e%2e/%2e%2e/%2e%2e/${path}`,
  (path) => `.%2e/.%2e/${path}`,
  (path) => `%c0%ae%c0%ae/${path}`,
  (path) => `%u002e%u002e/${path}`,
  (path) => `....//....//${path}`,
  (path) => `..;/..;/${path}`,
  (path) => `assets/../../${path}`,
  (path) => `assets/..%2f..%2f${path}`,
  (path) => `picture/../../../${path}`,
  (path) => `picture/..%2f..%2f..%2f${path}`,
  (path) => `${path}%00.html`,
  (path) => `index.html%00/../../${path}`,
  (path) => `index.html/../../${path}`,
  (path) => `file:///${path}`,
  (path) => `${path}?index.html`,
  (path) => `${path}%23index.html`,
  (path) => `. ./${path}`,
  (path) => `C:/${path}`,
  (path) => `//server/share/${path}`,
  (path) => `~/${path}`,
  (path) => ['proc', 'self', 'root', path].join('/'),
];
const AUTHORITIES = [
  ...['app://postil.', 'app://POSTIL@evil', 'app://postil:80', 'app://postil:0', 'app://user:pass@postil'],
  ...[
    'app://evil',
    'app://localhost',
    'app://127.0.0.1',
    'app://',
    'app:',
    'app:/',
    'app:///',
    'app://postil%00',
  ],
  ...[
    'app://postil%2eevil',
    'app://postil.evil',
    'app://xn--postil-',
    'APPS://postil',
    'file://postil',
    'http://postil',
  ],
  ...['https://postil', 'ftp://postil', 'data:text/html,', 'blob:app://postil', 'filesystem:app://postil'],
  ...['view-source:app://postil', 'about:', 'chrome://postil', 'devtools://devtools'],
];
const METHODS = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND'];
const NAMES = [
  ...[
    'INDEX.HTML',
    'index.htm',
    'index.html.',
    'index.html%20',
    'index.html/',
    'index.html::$DATA',
    'index.html;x',
  ],
  ...[
    'index.html?x',
    'assets',
    'assets/',
    'picture',
    'picture/',
    'favicon.ico',
    '.',
    '..',
    '%2e',
    '%00',
    'constructor',
  ],
  ...[
    '__proto__',
    'toString',
    'hasOwnProperty',
    'sw.js',
    'preload/index.cjs',
    'main/index.js',
    'index.js.map',
    '*',
  ],
];

interface Answer {
  status: number;
  length: number;
  policy: boolean;
}

/** Asks main's own session, which takes the way that a page's request takes; 0 where it was refused altogether. */
function ask({ app }: Running, requests: readonly { url: string; method: string }[]): Promise<Answer[]> {
  return app.evaluate(async ({ session }, all) => {
    const answers: Answer[] = [];
    for (const { url, method } of all) {
      try {
        const answer = await session.defaultSession.fetch(url, { method, redirect: 'manual' });
        answers.push({
          status: answer.status,
          length: (await answer.arrayBuffer()).byteLength,
          policy: (answer.headers.get('content-security-policy') ?? '').includes("default-src 'none'"),
        });
      } catch {
        answers.push({ status: 0, length: 0, policy: true });
      }
    }
    return answers;
  }, requests);
}

async function openPicture(profile: string, start: (files: string[]) => Promise<Running>): Promise<Running> {
  await mkdir(join(profile, 'articles'));
  await writeFile(join(profile, 'articles/lamp.png'), png(40, 30));
  const file = join(profile, 'articles/lamp.md');
  await writeFile(
    file,
    '# The lamp\n\n![The lamp](lamp.png)\n\nIt was lit again on Thursday, after eleven years.\n',
  );
  const running = await start([file]);
  await expect(running.page.locator('[data-page] img')).toHaveCount(1);
  return running;
}

test('E7: of all addresses of the scheme only the pages and the pictures are answered', async ({
  profile,
  start,
}) => {
  const running = await openPicture(profile, start);
  const hash = await hashIn(profile);
  const paths = [
    ...SECRETS.flatMap((secret) => DISGUISES.map((disguise) => disguise(secret))),
    ...NAMES,
    ...[`picture/${hash}?`, `picture/${hash}x`, `picture/${hash.toUpperCase()}`, `picture/${hash}/..`].slice(
      1,
    ),
    ...[
      `picture/${'0'.repeat(64)}`,
      `pictures/${hash}`,
      `picture/${hash.slice(0, 63)}`,
      `picture/%30${hash.slice(1)}`,
    ],
  ];
  const requests = [
    ...paths.map((path) => ({ url: `app://postil/${path}`, method: 'GET' })),
    ...AUTHORITIES.flatMap((place) =>
      ['/index.html', `/picture/${hash}`].map((path) => ({ url: place + path, method: 'GET' })),
    ),
    ...METHODS.flatMap((method) =>
      ['index.html', `picture/${hash}`].map((path) => ({ url: `app://postil/${path}`, method })),
    ),
  ];
  expect(new Set(requests.map(({ url, method }) => method + url)).size).toBeGreaterThanOrEqual(200);
  const answers = await ask(running, requests);
  const answered = requests.filter((_, index) => {
    const { status, length, policy } = answers[index] ?? { status: 200, length: 1, policy: false };
    return ![0, 404, 405].includes(status) || length > 0 || !policy;
  });
  // Before anybody is asked, Chromium takes dot segments and the port away, which its schemes do not have: such an address
  // is one of ours written otherwise.
  const read = await running.page.evaluate(
    (urls) => urls.map((url) => new URL(url).href),
    answered.map(({ url }) => url),
  );
  const ours = ['app://postil/', 'app://postil/index.html', `app://postil/picture/${hash}`];
  expect(read.filter((url) => !ours.includes(url))).toEqual([]);
  await expect(running.page.locator('[data-page] img')).toHaveCount(1);
  measured('E7', `${requests.length} addresses of the scheme: none answered but the pages and the pictures`);
  await quit(running);
});

test('E7: control: the page, a script and a picture are answered, and the secrets are there', async ({
  profile,
  start,
}) => {
  const running = await openPicture(profile, start);
  const script = await running.page.locator('script').first().getAttribute('src');
  const urls = ['app://postil/', 'app://postil/index.html', new URL(script ?? '', 'app://postil/').href];
  const answers = await ask(
    running,
    [...urls, `app://postil/picture/${await hashIn(profile)}`].map((url) => ({ url, method: 'GET' })),
  );
  expect(answers.map(({ status, length, policy }) => [status, length > 0, policy])).toEqual(
    Array(4).fill([200, true, true]),
  );
  expect((await readFile(join(profile, 'library/journal.jsonl'))).length).toBeGreaterThan(0);
  expect(await readFile('/etc/passwd', 'utf8')).toContain('root');
  await quit(running);
});

/** The name of the one picture in the library. */
async function hashIn(profile: string): Promise<string> {
  const folder = join(profile, 'library/pictures');
  const [pair = ''] = await readdir(folder);
  const [hash = ''] = await readdir(join(folder, pair));
  return hash;
}
