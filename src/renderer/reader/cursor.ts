import { extend, type Edge, type Unit } from '../../core/reading/extend.ts';
import { nextSentence, previousSentence } from '../../core/reading/sentences.ts';
import { filterOf } from '../notes/filter.svelte.ts';
import type { ReaderControl } from './control.svelte.ts';
import { countUntil } from './offsets.ts';
import type { Placed } from './placed.ts';
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
    if (page === null) return;
    const { placed } = session;
    const passes = ({ annotation, state, start, end }: Placed): boolean =>
      state !== 'orphan' && start < end && filterOf(session).passes(annotation);
    const inHand = active === null ? -1 : session.indexOf(active);
    const held = inHand >= 0 && passes(placed[inHand]!) ? inHand : -1;
    const top = held < 0 ? topOffset(page) : 0;
    const below = countUntil(placed.length, (i) => placed[i]!.state !== 'orphan' && placed[i]!.start < top);
    let at = held >= 0 ? held + direction : direction === 1 ? below : below - 1;
    while (placed[at] !== undefined && !passes(placed[at]!)) at += direction;
    // Below the last one on screen the next is the first: reading begins anew.
    if (held < 0 && direction === 1 && placed[at] === undefined) at = placed.findIndex(passes);
    const next = placed[at];
    if (next === undefined) {
      if (placed.some(passes)) app.messages.say(direction === 1 ? 'Last highlight' : 'First highlight');
      return;
    }
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
