import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { createOperation } from '../core/library/records.ts';
import { all, emptyProfile, withJournal } from '../main/library/folder.ts';
import { measured, rounds } from '../results.ts';

const TIMES = rounds(10, 200);

it(`S3: a journal deleted or moved ${TIMES} times under the open library loses no acknowledged operation`, async () => {
  const profile = await emptyProfile();
  const path = journalPath(profile);
  const acknowledged: string[] = [];
  let goesOn = true;
  await withJournal(profile, async (journal) => {
    const writing = (async () => {
      for (let count = 0; goesOn; count += 1)
        acknowledged.push((await journal.append(createOperation(`written-${count}`))).id);
    })();
    for (let time = 0; time < TIMES; time += 1) {
      await sleep((time * 7) % 40);
      const took = time % 2 === 0 ? rm(path) : rename(path, join(profile, 'elsewhere'));
      // It may not be back yet from the time before.
      await took.catch(() => undefined);
    }
    goesOn = false;
    await writing;
    // Nothing is written after this one: closing puts it back.
    await rm(path, { force: true });
  });
  const read = await withJournal(profile, async (journal) => ({
    ids: (await all(journal)).map(({ id }) => id),
    notices: journal.notices,
  }));
  expect(acknowledged.length).toBeGreaterThan(TIMES);
  expect(read).toEqual({ ids: acknowledged, notices: [] });
  measured(
    'S3',
    `journal deleted or moved ${TIMES} times while it was written: 0 acknowledged operations lost`,
  );
}, 120_000);

it('S3: control: what is written to a deleted file, and synced, is in no file', async () => {
  const path = join(await emptyProfile(), 'deleted.jsonl');
  const file = await open(path, 'w');
  await rm(path);
  await file.write('acknowledged');
  await file.datasync();
  await file.close();
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
});
