import * as v from 'valibot';
import { SORTS, USUAL_SORT, type Sort } from '../../core/query/sort.ts';
import { ALL, type Shelf } from './shelf.ts';

/** What of the list is there again at the next start. */
export interface Kept {
  shelf: Shelf;
  sort: Sort;
}

const KEY = 'postil-list';

/** What lies there may be of another version: then the list begins as it does for everybody. */
const KeptSchema = v.object({
  shelf: v.fallback(
    v.variant('name', [
      // The trash is where nobody wants to begin.
      v.object({ name: v.picklist(['all', 'reading', 'archive', 'attention']) }),
      v.object({
        name: v.picklist(['folder', 'query', 'watched']),
        id: v.pipe(v.string(), v.maxLength(200)),
      }),
      v.object({ name: v.literal('tag'), tag: v.pipe(v.string(), v.maxLength(1_000)) }),
    ]),
    ALL as { name: 'all' },
  ),
  sort: v.fallback(v.object({ by: v.picklist(SORTS), reversed: v.boolean() }), { ...USUAL_SORT }),
});

/** Where the list was left, in the window's own storage: convenience, not record. */
export class ListMemory {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | null;

  constructor(
    storage: Pick<Storage, 'getItem' | 'setItem'> | null = typeof localStorage === 'undefined'
      ? null
      : localStorage,
  ) {
    this.#storage = storage;
  }

  kept(): Kept {
    try {
      const json: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '{}');
      return v.parse(KeptSchema, json);
    } catch {
      return { shelf: ALL, sort: USUAL_SORT };
    }
  }

  keep(kept: Kept): void {
    try {
      this.#storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A storage that is full keeps what it had.
    }
  }
}
