import { join } from 'node:path';
import * as v from 'valibot';
import { RECOVERIES, type Recovered } from '../../core/health.ts';
import { words } from '../../core/words/words.ts';
import { JsonFile, noticeOf } from '../settings/json-file.ts';

const RecoveredSchema = v.object({
  at: v.pipe(v.string(), v.maxLength(40)),
  what: v.picklist(RECOVERIES),
  annotations: v.number(),
  articles: v.number(),
});
const MemorySchema = v.object({
  recovery: v.fallback(v.nullable(RecoveredSchema), null),
  /** The second folder that the reader chose; an absolute path. */
  second: v.fallback(v.nullable(v.string()), null),
});
type Remembered = v.InferOutput<typeof MemorySchema>;

/** What the next start is to know of this one, in `<profile>/health.json`: the last recovery, and the second folder. */
export class Memory {
  readonly #file: JsonFile<Remembered>;

  private constructor(file: JsonFile<Remembered>) {
    this.#file = file;
  }

  static async open(profile: string, now: Date): Promise<Memory> {
    const usual = { recovery: null, second: null };
    return new Memory(await JsonFile.open(join(profile, 'health.json'), MemorySchema, usual, now));
  }

  /** Sentences for the reader about what opening found. */
  get notices(): string[] {
    return noticeOf(this.#file, words.health.second.unreadable);
  }

  get recovery(): Recovered | null {
    return this.#file.value.recovery;
  }

  get second(): string | null {
    return this.#file.value.second;
  }

  recovered(recovery: Recovered): void {
    this.#file.set({ ...this.#file.value, recovery });
  }

  choose(second: string | null): void {
    this.#file.set({ ...this.#file.value, second });
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }
}
