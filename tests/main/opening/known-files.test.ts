import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../src/core/library/operation.ts';
import type { ArticleRecord } from '../../../src/core/library/records.ts';
import { placeOf } from '../../../src/main/files/place.ts';
import { filesOf, KnownFiles, remembered } from '../../../src/main/opening/known-files.ts';

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'postil-files-'));
});
afterEach(() => rm(profile, { recursive: true, force: true }));

const open = () => KnownFiles.open(profile, new Date());

describe('remembered', () => {
  const files = ['a', 'b', 'c'].map((id) => ({ id, path: `/${id}` }));
  it.each([
    { file: 'd', most: 9, order: 'dabc' },
    { file: 'b', most: 9, order: 'bac' },
    { file: 'd', most: 3, order: 'dab' },
    { file: 'c', most: 3, order: 'cab' },
  ])('$file among abc, at most $most', ({ file, most, order }) => {
    const ids = remembered(files, { id: file, path: `/${file}` }, most).map(({ id }) => id);
    expect(ids.join('')).toBe(order);
  });
});

describe('the files of an operation', () => {
  const good = placeOf('/articles/harbour.txt');
  it.each<[string, { id: string; path: string }, boolean]>([
    ['a file of this computer', good, true],
    ['a path under the id of another', { ...good, path: '/etc/passwd' }, false],
    ['a paste, which lies nowhere', { id: 'pasted-0', path: '' }, false],
    ['a path that counts from some folder', { ...placeOf('harbour.txt'), path: 'harbour.txt' }, false],
    [
      'a share of another computer',
      { ...placeOf('//server/share/harbour.txt'), path: '//server/share/harbour.txt' },
      false,
    ],
  ])('%s', (_, { id, path }, isLearnt) => {
    const article = { places: [{ id, name: 'harbour.txt', path }] } as ArticleRecord;
    const changes: Change[] = [{ table: 'articles', id: 'a', before: null, after: article }];
    expect(filesOf({ changes })).toEqual(isLearnt ? [{ id, path, unopened: true }] : []);
  });
});

describe('KnownFiles', () => {
  it('knows a path again after a restart, and nothing it was not told', async () => {
    const files = await open();
    files.remember({ id: 'p1', path: join(profile, 'one.txt') });
    files.remember({ id: 'p2', path: join(profile, 'two.txt') });
    await files.flush();
    const again = await open();
    expect(again.path('p1')).toBe(join(profile, 'one.txt'));
    expect(again.path('constructor')).toBeNull();
    expect(again.recent(1)).toEqual([{ id: 'p2', name: 'two.txt' }]);
  });

  it('keeps the encoding that was chosen for a file, until another is or none', async () => {
    const files = await open();
    files.remember({ id: 'p1', path: '/one.txt', encoding: 'koi8-r' });
    files.remember({ id: 'p2', path: '/two.txt' });
    files.remember({ id: 'p1', path: '/one.txt' });
    await files.flush();
    const again = await open();
    expect([again.encoding('/one.txt'), again.encoding('/two.txt'), again.encoding('/three.txt')]).toEqual([
      'koi8-r',
      null,
      null,
    ]);
    again.remember({ id: 'p1', path: '/one.txt', encoding: null });
    expect(again.encoding('/one.txt')).toBeNull();
    await again.flush();
  });

  it('tells when the list has changed, and only then', async () => {
    const files = await open();
    let told = 0;
    files.follow(() => told++);
    for (const id of ['p1', 'p2', 'p2', 'p1']) files.remember({ id, path: `/${id}` });
    await files.flush();
    expect(told).toBe(3);
  });
});
