import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { describe as selectorOf } from '../../../src/core/annotation.ts';
import type { AddingReport } from '../../../src/core/adding.ts';
import type { OperationDraft } from '../../../src/core/library/operation.ts';
import { addFiles, type Adding } from '../../../src/main/adding/add-files.ts';
import { appendAll } from '../../../src/main/adding/append-all.ts';
import { Holdings } from '../../../src/main/adding/holdings.ts';
import { REST } from '../../../src/main/adding/rest.ts';
import { Stamps } from '../../../src/main/adding/stamps.ts';
import type { Taken } from '../../../src/main/adding/taker.ts';
import { placeOf } from '../../../src/main/files/place.ts';
import { Journal } from '../../../src/main/library/journal.ts';
import { replay } from '../../../src/main/library/library.ts';
import { all, emptyProfile } from '../library/folder.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const story = (name: string): string =>
  `${name}\n\nThe harbour lights of ${name} went out in March. Nobody lit them again for eleven years.\n\nThen, on a Thursday, they were back, and ${name} had a ferry once more.\n`;

let profile = '';
let folder = '';
let journal: Journal;
let holdings: Holdings;
beforeEach(async () => {
  profile = await emptyProfile();
  folder = await mkdtemp(join(tmpdir(), 'postil-add-'));
  journal = await Journal.open(profile);
  holdings = new Holdings(profile);
  onTestFinished(async () => {
    await holdings.close();
    await journal.close();
    await rm(folder, { recursive: true, force: true });
  });
});

const put = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
};

interface Ran {
  report: AddingReport;
  failed: string[];
  taken: Taken[];
}

async function add(paths: string[] = [folder], parts: Partial<Adding> = {}): Promise<Ran> {
  const taken: Taken[] = [];
  const added = await addFiles(
    { profile, paths, from: 'test' },
    {
      ...{ holdings, pathOf: () => null, signal: new AbortController().signal, progress: () => {} },
      write: async (drafts, at) => (await appendAll(journal, drafts, at)) !== null,
      taken: (one) => taken.push(one),
      ...parts,
    },
  );
  return { ...added, taken };
}

const articles = async () => [...(await replay(journal)).articles.values()];

describe('a folder', () => {
  it('comes in, folders inside too; the second time nothing is added', async () => {
    for (let n = 0; n < 40; n += 1) await put(`${n % 4}/harbour ${n}.txt`, story(`Harbour ${n}`));
    const first = await add();
    expect(first.report).toMatchObject({ known: 0, copies: 0, failures: 0, stopped: false, failure: null });
    expect(new Set(first.report.added).size).toBe(40);
    expect(first.taken).toHaveLength(40);
    const { seq } = journal;
    const second = await add();
    expect(second.report).toMatchObject({ added: [], known: 40, copies: 0 });
    expect(journal.seq).toBe(seq);
    // Nor by one who has not seen the first.
    await holdings.close();
    holdings = new Holdings(profile);
    expect((await add()).report).toMatchObject({ added: [], known: 40 });
    expect(await articles()).toHaveLength(40);
  });

  it('passes over what are no articles, and counts it', async () => {
    await put('one.txt', story('One'));
    await put('empty.txt', '');
    await put('picture.png', 'x');
    await put('.hidden.txt', story('Hidden'));
    await put('.git/config.txt', story('Git'));
    await put('node_modules/left-pad/README.md', '# left-pad\n\nPads on the left.');
    await put('page.html', '<title>A page</title><p>Words of the page.</p>');
    await put('page_files/frame.html', '<p>An advertisement.</p>');
    await put('notes.json', '{}');
    await symlink(join(folder, 'one.txt'), join(folder, 'link.txt'));
    await symlink(folder, join(folder, 'loop'));
    const { report } = await add();
    expect(report.added).toHaveLength(2);
    expect(report.skipped).toEqual({ other: 2, notes: 1, hidden: 2, links: 2, programs: 1, parts: 1, trashed: 0 }); // prettier-ignore
  });

  it('tells what failed and why, and goes on', async () => {
    await put('one.txt', story('One'));
    await put('inside/program.txt', '\x7fELF\0\0\0\0\0\0\0\0\0\0\0');
    await put('two.txt', story('Two'));
    const { report, failed } = await add();
    expect(report.added).toHaveLength(2);
    expect(report.failed).toEqual([
      {
        name: 'program.txt',
        where: join(folder.split('/').at(-1) ?? '', 'inside'),
        failure: { code: 'binary', message: expect.stringContaining('program') as string },
      },
    ]);
    expect(failed).toEqual([join(folder, 'inside/program.txt')]);
  });

  it('has one article with two places for two equal files', async () => {
    await put('a/harbour.txt', story('Harbour'));
    await put('b/harbour.txt', story('Harbour'));
    const { report } = await add();
    expect({ added: report.added.length, copies: report.copies }).toEqual({ added: 1, copies: 1 });
    const [article, ...others] = await articles();
    expect(others).toEqual([]);
    expect(article?.places.map(({ path }) => path)).toEqual([join(folder, 'a/harbour.txt'), join(folder, 'b/harbour.txt')]); // prettier-ignore
  });
});

