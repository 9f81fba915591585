import { expect, it } from 'vitest';
import {
  alongArrows,
  backKey,
  onKey,
  stepAlong,
  windowDirection,
} from '../../../src/renderer/shell/along.ts';

it.each([
  ['ArrowRight', 'ltr', 1],
  ['ArrowLeft', 'ltr', -1],
  ['ArrowRight', 'rtl', -1],
  ['ArrowLeft', 'rtl', 1],
  ['ArrowDown', 'rtl', undefined],
  ['Enter', 'ltr', undefined],
] as const)('%s in a row that runs %s', (key, direction, by) => {
  expect(stepAlong(key, direction)).toBe(by);
});

it.each(['ltr', 'rtl'] as const)('on and back are two keys, and steps of their own (%s)', (direction) => {
  expect(stepAlong(onKey(direction), direction)).toBe(1);
  expect(stepAlong(backKey(direction), direction)).toBe(-1);
});

it.each([
  ['→ / ←', '→ / ←', '← / →'],
  ['Mod+Shift+← / →', 'Mod+Shift+← / →', 'Mod+Shift+→ / ←'],
  ['Shift+↓ / ↑', 'Shift+↓ / ↑', 'Shift+↓ / ↑'],
])('%s as it is shown', (keys, ltr, rtl) => {
  expect(alongArrows(keys, 'ltr')).toBe(ltr);
  expect(alongArrows(keys, 'rtl')).toBe(rtl);
});

it('runs as in English where there is no window', () => {
  expect(windowDirection()).toBe('ltr');
});
