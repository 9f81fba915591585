import { describe, expect, it } from 'vitest';
import type { Change, OperationDraft } from '../../../src/core/library/operation.ts';
import type { ArticleRecord } from '../../../src/core/library/records.ts';
import { appendSeen } from '../../../src/main/library/append-seen.ts';
import type { Journal } from '../../../src/main/library/journal.ts';
import { annotationOn, articleRecord } from '../../core/library/records.ts';
import { all, emptyProfile, withJournal } from './folder.ts';

const NOW = '2026-01-02T00:00:00.000Z';
const OLD = articleRecord();
const NEW_TEXT = { revision: 'b'.repeat(64), wordCount: 99, updated: NOW };
const NOTE = annotationOn('dawn', { note: 'Which dawn?' });

const draft = (id: string, ...changes: Change[]): OperationDraft => ({
  id,
  kind: 'organise',
  at: NOW,
  changes,
});
const article = (before: ArticleRecord | null, after: ArticleRecord | null): Change => ({
  table: 'articles',
  id: OLD.id,
  before,
  after,
});
const note = (after: Partial<typeof NOTE>): Change => ({
  table: 'annotations',
  id: NOTE.id,
  before: NOTE,
  after: { ...NOTE, ...after },
});

/** The article and its note as the journal tells them. */
async function told(journal: Journal) {
  let [now, noted]: [ArticleRecord | null, typeof NOTE | null] = [null, null];
  for (const { changes } of await all(journal))
    for (const change of changes) {
      if (change.table === 'articles') now = change.after;
      if (change.table === 'annotations') noted = change.after;
    }
  return { article: now, note: noted };
}

/** A journal with an article and a note, and the number that the window has seen. */
async function stocked(work: (journal: Journal, seen: number) => Promise<void>): Promise<void> {
  await withJournal(await emptyProfile(), async (journal) => {
    const { seq } = await journal.append(
      draft('import', article(null, OLD), { table: 'annotations', id: NOTE.id, before: null, after: NOTE }),
    );
    await work(journal, seq);
  });
}

describe('what the window journals', () => {
  it('leaves a new text, which a watched folder brought meanwhile, where it tags the article', () =>
    stocked(async (journal, seen) => {
      await journal.append(draft('revise', article(OLD, { ...OLD, ...NEW_TEXT })));
      await appendSeen(journal, draft('tag', article(OLD, { ...OLD, tags: ['sea'] })), seen);
      expect((await told(journal)).article).toEqual({ ...OLD, ...NEW_TEXT, tags: ['sea'] });
    }));

  it('leaves what is on its way to the disk when it comes', () =>
    stocked(async (journal, seen) => {
      const revised = journal.append(draft('revise', article(OLD, { ...OLD, ...NEW_TEXT })));
      const tagged = appendSeen(journal, draft('tag', article(OLD, { ...OLD, tags: ['sea'] })), seen);
      await Promise.all([revised, tagged]);
      expect((await told(journal)).article).toEqual({ ...OLD, ...NEW_TEXT, tags: ['sea'] });
    }));

  it('leaves a note where the new text put it, and has what was written', () =>
    stocked(async (journal, seen) => {
      const anchor = {
        revision: NEW_TEXT.revision,
        state: 'moved' as const,
        start: 1,
        end: 5,
        confidence: 1,
      };
      await journal.append(draft('revise', note({ anchor })));
      await appendSeen(journal, draft('edit', note({ note: 'That dawn.', updated: NOW })), seen);
      expect((await told(journal)).note).toEqual({ ...NOTE, anchor, note: 'That dawn.', updated: NOW });
    }));

  it('brings no article back that is gone for good', () =>
    stocked(async (journal, seen) => {
      await journal.append(draft('purge', article(OLD, null)));
      await appendSeen(journal, draft('tag', article(OLD, { ...OLD, tags: ['sea'] })), seen);
      expect((await told(journal)).article).toBeNull();
    }));

  it('is written as it was made where nobody else wrote, and once where it is sent twice', () =>
    stocked(async (journal, seen) => {
      const made = draft('tag', article(OLD, { ...OLD, tags: ['sea'] }));
      const { seq } = await appendSeen(journal, made, seen);
      expect(await appendSeen(journal, made, seen)).toEqual({ ...made, seq });
      expect([seq, journal.seq]).toEqual([seen + 1, seen + 1]);
    }));

  it('control: without what was seen, the text that came in between is taken back', () =>
    stocked(async (journal) => {
      await journal.append(draft('revise', article(OLD, { ...OLD, ...NEW_TEXT })));
      await journal.append(draft('tag', article(OLD, { ...OLD, tags: ['sea'] })));
      expect((await told(journal)).article?.revision).toBe(OLD.revision);
    }));
});
