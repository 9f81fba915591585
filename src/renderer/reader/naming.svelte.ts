import type { Span } from '../../core/reading/segments.ts';
import type { Hook } from '../notes/hang.ts';
import type { ReaderControl } from './control.svelte.ts';

/**
 * The panel of the colours' names: where it was asked for, and what was in hand meanwhile. Its fields take the focus and with
 * it what the browser has selected; the selection stays the reader's, is shown, and is the browser's again afterwards.
 */
export class Naming {
  #hook = $state.raw<Hook | null>(null);
  #selected: Span | null = null;
  #from: Element | null = null;
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** What the panel hangs from; `null` while it is closed. */
  get hook(): Hook | null {
    return this.#hook;
  }
  get open(): boolean {
    return this.#hook !== null;
  }

  /** Opens the panel beside the toolbar, where that is on screen, else below the bar. */
  ask(): void {
    if (this.open) return;
    const { selection, painter } = this.#control;
    this.#selected = selection;
    this.#from = document.activeElement;
    this.#hook = this.#origin();
    painter?.cursor(selection);
  }

  /** `pressed`: by a press on the page, which has its own meaning for focus and selection. */
  close(pressed: boolean): void {
    const { selection, painter, scroller } = this.#control;
    if (!this.open) return;
    this.#hook = null;
    painter?.cursor(null);
    if (pressed) return;
    const from = this.#from instanceof HTMLElement && this.#from.isConnected ? this.#from : null;
    // A passage that was marked meanwhile is not selected again.
    if (this.#selected !== null && this.#selected === selection) this.#control.select(this.#selected);
    (from === null || from === document.body ? scroller : from)?.focus({ preventScroll: true });
  }

  /** Toolbar and passage together: the panel covers neither. */
  #origin(): Hook {
    const { page, scroller, selection, activePlaced } = this.#control;
    const view = scroller?.getBoundingClientRect();
    // Where lines end, on whichever side: the panel is kept within the window.
    const end = { left: innerWidth, right: 0, top: view?.top ?? 0, bottom: view?.top ?? 0 };
    const bar = document.querySelector('.toolbar:not(.away)')?.getBoundingClientRect();
    const span = selection ?? activePlaced;
    if (bar === undefined || view === undefined || page === null || span === null) return end;
    const lines = page.rectsOf(span.start, span.end);
    const top = Math.min(bar.top, lines[0]?.top ?? bar.top);
    const bottom = Math.max(bar.bottom, lines.at(-1)?.bottom ?? bar.bottom);
    // Of a passage longer than the window no side is free: then the toolbar alone is spared.
    const fits = bottom - top < view.height / 2;
    const { left, right } = bar;
    return { left, right, top: fits ? top : bar.top, bottom: fits ? bottom : bar.bottom };
  }
}
