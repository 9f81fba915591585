/** Under which name what was unfolded is kept in the window's storage. */
const KEY = 'postil-unfolded';

/** Which folders and tags of the sidebar show what is nested in them, by id and by name: none at first. Kept for the next start where the window can. */
class Folds {
  #unfolded = $state.raw<ReadonlySet<string>>(new Set(kept()));

  isOpen(name: string): boolean {
    return this.#unfolded.has(name);
  }

  toggle(name: string): void {
    const next = new Set(this.#unfolded);
    if (!next.delete(name)) next.add(name);
    this.#unfolded = next;
    try {
      localStorage.setItem(KEY, JSON.stringify([...next]));
    } catch {
      // Then it is folded at the next start.
    }
  }

  /** What the arrows mean: back, out of it (false), and on, into it (true). */
  set(name: string, open: boolean): void {
    if (this.isOpen(name) !== open) this.toggle(name);
  }
}

function kept(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

export const folds = new Folds();
