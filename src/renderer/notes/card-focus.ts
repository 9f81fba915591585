import { tick } from 'svelte';
import type { ReaderControl } from '../reader/control.svelte.ts';

/** Moves the focus to the card of an annotation within `root`. False when it has none there. */
export function focusCard(root: HTMLElement | undefined, id: string | null): boolean {
  const card = id === null ? null : root?.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(id)}"]`);
  card?.focus({ preventScroll: true });
  return card !== null && card !== undefined;
}

/** The keys that go from card to card in a list. */
export const STEPS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** Moves the focus from the card of `from` to where `key` leads; from none an arrow leads to the card of `start()`. */
export function stepCard(
  root: HTMLElement,
  from: string | null,
  key: string,
  start: () => string | null,
): void {
  if (from === null && key.startsWith('Arrow') && focusCard(root, start())) return;
  const cards = [...root.querySelectorAll<HTMLElement>('[data-annotation]')];
  const at = cards.findIndex((card) => card.dataset['annotation'] === from);
  const last = cards.length - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0 }[key] ?? last;
  cards[Math.max(0, Math.min(last, to))]?.focus();
}

/** Knows whether the focus was in `root` when what had it went away, and finds it a place: the card in hand, or the page. */
export class FocusKeeper {
  #held = false;
  #pressing = false;

  readonly onfocusin = (): void => {
    this.#held = true;
  };
  readonly onfocusout = (event: FocusEvent): void => {
    // Without a new target it was the element that went, or the window.
    if (event.relatedTarget !== null) this.#held = false;
  };

  /** Whether the pointer is down. What the press takes in hand must not move before it is let go, or the click would miss it. */
  get pressing(): boolean {
    return this.#pressing;
  }
  readonly onpointerdown = (): void => {
    this.#pressing = true;
    const released = new AbortController();
    const options = { capture: true, signal: released.signal };
    const up = (): void => {
      this.#pressing = false;
      released.abort();
    };
    for (const end of ['pointerup', 'pointercancel', 'dragend']) addEventListener(end, up, options);
  };

  /** To be called in an effect after which something may have gone, or something else been taken in hand. */
  mend(root: HTMLElement | undefined, control: ReaderControl): void {
    if (this.#toCard(root, control)) return;
    // A card that is only now being made is there after this flush.
    void tick().then(() => {
      if (this.#toCard(root, control) || !this.#isLost(control)) return;
      this.#held = false;
      control.scroller?.focus({ preventScroll: true });
    });
  }

  #toCard(root: HTMLElement | undefined, control: ReaderControl): boolean {
    return this.#isLost(control) && focusCard(root, control.active);
  }

  /** While what was in hand is gone and what comes next is not yet told, it is too early to say: `mend` is called again then. */
  #isLost(control: ReaderControl): boolean {
    const told = control.active === null || control.activePlaced !== null;
    return this.#held && told && document.activeElement === document.body;
  }
}
