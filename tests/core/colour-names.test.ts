import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/core/annotation.ts';
import { COLOUR_SIGNS, colourName, markName } from '../../src/core/colour-names.ts';
import { speakIn } from '../../src/core/words/loading.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';

const named = (rose: string) => ({ colourNames: { ...DEFAULT_SETTINGS.colourNames, rose } });

describe('names and signs of colours', () => {
  it.each([
    ['disagree', 'disagree'],
    ['  open question ', 'open question'],
    ['', 'rose'],
    ['   ', 'rose'],
  ])('a rose called “%s” is %s', (name, expected) => {
    expect(colourName(named(name), 'rose')).toBe(expected);
    expect(colourName(named(name), 'sky')).toBe('sky');
  });

  it('a settings file that knows fewer colours leaves the others their own words', () => {
    expect(colourName({ colourNames: { sky: 'claim' } }, 'rose')).toBe('rose');
  });

  it('says the style with the name', () => {
    expect(markName(named('disagree'), 'rose', 'highlight')).toBe('disagree highlight');
    expect(markName(named(''), 'rose', 'strike')).toBe('rose strike-out');
  });

  it('says the name apart from the style where the language needs it', async () => {
    await speakIn('de', []);
    expect(colourName(named(''), 'rose')).toBe('Rosa');
    expect(markName(named(''), 'rose', 'underline')).toBe('Unterstreichung Rosa');
    expect(markName(named(' These '), 'rose', 'highlight')).toBe('Markierung „These“');
    await speakIn('en', []);
  });

  it('no two colours share a shape or a line', () => {
    const signs = COLOURS.map((colour) => COLOUR_SIGNS[colour]);
    expect(new Set(signs.map(({ shape }) => shape)).size).toBe(COLOURS.length);
    expect(new Set(signs.map(({ line }) => line)).size).toBe(COLOURS.length);
  });
});
