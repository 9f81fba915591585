import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, LEAST_CONTRAST, mix } from '../../../src/core/appearance/contrast.ts';
import { TOKEN_KINDS } from '../../../src/core/code/tokens.ts';
import { HIGHLIGHT_NAMES } from '../../../src/renderer/reader/paint-names.ts';

const sheet = (path: string): string =>
  readFileSync(join(import.meta.dirname, '../../../src/renderer', path), 'utf8');
const CODE = sheet('code/code.css');
const TOKENS = sheet('styles/tokens.css');

/** The custom properties that a style sheet sets for a theme, over those of the root. */
function properties(css: string, theme: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, selector = '', body = ''] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const isRoot = selector.trim() === ':root';
    if (!isRoot && !selector.includes(`[data-theme='${theme}']`)) continue;
    if (selector.includes('[data-ground')) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) found.set(name, value);
  }
  return found;
}

/** Themes with colours of code; in all others it is in ink, which the themes themselves answer for. */
const COLOURED = ['light', 'sepia', 'dark', 'black'];

describe.each(COLOURED)('the colours of code in the theme %s', (theme) => {
  const tokens = properties(TOKENS, theme);
  const of = (name: string): string => tokens.get(name)!;
  // As page.css paints them: the block's ground, a selection, a place that was found, the sentence of the cursor.
  const grounds = {
    code: of('--chrome'),
    selection: of('--selection'),
    found: mix(of('--chrome'), of('--rubric'), 0.22),
    'in hand': mix(of('--chrome'), of('--ink'), 0.09),
  };
  it.each(TOKEN_KINDS)('%s can be read on all that is behind it', (kind) => {
    const colour = properties(CODE, theme).get(`--code-${kind}`)!;
    for (const [name, ground] of Object.entries(grounds))
      expect(contrast(colour, ground), `${colour} on ${name} ${ground}`).toBeGreaterThanOrEqual(
        LEAST_CONTRAST,
      );
  });

  it('are told apart from one another', () => {
    const all = TOKEN_KINDS.map((kind) => properties(CODE, theme).get(`--code-${kind}`));
    expect(new Set(all).size).toBe(TOKEN_KINDS.length);
  });
});

it('control: what is too light is counted as that', () => {
  expect(contrast('#8a8070', properties(TOKENS, 'light').get('--chrome')!)).toBeLessThan(LEAST_CONTRAST);
});

it.each(['contrast', 'contrast-dark', 'own'])('code is in ink in the theme %s', (theme) => {
  for (const kind of TOKEN_KINDS)
    expect(properties(CODE, theme).get(`--code-${kind}`)).toMatch(/^var\(--(ink|muted)\)$/);
});

it('every kind has a rule, and lies below everything that the reader marks', () => {
  for (const kind of TOKEN_KINDS) {
    expect(CODE).toContain(`::highlight(postil-code-${kind})`);
    expect(HIGHLIGHT_NAMES.indexOf(`postil-code-${kind}`)).toBeLessThan(
      HIGHLIGHT_NAMES.indexOf('postil-saffron'),
    );
  }
});
