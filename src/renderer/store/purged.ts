import { Dexie } from 'dexie';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { PostilDatabase } from './database.ts';

/**
 * Forgets what is kept of purged records beside the journal's tables: positions, steps of undo, earlier texts of notes. Within the
 * transaction that takes the records themselves out, so that a kill leaves either all or nothing.
 */
export async function forgetPurged(database: PostilDatabase, { changes }: OperationDraft): Promise<void> {
  const { positions, summaries, steps, noteTexts, packs } = database;
  const gone = (name: 'articles' | 'annotations') =>
    changes.flatMap(({ table, id }) => (table === name ? [id] : []));
  const within = (id: string) => [[id, Dexie.minKey], [id, Dexie.maxKey]] as const; // prettier-ignore
  const articles = gone('articles');
  await Promise.all([
    positions.bulkDelete(articles),
    summaries.bulkDelete(articles),
    ...articles.flatMap((id) => [
      steps.where('[articleId+n]').between(...within(id)).delete(), // prettier-ignore
      packs.where('[articleId+last]').between(...within(id)).delete(), // prettier-ignore
    ]),
    ...gone('annotations').map((id) => noteTexts.where('[id+seq]').between(...within(id)).delete()), // prettier-ignore
  ]);
}
