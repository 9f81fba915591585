import type { Host } from './host.ts';

/** The part of the DOM's Storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What is not saved yet, kept by main for as long as the window lives: a page that crashes or is loaded again finds it. Read at
 * once from memory, and told to main with each change, which nobody waits for.
 */
export class WindowShelf implements Shelf {
  readonly #host: Pick<Host, 'keepUnsaved'>;
  #items = new Map<string, string>();

  constructor(host: Pick<Host, 'keepUnsaved'>) {
    this.#host = host;
  }

  /** What main has kept of earlier pages of this window. */
  fill(kept: Readonly<Record<string, string>>): void {
    this.#items = new Map([...Object.entries(kept), ...this.#items]);
  }

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.#items.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (this.#items.get(name) === value) return;
    this.#items.set(name, value);
    this.#tell(name, value);
  }

  removeItem(name: string): void {
    if (this.#items.delete(name)) this.#tell(name, null);
  }

  #tell(name: string, value: string | null): void {
    // More than there is room for is still in memory here, and saved as ever.
    this.#host.keepUnsaved(name, value).catch(() => undefined);
  }
}
