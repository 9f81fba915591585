import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/appearance/contrast.ts';
import { contrastDoubts, isDarkPaper, ownTokens } from '../../../src/core/appearance/own-colours.ts';
import { USUAL_OWN_COLOURS } from '../../../src/core/appearance/themes.ts';

/** Any colour, as `#rrggbb`. */
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

const GROUNDS = ['paper', 'chrome', 'raised', 'hover'];
const HIGHLIGHTS = ['saffron', 'moss', 'sky', 'rose', 'lilac'];

describe('ownTokens', () => {
  it('can be read wherever paper and ink can', () => {
    const readable = fc
      .record({ paper: colour, ink: colour, accent: colour })
      // Of less, what is mixed for grounds cannot keep it.
      .filter(({ paper, ink }) => contrast(paper, ink) >= 7);
    fc.assert(
      fc.property(readable, (colours) => {
        const tokens = ownTokens(colours);
        const on = (ground: string, ink: string) => contrast(tokens[ground]!, tokens[ink]!);
        for (const ground of [...GROUNDS, ...HIGHLIGHTS, 'selection', 'rubric-soft'])
          expect(on(ground, 'ink'), `ink on ${ground}`).toBeGreaterThanOrEqual(4.5);
        for (const ground of GROUNDS)
          expect(on(ground, 'muted'), `muted on ${ground}`).toBeGreaterThanOrEqual(4.5);
        expect(on('rubric', 'on-rubric')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('shows marks on a paper, too, on which nothing can be read', () => {
    const tokens = ownTokens({ paper: '#eef1e8', ink: '#8a9a8a', accent: '#c0d0c8' });
    for (const name of HIGHLIGHTS) expect(tokens[name], name).not.toBe(tokens['paper']);
    expect(new Set(HIGHLIGHTS.map((name) => tokens[name])).size).toBe(5);
  });

  it('leaves the three colours as they were chosen', () => {
    fc.assert(
      fc.property(colour, colour, colour, (paper, ink, accent) => {
        const tokens = ownTokens({ paper, ink, accent });
        expect([tokens['paper'], tokens['ink'], tokens['rubric']]).toEqual([paper, ink, accent]);
        expect(Object.values(tokens).every((token) => /^#[0-9a-f]{6}$/.test(token))).toBe(true);
      }),
    );
  });

  it('keeps the colours of highlights apart on the usual own paper, and on a dark one', () => {
    for (const colours of [USUAL_OWN_COLOURS, { paper: '#10202a', ink: '#e0e8ec', accent: '#7cc4a8' }]) {
      const tokens = ownTokens(colours);
      const shown = HIGHLIGHTS.map((name) => tokens[name]);
      expect(new Set([...shown, tokens['paper']]).size).toBe(6);
    }
  });
});

it('calls a paper dark when what is written on it is lighter', () => {
  expect(isDarkPaper({ paper: '#102030', ink: '#c0c8d0', accent: '#ffffff' })).toBe(true);
  expect(isDarkPaper(USUAL_OWN_COLOURS)).toBe(false);
});

it('doubts what falls short of 4.5, and nothing of the usual own colours', () => {
  expect(contrastDoubts(USUAL_OWN_COLOURS)).toEqual([]);
  const doubts = contrastDoubts({ paper: '#ffffff', ink: '#777777', accent: '#ffff00' });
  expect(doubts.map(({ what }) => what)).toEqual(['ink', 'accent']);
  expect(doubts[0]?.ratio).toBeCloseTo(4.48, 2);
  expect(contrastDoubts({ paper: '#ffffff', ink: '#767676', accent: '#000000' })).toEqual([]);
});
