import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import type { ForeignFile } from '../../src/core/import/foreign.ts';
import { planForeignImport } from '../../src/core/import/plan.ts';
import { blocksOf } from '../../src/core/library/annotation-import.ts';
import { revisionId } from '../../src/core/library/records.ts';
import { emptyState, type LibraryState } from '../../src/core/library/state.ts';
import { articleRecord } from '../core/library/records.ts';
import { measured } from '../results.ts';
import { plainProse } from './hostile-markdown.ts';
import { MOST, slope } from './slopes.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let steepest = 0;

/** A library of `length` letters in articles of 2,000, and the highlights of another program on them, a fifth of the letters. */
function world(length: number, hasAddress: boolean): { library: LibraryState; file: ForeignFile } {
  const library = emptyState();
  const articles = Array.from({ length: Math.ceil(length / 2000) }, (_, at) => {
    // Words that no other article has, or every quote would stand in all of them.
    const text = plainProse(2000).replace(/\w+/g, (word, place: number) => (place % 7 === 0 ? `${word}${at}x${place}` : word)); // prettier-ignore
    const [id, revision] = [`article-${at}`, sha256(text)];
    const sourceUrl = `https://example.org/${at}`;
    library.articles.set(id, articleRecord({ id, revision, title: `Title ${at}`, byline: null, sourceUrl }));
    const record = {
      id: revisionId(id, revision),
      articleId: id,
      hash: revision,
      text,
      blocks: blocksOf(text),
    };
    library.revisions.set(record.id, { ...record, resources: [], added: '2026-01-01T00:00:00.000Z' });
    const annotations = Array.from({ length: 5 }, (__, index) => ({
      ...{ key: `${at}-${index}`, exact: text.slice(index * 350, index * 350 + 80), prefix: '', suffix: '' },
      ...{ start: null, end: null, note: 'A note.', colour: null, style: 'highlight' as const },
      ...{ tags: ['sea'], created: null, updated: null },
    }));
    const says = {
      id: null,
      title: `Elsewhere ${at}`,
      byline: null,
      published: null,
      language: null,
      text: null,
    };
    return { ...says, sourceUrl: hasAddress ? sourceUrl : null, annotations };
  });
  return { library, file: { kind: 'readwise', articles, warnings: [] } };
}

const planned = ({ library, file }: ReturnType<typeof world>) =>
  planForeignImport(file, library, {
    ...{ name: 'x', ids: () => 'fresh', now: '2026-01-01T00:00:00.000Z', colour: 'saffron', sha256 },
  });

test.each([
  ['by address', true, 'url'],
  ['by quotes', false, 'text'],
] as const)(
  'D9: notes that find their articles %s are planned in linear time',
  (_, hasAddress, by) => {
    const { articles } = planned(world(40_000, hasAddress));
    expect(new Set(articles.map(({ matchedBy }) => matchedBy))).toEqual(new Set([by]));
    const found = slope((length) => {
      const one = world(length, hasAddress);
      return () => planned(one);
    }, 200_000);
    steepest = Math.max(steepest, found);
    expect(found).toBeLessThan(MOST);
  },
  180_000,
);

afterAll(() => measured('D9', `placing notes of other programs: steepest ${steepest.toFixed(2)}`));
