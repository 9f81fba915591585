import { adjusted, type Snap } from '../../core/reading/adjust.ts';
import { extend, type Edge, type Unit } from '../../core/reading/extend.ts';
import type { Span } from '../../core/reading/segments.ts';
import { words } from '../../core/words/words.ts';
import type { ReaderControl } from './control.svelte.ts';
import { scrollTo } from './position.ts';
import { spokenChange } from './spoken.ts';

interface Adjusted {
  id: string;
  span: Span;
}

/** Keys pressed with no longer pause than this between them are one adjustment, and one step of undo. */
const RUN_MS = 2_000;

/** Moves the ends of the focused highlight: by its handles, whose drag is kept when they are let go, and by keys. */
export class Adjusting {
  #drag = $state.raw<Adjusted | null>(null);
  /** What was asked for and is not saved yet: the next key counts from there. */
  #asked = $state.raw<Adjusted | null>(null);
  #run = { id: '', number: 0, until: 0 };
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get dragging(): boolean {
    return this.#drag !== null;
  }

  /** The ends of the focused highlight, as they are or will be; `null` where there is nothing to adjust. */
  get span(): Span | null {
    const placed = this.#control.activePlaced;
    if (placed === null || placed.state === 'orphan' || placed.start >= placed.end) return null;
    for (const moved of [this.#drag, this.#asked]) if (moved?.id === placed.annotation.id) return moved.span;
    return { start: placed.start, end: placed.end };
  }

  /** Takes an end to an offset of the text; shown at once, kept by `drop`. */
  drag(edge: Edge, offset: number, snap: Snap): void {
    const { active, text, session, painter } = this.#control;
    const { span } = this;
    if (active === null || span === null) return;
    const next = adjusted(text, span, edge, offset, snap, session.record.lang);
    this.#drag = { id: active, span: next };
    painter?.cursor(next);
  }

  /** Keeps where the end was dragged to. */
  async drop(): Promise<void> {
    const drag = this.#drag;
    if (drag === null) return;
    const placed = this.#control.activePlaced;
    this.cancel();
    if (placed === null || (placed.start === drag.span.start && placed.end === drag.span.end)) return;
    this.#control.app.messages.say(spokenChange(this.#control.text, placed, drag.span));
    await this.#keep(drag, null);
  }

  /** Lets go of what is dragged: the highlight stays as it was. False when nothing is. */
  cancel(): boolean {
    if (this.#drag === null) return false;
    this.#drag = null;
    this.#control.painter?.cursor(null);
    return true;
  }

  /** Moves an end by a unit. */
  step(direction: 1 | -1, unit: Unit, edge: Edge): void {
    const { active, app, page, session, text } = this.#control;
    const { span } = this;
    if (active === null || span === null || page === null) return;
    const way = direction === 1 ? 'forward' : 'backward';
    const next = extend(text, span, edge, way, unit, session.record.lang);
    app.messages.say(spokenChange(text, span, next));
    if (next.start === span.start && next.end === span.end) return;
    const now = Date.now();
    if (this.#run.id !== active || now > this.#run.until)
      this.#run = { id: active, number: this.#run.number + 1, until: 0 };
    this.#run.until = now + RUN_MS;
    void scrollTo(page, edge === 'start' ? next.start : next.end - 1, 'nearest');
    void this.#keep({ id: active, span: next }, `resize:${this.#run.number}`);
  }

  async #keep(moved: Adjusted, merge: string | null): Promise<void> {
    const { session } = this.#control;
    this.#asked = moved;
    // The passage is described anew on the text it was adjusted in: a place that was in doubt is certain now.
    const change = { ...session.selector(moved.span), anchor: null };
    await session.change(moved.id, 'resize', words.reader.marks.steps.ends, change, merge);
    if (this.#asked === moved) this.#asked = null;
  }
}
