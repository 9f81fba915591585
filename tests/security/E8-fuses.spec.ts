import { expect, test } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { cp, existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, sandboxArguments } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { ELECTRON } from './bare.ts';

/** The release as `npm run package` leaves it. */
const RELEASE = join(ROOT, 'dist/linux-unpacked');
const POSTIL = join(RELEASE, 'postil');

/** How the executable has a fuse, as letters. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

let folder: string;
test.beforeAll(async () => {
  expect(existsSync(POSTIL), 'npm run package comes before this test').toBe(true);
  folder = await mkdtemp(join(tmpdir(), 'postil-fuses-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a program to its end, which must come; says what it wrote. */
function output(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ out: string; error: string }> {
  return new Promise((done) =>
    execFile(
      program,
      [...args],
      { env: { ...process.env, HOME: folder, ...environment }, cwd: folder, timeout: 30_000 },
      (_failure, out, error) => done({ out, error }),
    ),
  );
}

/** Says so in a file when it is run, whoever runs it. */
async function telltale(): Promise<{ script: string; told: () => boolean }> {
  const trace = join(await mkdtemp(join(folder, 'told-')), 'ran');
  const script = `${trace}.cjs`;
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran');`);
  return { script, told: () => existsSync(trace) };
}

test('E8: the fuses of the release are as SECURITY.md says', async () => {
  const wire = await getCurrentFuseWire(POSTIL);
  const states = Object.fromEntries(
    Object.entries(wire).map(([option, state]) => [FuseV1Options[Number(option)], state as unknown]),
  );
  expect(states).toMatchObject({
    RunAsNode: OFF,
    EnableNodeOptionsEnvironmentVariable: OFF,
    EnableNodeCliInspectArguments: OFF,
    GrantFileProtocolExtraPrivileges: OFF,
    OnlyLoadAppFromAsar: ON,
    EnableEmbeddedAsarIntegrityValidation: ON,
  });
});

test('E8: the release runs no code that its environment or its arguments bring', async () => {
  const version = await output(POSTIL, [...sandboxArguments(), '--version']);
  expect(version.out).toMatch(/^\S*\s*\d+\.\d+\.\d+\s*$/);

  // As Node it would run the script; as itself it says its version.
  const asNode = await telltale();
  const said = await output(POSTIL, ['--version', asNode.script], { ELECTRON_RUN_AS_NODE: '1' });
  expect(said.out).not.toMatch(/^v\d/);
  await output(POSTIL, [asNode.script, ...sandboxArguments(), '--version'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.told()).toBe(false);

  const byOptions = await telltale();
  await output(POSTIL, [...sandboxArguments(), '--version'], {
    NODE_OPTIONS: `--require ${byOptions.script}`,
  });
  expect(byOptions.told()).toBe(false);

  const byArgument = await telltale();
  await output(POSTIL, ['-r', byArgument.script, ...sandboxArguments(), '--version']);
  expect(byArgument.told()).toBe(false);

  const inspected = await output(POSTIL, ['--inspect=0', ...sandboxArguments(), '--version']);
  expect(inspected.error).not.toContain('Debugger listening');
  measured('E8', '6 fuses read, 5 ways to bring code into the release tried: none ran');
});

test('E8: the release loads its archive and nothing in its place', async () => {
  const copy = join(folder, 'release');
  await linkTree(RELEASE, copy);
  const { script, told } = await telltale();
  const app = join(copy, 'resources/app');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{"name":"evil","version":"9.9.9","main":"main.cjs"}');
  await promisify(cp)(script, join(app, 'main.cjs'));
  const first = await output(join(copy, 'postil'), [...sandboxArguments(), '--version']);
  expect(first.out).not.toContain('9.9.9');
  expect(told()).toBe(false);
  // Without its archive it is nothing, whatever lies there instead.
  await rm(join(copy, 'resources/app.asar'));
  await output(join(copy, 'postil'), [...sandboxArguments(), '--version']);
  expect(told()).toBe(false);
});

test('E8: control: the Electron that it is made of runs all of it', async () => {
  const asNode = await telltale();
  await output(ELECTRON, [asNode.script], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.told()).toBe(true);
  const byOptions = await telltale();
  await output(ELECTRON, ['-e', '1'], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require ${byOptions.script}`,
  });
  expect(byOptions.told()).toBe(true);
  // An app in a folder is loaded where nothing says that only an archive is.
  const { script, told } = await telltale();
  const app = join(folder, 'folder-app');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{"name":"x","version":"1.0.0","main":"main.cjs"}');
  await writeFile(
    join(app, 'main.cjs'),
    `require(${JSON.stringify(script)}); require('electron').app.exit(0);`,
  );
  const { error } = await output(ELECTRON, ['--inspect=0', ...sandboxArguments(), app]);
  expect(told()).toBe(true);
  expect(error).toContain('Debugger listening');
});

/** A copy that takes no room: folders made, files linked. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isDirectory()) await linkTree(join(from, entry.name), join(to, entry.name));
    else await link(join(from, entry.name), join(to, entry.name));
  }
}
