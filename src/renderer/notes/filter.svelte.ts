import { COLOURS, isOnWhole, type Annotation, type Colour } from '../../core/annotation.ts';
import type { Placed, ReadingSession } from '../reader/session.svelte.ts';

/** Which highlights of one article are shown: those of any of the colours, with any of the tags; none chosen is all. */
export class NoteFilter {
  #colours = $state.raw<ReadonlySet<Colour>>(new Set());
  #tags = $state.raw<ReadonlySet<string>>(new Set());

  get on(): boolean {
    return this.#colours.size + this.#tags.size > 0;
  }
  hasColour(colour: Colour): boolean {
    return this.#colours.has(colour);
  }
  hasTag(tag: string): boolean {
    return this.#tags.has(tag);
  }

  /** A note on the whole article has no colour to be chosen by. */
  passes(annotation: Pick<Annotation, 'colour' | 'tags' | 'exact'>): boolean {
    const { colour, tags } = annotation;
    if (this.#colours.size > 0 && (isOnWhole(annotation) || !this.#colours.has(colour))) return false;
    return this.#tags.size === 0 || tags.some((tag) => this.#tags.has(tag));
  }
  apply(placed: readonly Placed[]): readonly Placed[] {
    return this.on ? placed.filter(({ annotation }) => this.passes(annotation)) : placed;
  }

  toggleColour(colour: Colour): void {
    this.#colours = toggled(this.#colours, colour);
  }
  toggleTag(tag: string): void {
    this.#tags = toggled(this.#tags, tag);
  }
  clear(): void {
    this.#colours = new Set();
    this.#tags = new Set();
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** The colours, in their own order, and the tags, the most used first, that these annotations have. */
export function facetsOf(placed: readonly Placed[]): { colours: Colour[]; tags: string[] } {
  const colours = new Set<Colour>();
  const counts = new Map<string, number>();
  for (const { annotation } of placed) {
    if (!isOnWhole(annotation)) colours.add(annotation.colour);
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const tags = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
  return { colours: COLOURS.filter((colour) => colours.has(colour)), tags };
}

const filters = new WeakMap<ReadingSession, NoteFilter>();

/** The filter of an open article: one for margin, rail, list and keys. */
export function filterOf(session: ReadingSession): NoteFilter {
  const known = filters.get(session);
  if (known !== undefined) return known;
  const made = new NoteFilter();
  filters.set(session, made);
  return made;
}
