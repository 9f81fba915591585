import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { corpus } from './corpora.ts';
import { faultsOf } from './tree-rules.ts';

const file = corpus('xss/dompurify.json');
const payloads = file === null ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]);

describe.skipIf(file === null)('script payloads', () => {
  test.each(['html', 'markdown'] as const)('leave nothing but harmless nodes in a tree from %s', (format) => {
    let read = 0;
    for (const { payload } of payloads) {
      // In running text, too: a page that is only a payload may hold no text.
      for (const text of [payload, `<p>Before.</p>\n\n${payload}\n\n<p>After.</p>`]) {
        try {
          const article = parseArticle({ text, name: 'payload', encoding: 'utf-8', format });
          expect(faultsOf(article.blocks), payload).toEqual([]);
          expect(article.text).toBe(textOf(article.blocks));
          read += 1;
        } catch (error) {
          expect(error, payload).toBeInstanceOf(PostilError);
        }
      }
    }
    expect(read).toBeGreaterThan(payloads.length);
  });
});

test('the rules notice what they forbid', () => {
  const text = { type: 'text' as const, value: 'x' };
  expect(
    faultsOf([
      { type: 'paragraph', children: [{ type: 'link', href: ' java\nscript:x', children: [text] }] },
    ]),
  ).toHaveLength(1);
  expect(faultsOf([{ type: 'script', children: [] } as never])).toEqual(['type script']);
});
