import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../src/core/settings.ts';
import { glance } from '../../../src/main/settings/glance.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'postil-glance-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('glance', () => {
  const seen = (name: string) => glance(join(folder, name), SettingsSchema, DEFAULT_SETTINGS);

  it('is what the file says', async () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'black', language: 'de' };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
    expect(seen('settings.json')).toMatchObject({ theme: 'black', language: 'de' });
  });

  it.each([
    ['is not there', null],
    ['is no JSON', '{"theme": "bla'],
    ['is of another kind', '[1, 2]'],
  ])('is what is usual where the file %s, and leaves it as it is', async (_, content) => {
    const name = 'other.json';
    if (content !== null) await writeFile(join(folder, name), content);
    const before = await readdir(folder);
    expect(seen(name)).toEqual(DEFAULT_SETTINGS);
    expect(await readdir(folder)).toEqual(before);
    await rm(join(folder, name), { force: true });
  });
});
