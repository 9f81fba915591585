import type { ArticleRecord } from '../../src/core/library/records.ts';

/** What is asked of the page, as source text: it runs there, in a world that this file cannot see. */

/**
 * Everything that the window's database holds, read past the app. `witness` is a row of a table that the journal does not
 * make again: where it is gone, so was the database.
 */
export interface Held {
  annotations: { id: string }[];
  articles: { id: string }[];
  revisions: string[];
  seq: number;
  witness: boolean;
}

const READ = `(async () => {
  const open = indexedDB.open('postil');
  const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = () => failed(open.error); });
  const all = (table, keys) => new Promise((done, failed) => {
    const store = database.transaction(table).objectStore(table);
    const request = keys ? store.getAllKeys() : store.getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const [rows, packs, articles, revisions, marks, positions] =
    await Promise.all([all('annotations'), all('packs'), all('articles'), all('revisions', true), all('marks'), all('positions')]);
  database.close();
  // Rows go before what is packed; see src/renderer/store/packs.ts.
  const written = new Set(rows.map(({ id }) => id));
  const annotations = [...rows, ...packs.flatMap((pack) => pack.annotations).filter(({ id }) => !written.has(id))];
  return { annotations, articles, revisions, seq: marks.find(({ key }) => key === 'journal')?.seq ?? 0,
    witness: positions.some(({ articleId }) => articleId === 'witness') };
})()`;

const WITNESS = `(async () => {
  const open = indexedDB.open('postil');
  const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = () => failed(open.error); });
  const transaction = database.transaction('positions', 'readwrite', { durability: 'strict' });
  transaction.objectStore('positions').put({ articleId: 'witness', offset: 0, revision: '', progress: 0, opened: '' });
  await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onerror = () => failed(transaction.error); });
  database.close();
})()`;

/** An article that only ever goes out: it is in no library. */
const EXPORTED: ArticleRecord = {
  ...{
    id: 'exported',
    format: 'text',
    encoding: 'utf-8',
    title: 'Out',
    byline: null,
    published: null,
    dek: null,
  },
  ...{
    lang: null,
    dir: 'ltr',
    siteName: null,
    sourceUrl: null,
    places: [],
    revision: 'e'.repeat(64),
    wordCount: 3,
  },
  ...{ added: '2026-01-02T10:00:00.000Z', updated: '2026-01-02T10:00:00.000Z', deleted: null },
};

export const inside = {
  read: READ,
  witness: WITNESS,
  /** Sends each lane's operations through the bridge; tells the binding `acknowledged` of each, as \`lane index\`. */
  work: (lanes: readonly (readonly unknown[])[]): string => `void (() => {
    for (const [lane, drafts] of ${JSON.stringify(lanes)}.entries()) (async () => {
      for (const [index, draft] of drafts.entries()) {
        const answer = await window.postil.append(draft);
        if (!answer.ok) throw new Error(answer.failure.message);
        acknowledged(lane + ' ' + index);
      }
    })().catch((error) => acknowledged('failed ' + error.message));
  })()`,
  /** Saves exports to the one file that the dialog answers with, again and again; tells of each by \`exported index\`. */
  exporting: (from: number, size: number): string => `void (async () => {
    const article = ${JSON.stringify(EXPORTED)};
    for (let index = ${from}; ; index += 1) {
      const text = 'begin ' + index + '\\n' + 'x'.repeat(${size}) + '\\nend ' + index;
      const { outcome, report, failure } = await window.postil.exportNotes({
        articles: { inputs: [{ article, text, annotations: [] }] }, as: 'json', to: 'file', filter: {}, dryRun: false,
      });
      const written = outcome === 'done' && report.counts.written === 1;
      acknowledged(written ? 'exported ' + index : 'failed export ' + JSON.stringify(failure ?? report ?? outcome));
    }
  })()`,
};

const CONTROL = `const open = indexedDB.open('control', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('rows');
  const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = () => failed(open.error); });`;

/** A database of the same page with nothing behind it: what would become of notes that were only there. */
export const control = {
  put: (n: number): string => `(async () => { ${CONTROL}
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ note: 'Note ${n}.' }, ${n});
    await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onerror = () => failed(transaction.error); });
    database.close();
  })()`,
  count: `(async () => { ${CONTROL}
    const request = database.transaction('rows').objectStore('rows').count();
    const count = await new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
    database.close();
    return count;
  })()`,
};
