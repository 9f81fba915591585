import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NEWS, quit, ROOT, test } from './app.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Root reads everything, so what cannot be read can only be had as somebody else. */
const IS_ROOT = process.getuid?.() === 0;
if (IS_ROOT)
  console.warn(
    'SKIPPED as root: a file without permission to read it. Run the tests as an ordinary user to have it.',
  );

async function badFiles(folder: string): Promise<{ path: string; code: string }[]> {
  const at = (name: string) => join(folder, name);
  await mkdir(at('a folder'));
  await writeFile(at('empty.txt'), '');
  await writeFile(at('picture.txt'), PNG);
  await writeFile(at('monster.txt'), 'All work and no play makes a long file. '.repeat(1_310_720));
  const files = [
    { path: at('a folder'), code: 'is-a-folder' },
    { path: at('empty.txt'), code: 'empty' },
    { path: at('picture.txt'), code: 'binary' },
    { path: at('missing.txt'), code: 'not-found' },
    { path: at('monster.txt'), code: 'too-large' },
  ];
  if (IS_ROOT) return files;
  await writeFile(at('secret.txt'), 'Nobody may read this.');
  await chmod(at('secret.txt'), 0o000);
  return [...files, { path: at('secret.txt'), code: 'unreadable' }];
}

interface Printed {
  ok: boolean;
  file: string;
  error: { code: string; message: string };
}

/** Runs `extract`, which ends with 1 when some inputs failed. */
function extract(files: readonly string[]): Promise<{ code: number; lines: Printed[] }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'bin/postil.mjs'), 'extract', ...files],
      (_error, stdout) =>
        done({
          code: child.exitCode ?? -1,
          lines: stdout
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as Printed),
        }),
    );
  });
}

test('each bad file gets its sentence, on screen and on the command line, and the app goes on', async ({
  profile,
  start,
}) => {
  const files = await badFiles(profile);
  const { code, lines } = await extract([...files.map(({ path }) => path), NEWS]);
  expect(code).toBe(1);
  expect(lines.map((line) => (line.ok ? 'ok' : line.error.code))).toEqual([
    ...files.map((file) => file.code),
    'ok',
  ]);

  const running = await start();
  await expect(running.page.locator('.reader')).toBeVisible();
  for (const [i, { path }] of files.entries()) {
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path);
    await running.page.keyboard.press('Control+o');
    const message = lines[i]?.error.message ?? '';
    expect(message).toContain(basename(path));
    await expect(running.page.getByText(message)).toBeVisible();
    await running.page.getByRole('button', { name: 'Close this message' }).first().click();
  }
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, NEWS);
  await running.page.keyboard.press('Control+o');
  await expect(running.page.getByRole('heading', { level: 1 })).toContainText('Fishing crews');
  await quit(running);
});
