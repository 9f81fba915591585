import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../../bench/seed/library.ts';
import { ranks, vocabularyOf } from '../../bench/seed/vocabulary.ts';
import { sha256, writeLibrary } from '../../bench/seed/write.ts';
import { randomOf } from '../../bench/anchoring/random.ts';
import { placeIn } from '../../src/core/annotation.ts';
import { applyOperation, emptyState } from '../../src/core/library/state.ts';
import { textOf } from '../../src/core/text.ts';
import { readLibrary } from '../../src/main/library/library.ts';

const SIZE = { articles: 400, annotations: 6_000, seed: 7 };
const drafts = [...libraryOf(SIZE, sha256)];
const state = emptyState();
drafts.forEach((draft, at) => applyOperation(state, { ...draft, seq: at + 1 }));
const [articles, annotations] = [[...state.articles.values()], [...state.annotations.values()]];
const folder = mkdtempSync(join(tmpdir(), 'postil-seed-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a made-up library', () => {
  it('has what was asked for, the same for the same seed', () => {
    expect(articles).toHaveLength(400);
    expect(annotations).toHaveLength(6_000);
    expect([...libraryOf({ ...SIZE, articles: 30, annotations: 200 }, sha256)]).toEqual([
      ...libraryOf({ ...SIZE, articles: 30, annotations: 200 }, sha256),
    ]);
    const [other] = [...libraryOf({ articles: 1, annotations: 0, seed: 8 }, sha256)].slice(1);
    expect(other).not.toEqual(drafts[1]);
  });

  it('has every mark where it says it is, in the text that it was made on and in the newest', () => {
    for (const mark of annotations) {
      const made = state.revisions.get(`${mark.articleId}:${mark.revision}`)!;
      expect(made.text.slice(mark.start, mark.end)).toBe(mark.exact);
      const place = placeIn(mark, state.articles.get(mark.articleId)!.revision)!;
      const now = state.revisions.get(`${mark.articleId}:${state.articles.get(mark.articleId)!.revision}`)!;
      if (place.state !== 'orphan') expect(now.text.slice(place.start, place.end)).toBe(mark.exact);
    }
    expect(annotations.some(({ anchor }) => anchor?.state === 'orphan')).toBe(true);
    expect(annotations.some(({ anchor }) => anchor?.state === 'uncertain')).toBe(true);
  });

  it('has texts that are what their trees say, in five languages', () => {
    for (const revision of state.revisions.values()) {
      expect(textOf(revision.blocks)).toBe(revision.text);
      expect(sha256(revision.text)).toBe(revision.hash);
    }
    expect(new Set(articles.map(({ lang }) => lang))).toEqual(new Set(['en', 'zh', 'ja', 'th', 'ar']));
    expect(articles.filter(({ lang }) => lang === 'ar').every(({ dir }) => dir === 'rtl')).toBe(true);
  });

  it('has the shelves of a reader: folders, tags, states, an archive, a trash', () => {
    const share = (test: (one: (typeof articles)[number]) => boolean) => articles.filter(test).length / 400;
    expect(share(({ folder: id }) => state.folders.has(id ?? ''))).toBeGreaterThan(0.4);
    expect(share(({ tags = [] }) => tags.some((tag) => tag.includes('/')))).toBeGreaterThan(0.05);
    for (const reading of ['unread', 'reading', 'read'])
      expect(share((one) => one.reading === reading)).toBeGreaterThan(0.05);
    expect(share(({ archived }) => archived !== undefined)).toBeGreaterThan(0.05);
    expect(share(({ deleted }) => deleted !== null)).toBeGreaterThan(0);
    expect(state.queries.size).toBe(2);
  });

  it('is a journal that opens without a word', async () => {
    const profile = join(folder, 'profile');
    expect(writeLibrary(profile, SIZE)).toBe(drafts.length);
    const library = await readLibrary(profile);
    expect(library.notices).toEqual([]);
    expect(library.state.annotations).toEqual(state.annotations);
    expect(() => writeLibrary(profile, SIZE)).toThrow(/EEXIST/);
    const again = join(folder, 'again');
    writeLibrary(again, SIZE);
    const bytes = (of: string) => readFileSync(join(of, 'library/journal.jsonl'));
    expect(bytes(again).equals(bytes(profile))).toBe(true);
  });

  it('has the words that a language has: a few everywhere, most of them hardly ever', () => {
    const random = randomOf(1);
    const words = vocabularyOf(random, 50_000);
    expect(new Set(words).size).toBe(50_000);
    const counts = new Uint32Array(50_000);
    const next = ranks(random, 50_000);
    for (let n = 0; n < 1_000_000; n += 1) counts[next()]! += 1;
    // 1 ÷ (rank + 2.7), over their sum to 50,000, which is 10.0.
    for (const rank of [1, 10, 100, 1_000])
      expect(counts[rank - 1]! / 1_000_000).toBeCloseTo(1 / (rank + 2.7) / 10, 2);
    const ratio = counts[9]! / counts[99]!;
    expect(ratio).toBeGreaterThan(6);
    expect(ratio).toBeLessThan(11);
  });
});
