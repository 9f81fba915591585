import { extend, type Edge, type Unit } from '../../core/reading/extend.ts';
import type { Span } from '../../core/reading/segments.ts';
import { nextSentence, previousSentence } from '../../core/reading/sentences.ts';
import { words } from '../../core/words/words.ts';
import { focusCard } from '../notes/card-focus.ts';
import { filterOf } from '../notes/filter.svelte.ts';
import type { ReaderControl } from './control.svelte.ts';
import { countUntil } from './offsets.ts';
import type { Page } from './page.ts';
import type { Placed } from './placed.ts';
import { topOffset } from './position.ts';
import { select } from './selection.ts';
import { spokenMark } from './spoken.ts';

/** The keyboard's way through an article: by sentence and by highlight, and what makes a selection longer or shorter. */
export class Cursor {
  readonly #control: ReaderControl;
  /** What was selected here last: from there it goes on when the selection was let go. */
  #stood: Span | null = null;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /**
   * Selects the next (1) or previous (−1) sentence: from the selection, the focused highlight or where the cursor stood last;
   * where none of them is in sight, from the top of the screen.
   */
  stepSentence(direction: 1 | -1): void {
    const { app, page, session } = this.#control;
    if (page === null) return;
    const { lang } = session.record;
    const from = this.#from(page, direction);
    const top = from === null ? topOffset(page) : 0;
    const span =
      direction === 1
        ? nextSentence(page.text, from?.end ?? top - 1, lang)
        : previousSentence(page.text, from?.start ?? top, lang);
    const ends = words.reader.cursor;
    if (span === null) return app.messages.say(direction === 1 ? ends.lastSentence : ends.firstSentence);
    this.#stand(span);
  }

  #from(page: Page, direction: 1 | -1): Span | null {
    const { selection, adjusting } = this.#control;
    if (selection !== null) return selection;
    const { top, bottom } = page.viewport;
    const inSight = (span: Span | null): span is Span => {
      const rect = span === null ? null : page.rectAt(direction === 1 ? span.end - 1 : span.start);
      return rect !== null && rect.bottom > top && rect.top < bottom;
    };
    return [adjusting.span, this.#stood].find(inSight) ?? null;
  }

  #stand(span: Span, moved: Edge | null = null): void {
    this.#stood = span;
    this.#control.select(span, moved);
  }

  /** Selects the article's text: without the window's own words around it, and where the reader is. */
  selectAll(): void {
    const { app, page } = this.#control;
    if (page === null || page.text === '') return;
    select(page, 0, page.text.length);
    this.#control.readSelection();
    app.messages.say(words.reader.cursor.all);
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
      const ends = words.reader.cursor;
      if (placed.some(passes)) app.messages.say(direction === 1 ? ends.lastHighlight : ends.firstHighlight);
      return;
    }
    this.#control.clearSelection();
    this.#control.activate(next.annotation.id, true);
    this.#takeFocusAlong(next.annotation.id);
    app.messages.say(spokenMark(app.settings, next.annotation));
  }

  /** A card that has the focus must be that of the highlight in hand: Delete is meant for what is seen to have it. */
  #takeFocusAlong(id: string): void {
    const card = document.activeElement?.closest<HTMLElement>('[data-annotation]');
    if (!card || card.dataset['annotation'] === id) return;
    const beside = card.closest('aside') ?? undefined;
    if (!focusCard(beside, id)) this.#control.scroller?.focus({ preventScroll: true });
  }

  /** Moves one end of the selection, or of the focused highlight, by a unit. With neither it selects a sentence. */
  extend(direction: 1 | -1, unit: Unit, edge: Edge = 'end'): void {
    const { text, selection, active, session, adjusting } = this.#control;
    if (selection === null && active !== null) return adjusting.step(direction, unit, edge);
    if (selection === null) return this.stepSentence(direction);
    const way = direction === 1 ? 'forward' : 'backward';
    this.#stand(extend(text, selection, edge, way, unit, session.record.lang), edge);
  }
}
