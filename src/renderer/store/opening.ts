import type { Annotation } from '../../core/annotation.ts';
import type { Failure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { PostilDatabase } from './database.ts';
import type { Host } from './host.ts';
import { eachAnnotation } from './packs.ts';

/** How often a database that cannot be opened is tried again. */
const RETRY_MS = 2_000;

const PASSING = /^(UnknownError|QuotaExceededError|AbortError)$/;

/**
 * Opens the database; one that cannot be opened for want of room is tried until it can, and `waiting` hears why; one whose files
 * are not all there any more is put aside, and begins anew. Throws what Dexie throws where waiting does not help (no
 * IndexedDB, a newer version), or where nobody listens.
 */
export async function openPatiently(
  database: PostilDatabase,
  host: Pick<Host, 'renewDatabase'>,
  waiting?: (failure: Failure) => void,
): Promise<void> {
  for (;;) {
    try {
      await database.open();
      return;
    } catch (error) {
      const isPassing = error instanceof Error && PASSING.test(error.name);
      if (!isPassing || waiting === undefined) throw error;
      if (await host.renewDatabase()) continue;
      waiting({ code: 'unreadable', message: words.starting.databaseFull });
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Keeps what the database holds as a file, where it holds anything. Resolves to the file's name. */
export async function putAside(database: PostilDatabase, host: Host): Promise<string | null> {
  const { articles, revisions, marks } = database;
  const [a, r, m] = await Promise.all([articles.toArray(), revisions.toArray(), marks.toArray()]);
  const n: Annotation[] = [];
  await eachAnnotation(database, (annotation) => n.push(annotation));
  if (a.length + n.length === 0) return null;
  const copy = { postil: 'database', marks: m, articles: a, revisions: r, annotations: n };
  return host.keepAside(JSON.stringify(copy));
}

/** Empties the database in one step: what it says of undo and of reading positions belongs to what it held. */
export async function empty(database: PostilDatabase): Promise<void> {
  const { tables } = database;
  await database.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
  });
}
