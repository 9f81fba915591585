// @ts-check
/** Builds the command line: src/main/cli/index.ts → out/cli/index.js, one file that needs no node_modules. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build } from 'vite';
import { bundledNodeBuild, rootPath } from './bundling.mjs';
import { runAsScript } from './steps.mjs';

/** The main file comes last: while it is being replaced, what it may start has already been. */
const ENTRIES = [
  { name: 'parse-worker.js', source: 'src/main/files/parse-worker.ts', optional: true },
  { name: 'index.js', source: 'src/main/cli/index.ts', optional: false },
];

/**
 * Several processes may build at once: each writes into a folder of its own and renames file by file, and a rename within
 * a file system is atomic. Every entry is one file without chunks, so a reader never sees halves of two builds.
 *
 * @returns {Promise<void>}
 */
export async function buildCli() {
  const started = new Date();
  mkdirSync(rootPath('out/cli'), { recursive: true });
  const temporary = mkdtempSync(rootPath('out/.cli-'));
  try {
    const entries = ENTRIES.filter(({ source, optional }) => !optional || existsSync(rootPath(source)));
    for (const { name, source } of entries) await bundle(rootPath(source), temporary, name);
    for (const { name } of entries) {
      // Dated by its beginning: what was edited while it was being built is newer, and is built again.
      utimesSync(`${temporary}/${name}`, started, started);
      renameSync(`${temporary}/${name}`, rootPath(`out/cli/${name}`));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} source
 * @param {string} folder
 * @param {string} name
 */
async function bundle(source, folder, name) {
  await build({
    configFile: false,
    root: rootPath(''),
    // Vite writes "built in …" to stdout, which belongs to the command.
    logLevel: 'error',
    publicDir: false,
    envFile: false,
    ssr: { noExternal: true },
    build: {
      ...bundledNodeBuild,
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['electron', ...builtinModules.flatMap((name) => [name, `node:${name}`])],
        output: { format: 'es', entryFileNames: name, codeSplitting: false },
      },
    },
  });
}

await runAsScript(import.meta.url, buildCli);
