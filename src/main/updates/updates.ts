import { join } from 'node:path';
import * as v from 'valibot';
import { readAnswer, type Feed } from '../../core/updates/feed.ts';
import { FAILED, isDue, updatesOf, type Asked, type Updates } from '../../core/updates/state.ts';
import { JsonFile } from '../settings/json-file.ts';
import type { ask } from './ask.ts';

const TimeSchema = v.pipe(v.string(), v.isoTimestamp());
const AskedSchema = v.union([
  v.object({ at: TimeSchema, version: v.pipe(v.string(), v.maxLength(60)) }),
  v.object({ at: TimeSchema, failed: v.picklist(FAILED) }),
]);
/** Whatever is not understood means no. */
const KeptSchema = v.object({
  on: v.fallback(v.boolean(), false),
  last: v.fallback(v.nullable(AskedSchema), null),
  told: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(60))), null),
});
type Kept = v.InferOutput<typeof KeptSchema>;
const USUAL: Kept = { on: false, last: null, told: null };

/** What looking for new versions needs. */
export interface UpdatesParts {
  profile: string;
  /** The version that runs. */
  running: string;
  /** Whom to ask; or why nobody is asked. */
  feed: Feed | 'no-address' | 'store';
  /** The one way out. Fetched when the first question is asked: a start has no use for it. */
  way(): Promise<typeof ask>;
  /** Shows what will be asked of whom, and what is sent; whether the reader agrees. */
  consent(feed: Feed): Promise<boolean>;
  /** Something was asked of the network. */
  sent(): void;
  /** A newer version was found by itself. */
  found(version: string): void;
}

/** Milliseconds between two looks at the clock; a computer that slept meanwhile is asked of once it is awake. */
const LOOKS = 60 * 60 * 1000;

/**
 * Looks for new versions, if the reader has asked for that: whether they have is kept in `<profile>/updates.json`, apart from the
 * settings, so that neither the page nor a file of settings nor a backup can switch it on. Nothing is downloaded or installed.
 */
export class UpdateCheck {
  readonly #parts: UpdatesParts;
  readonly #file: Promise<JsonFile<Kept>>;
  #asking: Promise<void> | null = null;
  #stop = new AbortController();
  #clock: NodeJS.Timeout | null = null;

  /** Reads what is kept; asks nobody. */
  constructor(parts: UpdatesParts, now = new Date()) {
    this.#parts = parts;
    this.#file = JsonFile.open(join(parts.profile, 'updates.json'), KeptSchema, USUAL, now);
  }

  async state(): Promise<Updates> {
    const { feed, running } = this.#parts;
    return typeof feed === 'string'
      ? { running, may: feed }
      : updatesOf(feed, running, (await this.#file).value);
  }

  /**
   * Switches it on, if the reader agrees to what they are shown, and asks at once; or off, for which nobody is asked. Before
   * consent was given nothing is sent.
   */
  async allow(on: boolean): Promise<Updates> {
    const { feed, consent } = this.#parts;
    const file = await this.#file;
    if (!on) {
      this.#stop.abort();
      file.set({ ...file.value, on: false });
    } else if (typeof feed !== 'string' && !file.value.on && (await consent(feed))) {
      file.set({ ...file.value, on: true });
      await this.look();
    }
    return this.state();
  }

  /** Asks now, whenever it was asked last; nobody, where it is off. */
  async look(): Promise<Updates> {
    const { feed } = this.#parts;
    const file = await this.#file;
    if (typeof feed !== 'string' && file.value.on) {
      this.#asking ??= this.#ask(feed, file).finally(() => (this.#asking = null));
      await this.#asking;
    }
    return this.state();
  }

  /** From now on asks once a day by itself, where it is on. */
  start(): void {
    void this.#lookIfDue();
    this.#clock ??= setInterval(() => void this.#lookIfDue(), LOOKS);
    this.#clock.unref();
  }

  /** Resolves when nothing is asked any more and what is kept is on the disk. */
  async stop(): Promise<void> {
    if (this.#clock !== null) clearInterval(this.#clock);
    this.#stop.abort();
    await this.#asking;
    await (await this.#file).flush();
  }

  async #lookIfDue(): Promise<void> {
    const { on, last } = (await this.#file).value;
    if (!on || !isDue(last, Date.now())) return;
    const state = await this.look();
    const file = await this.#file;
    // Told once: whoever stays with a version is left in peace.
    if (state.may !== 'ask' || state.newer === null || state.newer.version === file.value.told) return;
    file.set({ ...file.value, told: state.newer.version });
    this.#parts.found(state.newer.version);
  }

  async #ask(feed: Feed, file: JsonFile<Kept>): Promise<void> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const asked = await this.#answer(feed, signal);
    // What was given up, by the reader or at the end, says nothing about anybody.
    if (!signal.aborted) file.set({ ...file.value, last: asked });
  }

  async #answer({ address }: Feed, signal: AbortSignal): Promise<Asked> {
    const at = new Date().toISOString();
    try {
      const way = await this.#parts.way();
      this.#parts.sent();
      const version = readAnswer(await way(address, { signal }));
      return version === null ? { at, failed: 'strange' } : { at, version };
    } catch (error) {
      return { at, failed: failedBy(error) };
    }
  }
}

/** See `AskError`, which is not loaded with this file. */
function failedBy(error: unknown): (typeof FAILED)[number] {
  const said = error instanceof Error && 'failed' in error ? error.failed : null;
  return FAILED.find((known) => known === said) ?? 'unreachable';
}
