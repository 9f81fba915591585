import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WatchedFolder } from '../../../src/core/adding.ts';
import { Adding } from '../../../src/main/adding/adding.ts';
import { Journal } from '../../../src/main/library/journal.ts';
import { replay } from '../../../src/main/library/library.ts';
import { KnownFiles } from '../../../src/main/opening/known-files.ts';
import { WatchedFolders } from '../../../src/main/watching/folders.ts';
import { emptyProfile } from '../library/folder.ts';

/** Looks come soon; the rounds, which would hide that nothing was heard, do not. */
const TIMES = { pause: 50, restless: 300, round: 600_000, away: 200 };
/** On a busy machine everything takes its time. */
const SOON = { timeout: 20_000, interval: 100 };

const story = (name: string): string =>
  `${name}\n\nThe harbour lights of ${name} went out in March. Nobody lit them again for eleven years.\n`;

let profile = '';
let folder = '';
let journal: Journal;
let shown: WatchedFolder[] = [];
let told: number[] = [];

async function open(): Promise<WatchedFolders> {
  const files = await KnownFiles.open(profile, new Date());
  const adding = new Adding({
    ...{ profile, journal, files, progress: () => {}, done: () => {} },
    journalled: (seq) => told.push(seq),
  });
  const watched = await WatchedFolders.open({
    profile,
    times: TIMES,
    scan: async (path, seen, { again, isTold }) => {
      const { library } = journal;
      const job = { what: 'scan', profile, library, folder: path, seen, again, rest: 200 } as const;
      const done = await adding.run(job, isTold);
      if (done.what !== 'scan') throw new Error('That was no look');
      return done.scanned;
    },
    changed: (all) => (shown = all),
  });
  onTestFinished(async () => {
    await watched.stop();
    await adding.end();
    await files.flush();
  });
  return watched;
}

beforeEach(async () => {
  profile = await emptyProfile();
  folder = await realpath(await mkdtemp(join(tmpdir(), 'postil-watch-')));
  journal = await Journal.open(profile);
  [shown, told] = [[], []];
  onTestFinished(async () => {
    await journal.close();
    await rm(folder, { recursive: true, force: true });
  });
});

const put = async (name: string, text = story(name)): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
};
const articles = async () => [...(await replay(journal)).articles.values()];

describe('a watched folder', () => {
  it('takes in what comes, what changes and what is renamed, without being asked', async () => {
    await put('a.txt');
    const watched = await open();
    await watched.add(folder);
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ state: 'here', articles: 1 }), SOON);
    await put('inside/b.txt');
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ articles: 2 }), SOON);
    // In a folder that was not there when the watch began.
    await put('inside/c.txt');
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ articles: 3 }), SOON);
    await rename(join(folder, 'inside', 'c.txt'), join(folder, 'd.txt'));
    await vi.waitFor(
      async () =>
        expect((await articles()).flatMap(({ places }) => places.map(({ name }) => name)).sort()).toEqual([
          'a.txt',
          'b.txt',
          'd.txt',
        ]),
      SOON,
    );
    await put('a.txt', `${story('a.txt')}\nAnd more.\n`);
    await vi.waitFor(async () => expect((await replay(journal)).revisions.size).toBe(4), SOON);
    expect(await articles()).toHaveLength(3);
    expect(told.at(-1)).toBe(journal.seq);
  }, 90_000);

  it('is known again at the next start, with what was seen of it', async () => {
    await put('a.txt');
    const first = await open();
    await first.add(folder);
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ articles: 1 }), SOON);
    await first.stop();
    const { seq } = journal;
    const second = await open();
    expect(second.shown).toMatchObject([{ path: folder, articles: 1, failures: 0 }]);
    await second.rescan(null);
    expect(journal.seq).toBe(seq);
    const [{ id } = { id: '' }] = second.shown;
    expect(second.pathOf(id)).toBe(folder);
    await second.remove(id);
    expect(second.shown).toEqual([]);
    expect(await readdir(join(profile, 'watched'))).toEqual([]);
    expect(await articles()).toHaveLength(1);
  }, 60_000);

  it('tells what could not be read, until it can', async () => {
    await put('a.txt', '\x7fELF\0\0\0\0\0\0\0\0');
    const watched = await open();
    await watched.add(folder);
    await vi.waitFor(
      () => expect(shown[0]).toMatchObject({ failures: 1, failed: [{ name: 'a.txt', failure: { code: 'binary' } }] }), // prettier-ignore
      SOON,
    );
    await put('a.txt');
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ failures: 0, articles: 1 }), SOON);
  }, 60_000);

  it('tells no more of a file that the reader leaves, until it changes', async () => {
    const program = '\x7fELF\0\0\0\0\0\0\0\0';
    await put('a.txt', program);
    await put('b.txt', program);
    const watched = await open();
    await watched.add(folder);
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ state: 'here', failures: 2 }), SOON);
    const [{ id: of, failed } = { id: '', failed: [] }] = shown;
    const one = failed.find(({ name }) => name === 'a.txt');
    if (one === undefined) throw new Error('It is not told of');
    expect(watched.pathOfUnread(of, one.id)).toBe(join(folder, 'a.txt'));
    expect(watched.pathOfUnread(of, 'another')).toBeNull();
    await watched.leave(of, one.id, true);
    expect(shown[0]).toMatchObject({ failures: 1, failed: [{ name: 'b.txt' }] });
    // Nor when it is tried again and is as it was, nor after a restart.
    await watched.rescan(of);
    expect(shown[0]?.failures).toBe(1);
    await watched.stop();
    const again = await open();
    expect(again.shown[0]?.failures).toBe(1);
    await again.leave(of, one.id, false);
    expect(shown[0]?.failures).toBe(2);
    await again.leave(of, one.id, true);
    again.start(0);
    await put('a.txt', `${program}\0`);
    await vi.waitFor(
      () => expect(shown[0]?.failed.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']),
      SOON,
    );
  }, 60_000);

  it('that cannot be reached keeps everything, and is watched again when it is back', async () => {
    await put('a.txt');
    const watched = await open();
    await watched.add(folder);
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ state: 'here', articles: 1 }), SOON);
    await rename(folder, `${folder}-away`);
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ state: 'away', articles: 1 }), SOON);
    await rename(`${folder}-away`, folder);
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ state: 'here', articles: 1 }), SOON);
    await put('b.txt');
    await vi.waitFor(() => expect(shown[0]).toMatchObject({ articles: 2 }), SOON);
    expect((await articles()).every(({ deleted, places }) => deleted === null && places.length === 1)).toBe(
      true,
    );
  }, 60_000);
});

describe('what cannot be watched', () => {
  it.each<[string, () => string, string]>([
    ['what is not there', () => join(folder, 'nowhere'), 'not-found'],
    ['a folder in a watched one', () => join(folder, 'inside'), 'unsupported'],
    ['the same again', () => folder, 'unsupported'],
    ['Postil’s own folder', () => profile, 'unsupported'],
  ])('is refused with a sentence: %s', async (_, path, code) => {
    await put('inside/a.txt');
    const watched = await open();
    await watched.add(folder);
    await expect(watched.add(path())).rejects.toMatchObject({ code });
    const list = JSON.parse(await readFile(join(profile, 'watched.json'), 'utf8')) as unknown[];
    expect(list).toHaveLength(1);
  });
});
