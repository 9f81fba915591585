import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { quit, ROOT, SAMPLES, shownText, test } from './app.ts';

const command = promisify(execFile);

test('for every sample, what extract prints as text is what the window shows', async ({ start }) => {
  const names = (await readdir(SAMPLES)).sort();
  expect(names.length).toBeGreaterThanOrEqual(6);
  const files = names.map((name) => join(SAMPLES, name));
  const { stdout } = await command(process.execPath, [join(ROOT, 'bin/postil.mjs'), 'extract', ...files], {
    maxBuffer: 50_000_000,
  });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => line['ok'])).toEqual(files.map(() => true));

  for (const [i, file] of files.entries()) {
    const running = await start([file]);
    await expect(running.page.getByRole('heading', { level: 1 }).first(), file).toHaveText(
      String(lines[i]?.['title']),
    );
    await expect.poll(() => shownText(running.page), { message: file }).toBe(lines[i]?.['text']);
    await quit(running);
  }
});

test('a dated news text gives one JSON line with its date, dek, title, byline and text', async () => {
  const file = join(ROOT, 'tests/fixtures/000_b12b4f190a4ac5da.txt');
  const { stdout } = await command(process.execPath, [join(ROOT, 'bin/postil.mjs'), 'extract', file]);
  expect(stdout.endsWith('}\n')).toBe(true);
  const line = JSON.parse(stdout) as Record<string, string>;
  expect(line).toMatchObject({
    ok: true,
    format: 'text',
    published: '2024-06-27',
    title: 'Fishing crews on the Karsa coast will be paid for the days a new breakwater keeps them in port',
    byline: 'With inputs from the Coast Press Service',
  });
  expect(line['dek']).toMatch(/^Fishing crews .* are not counted\.$/);
  expect(line['text']).toMatch(/^The port authority of Karsa /);
  expect(line['text']).not.toContain('date 2024-06-27');
});
