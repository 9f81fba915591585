import { tick } from 'svelte';

interface Parts {
  /** Of the rows, in their order. */
  ids: () => readonly string[];
  /** The row that has the keys. */
  current: () => string | null;
  /** The rows on screen; none before the list is. */
  rows: () => { reveal: (id: string) => Promise<HTMLElement | null> } | undefined;
}

/**
 * The focus of a list of rows. The list takes it as soon as it is there, unless somebody is typing what to look for; and where the row
 * that had it goes away, or is made anew in another place, the one that has the keys then gets it. To be made as a component is.
 */
export class RowFocus {
  #taken = false;
  #had = false;
  /** The list is not on screen any more. */
  #gone = false;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    $effect(() => {
      void parts.current();
      const isEmpty = parts.ids().length === 0;
      const isLost = document.activeElement === document.body;
      if (isLost && (this.#had || (!this.#taken && !isEmpty))) void this.take();
      this.#taken ||= !isEmpty;
    });
    $effect(() => () => (this.#gone = true));
  }

  /** Gives it to the row that has the keys, and brings that into view. */
  async take(): Promise<void> {
    (await this.reveal())?.focus({ preventScroll: true });
  }

  /** Brings the row that has the keys into view. */
  async reveal(): Promise<HTMLElement | null> {
    await tick();
    if (this.#gone) return null;
    const current = this.#parts.current();
    return current === null ? null : ((await this.#parts.rows()?.reveal(current)) ?? null);
  }

  readonly onfocusin = (): void => {
    this.#had = true;
  };
  /** What goes to nowhere goes because the row went. */
  readonly onfocusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    this.#had = relatedTarget === null || (currentTarget as Element).contains(relatedTarget as Node);
  };
}
