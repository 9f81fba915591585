import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WordBook, type HyphensRequest } from '../../../src/renderer/hyphens/word-book.ts';
import type { Thread } from '../../../src/renderer/shell/asked-thread.ts';

/** A thread that divides each word before its third letter, but hangs at one and breaks at another. */
class Halver extends EventTarget implements Thread<HyphensRequest> {
  asked: string[] = [];
  ended = false;

  postMessage({ words }: HyphensRequest): void {
    this.asked.push(...words);
    if (words.includes('hang')) return;
    setTimeout(() => {
      if (this.ended) return;
      const data = words.map(() => [2]);
      this.dispatchEvent(
        words.includes('break') ? new Event('error') : new MessageEvent('message', { data }),
      );
    }, 10);
  }
  terminate(): void {
    this.ended = true;
  }
}

let threads: Halver[] = [];
let book: WordBook;

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
  book = new WordBook(() => {
    const thread = new Halver();
    threads.push(thread);
    return thread;
  });
});
afterEach(() => vi.useRealTimers());

it('knows nothing at first, and what it learnt then, each language for itself', async () => {
  expect(book.points('de-1996', 'silber')).toBeNull();
  const learnt = Promise.all([book.learn('de-1996', ['silber']), book.learn('en-gb', ['silver'])]);
  await vi.advanceTimersByTimeAsync(100);
  expect(await learnt).toEqual([true, true]);
  expect(book.points('de-1996', 'silber')).toEqual([2]);
  expect(book.points('en-gb', 'silber')).toBeNull();
  expect(threads.map(({ asked }) => asked)).toEqual([['silber', 'silver']]);
});

it.each(['hang', 'break'])(
  'leaves words whole for good after %s, and starts no other thread',
  async (word) => {
    const learnt = Promise.all([book.learn('es', [word]), book.learn('es', ['otra'])]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await learnt).toEqual([false, false]);
    expect(await book.learn('es', ['tercera'])).toBe(false);
    expect(threads.map(({ ended }) => ended)).toEqual([true]);
  },
);

it('leaves words whole where the page may start no thread', async () => {
  book = new WordBook(() => {
    throw new Error('refused');
  });
  expect(await book.learn('es', ['otra'])).toBe(false);
});

it('ends its thread when nothing is asked for a while, and still knows what it learnt', async () => {
  void book.learn('es', ['otra']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(threads.map(({ ended }) => ended)).toEqual([true]);
  expect(book.points('es', 'otra')).toEqual([2]);
  const learnt = book.learn('es', ['nueva']);
  await vi.advanceTimersByTimeAsync(100);
  expect(await learnt).toBe(true);
  expect(threads).toHaveLength(2);
});
