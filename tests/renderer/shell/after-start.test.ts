import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PostilApp } from '../../../src/renderer/shell/app.svelte.ts';
import { afterStart, stillness } from '../../../src/renderer/shell/after-start.ts';

let target: EventTarget;
beforeEach(() => {
  vi.useFakeTimers();
  target = new EventTarget();
  vi.stubGlobal('window', target);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a pause of the reader', () => {
  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('begins anew with each %s', async (touch) => {
    const still = vi.fn();
    void stillness(target).then(still);
    for (let times = 0; times < 3; times += 1) {
      await vi.advanceTimersByTimeAsync(1_900);
      target.dispatchEvent(new Event(touch));
    }
    await vi.advanceTimersByTimeAsync(1_900);
    expect(still).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(still).toHaveBeenCalledOnce();
  });
});

describe('what follows a start', () => {
  function set() {
    const catalogue = { start: vi.fn(() => Promise.resolve()), complete: false, failure: null as unknown };
    const search = { keepUp: vi.fn(() => Promise.resolve()) };
    const host = { giveBack: vi.fn() };
    const app = { catalogue, search, host } as unknown as PostilApp;
    return { catalogue, search, host, done: afterStart(app) };
  }

  it('gives memory back once, when all is read and the reader pauses', async () => {
    const { catalogue, search, host, done } = set();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(catalogue.start).toHaveBeenCalledOnce();
    expect(search.keepUp).toHaveBeenCalledOnce();
    expect(host.giveBack).not.toHaveBeenCalled();
    catalogue.complete = true;
    target.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(host.giveBack).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect(host.giveBack).toHaveBeenCalledOnce();
  });

  it('waits no longer for a library that cannot be read', async () => {
    const { catalogue, host, done } = set();
    catalogue.failure = new Error('No database');
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
    expect(host.giveBack).toHaveBeenCalledOnce();
  });
});
