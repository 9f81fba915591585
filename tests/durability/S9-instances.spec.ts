import { expect } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLibrary } from '../../src/main/library/library.ts';
import { test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { App } from './app.ts';

const STARTS = 20;

/** Starts an app for each profile and file at once; all are ended at the end. */
async function race(
  starts: readonly { profile: string; file: string }[],
  work: (apps: readonly App[]) => Promise<void>,
): Promise<void> {
  const apps = starts.map(({ profile, file }) => new App(profile, { files: [file] }));
  try {
    await work(apps);
  } finally {
    await Promise.all(apps.map((app) => app.kill()));
  }
}

async function articles(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: count }, (_, n) => join(folder, `race-${n}.txt`));
  for (const [n, file] of files.entries())
    await writeFile(file, `Race ${n}\n\nThe boat with number ${n} came in at its own hour, and was counted once.\n`); // prettier-ignore
  return files;
}

const titles = async (profile: string) => {
  const { state } = await readLibrary(profile);
  return [...state.articles.values()].map(({ places }) => places[0]?.name).sort();
};

test(`S9: of ${STARTS} starts at once one stays, and opens what all of them were given`, async ({
  profile,
}) => {
  test.setTimeout(300_000);
  const files = await articles(join(profile, 'files'), STARTS);
  await race(
    files.map((file) => ({ profile, file })),
    async (apps) => {
      const running = () => apps.filter(({ isRunning }) => isRunning);
      await expect.poll(() => running().length, { timeout: 240_000 }).toBe(1);
      const [one] = running();
      for (const app of apps) if (app !== one) expect(await app.ended(), app.stderr).toBe(0);
      const expected = files.map((file) => file.slice(file.lastIndexOf('/') + 1)).sort();
      await expect.poll(() => titles(profile), { timeout: 60_000 }).toEqual(expected);
      const lock = JSON.parse(await readFile(join(profile, 'library/lock'), 'utf8')) as { pid: number };
      expect(lock.pid).toBe(one?.pid);
      // It is still the only one, and works.
      await one?.usable('.reader');
      await sleep(500);
      expect(running()).toEqual([one]);
    },
  );
  const { notices } = await readLibrary(profile);
  expect(notices).toEqual([]);
  measured(
    'S9',
    `${STARTS} starts at once: 1 stayed, ${STARTS - 1} ended with code 0, all ${STARTS} files opened in the one`,
  );
});

test('S9: control: on two profiles both stay', async ({ profile }) => {
  test.setTimeout(120_000);
  const files = await articles(join(profile, 'files'), 2);
  const starts = files.map((file, n) => ({ profile: join(profile, String(n)), file }));
  await race(starts, async (apps) => {
    await Promise.all(apps.map((app) => app.usable('.reader')));
    expect(apps.map(({ isRunning }) => isRunning)).toEqual([true, true]);
  });
});
