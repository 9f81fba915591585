import type { ReaderControl } from './control.svelte.ts';
import { LEAVES } from './copying.ts';
import { select } from './selection.ts';
import { followStray } from './straying.ts';

/** The pointer on the page: while it is down it selects, also when it strays beside the text; let go, it may have pressed. */
export class Pointing {
  #down = $state.raw(false);
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get down(): boolean {
    return this.#down;
  }

  readonly press = (): void => {
    this.#down = true;
  };

  readonly cancel = (): void => {
    this.#down = false;
  };

  /** After the browser's own answer to the move, and before anything is painted. */
  readonly move = (event: PointerEvent): void => {
    if (!this.#down) return;
    requestAnimationFrame(() => this.#stray(event));
  };

  readonly release = (event: PointerEvent): void => {
    this.#stray(event);
    this.#down = false;
    const control = this.#control;
    // A press in the panel of names is no business of the page's, which keeps what is selected.
    if (control.naming.open && !control.scroller?.contains(event.target as Node)) return;
    control.readSelection();
    const isOnPage = control.page?.root.contains(event.target as Node) ?? false;
    if (event.button !== 0 || control.selection !== null || !isOnPage) return;
    control.choosing.press(event.clientX, event.clientY);
    if (control.active !== null && !control.wide) control.list = true;
  };

  /** The third click of three takes the block, and the browser's block ends at a formula: here it goes on to its own end. */
  readonly click = ({ detail, target }: MouseEvent): void => {
    const { page } = this.#control;
    if (detail !== 3 || page === null || !(target instanceof Element) || !page.root.contains(target)) return;
    const leaf = target.closest(LEAVES);
    if (leaf === null || leaf.querySelector('math') === null) return;
    const start = page.offsetOf(leaf, 0, 'forward');
    const end = page.offsetOf(leaf, leaf.childNodes.length, 'backward');
    if (start === null || end === null || start >= end) return;
    select(page, start, end);
    // The browser tells of it later, and a key may come before that.
    this.#control.readSelection();
  };

  /** Takes over what the browser has selected by other means than a drag, whose end is waited for. */
  readonly selected = (): void => {
    if (!this.#down && !this.#control.naming.open) this.#control.readSelection();
  };

  #stray(event: PointerEvent): void {
    // The head too: a hand that goes over the title goes beyond its end, and would take in the whole text.
    const column = this.#control.page?.root.closest('article');
    if (this.#down && column) followStray(column, event);
  }
}
