import { describe, expect, test } from 'vitest';
import { articleMarkdown } from '../../../src/core/export/article-markdown.ts';
import { exportMarkdown } from '../../../src/core/export/markdown.ts';
import { titleFrom } from '../../../src/core/parse/sentences.ts';
import { parseText } from '../../../src/core/parse/text.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { annotationOn, articleRecord } from '../library/records.ts';

/** At this length a quadratic pattern takes half a minute and more, a linear one milliseconds. */
const LENGTH = 300_000;

/** Milliseconds, a hundred times what it takes: a busy machine is no reason to fail, a square is. */
const LIMIT = 4_000;

const UNITS = [' ', '\t', '*', '_', '(', ')', '-', '=', '|', '.', '"', '\u201D', 'a.', 'A. ', '1', '1. ', '\u5DDD', '[', '`', '<', '$', '&', ':', ') ', '- ', 'a ']; // prettier-ignore
const FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['x', 'x'],
  ['date', 'x'],
  ['date 2024-06-27 a', 'x'],
  ['date 2024-06-27 Low.\n\nx', 'x'],
  ['date 2024-06-27 Low.\n\n(', 'x)'],
  ['A title\n\nBy ', 'x'],
];

function inTime(work: () => unknown): void {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(LIMIT);
}

describe.each(UNITS)('a long run of %j', (unit) => {
  const run = unit.repeat(LENGTH / unit.length);

  test.each(FRAMES)('between %j and %j is read at once', (before, after) => {
    const text = `${before}${run}${after}`;
    inTime(() => parseText({ text, name: '000_b12b.txt', encoding: 'utf-8', format: 'text' }));
  });

  test('is counted, titled and exported at once', () => {
    const text = `x${run}x`;
    inTime(() => countWords(text));
    inTime(() => titleFrom(text));
    inTime(() =>
      exportMarkdown({
        article: articleRecord({ title: text, dek: text }),
        text,
        annotations: [{ ...annotationOn('noon', { tags: [text] }), exact: text }],
      }),
    );
    const blocks = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }];
    inTime(() => articleMarkdown({ title: text, dek: text, blocks }));
  });
});

test.each([
  ['', 0],
  ['one two', 2],
  ['((( --- |||', 0],
  ['(one) “two” --three--', 3],
  ['\u5DDD\u306F abc', 3],
  ['a\u5DDDb', 3],
  ['\u00A0one\u2003two\n3', 3],
])('%j has so many words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
