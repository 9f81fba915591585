import { expect } from '@playwright/test';
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { measured } from '../results.ts';
import { annotationOn } from '../core/library/records.ts';
import { App } from './app.ts';
import { control, inside, type Held } from './inside.ts';

const FIRST = 40;
const LATER = 5;
/** Half a record's header, so that the log ends in the middle of it. */
const CUT = 5;

/** The one article of the library, which is on screen; its own note is not counted. */
const ARTICLE = 'article-seeded';

const create = (n: number) => {
  const after = annotationOn('at dawn', { id: `S2-${n}`, articleId: ARTICLE, note: `Note ${n}.` });
  const changes = [{ table: 'annotations', id: after.id, before: null, after }];
  return { id: `create-${n}`, kind: 'create', at: after.created, changes };
};

/** Writes notes `from` to `to` through the journal, and as many rows into a database that has none behind it. */
async function write(app: App, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) {
    const draft = JSON.stringify(create(n));
    const answer = await app.evaluate<{ ok: boolean }>(`window.postil.append(${draft})`);
    expect(answer).toMatchObject({ ok: true });
    await app.evaluate(control.put(n));
  }
}

/** What the reader has, and what the other database has. */
async function held(app: App): Promise<{ notes: number; rows: number }> {
  const { annotations } = await app.evaluate<Held>(inside.read);
  const notes = annotations.filter(({ id }) => id.startsWith('S2-')).length;
  return { notes, rows: await app.evaluate<number>(control.count) };
}

/** Takes the last bytes off the log of Chromium's database, as a torn write leaves it. */
async function cutLog(profile: string): Promise<void> {
  const folder = join(profile, 'chromium/IndexedDB/app_postil_0.indexeddb.leveldb');
  const logs = (await readdir(folder)).filter((name) => /^\d+\.log$/.test(name)).sort();
  const log = join(folder, logs.at(-1) ?? 'no log');
  await truncate(log, (await stat(log)).size - CUT);
}

/** Of the database without a journal, in the end; `null` where that was not reached. */
let rows: number | null = null;

test('S2: what Chromium throws away is there again, and the reader is told', async ({ profile }) => {
  test.setTimeout(180_000);
  await seed(profile, () => [{ words: 'eleven days in May' }]);
  const starts: { notes: number; rows: number }[] = [];
  const told: boolean[] = [];
  const session = async (work: (app: App) => Promise<void>) => {
    const app = new App(profile);
    try {
      await app.usable('.library, .reader');
      starts.push(await held(app));
      told.push((await app.words()).includes('restored from the journal'));
      await work(app);
    } finally {
      await app.close();
    }
  };

  await session((app) => write(app, 0, FIRST));
  await cutLog(profile);
  await session((app) => write(app, FIRST, FIRST + LATER));
  await session(() => Promise.resolve());

  const last = starts.at(-1);
  rows = last?.rows ?? null;
  expect(last?.notes).toBe(FIRST + LATER);
  expect(starts[1]?.notes).toBe(FIRST);
  expect(told.slice(1)).toContain(true);
  measured('S2', `${FIRST} notes, ${CUT} bytes cut off LevelDB's log, ${LATER} more: ${last?.notes} there, told; without a journal: ${rows} rows`); // prettier-ignore
});

test('S2: control: of a database without a journal nothing is left', () => {
  expect(rows).toBe(0);
});
