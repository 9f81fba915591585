import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/main/library/lock.ts';
import { emptyProfile } from './folder.ts';

const lockFile = (profile: string) => join(profile, 'library', 'lock');

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

async function profileWithLock(text: string): Promise<string> {
  const profile = await emptyProfile();
  await mkdir(join(profile, 'library'));
  await writeFile(lockFile(profile), text);
  return profile;
}

describe('the lock', () => {
  it('is held once, says by whom, and is free after its release', async () => {
    const profile = await emptyProfile();
    const first = await takeLock(profile, 'app');
    expect(await takeLock(profile, 'command')).toEqual({ heldBy: 'app' });
    if ('lock' in first) await first.lock.release();
    expect(await takeLock(profile, 'command')).toHaveProperty('lock');
    expect(await takeLock(profile, 'app')).toEqual({ heldBy: 'command' });
  });

  it('of many that race for it has one holder', async () => {
    const profile = await emptyProfile();
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(profile, 'command')));
    expect(taken.filter((one) => 'lock' in one)).toHaveLength(1);
  });

  it('of a process that is gone is taken over, by one of many', async () => {
    const profile = await profileWithLock(
      JSON.stringify({ pid: await deadPid(), started: null, role: 'app', token: 'old' }),
    );
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(profile, 'command')));
    expect(taken.filter((one) => 'lock' in one)).toHaveLength(1);
    expect(await readdir(join(profile, 'library'))).toEqual(['lock']);
  });

  it.runIf(process.platform === 'linux')('of another process with a reused id is taken over', async () => {
    const profile = await profileWithLock(
      JSON.stringify({ pid: process.pid, started: 'an earlier boot 123', role: 'app', token: 'old' }),
    );
    expect(await takeLock(profile, 'command')).toHaveProperty('lock');
  });

  it('from before the system started is taken over', async () => {
    const profile = await profileWithLock(
      JSON.stringify({ pid: process.pid, started: null, role: 'app', token: 'old' }),
    );
    await utimes(lockFile(profile), new Date(0), new Date(0));
    expect(await takeLock(profile, 'command')).toHaveProperty('lock');
  });

  it.each(['', '{"pid":', 'null', '{"pid":"1"}'])(
    'that is being written (%j) counts as held, and later as left over',
    async (text) => {
      const profile = await profileWithLock(text);
      expect(await takeLock(profile, 'app')).toEqual({ heldBy: 'command' });
      const longAgo = new Date(Date.now() - 10_000);
      await utimes(lockFile(profile), longAgo, longAgo);
      expect(await takeLock(profile, 'app')).toHaveProperty('lock');
    },
  );

  it('that another process has taken meanwhile is not released', async () => {
    const profile = await emptyProfile();
    const first = await takeLock(profile, 'app');
    const theirs = JSON.stringify({ pid: process.pid, started: null, role: 'app', token: 'theirs' });
    await writeFile(lockFile(profile), theirs);
    if ('lock' in first) await first.lock.release();
    expect(await readFile(lockFile(profile), 'utf8')).toBe(theirs);
  });
});
