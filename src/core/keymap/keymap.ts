import { normalChord } from './chord.ts';
import { chordsOf, type KeyPress } from './press.ts';
import { COMMAND_KEYS, placeOf, PLACE_ACTIONS, usualKeys, type Place, type PlaceAction } from './usual.ts';

/** What the reader has changed: an action's keys, in the place of all that it comes with. None at all is an empty list. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** Which key does what: what Postil comes with, and what the reader has changed of it. Never changes itself. */
export class Keymap {
  readonly #changes: KeyChanges;
  readonly #actions = new Map<string, string[]>();

  /** @param changes as settings keep them; what is no chord is passed over */
  constructor(changes: KeyChanges) {
    this.#changes = changes;
    const all = new Set([...Object.keys(COMMAND_KEYS), ...PLACE_ACTIONS, ...Object.keys(changes)]);
    for (const action of all)
      for (const chord of this.keysOf(action)) {
        const others = this.#actions.get(chord) ?? [];
        this.#actions.set(chord, [...others, action]);
      }
  }

  /** The chords of an action, the one to show first. */
  keysOf(action: string): readonly string[] {
    const changed = this.isChanged(action) ? this.#changes[action] : undefined;
    return (changed ?? usualKeys(action)).flatMap((text) => normalChord(text) ?? []);
  }

  isChanged(action: string): boolean {
    return Object.hasOwn(this.#changes, action);
  }

  /** Every action that a chord stands for, wherever it counts. */
  actionsOn(chord: string): readonly string[] {
    return this.#actions.get(chord) ?? [];
  }

  /** The command that a press stands for, by its name, and the chord that was meant; `null` for none. */
  command(press: KeyPress): { action: string; chord: string } | null {
    return this.#find(press, ['everywhere']);
  }

  /** The action of one of `places`, and the chord that was meant. */
  inPlace(
    press: KeyPress,
    ...places: readonly Exclude<Place, 'everywhere'>[]
  ): { action: PlaceAction; chord: string } | null {
    return this.#find(press, places) as { action: PlaceAction; chord: string } | null;
  }

  #find(press: KeyPress, places: readonly Place[]): { action: string; chord: string } | null {
    for (const chord of chordsOf(press)) {
      const action = this.actionsOn(chord).find((one) => places.includes(placeOf(one)));
      if (action !== undefined) return { action, chord };
    }
    return null;
  }
}
