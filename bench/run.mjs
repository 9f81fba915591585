// @ts-check
/** `npm run bench -- <name> [arguments]`: bundles `bench/<name>/index.ts` for Node and runs it. Each bench is a folder. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const names = folders.map((entry) => entry.name);

if (!name || !names.includes(name)) {
  console.error(`Which bench? npm run bench -- <name>, one of: ${names.join(', ')}`);
  process.exit(2);
}

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
  process.exitCode = (await bench.run(rest)) ?? 0;
} finally {
  await rm(out, { recursive: true, force: true });
}
