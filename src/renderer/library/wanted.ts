import type { PostilDatabase } from '../store/database.ts';
import { rowsOf, type Rows } from './catalogue-pages.ts';

/** A database that was behind the journal is asked again for what it could not tell. */
const RETRY_MS = 2_000;

/** Articles asked for at once: about 10 ms of the window's time. */
const PIECE = 400;

/**
 * Articles whose row must be read (again), because operations changed what is counted of them. Each is asked for until the
 * database has followed the operation that it was asked for.
 */
export class Wanted {
  /** By article, the newest operation that its summary must know of. */
  readonly #wanted = new Map<string, number>();
  #reading: Promise<void> | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #database: PostilDatabase;
  readonly #take: (rows: readonly Rows[]) => void;
  readonly #isKnown: (id: string) => boolean;

  /**
   * @param take gets what was read, a piece at a time
   * @param isKnown whether an article exists that the database may not have yet
   */
  constructor(
    database: PostilDatabase,
    take: (rows: readonly Rows[]) => void,
    isKnown: (id: string) => boolean,
  ) {
    this.#database = database;
    this.#take = take;
    this.#isKnown = isKnown;
  }

  want(id: string, seq: number): void {
    this.#wanted.set(id, Math.max(seq, this.#wanted.get(id) ?? 0));
  }

  /** Reads what is wanted, unless it is being read. */
  read(): void {
    if (this.#wanted.size === 0) return;
    clearTimeout(this.#again);
    this.#reading ??= this.#readAll()
      .catch((error: unknown) =>
        console.error('Counts of notes could not be read and are tried again:', error),
      )
      .finally(() => {
        this.#reading = null;
        if (this.#wanted.size > 0) this.#again = setTimeout(() => this.read(), RETRY_MS);
      });
  }

  close(): void {
    this.#wanted.clear();
    clearTimeout(this.#again);
  }

  async #readAll(): Promise<void> {
    // What the database could not tell is not asked for again in this round.
    const asked = new Map<string, number>();
    for (;;) {
      const some = [...this.#wanted].filter(([id, seq]) => asked.get(id) !== seq).slice(0, PIECE);
      if (some.length === 0) return;
      const ids = some.map(([id]) => id);
      const rows = await rowsOf(this.#database, ids);
      const found = new Map(rows.map((row) => [row.article.id, row]));
      for (const [id, seq] of some) {
        asked.set(id, seq);
        const row = found.get(id);
        const isTold = row === undefined ? !this.#isKnown(id) : (row.summary?.seq ?? 0) >= seq;
        if (isTold && this.#wanted.get(id) === seq) this.#wanted.delete(id);
      }
      this.#take(rows);
    }
  }
}
