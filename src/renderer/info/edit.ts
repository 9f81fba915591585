import { editArticle, type Editable } from '../../core/library/edits.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';

/**
 * Saves what the reader says about an article. Resolves to the record before and after once it is on the disk, or to `null`
 * where nothing changes. Throws PostilError as `Library.commit` does.
 */
export async function saveEdit(
  library: Library,
  articleId: string,
  changes: Partial<Record<Editable, string | null>>,
): Promise<{ before: ArticleRecord; after: ArticleRecord } | null> {
  const before = await library.article(articleId);
  if (before === undefined) return null;
  const at = new Date().toISOString();
  const after = editArticle(before, changes, at);
  const fields = Object.keys(changes) as Editable[];
  if (fields.every((field) => before[field] === after[field])) return null;
  await library.commit({
    id: crypto.randomUUID(),
    kind: 'edit',
    at,
    changes: [{ table: 'articles', id: articleId, before, after }],
  });
  return { before, after };
}
