// @ts-check
/**
 * Starts Electron in the network that namespace.ts laid. Playwright reads from the program's words on which ports of this
 * computer it is spoken to; for each there is a door here that leads to the same port in there.
 */
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** @param {{ pid: number, electron: string, folder: string, own: string[] }} given */
export function start({ pid, electron, folder, own }) {
  const child = spawn(
    'nsenter',
    [
      ...['--net', '--mount', '--target', String(pid), `--wd=${process.cwd()}`, '--', electron],
      ...process.argv.slice(2, 2 + optionsBeforeApp()),
      ...own,
      ...process.argv.slice(2 + optionsBeforeApp()),
    ],
    { stdio: ['inherit', 'inherit', 'pipe'] },
  );
  createInterface({ input: child.stderr }).on('line', (line) => {
    const port = / listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
    if (port === undefined) return void console.error(line);
    const door = createServer((outer) => {
      const inner = connect(join(folder, 'door'), () =>
        inner.write(`${port}\n`, () => outer.pipe(inner).pipe(outer)),
      );
      for (const socket of [outer, inner]) {
        socket.on('error', () => undefined);
        socket.on('close', () => (outer.destroy(), inner.destroy()));
      }
    });
    door.listen(Number(port), '127.0.0.1', () => console.error(line));
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
}

/** Chromium's options come first; the app's folder, and what the app is told, after them. */
function optionsBeforeApp() {
  const args = process.argv.slice(2);
  const first = args.findIndex((arg) => arg === '--profile' || !arg.startsWith('-'));
  return first < 0 ? args.length : first;
}
