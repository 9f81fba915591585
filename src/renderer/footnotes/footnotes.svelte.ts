import type { Span } from '../../core/reading/segments.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import { notedAt } from './mark.ts';

/** A note that is shown beside its mark. */
export interface ShownNote {
  mark: HTMLElement;
  /** As the text has it, without brackets. */
  label: string;
  /** The note's own element in the page, of which a copy is shown. */
  item: HTMLElement;
  /** Where it stands in the text. */
  span: Span;
}

/** The note of a footnote's mark, shown where the mark is. */
export class Footnotes {
  #shown = $state.raw<ShownNote | null>(null);
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get shown(): ShownNote | null {
    return this.#shown;
  }

  /** Shows the note of `mark`, or closes it, where it is shown already. False where it is no mark of a note that is in the article. */
  open(mark: HTMLElement): boolean {
    if (this.#shown?.mark === mark) return (this.close(), true);
    const found = this.#noteOf(mark);
    this.#shown = found;
    return found !== null;
  }

  /** @param back whether the mark gets the focus */
  close(back = false): void {
    const mark = this.#shown?.mark;
    this.#shown = null;
    if (back && mark?.isConnected) mark.focus({ preventScroll: true });
  }

  /** Goes to the note where it stands. */
  visit(): void {
    const { shown } = this;
    this.close();
    if (shown === null) return;
    this.#control.jumps.to(shown.span.start, 'centre');
    this.#control.painter?.flash(shown.span);
  }

  #noteOf(mark: HTMLElement): ShownNote | null {
    const { page } = this.#control;
    if (page === null) return null;
    const { footnote, href } = mark.dataset;
    const words = mark.textContent?.trim() ?? '';
    const label = words.replace(/^[[(]|[\])]$/g, '');
    let item: HTMLElement | null = null;
    if (footnote !== undefined) {
      page.finish();
      item = page.root.querySelector<HTMLElement>(`[data-footnote-item="${CSS.escape(footnote)}"]`);
    } else if (href !== undefined) {
      const at = page.offsetOf(mark, 0);
      const noted = at === null ? null : notedAt(words, href, at);
      if (noted === null) return null;
      page.finish();
      item = page.pointAt(noted)?.node.parentElement?.closest<HTMLElement>('li, dd, td, p') ?? null;
    }
    if (item === null || item.contains(mark)) return null;
    const start = page.offsetOf(item, 0, 'forward');
    const end = page.offsetOf(item, item.childNodes.length, 'backward');
    return start === null || end === null ? null : { mark, label, item, span: { start, end } };
  }
}
