import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { SettingsStore } from '../../../src/main/settings/settings.ts';

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'postil-settings-'));
});
afterEach(() => rm(profile, { recursive: true, force: true }));

const open = () => SettingsStore.open(profile, new Date());

it('keeps changes, and tells its followers now and then', async () => {
  const store = await open();
  const seen: string[] = [];
  store.follow(({ theme }) => seen.push(theme));
  expect(store.change({ theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  store.change({ textSize: 20 });
  await store.flush();
  expect(seen).toEqual(['system', 'dark', 'dark']);
  expect((await open()).value).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', textSize: 20 });
});

it('takes what it understands of another version’s file', async () => {
  await writeFile(join(profile, 'settings.json'), '{"theme":"mauve","textSize":20,"columns":2}');
  const store = await open();
  expect(store.value).toEqual({ ...DEFAULT_SETTINGS, textSize: 20 });
  await store.flush();
  // What it does not understand is the reader’s still: the file is kept before it is written over.
  expect(store.notices).toEqual([
    expect.stringMatching(/^Not all settings .+ kept as settings\.damaged-.+\.json\.$/),
  ]);
  expect((await open()).notices).toEqual([]);
});

it('says nothing of what only another version has', async () => {
  await writeFile(
    join(profile, 'settings.json'),
    '{"theme":"dark","columns":2,"exporting":{"automatic":true,"rows":1}}',
  );
  const store = await open();
  expect([store.value.theme, store.value.exporting.automatic, store.notices]).toEqual(['dark', true, []]);
});

it('says in a sentence that a damaged file was kept', async () => {
  await writeFile(join(profile, 'settings.json'), '{');
  const store = await open();
  const [aside = ''] = await readdir(profile);
  expect(aside).toMatch(/^settings\.damaged-/);
  expect(store.notices).toEqual([expect.stringContaining(aside)]);
});
