import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { long, measured } from '../results.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Entry {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
interface Lockfile {
  lockfileVersion: number;
  packages: Record<string, Entry>;
}
interface Manifest extends Entry {
  license?: string;
  licenses?: { type: string }[];
  scripts?: Record<string, string>;
}

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
const lockfile = json('package-lock.json') as Lockfile;
const manifest = json('package.json') as Manifest;

/** What is wrong with a lockfile, in sentences; none in a good one. */
function faults(
  { lockfileVersion, packages }: Lockfile,
  { dependencies, devDependencies }: Manifest,
): string[] {
  const found: string[] = [];
  if (lockfileVersion !== 3) found.push(`It is of version ${lockfileVersion}`);
  const root = packages[''] ?? {};
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    const asked = { dependencies, devDependencies }[kind] ?? {};
    if (JSON.stringify(sorted(root[kind])) !== JSON.stringify(sorted(asked))) found.push(`Its ${kind} are not those of package.json`);
    for (const [name, range] of Object.entries(asked))
      if (!/^\d+\.\d+\.\d+$/.test(range)) found.push(`${name} is asked for as ${range}, not as one version`);
  } // prettier-ignore
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? '')) found.push(`${path} has no SHA-512`);
    // Without a host npm asks the registry that it is set to; the hash decides whether what comes is right.
    if (entry.resolved !== undefined) found.push(`${path} names a host`);
    if (entry.link === true) found.push(`${path} is a link`);
    const optionalPeers = entry.peerDependenciesMeta ?? {};
    const peers = Object.keys(entry.peerDependencies ?? {}).filter((name) => optionalPeers[name]?.optional !== true);
    for (const name of [...Object.keys(entry.dependencies ?? {}), ...peers])
      if (lookUp(packages, path, name) === null) found.push(`${path} needs ${name}, which is not there`);
  } // prettier-ignore
  return found;
}

function sorted(record: Record<string, string> = {}): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** As Node finds a package from another's folder. */
function lookUp(packages: Lockfile['packages'], from: string, name: string): string | null {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    const found = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
    if (packages[found] !== undefined) return found;
    if (path === '') return null;
  }
}

/** Permissive ones: they ask for their own text to be kept, and for nothing of ours. */
const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'CC0-1.0',
  'Python-2.0',
  'PSF-2.0',
]);
/** Faces, which may be shipped with a program and not sold alone. */
const FONTS = new Set(['OFL-1.1']);
/** Fine for work on the project, of which nothing is shipped: weak copyleft and texts. */
const TOOLS = new Set(['MPL-2.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'WTFPL', 'Unlicense']);
/** What a package says of itself in words of its own, and what its licence file says. */
const READ_BY_HAND: Record<string, string> = { duck: 'BSD-2-Clause', format: 'MIT' };

function licenceOf(name: string, { license, licenses }: Manifest): string {
  return READ_BY_HAND[name] ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

/** Of an SPDX expression of ORs and ANDs without nesting: `A OR B` needs one of both, `A AND B` both. */
function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const parts = (text: string, by: string): string[] => text.split(` ${by} `).map((part) => part.trim());
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  return parts(bare, 'OR').some((option) => parts(option, 'AND').every((one) => allowed.has(one)));
}

/** Installed packages whose licence is not on the list; `shipped` is what the app is bundled from. */
function notAllowed({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '' || !existsSync(join(ROOT, path, 'package.json'))) return [];
    const own = json(path, 'package.json') as Manifest;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const shipped = entry.dev !== true && entry.devOptional !== true;
    const allowed = new Set([...PERMISSIVE, ...FONTS, ...(shipped ? [] : TOOLS)]);
    const licence = licenceOf(name, own);
    return isAllowed(licence, allowed) ? [] : [`${name}: ${licence}`];
  });
}

describe('C1: what is installed', () => {
  it('C1: the lockfile names every package by its hash, and no host', () => {
    expect(faults(lockfile, manifest)).toEqual([]);
  });

  it('C1: every installed package has a licence from the list', () => {
    const installed = Object.keys(lockfile.packages).filter((path) => existsSync(join(ROOT, path, 'package.json')));
    // Packages for other platforms are left out by npm.
    expect(installed.length).toBeGreaterThan(400);
    expect(notAllowed(lockfile)).toEqual([]);
    measured('C1', `${installed.length} packages, each with a hash and a licence from the list`);
  }); // prettier-ignore

  it('C1: nothing that the project needs is made by a script at installation', () => {
    // Its script puts an unpacker in place for installers made on Windows.
    const harmless = ['electron-winstaller'];
    const withScripts = Object.entries(lockfile.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace('node_modules/', ''));
    expect(withScripts.filter((name) => !harmless.includes(name))).toEqual([]);
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter((name) => /^(pre|post)?(install|prepare|publish)$/.test(name))).toEqual([]);
  });

  it('C1: control: a lockfile with a hole, a host, a range or a licence of another kind is found', () => {
    const [path, entry] = Object.entries(lockfile.packages).find(([, { integrity }]) => integrity)!;
    const with_ = (change: Entry): Lockfile => ({
      ...lockfile,
      packages: { ...lockfile.packages, [path]: { ...entry, ...change } },
    });
    expect(faults(with_({ integrity: '' }), manifest)).toEqual([`${path} has no SHA-512`]);
    expect(faults(with_({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }), manifest)).toHaveLength(1);
    expect(faults(with_({ resolved: 'https://example.org/a.tgz' }), manifest)).toEqual([`${path} names a host`]);
    expect(faults(with_({ dependencies: { 'not-there': '1' } }), manifest)).toHaveLength(1);
    const ranged = { ...manifest, dependencies: { ...manifest.dependencies, yaml: '^2.0.0' } };
    expect(faults(lockfile, ranged)).toHaveLength(2);
    for (const licence of ['GPL-3.0-only', 'MIT AND GPL-2.0', 'SEE LICENSE IN x', 'none', 'UNLICENSED'])
      expect(isAllowed(licence, PERMISSIVE)).toBe(false);
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', PERMISSIVE)).toBe(true);
  }); // prettier-ignore

  it.runIf(long)(
    'C1: without any script of theirs, types are checked and unit tests run',
    () => {
      const copy = mkdtempSync(join(tmpdir(), 'postil-ci-'));
      try {
        for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
        // Whoever started this process may have said what npm takes for its own: a project, or that nobody develops here.
        const env = Object.fromEntries(
          Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_ENV$)/.test(name)),
        );
        const run = (command: string, ...args: string[]) =>
          execFileSync(command, args, { cwd: copy, env, stdio: 'pipe', maxBuffer: 2 ** 26 });
        run('npm', 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
        run(process.execPath, 'scripts/typecheck.mjs');
        run(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'tests/core');
        measured('C1', 'npm ci --ignore-scripts, then types and the unit tests of core: all well');
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    },
    20 * 60_000,
  );
});

const COPIED = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'electron.vite.config.ts',
  'electron-builder.config.mjs',
  'playwright.config.ts',
  'src',
  'scripts',
  'bench',
  'bin',
  'tests',
  'resources',
  'docs', // a test of core holds the manual of templates against the values there are
];
