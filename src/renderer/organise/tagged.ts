import type { OperationDraft } from '../../core/library/operation.ts';
import { draftOf, type Stamp } from '../../core/library/organise/draft.ts';
import { changeQuery } from '../../core/library/organise/queries.ts';
import { isTagIn } from '../../core/library/organise/tag-names.ts';
import { renameTag } from '../../core/library/organise/tags.ts';
import { retagged } from '../../core/query/retag.ts';
import { words } from '../../core/words/words.ts';
import type { Entry } from '../library/entry.ts';
import type { PostilDatabase } from '../store/database.ts';
import { annotationsOf } from '../store/packs.ts';
import type { Doing } from './doing.ts';
import { articlesOf } from './records.ts';
import { changed } from './running.ts';

/** Records that one operation changes at most, about: one transaction of the database, a fifth of a second. */
const PIECE = 1_000;

/** Which articles have a tag, or one nested in it, themselves or on a highlight: in pieces of about a thousand changes each. */
async function piecesWith(
  database: PostilDatabase,
  entries: readonly Entry[],
  tag: string,
): Promise<string[][]> {
  const counts = new Map<string, number>();
  // Not those that lists show: they follow a moment after a highlight was tagged.
  for (const { articleId, tags } of await database.summaries.toArray()) {
    const marked = Object.entries(tags).filter(([name]) => isTagIn(name, tag));
    const count = marked.reduce((sum, [, some]) => sum + some, 0);
    if (count > 0) counts.set(articleId, count);
  }
  const pieces: string[][] = [];
  let piece: string[] = [];
  let size = 0;
  for (const { article, facts } of entries) {
    const own = facts.tags.some((one) => isTagIn(one, tag)) ? 1 : 0;
    const changes = own + (counts.get(article.id) ?? 0);
    if (changes === 0) continue;
    if (size > 0 && size + changes > PIECE) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(article.id);
    size += changes;
  }
  return size === 0 ? pieces : [...pieces, piece];
}

/** Renames a tag in these articles and on their highlights, as they are now; see `renameTag`. */
async function renameIn(
  database: PostilDatabase,
  ids: readonly string[],
  from: string,
  to: string | null,
  stamp: Stamp,
): Promise<OperationDraft | null> {
  const articles = await articlesOf(database, ids);
  const annotations = await Promise.all(ids.map((id) => annotationsOf(database, id)));
  return renameTag({ articles, annotations: annotations.flat() }, from, to, stamp);
}

/** Lets the saved searches that ask for a tag ask for it under its new name. */
async function renameInQueries(
  database: PostilDatabase,
  from: string,
  to: string,
  stamp: Stamp,
): Promise<OperationDraft | null> {
  const queries = await database.queries.toArray();
  const changes = queries.flatMap(
    (saved) => changeQuery(saved, { query: retagged(saved.query, from, to) }, stamp)?.changes ?? [],
  );
  return draftOf('organise', changes, stamp);
}

/**
 * Renames a tag, and those nested in it, on every article and highlight and in saved searches, and tells of it. Into one that is there
 * already, the two become one; `to` of `null` takes it off everywhere, and leaves the searches as they are.
 */
export async function renamingTag(doing: Doing, from: string, to: string | null): Promise<void> {
  const { database } = doing.library;
  const said = told(
    from,
    to,
    doing.catalogue.tags.some(({ name }) => name === to),
  );
  const pieces = await piecesWith(database, await doing.all(), from);
  const ran = await doing.run<readonly string[] | null>({
    doing: said.doing,
    // What searches ask for goes last: until then they find what is not renamed yet.
    pieces: to === null ? pieces : [...pieces, null],
    make: async (ids, stamp) => {
      if (ids !== null) return renameIn(database, ids, from, to, stamp);
      return to === null ? null : renameInQueries(database, from, to, stamp);
    },
  });
  const [articles, highlights, searches] = [changed(ran, 'articles'), changed(ran, 'annotations'), changed(ran, 'queries')]; // prettier-ignore
  doing.tell(ran, words.organising.acts.on(said.done, { articles, highlights, searches }));
}

function told(from: string, to: string | null, isMerged: boolean): { doing: string; done: string } {
  const { acts } = words.organising;
  if (to === null) return { doing: acts.deletingTag(from), done: acts.deletedTag(from) };
  return isMerged
    ? { doing: acts.mergingTag(from), done: acts.mergedTag(from, to) }
    : { doing: acts.renamingTag(from), done: acts.renamedTag(from, to) };
}
