import { describe, expect, it } from 'vitest';
import { nextState, type Standing } from '../../../src/renderer/reader/read-state.ts';
import type { ReadingState } from '../../../src/core/library/records.ts';

const top: Standing = { progress: 0, beyond: false, moved: false, fits: false };
const inside: Standing = { progress: 0.4, beyond: true, moved: true, fits: false };
const end: Standing = { ...inside, progress: 0.97 };

describe('how far a reader is', () => {
  it.each<[string, ReadingState | undefined, Standing, ReadingState | null]>([
    ['opened', undefined, top, null],
    ['a few lines in', undefined, { ...inside, beyond: false, progress: 0.05 }, null],
    ['beyond the first screen', undefined, inside, 'reading'],
    ['the same of one called unread', 'unread', inside, 'reading'],
    ['going on', 'reading', inside, null],
    ['at the end', 'reading', end, 'read'],
    ['at the end at once', undefined, end, 'read'],
    ['almost at the end', 'reading', { ...end, progress: 0.96 }, null],
    ['at the end again', 'read', end, null],
    ['reading again from the beginning', 'read', inside, null],
    ['opened where reading had stopped', 'unread', { ...end, moved: false }, null],
    ['opened, all of it in view', undefined, { ...top, progress: 1, fits: true }, 'read'],
    ['in view, and called unread by hand', 'unread', { ...top, progress: 1, fits: true }, null],
  ])('%s', (_name, state, standing, expected) => {
    expect(nextState(state, standing)).toBe(expected);
  });
});
