import type { Span } from '../../core/reading/segments.ts';
import { nextSentence } from '../../core/reading/sentences.ts';
import { words } from '../../core/words/words.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import { topOffset } from '../reader/position.ts';
import { Aloud } from './aloud.svelte.ts';
import { AudibleText } from './audible-text.ts';
import { bringInSight, isInSight } from './sight.ts';
import { speechOf } from './speech-of.ts';

/** Reading an article aloud, on its page: where it begins, what is marked, and what of it is in sight. */
export class AloudOnPage {
  readonly aloud: Aloud;
  readonly #control: ReaderControl;
  #away = $state.raw(false);

  constructor(control: ReaderControl) {
    this.#control = control;
    this.aloud = new Aloud(speechOf(control.app), new AudibleText(control));
  }

  /** Whether the reader is elsewhere in the text than the voice. */
  get away(): boolean {
    return this.#away;
  }

  /** Reads from the selection or from the top of what is seen; pauses; goes on. */
  toggle(): void {
    if (this.aloud.state === 'speaking') this.aloud.pause();
    else if (this.aloud.state === 'paused') this.aloud.resume();
    else this.begin();
  }

  /** Reads from `offset` on; without it from the selection, or from the first sentence that begins in sight. */
  begin(offset?: number): void {
    const { page, selection } = this.#control;
    if (page === null) return;
    // What is selected would be what the keys for marking mean, and not what is heard.
    if (selection !== null) this.#control.clearSelection();
    this.#away = false;
    const from = offset ?? selection?.start ?? topOffset(page);
    this.aloud.begin(offset === undefined && selection === null ? this.#firstFrom(from) : from);
  }

  stop(): boolean {
    const { scroller } = this.#control;
    const had = this.aloud.stop();
    // Its controls go, and with them a focus that was on them.
    if (had && document.activeElement?.closest('[data-aloud]')) scroller?.focus({ preventScroll: true });
    return had;
  }

  /**
   * The sentence that a key for marking means: the one that is heard. While the voice rests, a highlight in hand
   * comes first.
   */
  target(inHand: boolean): Span | null {
    if (this.aloud.state === 'off' || (this.aloud.state === 'paused' && inHand)) return null;
    return this.aloud.sentence;
  }

  /** Marks the sentence, and scrolls with it as long as the reader is where the voice was. */
  show(sentence: Span | null, before: Span | null): void {
    const { page, painter } = this.#control;
    painter?.spoken(sentence);
    if (page === null) return;
    if (sentence === null) this.#away = false;
    else if (before === null || isInSight(page, before)) bringInSight(page, sentence);
    else this.look();
  }

  /** Sees whether the voice is in sight, after scrolling. */
  look(): void {
    const { page } = this.#control;
    const { sentence } = this.aloud;
    this.#away = page !== null && sentence !== null && !isInSight(page, sentence);
  }

  /** Back to where the voice is. */
  back(): void {
    const { page, scroller, app } = this.#control;
    const { sentence } = this.aloud;
    if (page === null || sentence === null) return;
    bringInSight(page, sentence);
    this.#away = false;
    scroller?.focus({ preventScroll: true });
    app.messages.say(words.aloud.said.back);
  }

  #firstFrom(top: number): number {
    const { page } = this.#control;
    const { lang } = this.#control.session.record;
    return page === null ? top : (nextSentence(page.text, top - 1, lang)?.start ?? top);
  }
}

const known = new WeakMap<ReaderControl, AloudOnPage>();

/** Reading aloud of this article. */
export function aloudOf(control: ReaderControl): AloudOnPage {
  let aloud = known.get(control);
  if (aloud === undefined) known.set(control, (aloud = new AloudOnPage(control)));
  return aloud;
}
