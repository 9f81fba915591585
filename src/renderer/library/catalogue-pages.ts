import type { ArticleRecord } from '../../core/library/records.ts';
import type { PostilDatabase, Position, Summary } from '../store/database.ts';

/** Three tables' rows of one article, as the database has them. */
export interface Rows {
  article: ArticleRecord;
  summary: Summary | null;
  position: Position | null;
}

/** Rows of the first page: more than the tallest window shows. */
const FIRST = 60;

/** Rows read at once after that: about 10 ms of the window's time. */
const CHUNK = 400;

/**
 * The articles that the unsorted list begins with, through indexes: those opened last and those added last. `since` is how far
 * down nothing is missing: whatever was opened or added at that time or later is among them.
 */
export async function firstPage(
  database: PostilDatabase,
  least = FIRST,
): Promise<{ rows: Rows[]; since: string }> {
  const { articles, positions } = database;
  for (let limit = FIRST; ; limit *= 4) {
    const [opened, added] = await Promise.all([
      positions.orderBy('opened').reverse().limit(limit).toArray(),
      articles.orderBy('added').reverse().limit(limit).toArray(),
    ]);
    const known = new Set(added.map(({ id }) => id));
    const others = opened.map(({ articleId }) => articleId).filter((id) => !known.has(id));
    const rest = others.length === 0 ? [] : await articles.bulkGet(others);
    const rows = await joined(database, [...added, ...rest.filter((one) => one !== undefined)]);
    const oldest = (row: string | undefined, all: number) => (all < limit ? '' : (row ?? ''));
    const ends = [oldest(opened.at(-1)?.opened, opened.length), oldest(added.at(-1)?.added, added.length)];
    const since = ends.sort().at(-1) ?? '';
    // Where all of it lies in the archive or the trash, a list has nothing to show yet.
    const shown = rows.filter(
      ({ article, position }) =>
        article.deleted === null &&
        (article.archived ?? null) === null &&
        (position?.opened ?? article.added) >= since,
    );
    if (shown.length >= least || since === '') return { rows, since };
  }
}

/** All articles, in pieces, in the order of their ids. */
export async function* allPages(database: PostilDatabase, chunk = CHUNK): AsyncGenerator<Rows[]> {
  for (let last = ''; ;) {
    const articles = await database.articles.where(':id').above(last).limit(chunk).toArray();
    const [first, end] = [articles[0], articles.at(-1)];
    if (first === undefined || end === undefined) return;
    const range = [first.id, end.id, true, true] as const;
    const [summaries, positions] = await Promise.all([
      database.summaries
        .where(':id')
        .between(...range)
        .toArray(),
      database.positions
        .where(':id')
        .between(...range)
        .toArray(),
    ]);
    yield together(articles, summaries, positions);
    if (articles.length < chunk) return;
    last = end.id;
  }
}

/** The rows of these articles as the database has them now; those that are not there are left out. */
export async function rowsOf(database: PostilDatabase, ids: readonly string[]): Promise<Rows[]> {
  const articles = await database.articles.bulkGet([...ids]);
  return joined(
    database,
    articles.filter((one) => one !== undefined),
  );
}

async function joined(database: PostilDatabase, articles: readonly ArticleRecord[]): Promise<Rows[]> {
  const ids = articles.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [summaries, positions] = await Promise.all([
    database.summaries.bulkGet(ids),
    database.positions.bulkGet(ids),
  ]);
  return articles.map((article, at) => ({
    article,
    summary: summaries[at] ?? null,
    position: positions[at] ?? null,
  }));
}

function together(
  articles: readonly ArticleRecord[],
  summaries: readonly Summary[],
  positions: readonly Position[],
): Rows[] {
  const summary = new Map(summaries.map((one) => [one.articleId, one]));
  const position = new Map(positions.map((one) => [one.articleId, one]));
  return articles.map((article) => ({
    article,
    summary: summary.get(article.id) ?? null,
    position: position.get(article.id) ?? null,
  }));
}
