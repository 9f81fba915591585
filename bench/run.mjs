// @ts-check
/**
 * `npm run bench -- <name> [arguments]`: bundles `bench/<name>/index.ts` for Node and runs it. Each bench is a folder; one
 * with a `page.html` is run with Electron and that page, on a virtual display where there is none.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { build } from 'vite';
import { ensureSystemLibraries, hasDisplay, withDisplay } from '../scripts/display.mjs';
import { run } from '../scripts/steps.mjs';
import { stageOf } from './window.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const names = folders.map(({ name }) => name).filter((name) => existsSync(join(here, name, 'index.ts')));

if (!name || !names.includes(name)) {
  console.error(`Which bench? npm run bench -- <name>, one of: ${names.join(', ')}`);
  process.exit(2);
}

const hasPage = existsSync(join(here, name, 'page.html'));
if (hasPage) await ensureSystemLibraries();
if (hasPage && !hasDisplay())
  process.exit(await run(...(await withDisplay(process.execPath, process.argv.slice(1)))));

const out = await mkdtemp(join(tmpdir(), 'postil-bench-'));
try {
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(here, name, 'index.ts'),
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  const bench = await import(pathToFileURL(join(out, 'bench.mjs')).href);
  process.exitCode = (await bench.run(rest, hasPage ? await stageOf(join(here, name), out) : undefined)) ?? 0;
} finally {
  await rm(out, { recursive: true, force: true });
}
