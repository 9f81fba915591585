import type { Colour, Style } from '../../core/annotation.ts';
import { colourName } from '../../core/colour-names.ts';
import { occurrences } from '../../core/occurrences.ts';
import type { Span } from '../../core/reading/segments.ts';
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
    const annotation = this.#control.activePlaced?.annotation;
    if (annotation === undefined) return;
    const same = annotation.style === style && (colour === null || colour === annotation.colour);
    // The line that is there already is taken away again: what stays is the colour.
    const next = same ? 'highlight' : style;
    void session.recolour(annotation.id, colour ?? annotation.colour, next);
    this.#say(colour ?? annotation.colour, next);
    if (colour !== null) void app.changeSettings({ colour });
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
    const found = occurrences(text, { start, end });
    const add = () => this.#addAll(found, { start, end }, colour, style);
    const count = found.length.toLocaleString(navigator.language);
    if (found.length > TOO_MANY)
      app.messages.show(
        `These words stand here ${count} times, which is too often to mark. Select more of them.`,
      );
    else if (found.length > MANY)
      app.messages.show(`These words stand here ${count} times.`, {
        action: { label: 'Highlight all', run: () => void add() },
      });
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
    const words = drafts.length === 1 ? '1 highlight' : `${drafts.length} highlights`;
    this.#control.clearSelection();
    if (drafts.length > 0) await session.add(drafts, 'create', words);
    const inHand = drafts[fresh.findIndex(({ start }) => start === hand.start)]?.id;
    this.#control.activate(inHand ?? there.get(key(hand))?.annotation.id ?? null);
    if (drafts.length === 0)
      app.messages.show(
        found.length === 1
          ? 'These words stand here only once.'
          : `All ${found.length} are highlighted already.`,
      );
    else
      app.messages.show(`${drafts.length} highlighted.`, {
        undo: () => void this.#control.undo(),
      });
  }

  #say(colour: Colour, style: Style): void {
    const { messages, settings } = this.#control.app;
    if (style === 'highlight') messages.say(`Highlighted in ${colourName(settings, colour)}`);
    else messages.say(style === 'underline' ? 'Underlined' : 'Struck out');
  }
}
