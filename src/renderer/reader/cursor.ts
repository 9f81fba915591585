import { extend, type Edge, type Unit } from '../../core/reading/extend.ts';
import { nextSentence, previousSentence } from '../../core/reading/sentences.ts';
import { filterOf } from '../notes/filter.svelte.ts';
import type { ReaderControl } from './control.svelte.ts';
import { topOffset } from './position.ts';
import { spokenMark } from './spoken.ts';

/** The keyboard's way through an article: by sentence and by highlight, and what makes a selection longer or shorter. */
export class Cursor {
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** Selects the next (1) or previous (−1) sentence, starting at the top of the screen. */
  stepSentence(direction: 1 | -1): void {
    const { page, selection, session } = this.#control;
    if (page === null) return;
    const { lang } = session.record;
    const top = selection === null ? topOffset(page) : 0;
    const span =
      direction === 1
        ? nextSentence(page.text, selection === null ? top - 1 : selection.end, lang)
        : previousSentence(page.text, selection === null ? top : selection.start, lang);
    if (span !== null) this.#control.select(span);
  }

  /** Goes to the next (1) or previous (−1) highlight, from the focused one or from what is on screen. */
  stepHighlight(direction: 1 | -1): void {
    const { app, page, session, active } = this.#control;
    const placed = filterOf(session)
      .apply(session.placed)
      .filter(({ state, start, end }) => state !== 'orphan' && start < end);
    if (placed.length === 0 || page === null) return;
    const at = placed.findIndex((other) => other.annotation.id === active);
    const top = topOffset(page);
    const after = placed.findIndex((other) => other.start >= top);
    const from = direction === 1 ? (after < 0 ? 0 : after) : (after < 0 ? placed.length : after) - 1;
    const next = placed[at >= 0 ? at + direction : from];
    if (next === undefined) return app.messages.say(direction === 1 ? 'Last highlight' : 'First highlight');
    this.#control.clearSelection();
    this.#control.activate(next.annotation.id, true);
    app.messages.say(spokenMark(app.settings, next.annotation));
  }

  /** Moves one end of the selection, or of the focused highlight, by a unit. With neither it selects a sentence. */
  extend(direction: 1 | -1, unit: Unit, edge: Edge = 'end'): void {
    const { text, selection, active, session, adjusting } = this.#control;
    if (selection === null && active !== null) return adjusting.step(direction, unit, edge);
    if (selection === null) return this.stepSentence(direction);
    const way = direction === 1 ? 'forward' : 'backward';
    this.#control.select(extend(text, selection, edge, way, unit, session.record.lang), edge);
  }
}
