// @ts-check
/**
 * A twin of the packaged app that Playwright can attach to: the release refuses the inspector, which is one bit in its
 * executable. Everything else of the twin is the release's own files, linked.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { rootPath } from './bundling.mjs';

const RELEASE = rootPath('dist/linux-unpacked');
const TWIN = rootPath('dist/linux-inspectable');
const EXECUTABLE = 'postil';

/** Makes dist/linux-inspectable from dist/linux-unpacked, if that exists and the twin is not its own already. */
export async function ensureInspectableTwin() {
  const release = join(RELEASE, EXECUTABLE);
  const twin = join(TWIN, EXECUTABLE);
  if (!existsSync(release)) return;
  if (existsSync(twin) && statSync(twin).mtimeMs >= statSync(release).mtimeMs) return;

  rmSync(TWIN, { recursive: true, force: true });
  linkTree(RELEASE, TWIN);
  rmSync(twin);
  copyFileSync(release, twin);
  await flipFuses(twin, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) linkSync(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
}
