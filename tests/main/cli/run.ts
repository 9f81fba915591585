import { Writable } from 'node:stream';
import { main } from '../../../src/main/cli/index.ts';

/** What a run of the command line left behind. */
export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
  /** stdout's lines, parsed; only of a run that prints JSON. */
  lines: Record<string, unknown>[];
}

/** Runs the command line in this process, in folder `cwd`, with a home that nobody has. */
export async function postil(cwd: string, ...argv: string[]): Promise<Finished> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const code = await main(argv, {
    stdout,
    stderr,
    cwd,
    env: { XDG_CONFIG_HOME: `${cwd}/config`, APPDATA: `${cwd}/config` },
  });
  return {
    code,
    stdout: stdout.text,
    stderr: stderr.text,
    get lines() {
      return stdout.text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
    },
  };
}

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
