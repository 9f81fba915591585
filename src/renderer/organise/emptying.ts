import type { OperationDraft } from '../../core/library/operation.ts';
import type { Stamp } from '../../core/library/organise/draft.ts';
import { purge } from '../../core/library/organise/purge.ts';
import type { PostilDatabase } from '../store/database.ts';
import { annotationsOf, inPieces } from '../store/packs.ts';
import { articlesOf } from './records.ts';

/** How much will be gone. */
export interface Going {
  articles: number;
  /** Every text that they have had. */
  texts: number;
  /** Those that would come back with them. */
  highlights: number;
  notes: number;
}

/** Articles of one operation. With twenty notes each it is a transaction of some thousand records. */
export const PURGED = 100;

/** What goes with these articles. */
export async function goingWith(
  { summaries, revisions }: PostilDatabase,
  ids: readonly string[],
): Promise<Going> {
  const going: Going = { articles: ids.length, texts: 0, highlights: 0, notes: 0 };
  for (const some of inPieces(ids, PURGED)) {
    going.texts += await revisions.where('articleId').anyOf(some).count();
    for (const summary of await summaries.bulkGet(some)) {
      going.highlights += summary?.highlights ?? 0;
      going.notes += summary?.notes ?? 0;
    }
  }
  return going;
}

/** Takes these articles out for good, those of them that are in the trash now. */
export async function purgeThose(
  database: PostilDatabase,
  ids: readonly string[],
  stamp: Stamp,
): Promise<OperationDraft | null> {
  const articles = await articlesOf(database, ids);
  const discarded = articles.map(async (article) => ({
    article,
    revisions: await database.revisions.where('articleId').equals(article.id).primaryKeys(),
    annotations: await annotationsOf(database, article.id),
  }));
  return purge(await Promise.all(discarded), stamp);
}
