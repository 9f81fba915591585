import type { Colour, Style } from '../../core/annotation.ts';
import { colourName } from '../../core/colour-names.ts';
import { occurrences } from '../../core/occurrences.ts';
import { snapToGraphemes } from '../../core/reading/graphemes.ts';
import type { Span } from '../../core/reading/segments.ts';
import { words } from '../../core/words/words.ts';
import { aloudOf } from '../aloud/on-page.svelte.ts';
import type { ReaderControl } from './control.svelte.ts';

/** Over this many places the reader is asked first: a short word was selected, not a term. */
const MANY = 500;
/** Over this many none are marked: an article with that many highlights of one word says nothing, and one save of them is heavy. */
const TOO_MANY = 10_000;

/** What the hand does with a passage: mark it, in a colour and a style; here, or wherever its words stand. */
export class Marking {
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** Marks the selection, or changes the focused highlight. `null` keeps the colour: the last one used, or its own. */
  mark(colour: Colour | null, style: Style = 'highlight'): void {
    const { app, session, selection } = this.#control;
    if (selection !== null) {
      this.create(selection, colour, style);
      return this.#say(colour ?? app.settings.colour, style);
    }
    if (this.spoken !== null) return this.#markSpoken(this.spoken, colour, style);
    const annotation = this.#control.activePlaced?.annotation;
    if (annotation === undefined) return;
    const same = annotation.style === style && (colour === null || colour === annotation.colour);
    // The line that is there already is taken away again: what stays is the colour.
    const next = same ? 'highlight' : style;
    void session.recolour(annotation.id, colour ?? annotation.colour, next);
    this.#say(colour ?? annotation.colour, next);
    if (colour !== null) void app.changeSettings({ colour });
  }

  /** The sentence that is read aloud, where that is what is to be marked: nothing is selected. */
  get spoken(): Span | null {
    const { selection, active } = this.#control;
    return selection === null ? aloudOf(this.#control).target(active !== null) : null;
  }

  /** Takes the sentence that is read aloud in hand, marked, and lets the voice rest; nothing where none is. */
  takeSpoken(): void {
    const { spoken } = this;
    if (spoken === null) return;
    aloudOf(this.#control).aloud.pause();
    const there = this.#marked(spoken);
    if (there === null) this.create(spoken, null, 'highlight');
    else this.#control.activate(there);
  }

  /** Marks what is heard while it goes on: nothing is taken in hand, and a sentence that is marked already gets the new colour. */
  #markSpoken(span: Span, colour: Colour | null, style: Style): void {
    const { app, session } = this.#control;
    const there = this.#marked(span);
    const wanted = colour ?? app.settings.colour;
    if (there === null) session.create(span.start, span.end, wanted, style);
    else void session.recolour(there, wanted, style);
    this.#say(wanted, style);
    if (colour !== null) void app.changeSettings({ colour });
  }

  /** The highlight that stands on exactly this passage. */
  #marked({ start, end }: Span): string | null {
    const { session } = this.#control;
    return session.overlapping({ start, end }).find((at) => at.start === start && at.end === end)?.id ?? null;
  }

  /** Marks a passage and takes it in hand; the selection is let go of, so that a second key pressed marks nothing twice. */
  create(span: Span, colour: Colour | null, style: Style): void {
    const { app, session } = this.#control;
    this.#control.clearSelection();
    const id = session.create(span.start, span.end, colour ?? app.settings.colour, style);
    this.#control.activate(id);
    if (colour !== null) void app.changeSettings({ colour });
  }

  /** Marks every place where the selected words stand, or those of the focused highlight: as one step of undo. */
  async everyOccurrence(): Promise<void> {
    const { app, text, selection, activePlaced } = this.#control;
    const span = selection ?? (activePlaced?.state === 'orphan' ? null : activePlaced);
    if (span === null) return;
    const { start, end } = span;
    const { colour, style } =
      selection === null && activePlaced !== null
        ? activePlaced.annotation
        : { colour: app.settings.colour, style: 'highlight' as const };
    await this.#ask(occurrences(text, { start, end }), { start, end }, colour, style);
  }

  /** Marks all that a search found, in the last colour: as one step of undo. @param isCut there is more than was listed */
  async markAll(found: readonly Span[], isCut: boolean): Promise<void> {
    const { app, text } = this.#control;
    // No letter is cut off its accents, whatever the pattern.
    const whole = found.map((span) => snapToGraphemes(text, span));
    const apart = whole.filter(({ start }, at) => start >= (whole[at - 1]?.end ?? 0));
    const [hand] = apart;
    if (hand === undefined) return app.messages.say(words.reader.marks.all.nothing);
    await this.#ask(apart, hand, app.settings.colour, 'highlight', isCut);
  }

  async #ask(found: readonly Span[], hand: Span, colour: Colour, style: Style, isCut = false): Promise<void> {
    const { app } = this.#control;
    const add = () => this.#addAll(found, hand, colour, style);
    const { tooMany, many, doIt } = words.reader.marks.all;
    if (found.length > TOO_MANY || isCut) app.messages.show(tooMany(found.length));
    else if (found.length > MANY)
      app.messages.show(many(found.length), { action: { label: doIt, run: () => void add() } });
    else await add();
  }

  async #addAll(found: readonly Span[], hand: Span, colour: Colour, style: Style): Promise<void> {
    const { app, session } = this.#control;
    const key = ({ start, end }: Span): string => `${start}-${end}`;
    const there = new Map(
      session.placed.filter(({ state }) => state !== 'orphan').map((placed) => [key(placed), placed]),
    );
    const fresh = found.filter((span) => !there.has(key(span)));
    const drafts = fresh.map((place) => session.draft({ ...session.selector(place), colour, style }));
    this.#control.clearSelection();
    const { all, steps } = words.reader.marks;
    if (drafts.length > 0) await session.add(drafts, 'create', steps.highlights(drafts.length));
    const inHand = drafts[fresh.findIndex(({ start }) => start === hand.start)]?.id;
    this.#control.activate(inHand ?? there.get(key(hand))?.annotation.id ?? null);
    if (drafts.length === 0) app.messages.show(found.length === 1 ? all.once : all.already(found.length));
    else app.messages.show(all.done(drafts.length), { undo: () => void this.#control.undo() });
  }

  #say(colour: Colour, style: Style): void {
    const { messages, settings } = this.#control.app;
    const { made } = words.reader.marks;
    messages.say(style === 'highlight' ? made.highlight(colourName(settings, colour)) : made[style]);
  }
}
