import { describe, expect, it } from 'vitest';
import { words as spoken } from '../../../src/core/words/words.ts';
import { recoveredWords, secondWords, sizeWords, snapshotWords } from '../../../src/renderer/health/words.ts';

const NOW = { at: '2026-03-14T10:00:00.000Z', locale: 'en-GB' };
const at = '2026-03-14T09:30:00.000Z';

describe('the panel says', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [8_440_000, '8.4 MB'],
    [999_600, '1 MB'],
    [38_000_000_000, '38 GB'],
  ])('%d bytes as %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

  it('one and many', () => {
    const { held, second, errors } = spoken.health;
    expect([held(1, 1204), second.copies(2, 'just now'), errors(0), errors(1)]).toEqual([
      '1 article with 1,204 annotations',
      '2 copies, the newest just now.',
      'No errors.',
      '1 error.',
    ]);
  });

  it('how snapshots and the second folder stand', () => {
    expect(snapshotWords({ kept: 17, newest: at, failing: false }, NOW)).toBe(
      '17 kept, the newest 30 minutes ago.',
    );
    expect(snapshotWords({ kept: 0, newest: null, failing: false }, NOW)).toMatch(/^None yet/);
    expect(snapshotWords({ kept: 3, newest: at, failing: true }, NOW)).toMatch(/could not be taken/);
    expect(secondWords({ state: 'current', kept: 1, newest: at }, NOW)).toBe(
      '1 copy, the newest 30 minutes ago.',
    );
    expect(secondWords({ state: 'away', kept: 1, newest: at }, NOW)).toMatch(/not there now/);
  });

  it('what was mended last, with counts', () => {
    expect(recoveredWords(null, NOW)).toBe('Nothing has had to be mended.');
    expect(recoveredWords({ what: 'rebuilt', at, annotations: 412, articles: 1 }, NOW)).toBe(
      'The window’s database was made again from the record: 412 annotations in 1 article, 30 minutes ago.',
    );
  });

  it('ends every sentence as sentences end', () => {
    const snapshots = [
      { kept: 0, newest: null, failing: false },
      { kept: 1, newest: at, failing: false },
      { kept: 1, newest: at, failing: true },
    ];
    const seconds = (['none', 'waiting', 'current', 'away', 'failing'] as const).flatMap((state) => [
      { state, kept: 0, newest: null },
      { state, kept: 2, newest: at },
    ]);
    const said = [
      ...snapshots.map((one) => snapshotWords(one, NOW)),
      ...seconds.map((one) => secondWords(one, NOW)),
      spoken.health.requests(0, 3),
    ];
    for (const words of said) expect(words).toMatch(/[^.]\.$/);
  });
});
