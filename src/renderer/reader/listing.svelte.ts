import { tick } from 'svelte';
import { focusCard } from '../notes/card-focus.ts';
import type { ReaderControl } from './control.svelte.ts';
import { isInText } from './placed.ts';
import { keepPassage } from './position.ts';

/** The list of highlights and notes: whether it is open, and where the keys go when it comes and goes. */
export class Listing {
  #open = $state.raw(false);
  /** What had the focus before the list took it. */
  #from: Element | null = null;
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get open(): boolean {
    return this.#open;
  }
  /** Opens or closes it and leaves the focus where it is; the passage in hand stays in sight, or where it was. */
  set open(open: boolean) {
    if (open === this.#open) return;
    const { page, activePlaced: placed } = this.#control;
    if (page !== null && placed !== null && isInText(placed)) keepPassage(page, placed, tick());
    this.#open = open;
  }

  /** Opens it for the keys: the card in hand has them, else the list itself. */
  async show(): Promise<void> {
    const { activeElement } = document;
    this.#from = activeElement === document.body ? null : activeElement;
    this.open = true;
    await tick();
    const list = this.#element();
    // An editor that moved into the list has the focus already, and keeps it.
    if (list === null || list.contains(document.activeElement)) return;
    if (!focusCard(list, this.#control.active)) list.focus({ preventScroll: true });
  }

  /** Closes it. The keys go back to where they came from, where that is still there to take them; else to the page. */
  close(): void {
    const inside = this.#element()?.contains(document.activeElement) ?? false;
    const from = this.#from;
    this.#from = null;
    this.open = false;
    if (!inside && document.activeElement !== document.body) return;
    void tick().then(() => {
      if (from instanceof HTMLElement && from.isConnected && from.checkVisibility()) from.focus();
      if (document.activeElement !== from) this.#control.scroller?.focus({ preventScroll: true });
    });
  }

  toggle(): void {
    if (this.#open) this.close();
    else void this.show();
  }

  #element(): HTMLElement | null {
    return this.#control.scroller?.closest('.reader')?.querySelector<HTMLElement>('[data-list]') ?? null;
  }
}
