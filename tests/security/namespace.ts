import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HOLD } from '../e2e/app.ts';
import { ELECTRON } from './bare.ts';

/**
 * A computer's network of its own for what runs in it: two network namespaces of Linux with a cable between them. In the one
 * runs what is tested; the other is the whole rest of the world, where a canary answers every name with itself and writes down
 * who came. The kernel counts what goes over the cable. Nothing of it can reach this computer's own network.
 */
export class Network {
  readonly #world: ChildProcess;
  readonly #inside: ChildProcess;
  readonly #folder: string;
  /** A message of the canary each, as it came. */
  readonly #heard: Heard[] = [];

  private constructor(folder: string, world: ChildProcess, inside: ChildProcess) {
    this.#folder = folder;
    this.#world = world;
    this.#inside = inside;
    for (const child of [world, inside])
      createInterface({ input: child.stdout! }).on('line', (line) => {
        if (line.startsWith('{')) this.#heard.push(JSON.parse(line) as Heard);
      });
  }

  /** Lays the cable; resolves when the kernel has said what it says of its own on a new one, and the canary listens. */
  static async lay(folder: string): Promise<Network> {
    const canary = join(import.meta.dirname, 'canary.mjs');
    const start = (argument: string, mount: string[]) =>
      spawn('unshare', ['--net', ...mount, process.execPath, canary, argument, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    // The tested side has a list of name servers of its own, and so sees its own files at that one place.
    const world = start('world', []);
    const inside = start('inside', ['--mount', '--propagation', 'private']);
    const network = new Network(folder, world, inside);
    await Promise.all([world, inside].map(started));
    const [there, here] = [String(world.pid), String(inside.pid)];
    const at = (pid: string, ...command: string[]) =>
      execFileSync('nsenter', ['--net', '--target', pid, ...command]);
    const shell = (pid: string, script: string) => at(pid, 'sh', '-ec', script);
    for (const pid of [there, here])
      shell(
        pid,
        `ip link set lo up
for name in dad_transmits=0 accept_ra=0 router_solicitations=0; do
  sysctl -q -w net.ipv6.conf.default.$name 2>/dev/null || true
done`,
      );
    at(here, 'ip', 'link', 'add', 'cable', 'type', 'veth', 'peer', 'name', 'cable', 'netns', there);
    const address = (pid: string, last: number) =>
      shell(
        pid,
        // No questions for addresses of the link, which would be packets too: both ends have the same one.
        `ip link set cable addrgenmode none
ip link set cable address 02:00:00:00:00:01
ip address add ${NET}.${last}/24 dev cable
ip -6 address add fd77::${last}/64 dev cable nodad
ip link set cable arp off up`,
      );
    address(here, 1);
    address(there, 2);
    // Everything that is not this computer is over there.
    shell(here, `ip route add default via ${CANARY}; ip -6 route add default via fd77::2 dev cable`);
    await writeFile(join(folder, 'resolv.conf'), `nameserver ${CANARY}\noptions timeout:1 attempts:1\n`);
    execFileSync('nsenter', [
      ...['--mount', '--target', here],
      ...['mount', '--bind', join(folder, 'resolv.conf'), '/etc/resolv.conf'],
    ]);
    await network.#settled();
    return network;
  }

  /** How many packets have left for the world since the cable was laid, as the kernel counts them. */
  async packets(): Promise<number> {
    const table = await readFile(`/proc/${this.#inside.pid}/net/dev`, 'utf8');
    const fields = /^\s*cable:\s*(.*)$/m.exec(table)?.[1]?.trim().split(/\s+/);
    if (fields === undefined) throw new Error('The cable is gone');
    return Number(fields[9]);
  }

  /** What the canary, in the world and at this computer's own address, has heard so far. */
  get heard(): readonly Heard[] {
    return this.#heard;
  }

  /**
   * A program that starts Electron in here with the arguments it is given, and with `own` after its options. Playwright speaks to it through doors that are made
   * for it: what is tested is driven from outside of its network.
   */
  async electron(name: string, own: readonly string[] = []): Promise<string> {
    const program = join(this.#folder, `${name}.mjs`);
    const given = {
      pid: this.#inside.pid,
      electron: ELECTRON,
      folder: this.#folder,
      own: own.length === 0 ? [] : [...HOLD, ...own],
    };
    await writeFile(
      program,
      `#!${process.execPath}
import { start } from ${JSON.stringify(join(import.meta.dirname, 'electron-inside.mjs'))};
start(${JSON.stringify(given)});
`,
    );
    await chmod(program, 0o755);
    return program;
  }

  /** Ends both sides; what still runs inside keeps its network until it ends. */
  close(): void {
    this.#world.kill('SIGKILL');
    this.#inside.kill('SIGKILL');
  }

  /** A new network interface reports to its router; that is over when nothing more comes for two seconds. */
  async #settled(): Promise<void> {
    for (let before = -1, now = 0; before !== now; before = now, now = await this.packets())
      await new Promise((done) => setTimeout(done, 2_000));
  }
}

/** One visit to the canary. */
export interface Heard {
  /** `dns`: somebody asked for a name; `tcp`: somebody connected; `http`: somebody asked for a page. */
  kind: 'dns' | 'tcp' | 'udp' | 'http';
  /** The name, the address, or the path. */
  what: string;
  /** Whether it came over the cable; else it was sent to this computer itself. */
  where: 'world' | 'inside';
}

const NET = '10.77.0';
/** Where the canary is; every name leads there. */
export const CANARY = `${NET}.2`;

function started(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout!.once('data', () => done());
    child.once('exit', (code) => fail(new Error(`The canary ended with ${code}`)));
  });
}

/** Why there can be no such network here; `null` where there can. */
export function noNetwork(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are a thing of Linux.';
  if (process.getuid?.() !== 0) return 'only root makes a network namespace and counts what leaves it.';
  try {
    execFileSync(
      'unshare',
      ['--net', '--mount', 'sh', '-c', 'ip link add x0 type veth peer name x1 && command -v nsenter'],
      {
        stdio: 'pipe',
      },
    );
    return null;
  } catch (error) {
    return `no network namespace can be made here (${String(error).split('\n')[0]}).`;
  }
}
