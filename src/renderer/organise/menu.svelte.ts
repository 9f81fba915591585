import type { Colour } from '../../core/annotation.ts';
import { hookAtPoint, type Hook } from '../notes/hang.ts';

/** Something to do, in a menu. */
export interface MenuEntry {
  words: string;
  /** The chord that does the same where the menu was opened: `Mod+E`. */
  key?: string;
  /** Shown before the words, where it is a colour that the entry is about. */
  colour?: Colour;
  run: () => void;
}

export interface OpenMenu {
  /** What it is about, for those who cannot see where it hangs. */
  label: string;
  entries: readonly MenuEntry[];
  hook: () => Hook;
  /** Has the focus again when it closes. */
  from: HTMLElement | null;
}

/** The context menu that is open in the window: there is one at a time. */
export class ContextMenu {
  #open = $state.raw<OpenMenu | null>(null);

  get open(): OpenMenu | null {
    return this.#open;
  }

  /** Opens a menu where the event asks for one: at the pointer, or, by key, at the element that has the focus. */
  ask(event: MouseEvent, label: string, entries: readonly MenuEntry[]): void {
    event.preventDefault();
    event.stopPropagation();
    const element = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    // A key has no place: the event then stands at the window's corner, or in the middle of the element.
    const { clientX, clientY, button } = event;
    const point = () => hookAtPoint(clientX, clientY);
    const hook = button === 2 ? point : () => element?.getBoundingClientRect() ?? point();
    this.#open = { label, entries, hook, from: element };
  }

  /** Opens `menu` where the event asks for one. */
  show(event: MouseEvent, menu: OpenMenu): void {
    event.preventDefault();
    event.stopPropagation();
    this.#open = menu;
  }

  close(): void {
    this.#open = null;
  }
}
