import type { Annotation } from '../annotation.ts';
import type { Operation } from '../library/operation.ts';

/** Annotations as imports left them last, by id: what the reader has changed since, and what a file says anew, is told by them. */
export class ImportedLast {
  readonly annotations = new Map<string, Annotation>();

  /** To be told every operation of the library, in order. */
  note({ kind, changes }: Pick<Operation, 'kind' | 'changes'>): void {
    if (kind !== 'import') return;
    for (const { table, id, after } of changes)
      if (table === 'annotations' && after !== null) this.annotations.set(id, after);
  }
}
