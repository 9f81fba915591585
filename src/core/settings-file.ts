import * as v from 'valibot';
import { normalChord } from './keymap/chord.ts';
import type { KeyChanges } from './keymap/keymap.ts';
import { refusalOf } from './keymap/refusal.ts';
import { SettingsSchema, type Settings } from './settings.ts';

/** What settings hold of this library and this window, and not of the reader: it stays where it is. */
const OWN = ['openArticle', 'tabs', 'lastExport', 'articleTypes'] as const satisfies (keyof Settings)[];
export type Own = (typeof OWN)[number];
export type Portable = Omit<Settings, Own>;

/** The settings that go from one computer to another. */
export const PORTABLE = (Object.keys(SettingsSchema.entries) as (keyof Settings)[]).filter(
  (name): name is keyof Portable => !(OWN as readonly string[]).includes(name),
);

/** A file of settings: JSON that says what it is. */
export function writeSettings(settings: Settings): string {
  const portable = Object.fromEntries(PORTABLE.map((name) => [name, settings[name]]));
  return `${JSON.stringify({ postil: 'settings', version: 1, settings: portable }, null, 2)}\n`;
}

/** Something of a file of settings that is not taken. */
export interface LeftOut {
  /** Where it stands: `exporting.template`. */
  name: string;
  /** `unknown`: this version does not know it. `bad`: not what it can be. `own`: it is of another library or window. */
  why: 'unknown' | 'bad' | 'own';
}

export interface ReadSettings {
  /** What is to be changed: what the file says, and says otherwise than the settings now. */
  change: Partial<Portable>;
  leftOut: LeftOut[];
}

/**
 * Reads a file of settings, or a profile's own `settings.json`. Every entry stands for itself: one that is bad leaves the others, and what
 * is there now stays.
 *
 * @param now what the settings are now
 * @param keyboard every action that can have a key, and whether the keyboard has ⌘
 * @returns `null` where the text is no file of settings at all
 */
export function readSettings(
  text: string,
  now: Settings,
  keyboard: { actions: readonly string[]; mac: boolean },
): ReadSettings | null {
  const written = entriesOf(text);
  if (written === null) return null;
  const change: Record<string, unknown> = {};
  const leftOut: LeftOut[] = [];
  for (const [name, value] of Object.entries(written)) {
    if ((OWN as readonly string[]).includes(name)) leftOut.push({ name, why: 'own' });
    else if (!isPortable(name)) leftOut.push({ name, why: 'unknown' });
    else {
      const taken =
        name === 'keys' ? keysOf(value, keyboard, leftOut) : valueOf(name, value, now[name], leftOut);
      if (taken !== undefined && !isEqual(taken, now[name])) change[name] = taken;
    }
  }
  return { change, leftOut };
}

const isPortable = (name: string): name is keyof Portable => (PORTABLE as readonly string[]).includes(name);

function entriesOf(text: string): Readonly<Record<string, unknown>> | null {
  let read: unknown;
  try {
    // A text file may begin with a mark of its encoding.
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  if (!isRecord(read)) return null;
  if (read['postil'] === 'settings') return isRecord(read['settings']) ? read['settings'] : null;
  return Object.keys(read).some(isPortable) ? read : null;
}

/** The value of one setting; of one in parts, the parts that are good on top of what they are now. `undefined` where nothing is. */
function valueOf(name: keyof Portable, written: unknown, now: unknown, leftOut: LeftOut[]): unknown {
  const parse = (value: unknown): unknown => v.parse(SettingsSchema.entries[name], value);
  const whole = parse(written);
  // A schema with a fallback never says no: what is bad comes back as something else.
  if (isEqual(whole, written)) return whole;
  if (!isRecord(written) || !isRecord(now)) {
    leftOut.push({ name, why: 'bad' });
    return undefined;
  }
  let taken: Readonly<Record<string, unknown>> = now;
  for (const [part, value] of Object.entries(written)) {
    const tried = parse({ ...taken, [part]: value });
    if (isRecord(tried) && isEqual(tried[part], value) && value !== undefined) taken = tried;
    else leftOut.push({ name: `${name}.${part}`, why: Object.hasOwn(now, part) ? 'bad' : 'unknown' });
  }
  return taken;
}

/** The keys that were changed, as the file has them; those of actions that are not known here, and such as no key can be, are left out. */
function keysOf(
  written: unknown,
  { actions, mac }: { actions: readonly string[]; mac: boolean },
  leftOut: LeftOut[],
): KeyChanges | undefined {
  if (!isRecord(written)) {
    leftOut.push({ name: 'keys', why: 'bad' });
    return undefined;
  }
  const taken = Object.entries(written).flatMap(([action, keys]) => {
    const isKnown = actions.includes(action);
    const chords = Array.isArray(keys) ? keys.map((key) => chordOf(key)) : null;
    const isGood =
      chords?.every((chord) => chord !== null && refusalOf(action, chord, mac) === null) === true;
    if (!isKnown || !isGood) {
      leftOut.push({ name: `keys.${action}`, why: isKnown ? 'bad' : 'unknown' });
      return [];
    }
    return [[action, chords]];
  });
  const parsed = v.parse(SettingsSchema.entries.keys, Object.fromEntries(taken));
  return parsed;
}

const chordOf = (key: unknown): string | null => (typeof key === 'string' ? normalChord(key) : null);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two JSON values are the same, whatever the order of their keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => isEqual(one, b[i]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}
