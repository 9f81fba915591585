/**
 * Which rows of a list are selected, as lists do everywhere: one by a press or an arrow, more with Ctrl, a stretch with Shift, all
 * with Ctrl+A. Rows are named by their ids; the list itself, which may change at any moment, is given with each verb.
 */
export class Selecting {
  /** Beside the current one, which is always selected unless it was let go of by hand. */
  #chosen = $state.raw<ReadonlySet<string> | null>(null);
  #current = $state.raw<string | null>(null);
  /** Where a stretch begins. */
  #anchor: string | null = null;

  /** The row that has the keys; the first where the one that had them is gone. */
  current(ids: readonly string[]): string | null {
    return this.#current !== null && ids.includes(this.#current) ? this.#current : (ids[0] ?? null);
  }

  /** Those that are selected, in the order of the list: at least one where there are any. */
  selected(ids: readonly string[]): string[] {
    const chosen = this.#chosen === null ? [] : ids.filter((id) => this.#chosen?.has(id));
    const current = this.current(ids);
    return chosen.length > 0 ? chosen : current === null ? [] : [current];
  }

  /** Whether more than one was asked for by hand. */
  isMany(ids: readonly string[]): boolean {
    return this.selected(ids).length > 1;
  }

  /** This one alone. */
  choose(id: string): void {
    this.#current = id;
    this.#anchor = id;
    this.#chosen = null;
  }

  /** The keys go there, and what is selected stays. */
  move(id: string, ids: readonly string[]): void {
    this.#chosen = new Set(this.selected(ids));
    this.#current = id;
    this.#anchor = id;
  }

  /** Takes it in, or lets it go; the last one stays. */
  toggle(id: string, ids: readonly string[]): void {
    const next = new Set(this.selected(ids));
    if (!next.delete(id)) next.add(id);
    this.#chosen = next;
    this.#current = id;
    this.#anchor = id;
  }

  /** Everything between where the stretch began and `id`, and nothing else. */
  extend(id: string, ids: readonly string[]): void {
    const anchor = this.#anchor ?? this.current(ids) ?? id;
    const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
    if (from === undefined || to === undefined || to < 0) return;
    this.#chosen = new Set(ids.slice(Math.max(0, from), to + 1));
    this.#current = id;
    this.#anchor = anchor;
  }

  all(ids: readonly string[]): void {
    this.#chosen = new Set(ids);
    this.#current ??= ids[0] ?? null;
  }

  /** Rows have other names now, or none: what was selected by hand stays so, under its name. */
  rename(nameOf: (id: string) => string | null): void {
    const named = (id: string | null) => (id === null ? null : nameOf(id));
    this.#current = named(this.#current);
    this.#anchor = named(this.#anchor);
    if (this.#chosen === null) return;
    const chosen = [...this.#chosen].flatMap((id) => nameOf(id) ?? []);
    this.#chosen = chosen.length === 0 ? null : new Set(chosen);
  }

  /** Back to the one that has the keys. False where there was only that. */
  letGo(ids: readonly string[]): boolean {
    const many = this.isMany(ids);
    this.#chosen = null;
    this.#anchor = this.#current;
    return many;
  }
}
