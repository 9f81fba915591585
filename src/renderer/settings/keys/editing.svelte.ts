import { assign, conflictsOf, restored, withKeys } from '../../../core/keymap/change.ts';
import { chordsOf } from '../../../core/keymap/press.ts';
import type { KeyPress } from '../../../core/keymap/press.ts';
import { refusalOf } from '../../../core/keymap/refusal.ts';
import { keymapOf, onMac } from '../../shell/keys.ts';
import type { SettingsState } from '../settings.svelte.ts';
import { clashWords, keysWords, refusalWords } from '../words.ts';

/** One key of an action is being chosen: `old` is the one that gives way, `null` where it comes beside the others. */
interface Choosing {
  action: string;
  old: string | null;
}

/** The choosing of keys, one at a time: what was pressed is taken, refused with a reason, or told to be another's. */
export class KeyEditing {
  #choosing = $state.raw<Choosing | null>(null);
  #told = $state.raw('');
  #clash = $state.raw<string | null>(null);
  readonly #settings: SettingsState;

  constructor(settings: SettingsState) {
    this.#settings = settings;
  }

  get choosing(): Choosing | null {
    return this.#choosing;
  }
  /** Why the last press was not taken; empty where there was none. */
  get told(): string {
    return this.#told;
  }
  /** The chord that is another's, and can be taken from there. */
  get clash(): string | null {
    return this.#clash;
  }

  begin(action: string, old: string | null): void {
    this.#choosing = { action, old };
    this.#told = '';
    this.#clash = null;
  }

  leave(): void {
    this.#choosing = null;
  }

  /** Takes what was pressed, or says why not. @returns the chord where it was taken */
  press(press: KeyPress): string | null {
    const [typed, place] = chordsOf(press);
    if (this.#choosing === null || typed === undefined) return null;
    // A letter of another script means its place: so the key works whichever layout is on.
    const chord = place !== undefined && /[^\x00-\x7f]/.test(typed) ? place : typed;
    const { action } = this.#choosing;
    const refusal = refusalOf(action, chord, onMac());
    const others = conflictsOf(keymapOf(this.#settings.app.settings), action, chord);
    this.#clash = refusal === null && others.length > 0 ? chord : null;
    this.#told =
      refusal !== null ? refusalWords(refusal, chord) : others.length > 0 ? clashWords(chord, others) : '';
    return this.#told === '' ? this.#take(chord) : null;
  }

  /** The key that is another's is this action's from now on. @returns the chord */
  take(): string | null {
    return this.#clash === null ? null : this.#take(this.#clash);
  }

  #take(chord: string): string | null {
    const { app } = this.#settings;
    if (this.#choosing === null) return null;
    const { action, old } = this.#choosing;
    this.#change(action, assign(app.settings.keys, keymapOf(app.settings), { action, chord, old }));
    return chord;
  }

  /** The action has one key less. */
  remove(): void {
    const { app } = this.#settings;
    if (this.#choosing === null) return;
    const { action, old } = this.#choosing;
    const left = keymapOf(app.settings)
      .keysOf(action)
      .filter((key) => key !== old);
    this.#change(action, withKeys(app.settings.keys, action, left));
  }

  /** The action has the keys that it comes with. */
  restore(action: string): void {
    const { app } = this.#settings;
    this.#change(action, restored(app.settings.keys, keymapOf(app.settings), action));
  }

  #change(action: string, keys: Readonly<Record<string, readonly string[]>>): void {
    const { app } = this.#settings;
    this.leave();
    // As settings keep them: lists of their own.
    this.#settings.change({
      keys: Object.fromEntries(Object.entries(keys).map(([name, list]) => [name, [...list]])),
    });
    const now = keymapOf({ keys: app.settings.keys }).keysOf(action);
    app.messages.say(keysWords(action, now));
  }
}
