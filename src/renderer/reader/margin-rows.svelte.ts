import { isOnWhole, type Annotation } from '../../core/annotation.ts';
import { crowd, type Row } from '../../core/layout/crowd.ts';
import { filterOf } from '../notes/filter.svelte.ts';
import { noteOnWhole } from '../notes/whole.ts';
import type { ReaderControl } from './control.svelte.ts';
import { countUntil } from './offsets.ts';
import type { Placed } from './session.svelte.ts';

/** Between two notes, in steps of four; and a note's own padding, so that its text, not its box, meets the line. */
const GAP = 8;
const PADDING = 7;
/** A note as one line, border and padding included. */
const LINE = 24;
/** Farther from its line than this share of the window a note does not stand beside it, and many make room by being short. */
const FAR = 0.6;
/** Systems take two clicks for a double click within half a second; most hands need half of that. */
const DOUBLE_CLICK_MS = 300;
/** The row where the note on the article would stand, which offers to write it. */
export const NO_NOTE = '';

/** What stands in the margin, and where: notes near the window that pass the filter, and the focused one wherever it is. */
export class MarginRows {
  #heights = $state.raw<ReadonlyMap<string, number>>(new Map());
  #rows = $state.raw<readonly Row[]>([]);
  #held = $state.raw<{ id: string; top: number } | null>(null);
  #holding: ReturnType<typeof setTimeout> | undefined;
  /** Where lines stand, by the offset of a letter; as long as nothing moves, the page need not be asked again. */
  readonly #lines = new Map<number, number>();
  #linesOf = -1;
  readonly #control: ReaderControl;
  readonly #shown = $derived.by(() => this.#near());
  readonly #byId = $derived(new Map(this.#shown.map((placed) => [placed.id, placed])));

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }
  placed(id: string): Placed | undefined {
    return this.#byId.get(id);
  }
  /** Whether this note was laid out as a card, so that its place is not a guess. */
  isMeasured(id: string): boolean {
    return this.#heights.has(id);
  }

  /** Lets a note stay where it is for as long as a double click may take; then it goes to its line. */
  hold(id: string): void {
    const top = this.#rows.find((row) => row.id === id)?.top;
    if (top === undefined) return;
    clearTimeout(this.#holding);
    this.#held = { id, top };
    this.#holding = setTimeout(() => (this.#held = null), DOUBLE_CLICK_MS);
  }

  /** Keeps the height of a card while it is there. */
  readonly measured = (element: HTMLElement): (() => void) => {
    this.#sizes.observe(element);
    return () => this.#sizes.unobserve(element);
  };
  readonly #sizes = new ResizeObserver((entries) => {
    const next = new Map(this.#heights);
    for (const { target } of entries) {
      const { id, kind } = (target as HTMLElement).dataset;
      if (id !== undefined && kind === 'card') next.set(id, (target as HTMLElement).offsetHeight);
    }
    this.#heights = next;
  });

  /** Arranges anew; tops are measured from the upper edge of `spread`. */
  arrange(spread: HTMLElement): void {
    const { page, scroller, session, near, active, layout } = this.#control;
    if (page === null || scroller === null) return;
    if (layout !== this.#linesOf) this.#lines.clear();
    this.#linesOf = layout;
    const origin = spread.getBoundingClientRect().top;
    const title = spread.querySelector('h1')?.getBoundingClientRect().top ?? origin;
    const items = this.#shown.map(({ annotation, start, end }) => {
      const { id } = annotation;
      const height = this.#heights.get(id) ?? guess(annotation);
      if (id === this.#held?.id) return { id, height, top: this.#held.top };
      if (isOnWhole(annotation)) return { id, height, top: title - origin - PADDING };
      const known = this.#lines.get(start);
      const line = known ?? (page.rectsOf(start, Math.min(end, start + 1))[0]?.top ?? origin) - origin;
      if (known === undefined) this.#lines.set(start, line);
      return { id, height, top: line - PADDING };
    });
    if (near.start === 0 && noteOnWhole(session) === null)
      items.unshift({ id: NO_NOTE, top: title - origin - PADDING, height: LINE });
    this.#rows = crowd(items, {
      gap: GAP,
      from: 0,
      line: LINE,
      limit: scroller.clientHeight * FAR,
      ...(active === null ? {} : { pinned: active }),
    });
  }

  #near(): Placed[] {
    const { session, near, activePlaced } = this.#control;
    const filter = filterOf(session);
    const here = session.overlapping(near);
    if (near.start === 0) here.unshift(...session.onWhole);
    const shown = here.filter(
      ({ annotation }) =>
        // An editor is never taken away by scrolling, nor by a filter.
        annotation.id === activePlaced?.id ||
        ((annotation.note.trim() !== '' || annotation.tags.length > 0) && filter.passes(annotation)),
    );
    if (activePlaced !== null && activePlaced.state !== 'orphan' && !shown.includes(activePlaced))
      shown.splice(
        countUntil(shown.length, (at) => shown[at]!.start <= activePlaced.start),
        0,
        activePlaced,
      );
    return shown;
  }
}

/** The height of a note that was never laid out: about 42 letters on a line of 20 px, folded after eight, and its foot. */
function guess({ note, tags }: Annotation): number {
  const lines = note.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0);
  return 40 + 20 * Math.min(8, lines) + (tags.length > 3 ? 22 : 0);
}
