/** What all processes of the app hold together, shared pages counted once: PSS, which Linux alone tells. */
import { readFileSync, readdirSync } from 'node:fs';

/** Megabytes of the process `root` and everything it started; `null` where the system does not tell. */
export function memoryOf(root: number): number | null {
  if (process.platform !== 'linux') return null;
  let kilobytes = 0;
  for (const pid of family(root)) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name, in brackets, may hold anything.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended meanwhile.
    }
  }
  const within = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && within(parents.get(pid)));
  return [...parents.keys()].filter((pid) => within(pid));
}
