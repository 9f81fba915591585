import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../../../src/core/settings-file.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../../src/main/settings/settings-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-settings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('settings go out into a file and come in again', async () => {
  const path = join(folder, 'Meine Einstellungen.json');
  await writeSettingsFile(path, { ...DEFAULT_SETTINGS, theme: 'sepia' });
  expect(await readFile(path, 'utf8')).toMatch(/^\{\n {2}"postil": "settings"/);
  const back = readSettings(await readSettingsFile(path), DEFAULT_SETTINGS, { actions: [], mac: false });
  expect(back).toEqual({ change: { theme: 'sepia' }, leftOut: [] });
});

it('what is no such file is refused in words, without its folder', async () => {
  const large = join(folder, 'large.json');
  await writeFile(large, '');
  await truncate(large, 4_000_001);
  const cases: [string, string, RegExp][] = [
    [join(folder, 'gone.json'), 'unreadable', /^gone\.json could not be read/],
    [folder, 'not-a-file', /is not a file/],
    [large, 'too-large', /^large\.json is too large/],
  ];
  for (const [path, code, message] of cases)
    await expect(readSettingsFile(path)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  await expect(writeSettingsFile(join(folder, 'no', 'such.json'), DEFAULT_SETTINGS)).rejects.toMatchObject({
    code: 'not-written',
  });
});
