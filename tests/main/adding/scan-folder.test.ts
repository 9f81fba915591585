import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { appendAll } from '../../../src/main/adding/append-all.ts';
import { Holdings } from '../../../src/main/adding/holdings.ts';
import { REST } from '../../../src/main/adding/rest.ts';
import { scanFolder, type Scanned, type SeenFolder } from '../../../src/main/adding/scan-folder.ts';
import { Journal } from '../../../src/main/library/journal.ts';
import { replay } from '../../../src/main/library/library.ts';
import { emptyProfile } from '../library/folder.ts';

const story = (name: string): string =>
  `${name}\n\nThe harbour lights of ${name} went out in March. Nobody lit them again for eleven years.\n\nThen, on a Thursday, they were back, and ${name} had a ferry once more.\n`;

let profile = '';
let folder = '';
let journal: Journal;
let holdings: Holdings;
let seen: SeenFolder;
beforeEach(async () => {
  profile = await emptyProfile();
  folder = await mkdtemp(join(tmpdir(), 'postil-scan-'));
  journal = await Journal.open(profile);
  holdings = new Holdings(profile);
  seen = { device: null, library: null, files: [] };
  onTestFinished(async () => {
    await holdings.close();
    await journal.close();
    await rm(folder, { recursive: true, force: true });
  });
});

const put = async (name: string, text = story(name)): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
};

/** One look, a while after everything was written. */
async function scan(parts: { again?: boolean; now?: number; signal?: AbortSignal } = {}): Promise<Scanned> {
  const { again = false, now = Date.now() + 2 * REST, signal = new AbortController().signal } = parts;
  const scanned = await scanFolder(
    { profile, folder, library: journal.library, seen, again },
    {
      ...{ holdings, pathOf: () => null, signal, progress: () => {}, taken: () => {} },
      write: async (drafts, at) => (await appendAll(journal, drafts, at)) !== null,
    },
    now,
  );
  ({ seen } = scanned);
  return scanned;
}

const articles = async () => [...(await replay(journal)).articles.values()];
const places = async () => (await articles()).map(({ places }) => places.map(({ path }) => path));

describe('a look at a watched folder', () => {
  it('takes in what is new, what changed, and nothing twice', async () => {
    await put('a.txt');
    await put('inside/b.txt');
    expect((await scan()).report.added).toHaveLength(2);
    const { seq } = journal;
    expect((await scan()).report).toMatchObject({ added: [], known: 0, changed: 0 });
    expect(journal.seq).toBe(seq);
    await put('c.txt');
    await put('a.txt', `${story('a.txt')}\nAnd a word more.\n`);
    const { report } = await scan();
    expect({ added: report.added.length, changed: report.changed }).toEqual({ added: 1, changed: 1 });
    expect(await articles()).toHaveLength(3);
  });

  it('keeps the article of a file that is gone, and knows it again where it stands then', async () => {
    const path = await put('a.txt');
    await scan();
    const [before] = await articles();
    await rename(path, join(folder, 'elsewhere.txt'));
    const { report } = await scan();
    expect(report).toMatchObject({ added: [], moved: 1 });
    expect(await places()).toEqual([[join(folder, 'elsewhere.txt')]]);
    await rm(join(folder, 'elsewhere.txt'));
    await put('other.txt');
    expect((await scan()).seen.files.map((file) => file.path)).toEqual(['other.txt']);
    const after = (await articles()).find(({ id }) => id === before?.id);
    expect(after).toMatchObject({ deleted: null, places: [{ name: 'elsewhere.txt' }] });
  });

  it('knows a folder again that was renamed', async () => {
    for (const name of ['a', 'b', 'c']) await put(`old/${name}.txt`);
    await scan();
    await rename(join(folder, 'old'), join(folder, 'new'));
    expect((await scan()).report).toMatchObject({ added: [], moved: 3, copies: 0 });
    expect((await places()).flat().every((path) => path.startsWith(join(folder, 'new')))).toBe(true);
  });

  it('leaves alone what is being written, until it rests', async () => {
    const path = await put('a.txt');
    const first = await scan({ now: Date.now() });
    expect({ added: first.report.added, restless: first.restless }).toEqual({ added: [], restless: true });
    // However old it claims to be: a copy has the time of what it was copied from.
    await utimes(path, new Date(0), new Date(0));
    expect((await scan({ now: Date.now() })).restless).toBe(true);
    const { report, restless } = await scan();
    expect({ added: report.added.length, restless }).toEqual({ added: 1, restless: false });
  });

  it('reads what failed again when it has changed, or when it is asked to', async () => {
    await put('a.txt', '\x7fELF\0\0\0\0\0\0\0\0');
    expect((await scan()).report.failures).toBe(1);
    expect((await scan()).report.failures).toBe(0);
    expect(seen.files[0]?.failure?.code).toBe('binary');
    expect((await scan({ again: true })).report.failures).toBe(1);
    await put('a.txt');
    expect((await scan()).report.added).toHaveLength(1);
    expect(seen.files[0]?.failure).toBeUndefined();
  });

  it('leaves everything as it was while the folder cannot be reached', async () => {
    await put('a.txt');
    await scan();
    const before = seen;
    await rename(folder, `${folder}-away`);
    expect((await scan()).state).toBe('away');
    expect(seen).toBe(before);
    // The place where its disk was, empty: another device.
    await mkdir(folder);
    seen = { ...before, device: -1 };
    expect((await scan()).state).toBe('away');
    await rm(folder, { recursive: true });
    await rename(`${folder}-away`, folder);
    seen = before;
    expect(await scan()).toMatchObject({ state: 'here', report: { added: [], known: 0 } });
    expect(await articles()).toHaveLength(1);
  });

  it('is taken in anew by a library that has taken the other’s place', async () => {
    await put('a.txt');
    await scan();
    seen = { ...seen, library: 'another' };
    expect((await scan()).report).toMatchObject({ added: [], known: 1 });
  });

  it('goes on where it was stopped', async () => {
    for (let n = 0; n < 20; n += 1) await put(`harbour ${n}.txt`);
    const stopped = new AbortController();
    stopped.abort();
    await scan({ signal: stopped.signal });
    expect(seen.files.length).toBeLessThan(20);
    await scan();
    expect(await articles()).toHaveLength(20);
    expect(seen.files).toHaveLength(20);
  });
});
