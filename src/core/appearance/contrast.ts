/** The least contrast of text by WCAG 2.2 (1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

/** Red, green and blue, 0 to 255 each, of `#rrggbb`. */
export function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Relative luminance of `#rrggbb`, 0 (black) to 1 (white): WCAG 2.2, *relative luminance*. */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map(linear) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 0 to 255 as sRGB encodes it → 0 to 1 in proportion to light. */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast of two colours as `#rrggbb`, 1 (none) to 21 (black on white): WCAG 2.2, *contrast ratio*. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` (0 to 1) of `to` in `from`, both `#rrggbb`, as CSS's `color-mix(in srgb)` mixes them. */
export function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  const mixed = channelsOf(from).map((channel, at) =>
    Math.round(channel + (target[at]! - channel) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
