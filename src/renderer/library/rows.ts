import type { ArticleRecord } from '../../core/library/records.ts';
import type { PostilDatabase, Position, Summary } from '../store/database.ts';

/** One line of the library's list. */
export interface Row {
  article: ArticleRecord;
  summary: Summary | null;
  position: Position | null;
}

/** All articles that are not in the trash, the one read last first, then the newest. */
export async function libraryRows(database: PostilDatabase): Promise<Row[]> {
  const articles = await database.articles.filter((article) => article.deleted === null).toArray();
  const ids = articles.map((article) => article.id);
  const [summaries, positions] = await Promise.all([
    database.summaries.bulkGet(ids),
    database.positions.bulkGet(ids),
  ]);
  const rows = articles.map((article, i) => ({
    article,
    summary: summaries[i] ?? null,
    position: positions[i] ?? null,
  }));
  const latest = (row: Row) => row.position?.opened ?? row.article.added;
  return rows.sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
}

/** Whether an article's title, dek, byline, site or file name holds every word of `filter`, in any case. */
export function matches(article: ArticleRecord, filter: string): boolean {
  const parts = [
    article.title,
    article.dek,
    article.byline,
    article.siteName,
    ...article.places.map((p) => p.name),
  ];
  const hay = parts.join(' ').toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
