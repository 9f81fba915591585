import { expect, it } from 'vitest';
import { bugReport, type Facts } from '../../src/core/health.ts';

const FACTS: Facts = {
  versions: { postil: '0.1.0', electron: '33.2.1', chromium: '130.0.1', system: 'linux x64 6.1', journal: 2 },
  bytes: { all: 9000, journal: 4000, snapshots: 3000, pictures: 1500, kept: 500 },
  operations: 412,
  snapshots: { kept: 3, newest: '2026-03-14T09:30:00.000Z', failing: false },
  second: { state: 'none', kept: 0, newest: null },
  recovery: null,
  network: { refused: 2, sent: 0 },
  log: { errors: 1, newest: ['2026-03-14T09:30:00.000Z error {"name":"TypeError"}'] },
};

it('says everything that a fault may hang on', () => {
  expect(bugReport(FACTS, { articles: 14, annotations: 120 })).toBe(
    `Postil 0.1.0, Electron 33.2.1, Chromium 130.0.1, linux x64 6.1
Library: 14 articles, 120 annotations, 412 operations, record format 2
On the disk: 9000 bytes; record 4000, snapshots 3000, pictures 1500, kept aside 500
Snapshots: 3 kept, newest 2026-03-14T09:30:00.000Z
Second folder: none, 0 copies, newest none
Last recovery: none
Network requests since the start: 2 refused, 0 sent
Errors in the log: 1
  2026-03-14T09:30:00.000Z error {"name":"TypeError"}
`,
  );
});

it('names the last recovery, and a snapshot that failed', () => {
  const recovery = {
    at: '2026-03-14T09:00:00.000Z',
    what: 'rebuilt',
    annotations: 120,
    articles: 14,
  } as const;
  const report = bugReport({ ...FACTS, recovery, snapshots: { ...FACTS.snapshots, failing: true } }, { articles: 1, annotations: 0 }); // prettier-ignore
  expect(report).toContain('rebuilt 2026-03-14T09:00:00.000Z, 120 annotations, 14 articles');
  expect(report).toContain('the last one failed');
});
