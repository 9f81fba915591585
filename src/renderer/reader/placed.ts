import { byPosition, isOnWhole, type AnchorState, type Annotation } from '../../core/annotation.ts';
import { shownIn, type View, type Views } from '../../core/views.ts';
import { IntervalIndex, type Interval } from './intervals.ts';
import { countUntil } from './offsets.ts';

/** An annotation with its place in the text on screen. `id` is the annotation's. */
export interface Placed extends Interval {
  annotation: Annotation;
  state: AnchorState;
  /** The view in which it has a place, where it has none on screen: `state` is `orphan` then, and nothing is lost. */
  elsewhere: View | null;
}

/** What of annotations by id is asked for. */
export interface AnnotationsById {
  get(id: string): Annotation | undefined;
}

/** From so many changes on, sorting anew costs less than taking them in one by one. */
const MANY = 64;

/**
 * The annotations that are not in the trash, placed in one of an article's texts, in reading order, orphans last. What
 * has not changed from one call of `follow` to the next keeps its very `Placed`, so that whoever draws them can tell by
 * identity. A change costs O(log n) comparisons and a copy of the list; finding by id or by place does not grow with it.
 */
export class PlacedOrder {
  readonly #views: Views;
  #view: View = 'clean';
  readonly #byId = new Map<string, Placed>();
  readonly #spans = new IntervalIndex<Placed>();
  /** Changed since `follow` was called last. */
  #touched = new Set<string>();
  #list: readonly Placed[] = [];

  constructor(views: Views) {
    this.#views = views;
  }

  /** Places all of them anew, in the other text. */
  turn(view: View): void {
    this.touch(this.#byId.keys());
    this.#view = view;
    this.#byId.clear();
    this.#list = [];
    this.#spans.set([]);
  }

  /** The annotations with these ids have come, gone or changed. */
  touch(ids: Iterable<string>): void {
    for (const id of ids) this.#touched.add(id);
  }

  /** Takes over what was touched, as it is in `annotations` now. Answers all that have a place. */
  follow(annotations: AnnotationsById): readonly Placed[] {
    const touched = [...this.#touched].filter((id) => annotations.get(id) !== this.#byId.get(id)?.annotation);
    this.#touched = new Set();
    if (touched.length > MANY) this.#placeMany(touched, annotations);
    else if (touched.length > 0) this.#place(touched, annotations);
    return this.#list;
  }

  find(id: string): Placed | null {
    return this.#byId.get(id) ?? null;
  }

  /** Where this annotation stands in the list; −1 where it does not. */
  indexOf(id: string): number {
    const placed = this.#byId.get(id);
    return placed === undefined ? -1 : indexIn(this.#list, placed);
  }

  /** The notes on the article as a whole. */
  get onWhole(): Placed[] {
    // They stand at the beginning, where only passages that begin there too come before them.
    const most = countUntil(
      this.#list.length,
      (at) => this.#list[at]!.start === 0 && this.#list[at]!.state !== 'orphan',
    );
    return this.#list.slice(0, most).filter(({ annotation }) => isOnWhole(annotation));
  }

  /** Those that share text with `[start, end)`, in reading order. */
  overlapping(start: number, end: number): Placed[] {
    return this.#spans.overlapping(start, end).sort(inOrder);
  }

  #placeMany(ids: readonly string[], annotations: AnnotationsById): void {
    for (const id of ids) {
      const placed = placedOf(annotations.get(id), this.#views, this.#view);
      if (placed === null) this.#byId.delete(id);
      else this.#byId.set(id, placed);
    }
    this.#list = [...this.#byId.values()].sort(inOrder);
    this.#spans.set(this.#list.filter(isInText));
  }

  #place(ids: readonly string[], annotations: AnnotationsById): void {
    const list = [...this.#list];
    for (const id of ids) {
      const before = this.#byId.get(id);
      if (before !== undefined) {
        list.splice(indexIn(list, before), 1);
        this.#byId.delete(id);
        this.#spans.remove(id);
      }
      const after = placedOf(annotations.get(id), this.#views, this.#view);
      if (after === null) continue;
      list.splice(indexIn(list, after), 0, after);
      this.#byId.set(id, after);
      if (isInText(after)) this.#spans.put(after);
    }
    this.#list = list;
  }
}

function placedOf(annotation: Annotation | undefined, views: Views, view: View): Placed | null {
  if (annotation === undefined || annotation.deleted !== null) return null;
  // Never placed in these texts: shown with its quote as one that needs the reader, not dropped.
  const { state, start, end, elsewhere } = shownIn(annotation, views, view);
  return { id: annotation.id, annotation, start, end, state, elsewhere };
}

/** Whether it marks letters: an orphan has none, and a note on the whole article marks no passage. */
export function isInText({ state, annotation }: Placed): boolean {
  return state !== 'orphan' && !isOnWhole(annotation);
}

/** Where `placed` stands, or would stand, in an ordered list. */
function indexIn(list: readonly Placed[], placed: Placed): number {
  return countUntil(list.length, (at) => inOrder(list[at]!, placed) < 0);
}

function inOrder(a: Placed, b: Placed): number {
  return Number(a.state === 'orphan') - Number(b.state === 'orphan') || byPosition(key(a), key(b));
}

function key({ id, start, end, annotation: { created } }: Placed) {
  return { start, end, created, id };
}
