import { watch } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { loadavg, availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { LibraryState } from '../../src/core/library/state.ts';
import { Channel } from '../../src/main/library/channel.ts';
import { Journal } from '../../src/main/library/journal.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { listSnapshots, snapshotFolder } from '../../src/main/library/snapshots.ts';
import { annotationOn } from '../core/library/records.ts';
import { App } from './app.ts';
import { inside, type Held } from './inside.ts';
import { editing, heldOf, importing, type Lane } from './lanes.ts';
import { wholeJournal } from './whole.ts';

/** What the rounds found, summed up. */
export interface Tally {
  kills: number;
  /** Kills that fell while the journal was being replaced, or its copy written. */
  rotations: number;
  acknowledged: number;
  wiped: number;
  /** Milliseconds from the start of the process to a window in which something can be done. */
  starts: number[];
  /** Of those, as a share of what was allowed. */
  slowest: number;
  faults: string[];
}

export const emptyTally = (): Tally => ({
  ...{ kills: 0, rotations: 0, acknowledged: 0, wiped: 0, slowest: 0 },
  ...{ starts: [], faults: [] },
});

/** SECURITY.md's limit for a start, in milliseconds, on a machine that has nothing else to do. */
const START_MS = 3000;
/** Bytes of each of the four notes that make a journal long enough to be replaced (4 MB). */
const BULK = 1_100_000;
/** Of an export: long enough that kills fall into it. */
const EXPORT = 300_000;

/** Where other programs hold the processors, a start may take that much longer: processes that want to run, for each processor. */
const allowance = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

/** One library and its rounds: start, look whether all is there, work, kill; each on what the round before left. */
export class KillRounds {
  readonly #profile: string;
  readonly #tally: Tally;
  readonly #export: string;
  /** An export of this number, or a later one, must be there. */
  #exported = 0;
  #witnessed = false;
  #round = 0;

  constructor(profile: string, tally: Tally) {
    this.#profile = profile;
    this.#tally = tally;
    this.#export = join(profile, 'notes.md');
  }

  /** @param rotating the journal is long enough to be replaced in this round, and the kill comes when it is */
  async round(rotating: boolean): Promise<void> {
    this.#round += 1;
    if (rotating) await this.#lengthen();
    const app = await this.#start();
    try {
      const lanes = [editing(`${this.#round}-page`, 250), importing(`${this.#round}-page`, 60)];
      const other = editing(`${this.#round}-command`, 250);
      await this.#work(app, lanes, other, rotating);
      await app.kill();
      this.#tally.kills += 1;
      await this.#verify([...lanes, other]);
    } finally {
      await app.kill();
    }
  }

  /** The last look, at what the last kill left. */
  async end(): Promise<void> {
    await (await this.#start()).close();
  }

  /** Starts, and compares what the window holds with the record. */
  async #start(): Promise<App> {
    const { state } = await readLibrary(this.#profile).catch(() => ({ state: null }));
    const allowed = START_MS * allowance();
    const app = new App(this.#profile, { env: { POSTIL_TEST_SAVE_AS: this.#export } });
    const took = await app.usable();
    this.#tally.starts.push(took);
    this.#tally.slowest = Math.max(this.#tally.slowest, took / allowed);
    if (took > allowed) this.#fault(`a start took ${took.toFixed(0)} of ${allowed.toFixed(0)} ms`);
    const held = await app.evaluate<Held>(inside.read);
    if (state !== null) this.#compare(held, state);
    if (this.#witnessed && !held.witness) {
      this.#tally.wiped += 1;
      if (!(await app.words()).includes('restored from the journal')) this.#fault('a wipe was not told');
    }
    if (!held.witness) await app.evaluate(inside.witness);
    this.#witnessed = true;
    return app;
  }

  #compare(held: Held, state: LibraryState): void {
    for (const table of ['annotations', 'articles'] as const) {
      const found = new Map(held[table].map((record) => [record.id, record]));
      const differ = [...new Set([...found.keys(), ...state[table].keys()])].filter((id) => {
        const kept = state[table].get(id);
        return !isDeepStrictEqual(found.get(id), kept && JSON.parse(JSON.stringify(kept)));
      });
      if (differ.length > 0) this.#fault(`the window's ${table} are not the record's: ${differ.slice(0, 3).join(', ')}`); // prettier-ignore
    }
    if (!isDeepStrictEqual(new Set(held.revisions), new Set(state.revisions.keys())))
      this.#fault("the window's texts are not the record's");
  }

  async #work(app: App, lanes: readonly Lane[], other: Lane, rotating: boolean): Promise<void> {
    let first: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (first = resolve));
    await app.bind('acknowledged', (text) => {
      const [what = '', index = ''] = text.split(' ');
      if (what === 'failed') return this.#fault(text);
      if (what === 'exported') return void (this.#exported = Number(index));
      const lane = lanes[Number(what)];
      if (lane) lane.acknowledged = Number(index) + 1;
      first();
    });
    await app.evaluate(inside.work(lanes.map(({ drafts }) => drafts)));
    await app.evaluate(inside.exporting(this.#exported + 1, EXPORT));
    const command = this.#command(other).catch(() => undefined);
    await began;
    // 20 to 600 ms after the first acknowledgement, at even steps of a golden section: no two rounds alike.
    const after = 20 + 580 * ((this.#round * 0.618) % 1);
    if (rotating) await this.#killAtReplacement(app);
    else await sleep(after);
    await app.kill();
    await command;
  }

  /** What a command line does while the window is open. */
  async #command(lane: Lane): Promise<void> {
    const channel = await Channel.connect(this.#profile);
    if (channel === null) return this.#fault('the app did not listen to commands');
    try {
      for (const draft of lane.drafts) {
        await channel.send(draft);
        lane.acknowledged += 1;
      }
    } finally {
      channel.close();
    }
  }

  /** Has a copy of the library taken now, and kills at one of the moments of that, or of the replacement that follows. */
  async #killAtReplacement(app: App): Promise<void> {
    const moments = [/\.compacted\.tmp$/, /^journal\.jsonl$/, /\.jsonl\.\d+\.tmp$/] as const;
    const moment = moments[this.#round % moments.length] ?? moments[0];
    const folder = moment === moments[2] ? snapshotFolder(this.#profile) : join(this.#profile, 'library');
    const seen = new Promise<void>((resolve) => {
      const watcher = watch(folder, (event, name) => {
        if (event !== 'rename' || !moment.test(name ?? '')) return;
        watcher.close();
        resolve();
      });
      app.hurry();
    });
    await Promise.race([seen.then(() => (this.#tally.rotations += 1)), sleep(5000)]);
    // Writing and syncing a few megabytes takes about ten milliseconds: kills fall before, into and behind it.
    await sleep((this.#round * 2.3) % 11);
  }

  async #verify(lanes: readonly Lane[]): Promise<void> {
    const { state, notices } = await readLibrary(this.#profile);
    if (notices.length > 0) this.#fault(`the record is damaged: ${notices.join(' ')}`);
    for (const lane of lanes) {
      this.#tally.acknowledged += lane.acknowledged;
      const held = heldOf(lane, state);
      if (typeof held === 'string') this.#fault(held);
    }
    for (const { name } of await listSnapshots(this.#profile))
      if (!(await wholeJournal(join(snapshotFolder(this.#profile), name))))
        this.#fault(`the copy ${name} is not whole`);
    await this.#verifyExport();
  }

  /** The file is one export, whole, and none older than was acknowledged. */
  async #verifyExport(): Promise<void> {
    const text = await readFile(this.#export, 'utf8').catch(() => '');
    if (text === '' && this.#exported === 0) return;
    const [, begin, end] = /^begin (\d+)\nx*\nend (\d+)$/.exec(exportedIn(text)) ?? [];
    if (begin === undefined || begin !== end || Number(begin) < this.#exported)
      this.#fault(`the exported file is not whole, or older than ${this.#exported}: ${text.slice(0, 20)}…`);
    else this.#exported = Number(begin);
  }

  /** As a month of typing would: a long journal of which little is still so. And no copy, so that one is due. */
  async #lengthen(): Promise<void> {
    await rm(snapshotFolder(this.#profile), { recursive: true, force: true });
    const { makeFolders } = await import('../../src/main/files/folder.ts');
    await makeFolders(snapshotFolder(this.#profile), 0o700);
    const id = `bulk-${this.#round}`;
    const [one, two] = ['x', 'y'].map((letter) => annotationOn('at dawn', { id, note: letter.repeat(BULK) }));
    const change = (before: typeof one | null, after: typeof one | null) =>
      ({ table: 'annotations', id, before: before ?? null, after: after ?? null }) as const;
    const journal = await Journal.open(this.#profile);
    const changes = [change(null, one), change(one, two), change(two, null)];
    await journal.append({ id, kind: 'edit', at: '2026-02-03T10:00:00.000Z', changes });
    await journal.close();
  }

  #fault(sentence: string): void {
    this.#tally.faults.push(`Round ${this.#round}: ${sentence}`);
  }
}

/** The text of an exported file; empty where that is not whole. */
function exportedIn(json: string): string {
  try {
    return (JSON.parse(json) as { text?: string }).text ?? '';
  } catch {
    return '';
  }
}
