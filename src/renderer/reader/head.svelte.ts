import { words } from '../../core/words/words.ts';
import type { ReaderControl } from './control.svelte.ts';

/**
 * What is selected in the article's head. Title, dek and the line between them are what the file says *about* the text, and can
 * be put right in the article's panel; offsets count the text alone. So nothing of the head can be marked, and a hand that
 * tries is told so and offered the note on the article.
 */
export class Head {
  #range = $state.raw<Range | null>(null);
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** The part of the head that is selected; `null` where nothing is, or where the selection reaches into the text. */
  get range(): Range | null {
    return this.#range;
  }

  /** Takes over what the browser has selected; `inText` says that there is something of the text in it. */
  read(inText: boolean): void {
    const range = inText ? null : this.#selected();
    const isNew = this.#range === null && range !== null;
    this.#range = range;
    if (!isNew) return;
    this.#control.activate(null);
    this.#control.app.messages.say(words.reader.head.reason);
  }

  /** The answer to a key or a button that would mark it. */
  refuse(): void {
    this.#control.app.messages.show(words.reader.head.reason);
  }

  #selected(): Range | null {
    const selection = document.getSelection();
    const head = this.#control.scroller?.querySelector('[data-head]');
    if (!head || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(head) && range.toString().trim() !== '' ? range.cloneRange() : null;
  }
}
