import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { REQUEST_NAMES, type Requests } from '../../../src/ipc.ts';
import { dispatch, type Handlers } from '../../../src/main/ipc/dispatch.ts';
import { requestSchemas } from '../../../src/main/ipc/schemas.ts';

/** Handlers that only write down what reached them. */
function recorder(over: Partial<Handlers> = {}): { handlers: Handlers; calls: [string, unknown[]][] } {
  const calls: [string, unknown[]][] = [];
  const recording = REQUEST_NAMES.map((name) => [
    name,
    (...args: unknown[]) => void calls.push([name, args]),
  ]);
  return { handlers: { ...(Object.fromEntries(recording) as unknown as Handlers), ...over }, calls };
}

let complaints: string[];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation(
    (...words: unknown[]) => void complaints.push(words.join(' ')),
  );
});
afterEach(() => void vi.restoreAllMocks());

describe('the contract', () => {
  it('lists every request once, with a schema', () => {
    expect([...REQUEST_NAMES].sort()).toEqual(Object.keys(requestSchemas).sort());
    expect(new Set(REQUEST_NAMES).size).toBe(REQUEST_NAMES.length);
  });
});

describe('dispatch', () => {
  it.each<[keyof Requests, unknown[]]>([
    ['start', []],
    ['operations', [0]],
    ['openPlace', ['a1', true]],
    ['openPlace', ['a1', false, 'koi8-r']],
    ['openPlace', ['a1', false, null]],
    ['copyText', ['']],
    ['openLink', ['https://example.org/']],
    ['changeSettings', [{ theme: 'sepia' }]],
    ['changeSettings', [{ colourNames: { rose: 'disagree' }, signs: true }]],
    ['append', [{ id: 'o1', kind: 'import', at: '2024-06-27T10:05:00.000Z', changes: [] }]],
  ])('%s(%j) reaches its handler as it is', async (name, args) => {
    const { handlers, calls } = recorder();
    expect(await dispatch(handlers, name, args)).toEqual({ ok: true, value: undefined });
    expect(calls).toEqual([[name, args]]);
  });

  it.each<[keyof Requests, unknown[]]>([
    ['start', [1]],
    ['operations', []],
    ['operations', [-1]],
    ['operations', [1.5]],
    ['operations', [NaN]],
    ['operations', ['0']],
    ['openPlace', ['a1']],
    ['openPlace', ['a1', false, 'utf-7']],
    ['openPlace', ['a1', false, 'koi8-r', 1]],
    ['openPlace', [{ toString: 'a1' }, true]],
    ['openPlace', ['x'.repeat(101), false]],
    ['copyText', [null]],
    ['openLink', [['https://example.org/']]],
    ['append', [{}]],
    ['append', [{ id: 'o1', kind: 'wipe', at: '2024-06-27T10:05:00.000Z', changes: [] }]],
    ['changeSettings', [null]],
    ['changeSettings', [{ mauve: true }]],
    ['tellMenu', [{ offered: ['no-such-command'], on: [] }]],
    ['speak', [{ words: 'x'.repeat(2001), voice: 'a', lang: 'en', rate: 1 }]],
    ['speak', [{ words: 'x', voice: 'a', lang: 'en', rate: 9 }]],
    ['readyToClose', [true]],
    ['readyToClose', ['yes', '']],
    ['readyToClose', [false, 'x'.repeat(1001)]],
  ])('%s(%j) is refused', async (name, args) => {
    const { handlers, calls } = recorder();
    expect(await dispatch(handlers, name, args)).toMatchObject({ ok: false, failure: { code: 'malformed' } });
    expect(calls).toEqual([]);
  });

  it('never lets a setting be wiped or taken out of its range', async () => {
    const { handlers, calls } = recorder();
    await dispatch(handlers, 'changeSettings', [{ theme: undefined, textSize: 1000 }]);
    const { theme, textSize } = DEFAULT_SETTINGS;
    expect(calls).toEqual([['changeSettings', [{ theme, textSize }]]]);
  });

  it('survives anything, and never lets a list through that its schema refuses', async () => {
    const { handlers } = recorder();
    const name = fc.constantFrom(...REQUEST_NAMES);
    await fc.assert(
      fc.asyncProperty(name, fc.array(fc.anything({ withNullPrototype: true })), async (request, args) => {
        const reply = await dispatch(handlers, request, args);
        expect(typeof reply.ok).toBe('boolean');
      }),
    );
  });

  it('passes the sentence of a failure on', async () => {
    const { handlers } = recorder({
      openLink: () => {
        throw new PostilError('unsupported', 'This link leads nowhere.');
      },
    });
    const failure = { code: 'unsupported', message: 'This link leads nowhere.' };
    expect(await dispatch(handlers, 'openLink', ['x'])).toEqual({ ok: false, failure });
    expect(complaints).toEqual([]);
  });

  it('keeps the words of an unforeseen error, and any path in them, from the page', async () => {
    const { handlers } = recorder({
      copyText: () => Promise.reject(new Error("EACCES: permission denied, open '/home/ada/secret'")),
    });
    const reply = await dispatch(handlers, 'copyText', ['x']);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    expect(JSON.stringify(reply)).not.toContain('ada');
    expect(complaints.join()).toContain('EACCES');
  });

  it('answers with what the handler answers', async () => {
    const { handlers } = recorder({ changeSettings: async (change) => ({ ...DEFAULT_SETTINGS, ...change }) });
    const reply = await dispatch(handlers, 'changeSettings', [{ textSize: 20 }]);
    expect(reply).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, textSize: 20 } });
  });
});
