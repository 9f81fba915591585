import type { Annotation } from '../../annotation.ts';
import type { Change, OperationDraft } from '../operation.ts';
import type { ArticleRecord } from '../records.ts';
import { tagged } from './articles.ts';
import { draftOf, type Stamp } from './draft.ts';
import { isTagIn, renamedTags } from './tag-names.ts';

/** What has tags: whole records, as they are now. */
export interface Tagged {
  articles: readonly ArticleRecord[];
  annotations: readonly Annotation[];
}

/**
 * Renames a tag, and what is nested in it, wherever `records` have it: their own names stay last, so `a/b` becomes `to/b`. Where
 * `to` is there already the two are one from then on, which is what merging is. `null` where nothing has it.
 *
 * @param to whole and valid (`tagNamed`); `null` takes the tag, and what is nested in it, away everywhere
 */
export function renameTag(
  { articles, annotations }: Tagged,
  from: string,
  to: string | null,
  stamp: Stamp,
): OperationDraft | null {
  const has = (tags: readonly string[] = []) => tags.some((tag) => isTagIn(tag, from));
  const changes: Change[] = [];
  for (const before of articles) {
    if (!has(before.tags)) continue;
    const after = tagged(before, renamedTags(before.tags ?? [], from, to));
    changes.push({ table: 'articles', id: before.id, before, after });
  }
  for (const before of annotations) {
    if (!has(before.tags)) continue;
    const after = { ...before, tags: renamedTags(before.tags, from, to), updated: stamp.now };
    changes.push({ table: 'annotations', id: before.id, before, after });
  }
  const real = changes.filter(({ before, after }) => !sameTags(before, after));
  return draftOf('organise', real, stamp);
}

function sameTags(before: Change['before'], after: Change['after']): boolean {
  const of = (record: Change['after']) =>
    (record !== null && 'tags' in record ? record.tags : undefined) ?? [];
  return of(before).join('\n') === of(after).join('\n');
}
