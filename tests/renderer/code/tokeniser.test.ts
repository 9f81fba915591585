import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packed } from '../../../src/core/code/packed.ts';
import type { Token } from '../../../src/core/code/tokens.ts';
import { Tokeniser, type CodeRequest, type CodeThread } from '../../../src/renderer/code/tokeniser.ts';

/** A thread that answers each block with one keyword over all of it, except those that hang and those that break it. */
class Thread extends EventTarget implements CodeThread {
  ended = false;

  postMessage({ value }: CodeRequest): void {
    if (value === 'hang') return;
    setTimeout(() => {
      if (this.ended) return;
      const data = packed([{ start: 0, end: value.length, kind: 'keyword' }]);
      this.dispatchEvent(value === 'break' ? new Event('error') : new MessageEvent('message', { data }));
    }, 10);
  }
  terminate(): void {
    this.ended = true;
  }
}

let threads: Thread[] = [];
let answers: Record<string, readonly Token[]> = {};
let tokeniser: Tokeniser;
const ask = (...values: string[]): void => {
  for (const value of values) tokeniser.ask({ value, language: null }, (tokens) => (answers[value] = tokens));
};

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
  answers = {};
  tokeniser = new Tokeniser(() => {
    const thread = new Thread();
    threads.push(thread);
    return thread;
  });
});
afterEach(() => vi.useRealTimers());

it('starts no thread before it is asked, and one for all that it is asked', () => {
  expect(threads).toHaveLength(0);
  ask('a', 'bc');
  vi.advanceTimersByTime(100);
  expect(threads).toHaveLength(1);
  expect(answers).toEqual({
    a: [{ start: 0, end: 1, kind: 'keyword' }],
    bc: [{ start: 0, end: 2, kind: 'keyword' }],
  });
});

it('a block that takes for ever, or breaks the thread, stays plain; the others do not', () => {
  ask('hang', 'a', 'break', 'b');
  vi.advanceTimersByTime(4_000);
  expect(Object.keys(answers)).toEqual(['a', 'b']);
  expect(threads.map(({ ended }) => ended)).toEqual([true, true, false]);
});

it('gives up on an article whose blocks keep running out of time', () => {
  ask(...Array.from({ length: 20 }, () => 'hang'), 'a');
  vi.advanceTimersByTime(60_000);
  ask('b');
  vi.advanceTimersByTime(60_000);
  expect(threads).toHaveLength(3);
  expect(threads.every(({ ended }) => ended)).toBe(true);
  expect(answers).toEqual({});
});

it('ends the thread when nothing is asked for a while, and starts one when something is', () => {
  ask('a');
  vi.advanceTimersByTime(10_000);
  expect(threads.map(({ ended }) => ended)).toEqual([true]);
  ask('b');
  vi.advanceTimersByTime(100);
  expect(answers['b']).toBeDefined();
  expect(threads).toHaveLength(2);
});

it('answers nothing after its end', () => {
  ask('a', 'b');
  tokeniser.end();
  vi.advanceTimersByTime(60_000);
  expect(answers).toEqual({});
  expect(threads.map(({ ended }) => ended)).toEqual([true]);
});

it('does without where the page may start no thread', () => {
  tokeniser = new Tokeniser(() => {
    throw new Error('refused');
  });
  ask('a', 'b');
  vi.advanceTimersByTime(60_000);
  expect(answers).toEqual({});
});
