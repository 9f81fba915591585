import type { ArticleRecord } from '../../core/library/records.ts';
import type { Operation } from '../../core/library/operation.ts';

/** What operations mean for the index: articles of which the text, or the notes, are to be read anew. */
export function changesOf(operations: readonly Operation[]): {
  seq: number;
  text: string[];
  notes: string[];
} {
  const text = new Set<string>();
  const notes = new Set<string>();
  for (const { table, id, before, after } of operations.flatMap(({ changes }) => changes)) {
    if (table === 'articles') {
      if (before === null || after === null || textOf(before) !== textOf(after)) text.add(id);
      if (before === null || after === null || notesOf(before) !== notesOf(after)) notes.add(id);
    } else if (table === 'annotations') {
      for (const one of [before, after]) if (one !== null) notes.add(one.articleId);
    }
  }
  return { seq: operations.at(-1)?.seq ?? 0, text: [...text], notes: [...notes] };
}

/** Whether an article went for good. */
export function purges(operations: readonly Operation[]): boolean {
  return operations.some(({ changes }) =>
    changes.some(({ table, after }) => table === 'articles' && after === null),
  );
}

/** All of a record that is indexed with the text: how far it was read is not. */
function textOf({ title, dek, byline, siteName, places, revision, deleted }: ArticleRecord): string {
  const names = places.map(({ name }) => name);
  return JSON.stringify([title, dek, byline, siteName, names, revision, deleted !== null]);
}

function notesOf({ tags = [], deleted }: ArticleRecord): string {
  return JSON.stringify([tags, deleted !== null]);
}
