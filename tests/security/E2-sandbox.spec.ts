import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEWS, ROOT } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { ELECTRON, makeBareApp } from './bare.ts';

const APP = process.env['POSTIL_APP'] ?? ROOT;
const IS_ROOT = process.getuid?.() === 0;
/** The user and the group that own nothing, on every Linux. */
const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];

/** Why an ordinary user's renderer cannot be looked at here; `null` where it can. */
function hindrance(): string | null {
  if (process.platform !== 'linux') return 'only Linux says in /proc how a process is confined.';
  try {
    // Chromium makes its sandbox of user namespaces, which some systems deny to ordinary users.
    const [command, ...args] = IS_ROOT
      ? ['setpriv', ...NOBODY, 'unshare', '--user', 'true']
      : ['unshare', '--user', 'true'];
    execFileSync(command, args, { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `an ordinary user gets no user namespace here, and Chromium no sandbox without one (${String(error).split('\n')[0]}).`;
  }
}
const why = hindrance();
if (why !== null) console.warn(`SKIPPED: E2, the sandbox of an ordinary user's renderer: ${why}`);

/** What Linux says of one process. */
interface Confinement {
  noNewPrivileges: string;
  /** 2: a filter decides over each system call. */
  seccomp: string;
  /** Whether it lives in a user namespace of its own. */
  ownNamespace: boolean;
  capabilities: string;
}

/**
 * Starts Electron as an ordinary user, with a display and a home of its own, waits for its first page's process, reads what
 * Linux says of it, and ends them all.
 */
async function rendererOf(args: (folder: string) => Promise<string[]>): Promise<Confinement> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-nobody-'));
  try {
    const arguments_ = await args(folder);
    const environment: NodeJS.ProcessEnv = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder };
    if (process.env['XAUTHORITY']) {
      environment['XAUTHORITY'] = join(folder, 'Xauthority');
      await copyFile(process.env['XAUTHORITY'], environment['XAUTHORITY']);
    }
    await chmod(folder, 0o777);
    if (IS_ROOT) execFileSync('chown', ['-R', '65534:65534', folder]);
    const [command, ...rest] = IS_ROOT ? ['setpriv', ...NOBODY, ELECTRON] : [ELECTRON];
    const child = spawn(command, [...rest, ...arguments_], {
      env: environment,
      stdio: 'ignore',
      // A group of its own, so that all of it can be ended at once.
      detached: true,
      cwd: folder,
    });
    try {
      let found: Confinement | null = null;
      await expect(async () => {
        found = await confinement(folder, child.pid ?? 0);
        expect(found).not.toBeNull();
      }).toPass({ timeout: 30_000 });
      return found as unknown as Confinement;
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** The page's process among those whose command line names `folder`; `null` while there is none that is confined or running. */
async function confinement(folder: string, main: number): Promise<Confinement | null> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!commandLine.includes('--type=renderer') || !commandLine.includes(folder)) continue;
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '?';
    // The filter is put on when the page's process has started; before that there is nothing to judge.
    const threads = Number(field('Threads'));
    if (threads < 4) return null;
    return {
      noNewPrivileges: field('NoNewPrivs'),
      seccomp: field('Seccomp'),
      ownNamespace: userNamespace(pid) !== userNamespace(String(main)),
      capabilities: field('CapEff'),
    };
  }
  return null;
}

/** Root may look; an ordinary user sees only that it may not, which is what a namespace of its own looks like. */
function userNamespace(pid: string): string {
  try {
    return execFileSync('readlink', [`/proc/${pid}/ns/user`], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return 'hidden';
  }
}

const ours = (more: readonly string[]) => async (folder: string) => {
  await copyFile(NEWS, join(folder, 'news.txt'));
  return [...more, APP, '--profile', join(folder, 'profile'), join(folder, 'news.txt')];
};

test("E2: an ordinary user's page runs confined, in a namespace of its own, without new privileges", async () => {
  test.skip(why !== null, why ?? '');
  const found = await rendererOf(ours([]));
  expect(found).toEqual({
    noNewPrivileges: '1',
    seccomp: '2',
    ownNamespace: true,
    capabilities: '0000000000000000',
  });
  measured('E2', 'the page of an ordinary user: NoNewPrivs 1, Seccomp 2, a user namespace of its own');
});

test('E2: control: a bare window that was started without the sandbox is seen to have none', async () => {
  test.skip(why !== null, why ?? '');
  const found = await rendererOf(async (folder) => ['--no-sandbox', await makeBareApp(folder)]);
  expect(found).toMatchObject({ seccomp: '0', ownNamespace: false });
});
