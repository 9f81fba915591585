import { expect, it } from 'vitest';
import { emptyReport, NOTHING_SKIPPED, type AddingReport } from '../../../src/core/adding.ts';
import { failedText, folderWords, progressWords, reportWords } from '../../../src/renderer/adding/words.ts';

it.each<[Partial<AddingReport>, string]>([
  [{}, 'Nothing new in Reading.'],
  [{ added: ['a'] }, 'Added 1 article from Reading.'],
  [
    { added: ['a', 'b'], known: 3, copies: 1, moved: 1, changed: 2, failures: 4 },
    'Added 2 articles from Reading, 1 is a copy, 3 were there already, 1 had moved, 2 had changed, 4 could not be read.',
  ],
  [{ added: ['a'], stopped: true }, 'Stopped. Added 1 article from Reading.'],
  [{ changed: 1, needs: 2 }, 'Nothing new in Reading, 1 had changed. 2 passages need you.'],
  [
    { skipped: { ...NOTHING_SKIPPED, other: 2, hidden: 1, links: 1, notes: 1, trashed: 1 } },
    'Nothing new in Reading, 1 was in the trash and stayed there. Passed over: 3 that are no articles, 1 link, 1 file of notes or data (File → Import notes).',
  ],
  [
    { more: true },
    'Nothing new in Reading. There is more in it than is added at once: add its folders one by one.',
  ],
  [
    { added: ['a'], failure: { code: 'not-written', message: 'The disk is full.' } },
    'Added 1 article from Reading. The disk is full.',
  ],
])('says what became of it: %j', (report, words) => {
  expect(reportWords({ ...emptyReport('Reading'), ...report })).toBe(words);
});

it('says how far it is', () => {
  const progress = { from: 'Reading', done: 0, total: null, added: 0, name: '' };
  expect(progressWords(progress)).toBe('Adding Reading: counting its files');
  expect(progressWords({ ...progress, done: 1200, total: 2000, name: 'Ferry.txt' })).toBe(
    'Adding Reading: 1,200 of 2,000 · Ferry.txt',
  );
});

it('copies the list of those that failed, a line each', () => {
  const failure = { code: 'binary', message: 'It looks like a program.' } as const;
  expect(failedText([{ name: 'a.txt', where: 'Reading/inside', failure }])).toBe(
    'Reading/inside/a.txt: It looks like a program.\n',
  );
});

it('says of a watched folder where it is and what is the matter with it', () => {
  const folder = { id: '1', name: 'Reading', path: '/home/Reading', articles: 3, failed: [], more: false };
  expect(folderWords({ ...folder, state: 'here', failures: 0 })).toBe('/home/Reading');
  expect(folderWords({ ...folder, state: 'away', failures: 1 })).toBe(
    '/home/Reading\nIt cannot be reached now. What came from it stays.\n1 file could not be read.',
  );
});