describe('a file that changed', () => {
  it('has its annotations placed anew, in the same operation', async () => {
    const path = await put('harbour.txt', story('Harbour'));
    await add();
    const [article] = await articles();
    if (article === undefined) throw new Error('Nothing came in');
    const text = [...(await replay(journal)).revisions.values()][0]?.text ?? '';
    const start = text.indexOf('Nobody lit them');
    await journal.append(highlight(article.id, article.revision, text, start));
    await writeFile(path, story('Harbour').replace('The harbour', 'Long ago the harbour'));
    const { report } = await add();
    expect(report).toMatchObject({ added: [], changed: 1, needs: 0 });
    const state = await replay(journal);
    const annotation = state.annotations.get('a1');
    const after = state.articles.get(article.id);
    expect(annotation?.anchor).toMatchObject({ revision: after?.revision, start: start + 9 });
    expect((await all(journal)).at(-1)?.changes.map(({ table }) => table).sort()).toEqual(['annotations', 'articles', 'revisions']); // prettier-ignore
  });

  it('is planned anew when somebody writes a note meanwhile, which stays', async () => {
    const path = await put('harbour.txt', story('Harbour'));
    await add();
    const [article] = await articles();
    if (article === undefined) throw new Error('Nothing came in');
    const text = [...(await replay(journal)).revisions.values()][0]?.text ?? '';
    const draft = highlight(article.id, article.revision, text, text.indexOf('Nobody lit them'));
    await journal.append(draft);
    await writeFile(path, story('Harbour').replace('The harbour', 'Long ago the harbour'));
    let tries = 0;
    const { report } = await add([folder], {
      write: async (drafts, at) => {
        tries += 1;
        // Sent, and not yet written, when the batch comes.
        const noted = tries === 1 ? journal.append(note(draft, 'Typed while the file was read.')) : null;
        const written = await appendAll(journal, drafts, at);
        await noted;
        return written !== null;
      },
    });
    expect({ tries, changed: report.changed }).toEqual({ tries: 2, changed: 1 });
    const annotation = (await replay(journal)).annotations.get('a1');
    expect(annotation).toMatchObject({
      note: 'Typed while the file was read.',
      anchor: { state: 'anchored' },
    });
  });
});

describe('a file that was moved', () => {
  const known = new Map<string, string>();
  const move = async (there: boolean) => {
    const path = await put('old/harbour.txt', story('Harbour'));
    await add();
    known.set(placeOf(path).id, path);
    if (!there) await rename(join(folder, 'old'), join(folder, 'new'));
    else await put('new/harbour.txt', story('Harbour'));
    const { report } = await add([join(folder, 'new')], { pathOf: (id) => known.get(id) ?? null });
    const [article] = await articles();
    return { moved: report.moved, places: article?.places.map(({ path: at }) => at) };
  };

  it('is the same article at its new place', async () => {
    expect(await move(false)).toEqual({ moved: 1, places: [join(folder, 'new/harbour.txt')] });
  });

  it('is a copy where the old file is still there', async () => {
    const places = [join(folder, 'old/harbour.txt'), join(folder, 'new/harbour.txt')];
    expect(await move(true)).toEqual({ moved: 0, places });
  });
});

