import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, quit, ROOT } from '../e2e/app.ts';
import { measured, rounds } from '../results.ts';
import { startBare } from './bare.ts';
import { test, why } from './network.ts';

test.skip(why !== null, why ?? '');

/** Milliseconds without a hand on it: what asks for updates, dictionaries or the time does so within two minutes. */
const IDLE = rounds(10, 120) * 1000;

test('P1: not a packet leaves the computer, at rest and at work', async ({ start, network, profile }) => {
  test.setTimeout(120_000 + IDLE);
  // There is somebody who could be asked for new versions; the reader has not said so.
  process.env['POSTIL_UPDATES_FROM'] = 'https://releases.example/latest';
  const program = await network.electron('postil', [process.env['POSTIL_APP'] ?? ROOT]);
  const before = await network.packets();
  const running = await start([NEWS], program);
  delete process.env['POSTIL_UPDATES_FROM'];
  await running.page.waitForTimeout(IDLE);
  await dragOver(running.page, 'Its first half, built without a pause since January');
  await running.page.keyboard.press('n');
  await running.page.keyboard.type('Two years, then. ![](http://canary.example/note.png)');
  await expect(running.page.locator('[data-save="saved"]')).toBeVisible();
  await quit(running);
  // It was the app that ran in there, on this profile.
  expect(await readFile(join(profile, 'library/journal.jsonl'), 'utf8')).toContain('Two years, then.');
  expect(network.heard).toEqual([]);
  expect(await network.packets()).toBe(before);
  measured('P1', `idle ${IDLE / 1000} s, an article read and annotated: 0 packets`);
});

test('P1: control: Electron as it comes asks for names as soon as it is started', async ({
  network,
  profile,
}) => {
  const program = await network.electron('bare');
  const before = await network.packets();
  const { app } = await startBare(profile, { executable: program });
  await expect
    .poll(() => network.heard.filter(({ kind }) => kind === 'dns').length, { timeout: 60_000 })
    .toBeGreaterThan(0);
  expect(await network.packets()).toBeGreaterThan(before);
  await app.close();
});
