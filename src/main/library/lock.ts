import { randomUUID } from 'node:crypto';
import { readFile, stat, unlink } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, notWritten, writeNew } from '../files/write.ts';
import { makeLibraryFolder } from './kept.ts';

/** The app holds the lock for its life, a command while it runs. */
export type Role = 'app' | 'command';

interface Holder {
  pid: number;
  /** When that process started, as its system tells it; `null` where it does not. Tells a reused pid from the holder. */
  started: string | null;
  role: Role;
  /** Which of a process's locks it is. */
  token: string;
}

export interface Lock {
  release(): Promise<void>;
}

/** A lock whose content cannot be read is being written, if it is younger than this; else its writer died over it. */
const WRITING_MS = 2000;

/** How far a clock may have been set since a lock was made, before the lock counts as older than the system's start. */
const CLOCK_MS = 60_000;

/**
 * Takes `<profile>/library/lock`, the right to write the journal, or says who has it. Created exclusively; the lock of a
 * process that is gone is taken over. Throws PostilError `not-written` where no file can be made.
 *
 * @param name of another right than that
 */
export async function takeLock(
  profile: string,
  role: Role,
  name = 'lock',
): Promise<{ lock: Lock } | { heldBy: Role }> {
  try {
    const path = join(await makeLibraryFolder(profile), name);
    // A second try after a stale lock was removed; if another process was faster, it is the holder.
    for (let tries = 0; tries < 2; tries += 1) {
      const holder: Holder = {
        pid: process.pid,
        started: await startOf(process.pid),
        role,
        token: randomUUID(),
      };
      if (await create(path, JSON.stringify(holder)))
        return { lock: { release: () => release(path, holder.token) } };
      const state = await stateOf(path);
      if (state === 'stale') await removeStale(path);
      else if (state !== 'free') return { heldBy: state };
    }
    const state = await stateOf(path);
    return { heldBy: state === 'app' ? 'app' : 'command' };
  } catch (error) {
    if (error instanceof PostilError) throw error;
    throw notWritten(words.safety.unwritten.lock, error);
  }
}

/** Who holds the lock now; `stale` where it is left over, `free` where there is none. */
async function stateOf(path: string): Promise<Role | 'stale' | 'free'> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const holder = parse(text);
    if (holder === null) return Date.now() - mtimeMs < WRITING_MS ? 'command' : 'stale';
    if (!isAlive(holder.pid) || mtimeMs < Date.now() - uptime() * 1000 - CLOCK_MS) return 'stale';
    const started = holder.started === null ? null : await startOf(holder.pid);
    return started === null || started === holder.started ? holder.role : 'stale';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'free';
    throw error;
  }
}

/**
 * Removes a stale lock. Of several processes that found it stale one does it, alone: without that, a slow one would
 * remove the fresh lock of a fast one.
 */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.removing`;
  if (!(await create(guard, ''))) {
    const age = await stat(guard).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0); // prettier-ignore
    // Removing takes milliseconds; a guard that stays is of a process that died in between.
    if (age > WRITING_MS) await unlink(guard).catch(() => undefined);
    return;
  }
  try {
    // One that is gone by now may be somebody's fresh one a moment later: only what was seen to be stale is removed.
    if ((await stateOf(path)) === 'stale') await unlink(path).catch(() => undefined);
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

async function release(path: string, token: string): Promise<void> {
  try {
    if (parse(await readFile(path, 'utf8'))?.token === token) await unlink(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeNew(path, text);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, started, role, token } = JSON.parse(text) as Holder;
    const whole = Number.isSafeInteger(pid) && pid > 0 && (role === 'app' || role === 'command');
    return whole ? { pid, started, role, token } : null;
  } catch {
    return null;
  }
}

/** Whether a process with this id exists, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** When a process started: boot and clock ticks, on Linux (proc(5): field 22 of `stat`, counted after the name's bracket). */
async function startOf(pid: number): Promise<string | null> {
  try {
    const [boot, text] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    const ticks = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()} ${ticks}`;
  } catch {
    return null;
  }
}
