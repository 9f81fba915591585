import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderWindow } from '../../../src/main/window/reader-window.ts';
import type { FakeWindow } from './fake-window.ts';

vi.mock('electron', async () => ({ BrowserWindow: (await import('./fake-window.ts')).FakeWindow }));

const made = (maximised = false) => {
  const window = new ReaderWindow({ bounds: { x: 0, y: 0, width: 800, height: 600 }, maximised, paper: '#fff' }); // prettier-ignore
  return { window, done: (window.browser as unknown as FakeWindow).done };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a window is shown', () => {
  it('when the page has something to show, once', () => {
    const { window, done } = made();
    window.pageStarted();
    expect(done).toEqual([]);
    window.show();
    window.show();
    vi.advanceTimersByTime(60_000);
    expect(done).toEqual(['show']);
  });

  it('maximised, where it was left so', () => {
    const { window, done } = made(true);
    window.show();
    expect(done).toEqual(['maximize', 'show']);
  });

  it('a moment after the page has started, where it has nothing yet', () => {
    const { window, done } = made();
    vi.advanceTimersByTime(3_000);
    window.pageStarted();
    vi.advanceTimersByTime(249);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['show']);
  });

  it('after four seconds where the page says nothing', () => {
    const { done } = made();
    vi.advanceTimersByTime(3_999);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['show']);
  });

  it('never, where the app cannot start', () => {
    const { window, done } = made();
    window.abandon();
    window.pageStarted();
    window.show();
    vi.advanceTimersByTime(60_000);
    expect(done).toEqual(['hide']);
  });
});

it('counts its pages, as one that ends and one that is loaded anew come to another', () => {
  const { window } = made();
  const before = window.page;
  window.browser.webContents.emit('render-process-gone');
  expect(window.page).toBeGreaterThan(before);
  const next = window.page;
  window.reload();
  expect(window.page).toBeGreaterThan(next);
});
