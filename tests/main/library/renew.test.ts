import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_FOLDER, putDatabaseAside } from '../../../src/main/library/renew.ts';
import { emptyProfile } from './folder.ts';

const NOW = new Date('2026-03-04T05:06:07Z');

/** A database as LevelDB lays it out; Chromium's own in `tests/durability/S3-damage.spec.ts`. */
async function withDatabase(): Promise<{ profile: string; folder: string }> {
  const profile = await emptyProfile();
  const folder = join(profile, DATABASE_FOLDER);
  await mkdir(folder, { recursive: true });
  const files = {
    CURRENT: 'MANIFEST-000001\n',
    'MANIFEST-000001': 'manifest',
    '000003.log': 'log',
    LOCK: '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { profile, folder };
}

describe('a database that cannot be opened', () => {
  it.each([
    ['its manifest is gone', (folder: string) => rm(join(folder, 'MANIFEST-000001'))],
    ['it names a manifest that never was', (folder: string) => writeFile(join(folder, 'CURRENT'), 'MANIFEST-9\n')],
    ['a line too many stands in it', (folder: string) => writeFile(join(folder, 'CURRENT'), 'MANIFEST-000001\n\n')],
    ['its manifest is a folder', async (folder: string) => {
      await rm(join(folder, 'MANIFEST-000001'));
      await mkdir(join(folder, 'MANIFEST-000001'));
    }],
    ['a file of it is a link that leads nowhere', (folder: string) => symlink('/nowhere', join(folder, '000004.ldb'))],
    ['what names it is a pipe, for which nobody waits', async (folder: string) => {
      await rm(join(folder, 'CURRENT'));
      execFileSync('mkfifo', [join(folder, 'CURRENT')]);
    }],
    ['it names nothing', (folder: string) => writeFile(join(folder, 'CURRENT'), '')],
  ])('is put aside whole where %s', async (_, damage) => {
    const { profile, folder } = await withDatabase();
    await damage(folder);
    const left = await readdir(folder);
    const name = await putDatabaseAside(profile, NOW);
    expect(await readdir(join(profile, 'library/kept', name ?? ''))).toEqual(left);
    expect(await readFile(join(profile, 'library/kept', name ?? '', '000003.log'), 'utf8')).toBe('log');
    expect(await readdir(dirname(folder))).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['it is sound', async () => undefined],
    ['a part of it is gone without which LevelDB begins anew itself', (folder: string) => rm(join(folder, 'CURRENT'))],
    ['there is none', (folder: string) => rm(folder, { recursive: true })],
  ])('is left alone where %s', async (_, change) => {
    const { profile, folder } = await withDatabase();
    await change(folder);
    const before = await readdir(folder).catch(() => null);
    expect(await putDatabaseAside(profile, NOW)).toBeNull();
    expect(await readdir(folder).catch(() => null)).toEqual(before);
  }); // prettier-ignore
});
