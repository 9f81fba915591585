/** Code units of all that is kept: about what a browser gives a page's storage. */
const MOST = 5_000_000;

/**
 * What the window's page has not saved yet, in the page's own words, in memory: a page that crashes or is loaded again finds it
 * here. Chromium's session storage is no place for it: it goes to the disk too, and a full disk is why things are not saved.
 */
export class Unsaved {
  readonly #kept = new Map<string, string>();
  #size = 0;

  /** By name; only strings, so that nothing of the page can live on here. */
  get all(): Record<string, string> {
    return Object.fromEntries(this.#kept);
  }

  /**
   * Keeps `value` in the place of what had this name; `null` forgets it.
   *
   * @returns false where there is no room: then nothing has this name any more, as what it had is out of date
   */
  keep(name: string, value: string | null): boolean {
    this.#size -= this.#kept.get(name)?.length ?? 0;
    this.#kept.delete(name);
    if (value === null) return true;
    if (this.#size + value.length > MOST) return false;
    this.#kept.set(name, value);
    this.#size += value.length;
    return true;
  }
}
