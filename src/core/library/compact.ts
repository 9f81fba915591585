import type { Annotation } from '../annotation.ts';
import { goesOn, type NoteText } from './note-versions.ts';
import type { Change, Operation } from './operation.ts';

/**
 * A shorter record of the same library: changes that later ones overwrote are forgotten. Of an article or a text only the
 * last change stays; of an annotation the last, and those that its note's earlier versions are made of. What stays keeps its
 * operation's number, id, kind and time, so that a compacted record is read like any other; only its numbers have gaps.
 *
 * Twice through the operations, in order: `note` each, then `compacted` each.
 */
export class Compaction {
  readonly #records = new Map<string, Kept>();
  readonly #before = new Map<string, Change['after']>();

  /** First time through. */
  note({ seq, at, kind, changes }: Operation): void {
    for (const change of changes) {
      const key = keyOf(change);
      const kept = this.#records.get(key) ?? { last: 0, versions: null };
      this.#records.set(key, kept);
      kept.last = seq;
      kept.gone = change.after === null;
      kept.inTrash = change.after !== null && 'deleted' in change.after && change.after.deleted !== null;
      if (change.table === 'annotations' && change.after !== null)
        noteVersion(kept, change.after, { seq, at, kind });
    }
  }

  /** How many records there are at the end, by table; those in the trash are among them. */
  get counts(): Counts {
    return this.#count(({ gone }) => gone !== true);
  }

  /** The same without the trash. */
  get live(): Counts {
    return this.#count(({ gone, inTrash }) => gone !== true && inTrash !== true);
  }

  #count(counted: (kept: Kept) => boolean): Counts {
    const counts = { articles: 0, revisions: 0, annotations: 0, folders: 0, queries: 0 };
    for (const [key, kept] of this.#records) {
      if (counted(kept)) counts[key.slice(0, key.indexOf(' ')) as Change['table']] += 1;
    }
    return counts;
  }

  /** How many operations stay. */
  get entries(): number {
    const seqs = new Set<number>();
    for (const { gone, last, versions } of this.#records.values()) {
      if (gone === true) continue;
      seqs.add(last);
      for (const run of versions ?? []) seqs.add(run.first).add(run.last);
    }
    return seqs.size;
  }

  /** Second time through: what stays of `operation`; `null` where nothing does. */
  compacted(operation: Operation): Operation | null {
    // Of two changes of one record in an operation the later is what became of it.
    const last = new Map(operation.changes.map((change) => [keyOf(change), change]));
    const changes: Change[] = [];
    for (const [key, change] of last) {
      const kept = this.#records.get(key);
      if (kept === undefined || kept.gone === true || !stays(kept, operation.seq)) continue;
      changes.push({ ...change, before: this.#before.get(key) ?? null } as Change);
      if (kept.last === operation.seq) this.#before.delete(key);
      else this.#before.set(key, change.after);
    }
    return changes.length === 0 ? null : { ...operation, changes };
  }
}

/** Numbers of records. */
export type Counts = Readonly<Record<Change['table'], number>>;

interface Kept {
  /** Number of the operation that changed the record last. */
  last: number;
  /** Whether it was taken away in the end: then nothing of it stays. */
  gone?: boolean;
  inTrash?: boolean;
  /** Runs of typing in an annotation's note; `null` where it never had one. */
  versions: Run[] | null;
}

/** One run of typing: where it began, and the text it ended with. */
interface Run {
  first: number;
  last: number;
  text: NoteText;
}

function noteVersion(kept: Kept, { note }: Annotation, by: Pick<Operation, 'seq' | 'at' | 'kind'>): void {
  const run = kept.versions?.at(-1);
  if (run === undefined ? note === '' : run.text.note === note) return;
  const text: NoteText = { at: by.at, kind: by.kind, note };
  if (run !== undefined && goesOn(run.text, text)) {
    run.last = by.seq;
    run.text = text;
  } else (kept.versions ??= []).push({ first: by.seq, last: by.seq, text });
}

/** A run's beginning stays with its end: without it the end might look like the run before going on. */
function stays({ last, versions }: Kept, seq: number): boolean {
  return last === seq || (versions?.some((run) => run.first === seq || run.last === seq) ?? false);
}

function keyOf({ table, id }: Change): string {
  return `${table} ${id}`;
}
