import { expect, it } from 'vitest';
import { pauseBeforeReload } from '../../../src/main/window/recovery.ts';

it('loads again at once, then ever later, and never waits longer than five seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 200].map(pauseBeforeReload)).toEqual([
    0, 250, 500, 1000, 2000, 4000, 5000, 5000,
  ]);
});
