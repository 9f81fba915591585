/** Which rows of a long list exist. */
import type { RowLayout } from './row-layout.ts';

/** A row that exists: its place in the order, from 0. */
export interface MadeRow {
  readonly id: string;
  readonly at: number;
}

/**
 * The rows around the view. Each is the same object for as long as it stays at its place in the order: what is there already has
 * nothing to do when others come and go.
 */
export class MadeRows {
  #made = new Map<string, MadeRow>();

  /**
   * The rows that `layout` has between `top` and `bottom` (CSS pixels), in their order, and with them `kept`, wherever it is.
   */
  between(layout: RowLayout, top: number, bottom: number, kept: string | null): readonly MadeRow[] {
    const [from, to] = layout.between(top, bottom);
    const rows = layout.ids.slice(from, to).map((id, n) => this.#row(id, from + n));
    const apart = kept === null ? -1 : layout.indexOf(kept);
    if (kept !== null && apart >= 0 && apart < from) rows.unshift(this.#row(kept, apart));
    if (kept !== null && apart >= to) rows.push(this.#row(kept, apart));
    this.#made = new Map(rows.map((row) => [row.id, row]));
    return rows;
  }

  #row(id: string, at: number): MadeRow {
    const made = this.#made.get(id);
    return made?.at === at ? made : { id, at };
  }
}
