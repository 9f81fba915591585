import { describe, expect, test } from 'vitest';
import type { EncodingRule } from '../../../src/core/article.ts';
import { copyWords, missedChoice, readAsWords } from '../../../src/renderer/shell/arrival.ts';
import type { Reason } from '../../../src/ipc.ts';
import { articleRecord, EXTRACTION } from '../../core/library/records.ts';

const extraction = (by: EncodingRule) => ({ ...EXTRACTION, encoding: { by, confidence: 1 } });

describe('the encoding that was chosen before', () => {
  const chosen = articleRecord({ encoding: 'koi8-r', extraction: extraction('chosen') });
  const result = (by: EncodingRule, reason: Reason) =>
    ({ ok: true, opened: { article: { extraction: extraction(by) } }, reason }) as Parameters<
      typeof missedChoice
    >[0];

  test.each<[string, EncodingRule, Reason, ReturnType<typeof articleRecord> | null, string | null]>([
    ['is asked for where the file was read in another', 'likely', 'opened', chosen, 'koi8-r'],
    ['also where it was only looked at again', 'valid', 'again', chosen, 'koi8-r'],
    ['is there', 'chosen', 'again', chosen, null],
    ['was taken back', 'likely', 'encoding', chosen, null],
    ['is none of a document', 'format', 'opened', chosen, null],
    ['was never chosen', 'likely', 'opened', articleRecord({ extraction: extraction('likely') }), null],
    ['of an article in the trash is forgotten', 'likely', 'opened', { ...chosen, deleted: '2025-01-01T10:00:00.000Z' }, null],
    ['of an unknown file is none', 'likely', 'opened', null, null],
  ])('%s', (_, by, reason, before, encoding) => {
    expect(missedChoice(result(by, reason), before)).toBe(encoding);
  }); // prettier-ignore
});

test('what became of a text that was read in another encoding', () => {
  const revised = { kept: 1, moved: 0, edited: 0, needs: 2 };
  const base = { articleId: 'article-1', pictured: false };
  expect(readAsWords('koi8-r', { ...base, outcome: 'revised', revised })).toBe(
    'Read as Cyrillic, KOI8-R: 1 kept, 2 need you.',
  );
  expect(readAsWords('koi8-r', { ...base, outcome: 'revised', revised: null })).toBe(
    'Read as Cyrillic, KOI8-R.',
  );
  expect(readAsWords('utf-8', { ...base, outcome: 'known', revised: null })).toBe(
    'Read as UTF-8: the text is the same.',
  );
});

test('a copy is told of, however many there are', () => {
  const places = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, name: `${n}.txt`, path: `/${n}.txt` }));
  const words = (count: number) => copyWords(articleRecord({ places: places.slice(0, count) }));
  expect(words(1)).toBeNull();
  expect(words(2)).toBe('Same text as “The last ferry”, which is open from two places now.');
  expect(words(12)).toBe('Same text as “The last ferry”, which is open from 12 places now.');
});
