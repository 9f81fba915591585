import { words } from '../../core/words/words.ts';
import { sha256 } from './hash.ts';
import { keepOnce } from './kept.ts';
import type { Line } from './lines.ts';

/** Lines of the journal that are damaged, as they are met: each is kept aside and told once. */
export class DamagedLines {
  readonly #profile: string;
  readonly #readOnly: boolean;
  readonly #notices: string[];
  /** By content: where a line stands changes when the journal is compacted. */
  readonly #reported = new Set<string>();
  /** Damaged lines since the last whole one. */
  #met = 0;

  /** @param notices gets a sentence for the reader for each */
  constructor(profile: string, readOnly: boolean, notices: string[]) {
    this.#profile = profile;
    this.#readOnly = readOnly;
    this.#notices = notices;
  }

  /** Tells of entries from `from` up to, and without, `to` that are not there, unless damaged ones were just told of. */
  missing(from: number, to: number): void {
    const explained = this.#met;
    this.#met = 0;
    const count = to - from - explained;
    if (count <= 0 || this.#reported.has(`${from}`)) return;
    this.#reported.add(`${from}`);
    this.#notices.push(words.safety.damage.missing(count, from, to - 1));
  }

  async report({ bytes }: Line): Promise<void> {
    this.#met += 1;
    // Named by its content, so that meeting it at every start keeps it once.
    const name = `damaged-${sha256(bytes.toString('latin1')).slice(0, 16)}.txt`;
    if (this.#reported.has(name)) return;
    this.#reported.add(name);
    const kept = this.#readOnly ? false : await keepOnce(this.#profile, name, bytes).then(() => true, () => false); // prettier-ignore
    const { damaged, damagedAndKept } = words.safety.damage;
    this.#notices.push(kept ? damagedAndKept(name) : damaged);
  }
}
