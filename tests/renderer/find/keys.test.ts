import { describe, expect, it } from 'vitest';
import { findKey } from '../../../src/renderer/find/keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const press = (key: string, more: Partial<typeof NONE> & { code?: string } = {}) => ({
  ...NONE,
  code: '',
  key,
  ...more,
});
const FIELD = { inField: true, inBar: true, inPage: false, isMac: false };
const PAGE = { inField: false, inBar: false, inPage: true, isMac: false };
const ELSEWHERE = { inField: false, inBar: false, inPage: false, isMac: false };

describe('keys while something is looked for', () => {
  it.each([
    [press('Enter'), FIELD, { do: 'step', by: 1 }],
    [press('Enter', { shiftKey: true }), FIELD, { do: 'step', by: -1 }],
    [press('Enter'), PAGE, null],
    [press('F3'), ELSEWHERE, { do: 'step', by: 1 }],
    [press('g', { ctrlKey: true }), PAGE, { do: 'step', by: 1 }],
    [press('Escape'), FIELD, { do: 'close' }],
    [press('Escape'), PAGE, { do: 'close' }],
    [press('Escape'), ELSEWHERE, null],
    [press('ArrowUp'), FIELD, { do: 'recall', by: -1 }],
    [press('ArrowUp'), PAGE, null],
    [press('Enter', { altKey: true }), FIELD, { do: 'mark' }],
    [press('c', { altKey: true, code: 'KeyC' }), FIELD, { do: 'toggle', option: 'matchCase' }],
    [press('w', { altKey: true, code: 'KeyW' }), FIELD, { do: 'toggle', option: 'wholeWord' }],
    // AltGr types letters.
    [press('ć', { altKey: true, ctrlKey: true, code: 'KeyC' }), FIELD, null],
    [press('c', { altKey: true, code: 'KeyC' }), PAGE, null],
    // On a Mac Alt types letters, and Alt with ⌘ does not.
    [press('ç', { altKey: true, code: 'KeyC' }), { ...FIELD, isMac: true }, null],
    [
      press('ç', { altKey: true, metaKey: true, code: 'KeyC' }),
      { ...FIELD, isMac: true },
      { do: 'toggle', option: 'matchCase' },
    ],
    // What an input method is putting together is its own.
    [press('Enter', { isComposing: true }), FIELD, null],
  ] as const)('%o', (key, where, act) => {
    expect(findKey(key, where)).toEqual(act);
  });
});
