import type { Annotation } from '../annotation.ts';
import type { Change } from './operation.ts';

/**
 * Taking changes back without losing what came after them: a three-way merge of one annotation, field by field, as of one
 * file in version control. Base is what the step left, theirs what it found, ours what is there now. A field that is still
 * as the step left it goes back; one that somebody has changed since stays.
 */

/** What a step did to one annotation: the whole record where it came or went, else the fields that it changed. */
export interface StepChange {
  id: string;
  before: Partial<Annotation> | null;
  after: Partial<Annotation> | null;
}

/** `back` from after to before, `forth` from before to after. */
export type Direction = 'back' | 'forth';

/** The fields that say where an annotation stands. They mean something only together, so they change together. */
const PLACE: ReadonlySet<string> = new Set([
  'revision',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'anchor',
]);

/** Never part of a change: names, and the time of the change itself. */
const FIXED: ReadonlySet<string> = new Set(['id', 'articleId', 'created', 'updated']);

type Fields = Readonly<Record<string, unknown>>;

/** What the change did, field by field. */
export function stepChange(change: {
  id: string;
  before: Annotation | null;
  after: Annotation | null;
}): StepChange {
  const { id, before, after } = change;
  if (before === null || after === null) return { id, before, after };
  const keys = changedKeys(before, after);
  return { id, before: pick(before, keys), after: pick(after, keys) };
}

/** Two steps about the same article as one: the first's *before*, the second's *after*. */
export function joinChanges(first: readonly StepChange[], second: readonly StepChange[]): StepChange[] {
  const joined = new Map(first.map((change) => [change.id, change]));
  for (const later of second) {
    const earlier = joined.get(later.id);
    joined.set(later.id, earlier === undefined ? later : joinOne(earlier, later));
  }
  return [...joined.values()];
}

function joinOne(earlier: StepChange, later: StepChange): StepChange {
  return {
    id: later.id,
    // What the later step found and the earlier one did not touch was there before both.
    before: earlier.before && { ...later.before, ...earlier.before },
    after: later.after && { ...earlier.after, ...later.after },
  };
}

export interface Undone {
  /** The record as it is to be now; `null` is *not there*. The very `current` when nothing changes. */
  annotation: Annotation | null;
  /** Whether something that was to be taken back stays, because it has been changed since. */
  kept: boolean;
}

/**
 * Takes `change` back from `current`. A created annotation goes only if nobody has changed it since; where it stands in a
 * later text does not count, as no reader wrote that. One that was removed comes back only where none is.
 * To do a change again, give it with `before` and `after` swapped. `updated` is left to the caller.
 */
export function undoChange(current: Annotation | null, change: Pick<StepChange, 'before' | 'after'>): Undone {
  const { before, after } = change;
  if (before === null) {
    const own = current !== null && after !== null && sameButAnchor(current, after);
    return own || current === null
      ? { annotation: null, kept: false }
      : { annotation: current, kept: after !== null };
  }
  if (after === null) {
    return current === null
      ? { annotation: before as Annotation, kept: false }
      : { annotation: current, kept: true };
  }
  return current === null ? { annotation: null, kept: true } : undoFields(current, before, after);
}

function undoFields(current: Annotation, before: Fields, after: Fields): Undone {
  let kept = false;
  const back = new Set<string>();
  for (const group of groups(changedKeys(before, after))) {
    if (group.every((key) => isSame((current as unknown as Fields)[key], after[key]))) {
      for (const key of group) back.add(key);
    } else if (!group.every((key) => isSame((current as unknown as Fields)[key], before[key]))) {
      kept = true;
    }
  }
  return { annotation: back.size === 0 ? current : { ...current, ...pick(before, back) }, kept };
}

/**
 * The changes that take a step back (or forth) from what is there now.
 *
 * @param currentOf the annotation with this id as it is, or `null`
 * @param at the time of it, ISO 8601: what is taken back is newer than what it takes back
 */
export function takeBack(
  changes: readonly StepChange[],
  direction: Direction,
  currentOf: (id: string) => Annotation | null,
  at: string,
): { changes: Change[]; kept: boolean } {
  const made: Change[] = [];
  let kept = false;
  for (const { id, before, after } of direction === 'back' ? changes.toReversed() : changes) {
    const current = currentOf(id);
    const undone = undoChange(
      current,
      direction === 'back' ? { before, after } : { before: after, after: before },
    );
    kept ||= undone.kept;
    if (undone.annotation === current) continue;
    const next = undone.annotation && { ...undone.annotation, updated: at };
    made.push({ table: 'annotations', id, before: current, after: next });
  }
  return { changes: made, kept };
}

/**
 * The same change on what is there now, where that is not what the change was made from: fields that it does not touch stay
 * as they are. `null` when nothing is left to do. One that only places anew does not bring back what is gone.
 */
export function rebase(
  change: Extract<Change, { table: 'annotations' }>,
  current: Annotation | null,
): Change | null {
  const { before, after } = change;
  if (isSame(before, current)) return change;
  if (after === null) return current === null ? null : { ...change, before: current };
  if (current === null) return before?.updated === after.updated ? null : { ...change, before: null };
  if (before === null) return { ...change, before: current };
  const merged: Annotation = { ...current, ...pick(after, changedKeys(before, after)) };
  const updated = current.updated > after.updated ? current.updated : after.updated;
  return isSame(merged, current) ? null : { ...change, before: current, after: { ...merged, updated } };
}

/** Names of the fields that differ; of the place all or none. */
function changedKeys(before: object, after: object): Set<string> {
  const a = before as Fields;
  const b = after as Fields;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => !FIXED.has(key)));
  const changed = new Set([...keys].filter((key) => !isSame(a[key], b[key])));
  if ([...changed].some((key) => PLACE.has(key))) {
    for (const key of keys) if (PLACE.has(key)) changed.add(key);
  }
  return changed;
}

function groups(keys: ReadonlySet<string>): string[][] {
  const place = [...keys].filter((key) => PLACE.has(key));
  const others = [...keys].filter((key) => !PLACE.has(key)).map((key) => [key]);
  return place.length > 0 ? [place, ...others] : others;
}

function pick(record: object, keys: Iterable<string>): Partial<Annotation> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (key in record) picked[key] = (record as Fields)[key];
  return picked;
}

function sameButAnchor(a: object, b: object): boolean {
  return [...changedKeys({ ...a, anchor: null }, { ...b, anchor: null })].length === 0;
}

/** Whether two values of records are equal: JSON's values, compared by content whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isSame((a as Fields)[key], (b as Fields)[key]))
  );
}
