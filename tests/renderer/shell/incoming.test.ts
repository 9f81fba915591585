import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Incoming } from '../../../src/renderer/shell/incoming.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Takes `ms`, and says when it has begun and ended. */
const taking = (said: string[], name: string, ms: number) => async (): Promise<void> => {
  said.push(`${name} begins`);
  await new Promise((resolve) => setTimeout(resolve, ms));
  said.push(`${name} ends`);
};

describe('what comes in from outside', () => {
  it('is taken one after another, as it came', async () => {
    const [incoming, said] = [new Incoming(), [] as string[]];
    void incoming.next(taking(said, 'a', 50));
    void incoming.next(taking(said, 'b', 10));
    expect(incoming.isOpen).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(incoming.isOpen).toBe(false);
  });

  it('keeps nobody waiting behind one that fails, whose failure is told to who brought it', async () => {
    const [incoming, said] = [new Incoming(), [] as string[]];
    const failed = expect(incoming.next(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    void incoming.next(taking(said, 'b', 10));
    await vi.advanceTimersByTimeAsync(100);
    await failed;
    expect(said).toEqual(['b begins', 'b ends']);
    expect(incoming.isOpen).toBe(false);
  });

  it('is waited for at the start until the first is taken, also where it comes later', async () => {
    const [incoming, said] = [new Incoming(), [] as string[]];
    void incoming.soon().then(() => said.push('shown'));
    await vi.advanceTimersByTimeAsync(100);
    expect(said).toEqual([]);
    void incoming.next(taking(said, 'a', 50));
    await vi.advanceTimersByTimeAsync(60);
    expect(said).toEqual(['a begins', 'a ends', 'shown']);
  });

  it('is waited for no longer than a moment', async () => {
    const [incoming, said] = [new Incoming(), [] as string[]];
    void incoming.next(taking(said, 'a', 5_000));
    void incoming.soon().then(() => said.push('shown'));
    await vi.advanceTimersByTimeAsync(500);
    expect(said).toEqual(['a begins', 'shown']);
    expect(incoming.isOpen).toBe(true);
  });
});
