import * as v from 'valibot';
import type { KeyChanges, Keymap } from './keymap.ts';
import { placeOf, usualKeys, type Place } from './usual.ts';

/** More keys than one action can use, and chords longer than any keyboard writes, are nobody's choice. */
const MOST_KEYS = 6;
const LONGEST = 40;

/** Changed keys as settings keep them. Which actions and chords there are is not looked at: a newer version may know more. */
export const KeyChangesSchema = v.record(
  v.pipe(v.string(), v.maxLength(LONGEST)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST))), v.maxLength(MOST_KEYS)),
);

/** Whether keys of the two places can be meant at once. */
export function overlap(a: Place, b: Place): boolean {
  if (a === b || a === 'everywhere' || b === 'everywhere') return true;
  const inPage: readonly Place[] = ['page', 'highlight'];
  return inPage.includes(a) && inPage.includes(b);
}

/** The other actions that `chord` stands for where `action` counts. */
export function conflictsOf(keymap: Keymap, action: string, chord: string): string[] {
  const place = placeOf(action);
  return keymap.actionsOn(chord).filter((other) => other !== action && overlap(placeOf(other), place));
}

/** `changes` with these keys for `action`; where they are what it comes with, nothing is kept of it. */
export function withKeys(changes: KeyChanges, action: string, keys: readonly string[]): KeyChanges {
  const usual = usualKeys(action);
  const others = Object.fromEntries(Object.entries(changes).filter(([name]) => name !== action));
  const isUsual = keys.length === usual.length && keys.every((key, i) => key === usual[i]);
  return isUsual ? others : { ...others, [action]: [...keys].slice(0, MOST_KEYS) };
}

/** `action` gets `chord` in the place of its key `old`, or beside its keys (`null`). Whoever has it where both count loses it. */
export function assign(
  changes: KeyChanges,
  keymap: Keymap,
  { action, chord, old }: { action: string; chord: string; old: string | null },
): KeyChanges {
  const keys = keymap.keysOf(action).filter((key) => key !== chord || key === old);
  const next = old === null ? [...keys, chord] : keys.map((key) => (key === old ? chord : key));
  return withKeys(taken(changes, keymap, action, [chord]), action, next);
}

/** `action` has the keys again that it comes with. Whoever has them now where both count loses them. */
export function restored(changes: KeyChanges, keymap: Keymap, action: string): KeyChanges {
  const usual = usualKeys(action);
  return withKeys(taken(changes, keymap, action, usual), action, usual);
}

/** `changes` without `chords` for all that `action` would share them with. */
function taken(changes: KeyChanges, keymap: Keymap, action: string, chords: readonly string[]): KeyChanges {
  const others = new Set(chords.flatMap((chord) => conflictsOf(keymap, action, chord)));
  return [...others].reduce(
    (rest, other) =>
      withKeys(
        rest,
        other,
        keymap.keysOf(other).filter((key) => !chords.includes(key)),
      ),
    changes,
  );
}
