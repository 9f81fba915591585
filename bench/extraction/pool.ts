/** Pages as the app adds them: several at a time, in threads that wait for the next file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AT_ONCE, readAhead } from '../../src/main/adding/read-ahead.ts';
import { withinLimits } from '../../src/main/files/parse-aside.ts';
import { keepThreads, MOST_THREADS } from '../../src/main/files/spare-worker.ts';
import { APP } from '../start.ts';

/** Threads that are used on this machine. */
export const THREADS = AT_ONCE;

/**
 * Reads all pages once. Answers with their texts in the pages' order.
 *
 * @throws {Error} without a built app, whose thread it is
 */
export async function readTogether(pages: readonly Uint8Array[]): Promise<string[]> {
  const script = join(APP, 'out', 'main', 'parse-worker.js');
  if (!existsSync(script)) throw new Error(`${script} is missing: npm run build`);
  keepThreads(MOST_THREADS);
  const files = pages.map(({ length }, at) => ({ path: String(at), size: length, mtime: 0, ctime: 0 }));
  const texts: string[] = [];
  const reading = readAhead(files, ({ path }) =>
    withinLimits(script, { bytes: pages[Number(path)]!, name: 'page.html' }),
  );
  for await (const { read } of reading) texts.push(read.article.text);
  return texts;
}
