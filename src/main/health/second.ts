import type { Facts } from '../../core/health.ts';
import { toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Journal } from '../library/journal.ts';
import type { Log } from '../logs/log.ts';
import type { Memory } from './memory.ts';

/** Keeps the copies in the second folder up to date, and knows how they stand. A folder that is away is waited for. */
export class SecondFolder {
  readonly #profile: string;
  readonly #journal: Journal;
  readonly #memory: Memory;
  readonly #log: Log;
  readonly #tell: (sentence: string) => void;
  #facts: Facts['second'];

  /** @param tell gets a sentence when copying begins to fail, and not again until it has worked meanwhile */
  constructor(
    profile: string,
    parts: { journal: Journal; memory: Memory; log: Log },
    tell: (sentence: string) => void,
  ) {
    this.#profile = profile;
    this.#journal = parts.journal;
    this.#memory = parts.memory;
    this.#log = parts.log;
    this.#tell = tell;
    this.#facts = { state: parts.memory.second === null ? 'none' : 'waiting', kept: 0, newest: null };
  }

  get facts(): Facts['second'] {
    return this.#facts;
  }

  get path(): string | null {
    return this.#memory.second;
  }

  /** The same as `facts`, after a look whether the folder is there: a stick may have been taken out since it was copied to. */
  async look(): Promise<Facts['second']> {
    const folder = this.#memory.second;
    if (this.#facts.state !== 'current' || folder === null) return this.#facts;
    const { isFolder } = await import('../library/second-folder.ts');
    if (!(await isFolder(folder))) this.#facts = { ...this.#facts, state: 'away' };
    return this.#facts;
  }

  /** From now on copies go to `folder`, an absolute path; `null` ends it, and leaves what is there. */
  choose(folder: string | null): void {
    this.#memory.choose(folder);
    this.#facts = { state: folder === null ? 'none' : 'waiting', kept: 0, newest: null };
  }

  /** Brings the copies up to date. Never rejects: what does not work is told, and tried again the next time. */
  async update(): Promise<void> {
    const folder = this.#memory.second;
    if (folder === null) return;
    const wasFailing = this.#facts.state === 'failing';
    try {
      const { copyToSecondFolder } = await import('../library/second-folder.ts');
      const copied = await copyToSecondFolder(this.#profile, this.#journal.library, folder);
      if (copied === null) this.#facts = { ...this.#facts, state: 'away' };
      else this.#facts = { state: 'current', ...copied };
      if (copied !== null) this.#log.write('copied', { kept: copied.kept });
    } catch (error) {
      this.#facts = { ...this.#facts, state: 'failing' };
      this.#log.error(error);
      if (!wasFailing) this.#tell(words.health.second.failed(toFailure(error).message));
    }
  }
}
