import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the worker that parses, as the app has it beside its main process. Returns its path, and the way to remove it. */
export async function buildParseWorker(): Promise<{ script: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-limits-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../src/main/files/parse-worker.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'parse-worker.js', codeSplitting: false } },
    },
  });
  // The bundle is an ES module, as beside the built app, whose package.json says so.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return {
    script: join(folder, 'parse-worker.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Seconds of processor time, all threads of this process together, and how much memory was taken meanwhile, in megabytes. */
export async function weighed<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; seconds: number; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  const since = process.cpuUsage();
  try {
    const answer = await work();
    const { user, system } = process.cpuUsage(since);
    return { answer, seconds: (user + system) / 1e6, megabytes: Math.round((most - before) / 1e6) };
  } finally {
    clearInterval(timer);
  }
}
