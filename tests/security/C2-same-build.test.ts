import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { long, measured } from '../results.ts';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
  'electron-builder.config.mjs',
  'src',
  'scripts',
  'resources',
];
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The sources in a folder of their own, `below` a fresh one: paths that are longer or shorter must not show. */
function copyOf(below: string): string {
  const made = mkdtempSync(join(tmpdir(), 'postil-build-'));
  folders.push(made);
  const folder = join(made, below);
  mkdirSync(folder, { recursive: true });
  for (const part of COPIED) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

function run(folder: string, ...args: string[]): void {
  // A copy, never a hard link: fuses are set in the copy of the runtime, which must not be the one of the checkout.
  execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe', env: { ...process.env, USE_HARD_LINKS: 'false' } }); // prettier-ignore
}

/** SHA-256 of every file, by its path in the folder. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()); // prettier-ignore
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path), sha256(path)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/**
 * Packages a folder with packages of its own, as a checkout has them, and answers the hash of what is shipped.
 */
function packaged(folder: string): string {
  cpSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true }); // prettier-ignore
  run(folder, 'node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'error');
  run(folder, 'node_modules/electron-builder/cli.js', '--dir', '--config', 'electron-builder.config.mjs', '--publish', 'never'); // prettier-ignore
  const [archive] = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('app.asar'),
  );
  if (archive === undefined) throw new Error('Nothing was packaged');
  return sha256(join(folder, 'dist', archive));
}

/** One entry of the build is enough to tell whether paths or times get into it, and takes two seconds. */
function bundled(folder: string): Record<string, string> {
  symlinkSync(join(ROOT, 'node_modules'), join(dirname(folder), 'node_modules'));
  run(folder, join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--ssr', 'src/main/files/parse-worker.ts', '--outDir', 'out', '--logLevel', 'error'); // prettier-ignore
  return digests(join(folder, 'out'));
}

describe('C2: the same sources', () => {
  it('C2: give the same bundle in two folders', () => {
    const [one, other] = [bundled(copyOf('a/here')), bundled(copyOf('quite/another/place/b/there'))];
    expect(Object.keys(one).length).toBeGreaterThan(0);
    expect(other).toEqual(one);
  }, 120_000);

  it('C2: control: one letter more is another bundle', () => {
    const [one, other] = [copyOf('a/here'), copyOf('a/here')];
    appendFileSync(join(other, 'src/main/files/parse-worker.ts'), '\nconsole.log(1);\n');
    expect(bundled(other)).not.toEqual(bundled(one));
  }, 120_000);

  it.runIf(long)(
    'C2: are packaged into equal archives in two folders',
    () => {
      const one = packaged(copyOf('a'));
      const other = packaged(copyOf('quite/another/place/b'));
      expect(other).toBe(one);
      measured('C2', `Two builds in two folders gave the same app.asar, SHA-256 ${one.slice(0, 16)}…`);
    },
    20 * 60_000,
  );
});
