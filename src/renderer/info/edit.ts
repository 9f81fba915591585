import { EDITABLE, editArticle, editStep, type Editable } from '../../core/library/edits.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import type { Sending } from '../reader/saving.svelte.ts';

/** What the reader says about an article, by field; `null` is *nothing*. */
export type Edits = Partial<Record<Editable, string | null>>;

/** The operation that lets the article say it, as a step of undo; `null` where it says so already. */
export function editing(before: ArticleRecord, changes: Edits): Sending | null {
  const at = new Date().toISOString();
  const after = editArticle(before, changes, at);
  if (editStep(before, after) === null) return null;
  const { id: articleId } = before;
  const { stepOf, steps } = words.info;
  const told = stepOf(EDITABLE.filter((field) => field in changes).map((field) => steps[field]));
  return {
    draft: {
      id: crypto.randomUUID(),
      kind: 'edit',
      at,
      changes: [{ table: 'articles', id: articleId, before, after }],
    },
    move: { kind: 'step', articleId, words: told, merge: null },
  };
}
