import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { channelsOf, contrast, linear } from '../../../src/core/appearance/contrast.ts';
import { ownTokens } from '../../../src/core/appearance/own-colours.ts';
import { THEMES } from '../../../src/core/appearance/themes.ts';

const CSS = readFileSync(new URL('../../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The colours that a rule of tokens.css sets, by their names. */
function coloursOf(selector: string): Record<string, string> {
  const rule = new RegExp(`^${selector.replaceAll(/[[\]]/g, '\\$&')} \\{\\n([^}]*)\\}`, 'm').exec(CSS);
  const body = rule?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

const LIGHT = coloursOf(':root');
/** The reader's own colours have a test of their own. */
const SHOWN = THEMES.filter((theme) => theme !== 'system' && theme !== 'own');
const GROUNDS = ['paper', 'chrome', 'raised', 'hover'];
const HIGHLIGHTS = ['saffron', 'moss', 'sky', 'rose', 'lilac'];
const NAMES = Object.keys(LIGHT);

function tokensOf(theme: string): Record<string, string> {
  return { ...LIGHT, ...coloursOf(`:root[data-theme='${theme}']`) };
}

it.each(SHOWN.filter((theme) => theme !== 'light'))(
  '%s sets colours of its own for every ground and ink',
  (theme) => {
    const own = Object.keys(coloursOf(`:root[data-theme='${theme}']`));
    // The paper of sepia is a light one: its highlights are those of light.
    const wanted = theme === 'sepia' ? NAMES.filter((name) => !HIGHLIGHTS.includes(name)) : NAMES;
    expect(own.toSorted()).toEqual(wanted.toSorted());
  },
);

it.each(SHOWN)('%s can be read on every ground', (theme) => {
  const tokens = tokensOf(theme);
  const least = theme.startsWith('contrast') ? 7 : 4.5;
  const pairs = [
    ...GROUNDS.flatMap((ground) => ['ink', 'muted', 'rubric'].map((ink) => [ink, ground])),
    ...['paper', 'chrome', 'raised'].map((ground) => ['rubric-strong', ground]),
    ...[...HIGHLIGHTS, 'selection', 'rubric-soft'].map((ground) => ['ink', ground]),
    [theme === 'sepia' ? 'rubric-strong' : 'rubric', 'rubric-soft'],
    ['on-rubric', 'rubric'],
    ['on-rubric', 'rubric-strong'],
  ] as [string, string][];
  const short = pairs
    .map(([ink, ground]) => ({ ink, ground, ratio: contrast(tokens[ink]!, tokens[ground]!) }))
    .filter(({ ratio }) => ratio < least);
  expect(short).toEqual([]);
});

/** OKLab, in which distances are as great as they look (Ottosson 2020, “A perceptual color space for image processing”). */
function oklab(colour: string): number[] {
  const [r, g, b] = channelsOf(colour).map(linear) as [number, number, number];
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt) as [number, number, number];
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Two and a half times what is just seen side by side (0.02): marks lie far from one another. */
const APART = 0.05;

it.each(SHOWN)('%s tells its highlights from one another and from the page', (theme) => {
  const tokens = tokensOf(theme);
  const names = ['paper', ...HIGHLIGHTS];
  const near = names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((other) => {
      const [a, b] = [oklab(tokens[one]!), oklab(tokens[other]!)];
      const distance = Math.hypot(...a.map((value, axis) => value - b[axis]!));
      return distance < APART ? [`${one} and ${other}: ${distance.toFixed(3)}`] : [];
    }),
  );
  expect(near).toEqual([]);
});

it('control: colours that are near one another are found', () => {
  const [a, b] = [oklab('#f9d976'), oklab('#f7d57a')];
  expect(Math.hypot(...a.map((value, axis) => value - b[axis]!))).toBeLessThan(APART);
});

it.each(['light', 'dark'])('gives own colours the highlights of %s', (theme) => {
  const tokens = tokensOf(theme);
  const own = ownTokens({ paper: tokens['paper']!, ink: tokens['ink']!, accent: tokens['rubric']! });
  for (const name of HIGHLIGHTS) expect(own[name], name).toBe(tokens[name]);
});
