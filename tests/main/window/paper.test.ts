import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, THEMES } from '../../../src/core/settings.ts';
import { paperOf, themeSourceOf } from '../../../src/main/window/paper.ts';

const DAY = { isDark: false, wantsContrast: false };
const NIGHT = { isDark: true, wantsContrast: false };
const choose = (choice: Partial<typeof DEFAULT_SETTINGS>) => ({ ...DEFAULT_SETTINGS, ...choice });

it('follows the system only where the theme says so', () => {
  for (const theme of THEMES) {
    const isFollowing = paperOf(choose({ theme }), NIGHT) !== paperOf(choose({ theme }), DAY);
    expect(isFollowing, theme).toBe(theme === 'system');
    expect(themeSourceOf(choose({ theme })) === 'system', theme).toBe(theme === 'system');
  }
  expect(paperOf(choose({ darkTheme: 'black' }), NIGHT)).toBe('#000000');
  expect(paperOf(choose({ lightTheme: 'sepia' }), DAY)).toBe(paperOf(choose({ theme: 'sepia' }), NIGHT));
});

it('has the paper of the reader, and controls that fit it', () => {
  const own = { paper: '#102030', ink: '#e0e8f0', accent: '#80c0ff' };
  expect(paperOf(choose({ theme: 'own', ownColours: own }), DAY)).toBe('#102030');
  expect(themeSourceOf(choose({ theme: 'own', ownColours: own }))).toBe('dark');
  expect(themeSourceOf(choose({ theme: 'own' }))).toBe('light');
});

it('has the same papers as the page', () => {
  const css = readFileSync(new URL('../../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');
  for (const theme of THEMES.filter((name) => name !== 'system' && name !== 'own')) {
    const selector = theme === 'light' ? ':root {' : `:root[data-theme='${theme}'] {`;
    const rule = css.slice(css.indexOf(selector));
    expect(/--paper: (#[0-9a-f]{6});/.exec(rule)?.[1], theme).toBe(paperOf(choose({ theme }), DAY));
  }
});
