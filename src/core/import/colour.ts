import type { Colour } from '../annotation.ts';

/** Other programs' colour names that are not said by their hue below. */
const NAMES: Readonly<Record<string, Colour>> = {
  yellow: 'saffron', orange: 'saffron', amber: 'saffron', gold: 'saffron', saffron: 'saffron',
  green: 'moss', lime: 'moss', olive: 'moss', teal: 'moss', moss: 'moss',
  blue: 'sky', cyan: 'sky', aqua: 'sky', sky: 'sky', navy: 'sky',
  red: 'rose', pink: 'rose', magenta: 'rose', rose: 'rose',
  purple: 'lilac', violet: 'lilac', lilac: 'lilac', indigo: 'lilac', lavender: 'lilac',
}; // prettier-ignore

/**
 * The colour nearest to another program's: by its name, or by its hue where it is `#rgb` or `#rrggbb` (with or without alpha).
 * `null` for grey, black and white, and for what is no colour: the reader's usual colour.
 */
export function nearestColour(value: string | null): Colour | null {
  const name = value?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? null;
  const [, long, short] = /^#?(?:([0-9a-f]{6})(?:[0-9a-f]{2})?|([0-9a-f]{3})[0-9a-f]?)$/.exec(name) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits === undefined) return null;
  const red = Number.parseInt(digits.slice(0, 2), 16);
  const green = Number.parseInt(digits.slice(2, 4), 16);
  const blue = Number.parseInt(digits.slice(4, 6), 16);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  // As grey as paper and ink are: no one chose a hue.
  if (spread < 24) return null;
  return hueName(hueOf({ red, green, blue, most, spread }));
}

interface Channels {
  red: number;
  green: number;
  blue: number;
  most: number;
  spread: number;
}

/** Degrees, 0 to 360, as in HSL. */
function hueOf({ red, green, blue, most, spread }: Channels): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  if (most === green) return 60 * ((blue - red) / spread) + 120;
  return 60 * ((red - green) / spread) + 240;
}

/** Where one name ends and the next begins, on the colours that Zotero, Kindle, Readest and Hypothesis offer. */
function hueName(hue: number): Colour {
  if (hue < 18 || hue >= 292) return 'rose';
  if (hue < 70) return 'saffron';
  if (hue < 170) return 'moss';
  return hue < 235 ? 'sky' : 'lilac';
}
