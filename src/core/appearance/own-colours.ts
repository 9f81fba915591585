import { contrast, LEAST_CONTRAST, luminance, mix } from './contrast.ts';
import type { OwnColours } from './themes.ts';

/** The colours of highlights on a light paper and on a dark one, as the light and the dark theme have them. */
const HIGHLIGHTS = {
  light: { saffron: '#f9d976', moss: '#bfe0a8', sky: '#b5d8f5', rose: '#f7bfc6', lilac: '#d7c6f2' },
  dark: { saffron: '#6b5715', moss: '#38562a', sky: '#214d6e', rose: '#6b2f3a', lilac: '#4a3a70' },
} as const;

/** Steps in which a colour is looked for; finer ones cannot be seen. */
const STEPS = 50;

/** Of a contrast that is too low on the paper already this much is left elsewhere, so that grounds and marks are still seen. */
const KEPT = 0.85;

/** Whether a theme of these colours is a dark one: whatever is written on it is lighter than its ground. */
export function isDarkPaper({ paper, ink }: OwnColours): boolean {
  return luminance(paper) < luminance(ink);
}

/**
 * Every colour of a theme (names as in tokens.css, without the dashes) out of three. What is mixed keeps 4.5 : 1 wherever ink and
 * paper do; what they do not, no mixture can.
 */
export function ownTokens(colours: OwnColours): Record<string, string> {
  const { paper, ink, accent } = colours;
  const isDark = isDarkPaper(colours);
  const leastOf = (colour: string): number => Math.min(LEAST_CONTRAST, contrast(paper, colour) * KEPT);
  const carriesInk = (ground: string): boolean => contrast(ground, ink) >= leastOf(ink);
  const carriesBoth = (ground: string): boolean =>
    carriesInk(ground) && contrast(ground, accent) >= leastOf(accent);
  const chrome = furthest(paper, ink, 0.05, carriesBoth);
  const raised = isDark ? furthest(paper, ink, 0.06, carriesBoth) : mix(paper, '#ffffff', 0.5);
  const hover = furthest(paper, ink, 0.09, carriesBoth);
  const grounds = [paper, chrome, raised, hover];
  const isReadable = (colour: string): boolean =>
    grounds.every((ground) => contrast(ground, colour) >= leastOf(ink));
  const highlights = Object.entries(HIGHLIGHTS[isDark ? 'dark' : 'light']).map(
    ([name, colour]) => [name, furthest(paper, colour, 1, carriesInk)] as const,
  );
  return {
    paper,
    chrome,
    raised,
    hover,
    line: mix(paper, ink, 0.17),
    ink,
    muted: furthest(ink, paper, 0.45, isReadable),
    rubric: accent,
    'rubric-strong': mix(accent, ink, 0.25),
    'on-rubric': bestOn(accent, [paper, ink, '#ffffff', '#000000']),
    'rubric-soft': furthest(paper, accent, 0.14, carriesBoth),
    selection: furthest(paper, accent, 0.26, carriesInk),
    ...Object.fromEntries(highlights),
  };
}

/** The furthest colour on the way from `from` to `to`, up to `most` of it, that still holds; `from` where none does. */
function furthest(from: string, to: string, most: number, holds: (colour: string) => boolean): string {
  for (let step = STEPS; step > 0; step -= 1) {
    const colour = mix(from, to, (most * step) / STEPS);
    if (holds(colour)) return colour;
  }
  return from;
}

/** The first of `inks` that can be read on `ground`, else the one that comes nearest. */
function bestOn(ground: string, inks: readonly string[]): string {
  const readable = inks.find((ink) => contrast(ground, ink) >= LEAST_CONTRAST);
  return (
    readable ?? inks.reduce((best, ink) => (contrast(ground, ink) > contrast(ground, best) ? ink : best))
  );
}

export interface ContrastDoubt {
  what: 'ink' | 'accent';
  /** To the paper, 1 to 21. */
  ratio: number;
}

/** What of the reader's own colours is hard to read on their paper. */
export function contrastDoubts({ paper, ink, accent }: OwnColours): ContrastDoubt[] {
  const ratios = [
    { what: 'ink', ratio: contrast(paper, ink) },
    { what: 'accent', ratio: contrast(paper, accent) },
  ] as const;
  return ratios.filter(({ ratio }) => ratio < LEAST_CONTRAST);
}
