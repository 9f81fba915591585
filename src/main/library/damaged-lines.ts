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

  /** @param notices gets a sentence for the reader for each */
  constructor(profile: string, readOnly: boolean, notices: string[]) {
    this.#profile = profile;
    this.#readOnly = readOnly;
    this.#notices = notices;
  }

  async report({ bytes }: Line): Promise<void> {
    // Named by its content, so that meeting it at every start keeps it once.
    const name = `damaged-${sha256(bytes.toString('latin1')).slice(0, 16)}.txt`;
    if (this.#reported.has(name)) return;
    this.#reported.add(name);
    const kept = this.#readOnly ? false : await keepOnce(this.#profile, name, bytes).then(() => true, () => false); // prettier-ignore
    const what = "An entry of the library's record is damaged and was left out; all others are here.";
    this.#notices.push(kept ? `${what} A copy of it was kept as ${name}.` : what);
  }
}
