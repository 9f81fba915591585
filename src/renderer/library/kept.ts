import type { Entry } from './entry.ts';

/** What was changed of a list; of more than this all is made anew. */
const FEW = 64;

/** Entries in the place of others of the same id. */
export type Changed = ReadonlyMap<Entry, Entry>;

/**
 * Something that is made of a list of entries, and made anew only where it could come out otherwise: an article that is read, or
 * marked, is another entry in the same place, of which most of what is shown says the same. Ten thousand entries are compared by
 * identity (0.1 ms), and neither asked nor sorted.
 */
export class Kept<Made> {
  #last: { entries: readonly Entry[]; question: unknown; made: Made } | null = null;
  readonly #renewed: (made: Made, changed: Changed) => Made;

  /** @param renewed what was made, with entries in the place of others of which the same holds */
  constructor(renewed: (made: Made, changed: Changed) => Made) {
    this.#renewed = renewed;
  }

  /**
   * @param question another one (by identity) is asked of all entries
   * @param says all that matters of an entry to what is made, but for the entry itself
   */
  of(entries: readonly Entry[], question: unknown, says: (entry: Entry) => unknown, make: () => Made): Made {
    const last = this.#last;
    const changed = last?.question === question ? changesOf(last!.entries, entries) : null;
    const isAlike = changed !== null && [...changed].every(([before, after]) => says(before) === says(after));
    const made = !isAlike ? make() : changed.size === 0 ? last!.made : this.#renewed(last!.made, changed);
    this.#last = { entries, question, made };
    return made;
  }
}

/** A list of entries that is kept: the same one, where none of those that changed is in it. */
export function renewedList(made: readonly Entry[], changed: Changed): readonly Entry[] {
  if (!made.some((entry) => changed.has(entry))) return made;
  return made.map((entry) => changed.get(entry) ?? entry);
}

/** `null` where articles came, went or moved, or many changed. */
function changesOf(before: readonly Entry[], after: readonly Entry[]): Changed | null {
  const changed = new Map<Entry, Entry>();
  if (before === after) return changed;
  if (before.length !== after.length) return null;
  for (let at = 0; at < after.length; at += 1) {
    const [was, is] = [before[at]!, after[at]!];
    if (was === is) continue;
    if (was.article.id !== is.article.id || changed.size === FEW) return null;
    changed.set(was, is);
  }
  return changed;
}