describe('a file that was added before', () => {
  /** Files as they lie on a disk: nobody has touched them for a while. */
  const rested = (path: string) => utimes(path, new Date(), new Date(Date.now() - 60_000));
  /** Both times are rested: as if it were later. */
  const later = async <T>(work: () => Promise<T>): Promise<T> => {
    vi.useFakeTimers({ now: Date.now() + 10 * REST, toFake: ['Date'] });
    try {
      return await work();
    } finally {
      vi.useRealTimers();
    }
  };
  const addLater = async () => {
    const stamps = await Stamps.open(profile);
    const ran = await later(() => add([folder], { stamps }));
    await stamps.flush();
    return ran.report;
  };

  it('is not read again as long as it is as it was', async () => {
    const path = await put('harbour.txt', story('Harbour'));
    await addLater();
    // What is kept of it is told that this is how it was: were it read, it would be news.
    await writeFile(path, story('Harbour').replace('eleven', 'twelve'));
    const { size, mtimeMs, ctimeMs } = await stat(path);
    const kept = JSON.parse(await readFile(join(profile, 'added.json'), 'utf8')) as { files: [string, unknown[]][] }; // prettier-ignore
    kept.files[0]?.[1].splice(0, 3, size, mtimeMs, ctimeMs);
    await writeFile(join(profile, 'added.json'), JSON.stringify(kept));
    expect(await addLater()).toMatchObject({ added: [], known: 1, changed: 0, failures: 0 });
  });

  it('is read where its size and its time are the old ones, and its text is not', async () => {
    const path = await put('harbour.txt', story('Harbour'));
    await rested(path);
    const { mtime } = await stat(path);
    await addLater();
    await writeFile(path, story('Harbour').replace('eleven', 'twelve'));
    await utimes(path, mtime, mtime);
    expect(await addLater()).toMatchObject({ known: 0, changed: 1 });
  });

  it('is read when the library has another text of it, or none', async () => {
    await put('harbour.txt', story('Harbour'));
    await addLater();
    const [before] = await articles();
    if (before === undefined) throw new Error('Nothing came in');
    const after = { ...before, revision: 'f'.repeat(64) };
    await journal.append({ id: 'r1', kind: 'revise', at: NOW, changes: [{ table: 'articles', id: before.id, before, after }] }); // prettier-ignore
    expect(await addLater()).toMatchObject({ known: 0, changed: 1 });
    await journal.append({ id: 'p1', kind: 'purge', at: NOW, changes: [{ table: 'articles', id: before.id, before: (await articles())[0]!, after: null }] }); // prettier-ignore
    expect((await addLater()).added).toHaveLength(1);
  });

  it('is read again where it was written a moment before', async () => {
    await put('harbour.txt', story('Harbour'));
    const stamps = await Stamps.open(profile);
    await add([folder], { stamps });
    await stamps.flush();
    expect(existsSync(join(profile, 'added.json'))).toBe(false);
  });

  it('is read where what is known of it is damaged, or of another version of Postil', async () => {
    await put('harbour.txt', story('Harbour'));
    await addLater();
    const path = join(profile, 'added.json');
    const kept = JSON.parse(await readFile(path, 'utf8')) as { version: string };
    const [place] = (await articles()).flatMap(({ places }) => places);
    const isKnown = async (text: string) => {
      await writeFile(path, text);
      const { size, mtimeMs: mtime, ctimeMs: ctime } = await stat(join(folder, 'harbour.txt'));
      const [article] = await articles();
      const file = { path: '', size, mtime, ctime };
      return (await Stamps.open(profile)).isSame(place?.id ?? '', file, article?.revision ?? '');
    };
    expect(await isKnown(JSON.stringify(kept))).toBe(true);
    expect(await isKnown(JSON.stringify({ ...kept, version: '0.0.0' }))).toBe(false);
    expect(await isKnown('{"version":')).toBe(false);
  });
});

describe('stopping', () => {
  it('half way leaves whole articles, and the next time adds the others', async () => {
    for (let n = 0; n < 60; n += 1) await put(`harbour ${n}.txt`, story(`Harbour ${n}`));
    const control = new AbortController();
    const { report } = await add([folder], {
      signal: control.signal,
      progress: ({ done }) => done === 30 && control.abort(),
    });
    expect(report.stopped).toBe(true);
    const state = await replay(journal);
    expect(state.articles.size).toBe(report.added.length);
    expect(state.articles.size).toBe(30);
    for (const { id, revision } of state.articles.values())
      expect(state.revisions.get(`${id}:${revision}`)?.text).toContain('Nobody lit them');
    const rest = await add();
    expect(rest.report).toMatchObject({ known: 30, stopped: false });
    expect(rest.report.added).toHaveLength(30);
  });

  it('by a disk that is full says so, and tells what is there', async () => {
    for (let n = 0; n < 40; n += 1) await put(`harbour ${n}.txt`, story(`Harbour ${n}`));
    let batches = 0;
    const { report } = await add([folder], {
      write: async (drafts, at) => {
        batches += 1;
        if (batches > 1) await journal.close();
        return (await appendAll(journal, drafts, at)) !== null;
      },
    });
    expect(report.failure?.code).toBe('not-written');
    journal = await Journal.open(profile);
    expect(await articles()).toHaveLength(report.added.length);
    expect(report.added.length).toBeGreaterThan(0);
  });
});

describe('the trash', () => {
  it('keeps what is in it', async () => {
    await put('harbour.txt', story('Harbour'));
    await add();
    const [before] = await articles();
    if (before === undefined) throw new Error('Nothing came in');
    const after = { ...before, deleted: NOW };
    await journal.append({ id: 'd1', kind: 'delete', at: NOW, changes: [{ table: 'articles', id: before.id, before, after }] }); // prettier-ignore
    const { report } = await add();
    expect({ added: report.added, trashed: report.skipped.trashed }).toEqual({ added: [], trashed: 1 });
    expect((await articles())[0]?.deleted).toBe(NOW);
  });
});

function highlight(articleId: string, revision: string, text: string, start: number): OperationDraft {
  const after = {
    ...{ id: 'a1', articleId, revision, anchor: null, note: '', tags: [] },
    ...selectorOf(text, start, start + 40),
    ...({ colour: 'saffron', style: 'highlight', created: NOW, updated: NOW, deleted: null } as const),
  };
  const changes = [{ table: 'annotations', id: 'a1', before: null, after } as const];
  return { id: 'h1', kind: 'create', at: NOW, changes };
}

function note(draft: OperationDraft, words: string): OperationDraft {
  const [change] = draft.changes;
  if (change?.table !== 'annotations' || change.after === null) throw new Error('It is no highlight');
  const after = { ...change.after, note: words };
  return { id: 'n1', kind: 'edit', at: NOW, changes: [{ ...change, before: change.after, after }] };
}
