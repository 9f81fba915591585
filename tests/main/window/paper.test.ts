import { expect, it } from 'vitest';
import { THEMES } from '../../../src/core/settings.ts';
import { paperOf } from '../../../src/main/window/paper.ts';

it('follows the system only where the theme says so', () => {
  for (const theme of THEMES) {
    const isFollowing = paperOf(theme, true) !== paperOf(theme, false);
    expect(isFollowing, theme).toBe(theme === 'system');
  }
  expect(paperOf('system', true)).toBe(paperOf('dark', false));
  expect(paperOf('system', false)).toBe(paperOf('light', true));
});
