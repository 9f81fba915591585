import type { Table } from 'dexie';
import { isOnWhole, type Annotation, type Colour } from '../../core/annotation.ts';
import type { Summary } from './database.ts';

/** What is to be added to a summary. */
interface Delta {
  seq: number;
  highlights: number;
  notes: number;
  doubtful: number;
  orphans: number;
  colours: Map<Colour, number>;
  tags: Map<string, number>;
}

/** Gathers what operations mean for the summaries of articles: by difference, so that nothing ever counts a library. */
export class Summaries {
  readonly #deltas = new Map<string, Delta>();

  /** The article, or something of it, was changed by operation `seq`. */
  touch(articleId: string, seq: number): void {
    const delta = this.#of(articleId);
    delta.seq = Math.max(delta.seq, seq);
  }

  /** An annotation became `after`; `null` is *not there*, and one in the trash counts nowhere. */
  change(before: Annotation | null, after: Annotation | null): void {
    this.#count(before, -1);
    this.#count(after, 1);
  }

  /** Adds what was gathered to `table`; to be called in the transaction that writes the records. */
  async flush(table: Table<Summary, string>): Promise<void> {
    const ids = [...this.#deltas.keys()];
    if (ids.length === 0) return;
    const current = await table.bulkGet(ids);
    await table.bulkPut(
      [...this.#deltas].map(([id, delta], at) => sum(current[at] ?? emptySummary(id), delta)),
    );
  }

  #of(articleId: string): Delta {
    const known = this.#deltas.get(articleId);
    if (known !== undefined) return known;
    const fresh = { seq: 0, highlights: 0, notes: 0, doubtful: 0, orphans: 0 };
    const delta = { ...fresh, colours: new Map(), tags: new Map() };
    this.#deltas.set(articleId, delta);
    return delta;
  }

  #count(annotation: Annotation | null, sign: 1 | -1): void {
    if (annotation === null || annotation.deleted !== null) return;
    const { anchor, colour, note, tags } = annotation;
    const delta = this.#of(annotation.articleId);
    // A note on the whole article marks nothing: it is a note, but no highlight and of no colour.
    if (!isOnWhole(annotation)) {
      delta.highlights += sign;
      count(delta.colours, colour, sign);
    }
    if (note.trim() !== '') delta.notes += sign;
    for (const tag of new Set(tags)) count(delta.tags, tag, sign);
    if (anchor === null || anchor.reviewed === true) return;
    if (anchor.state === 'orphan') delta.orphans += sign;
    if (anchor.state === 'orphan' || anchor.state === 'uncertain') delta.doubtful += sign;
  }
}

/** Of an article without annotations. */
export function emptySummary(articleId: string): Summary {
  return { articleId, colours: {}, highlights: 0, notes: 0, doubtful: 0, orphans: 0, tags: {}, seq: 0 };
}

function sum(summary: Summary, delta: Delta): Summary {
  return {
    articleId: summary.articleId,
    colours: added(summary.colours, delta.colours),
    highlights: summary.highlights + delta.highlights,
    notes: summary.notes + delta.notes,
    doubtful: summary.doubtful + delta.doubtful,
    orphans: summary.orphans + delta.orphans,
    tags: added(summary.tags, delta.tags),
    seq: Math.max(summary.seq, delta.seq),
  };
}

/** The counts that are not zero. From entries, as a tag may be called like anything that objects have. */
function added<K extends string>(
  counts: Partial<Record<K, number>>,
  delta: ReadonlyMap<K, number>,
): Record<K, number> {
  const sums = new Map(Object.entries(counts) as [K, number][]);
  for (const [name, by] of delta) count(sums, name, by);
  return Object.fromEntries([...sums].filter(([, number]) => number !== 0)) as Record<K, number>;
}

function count<K>(counts: Map<K, number>, name: K, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
