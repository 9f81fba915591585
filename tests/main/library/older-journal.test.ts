import { appendFile, mkdir, readdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOURNAL_SCHEMA } from '../../../src/core/library/journal.ts';
import { readLibrary } from '../../../src/main/library/library.ts';
import { createOperation } from '../../core/library/records.ts';
import { all, emptyProfile, journalBytes, journalFile, withJournal } from './folder.ts';

describe('a journal of an older version', () => {
  const OLD = ['0.1.0-first', '0.1.0-schema-1', '0.1.0-schema-2', '0.1.0-compacted'];
  const fixture = (name: string) => new URL(`../../fixtures/journals/${name}.jsonl`, import.meta.url);

  async function profileOf(name: string): Promise<{ profile: string; lines: string[] }> {
    const profile = await emptyProfile();
    const text = await readFile(fixture(name), 'utf8');
    await mkdir(join(profile, 'library'));
    await writeFile(journalFile(profile), text, { mode: 0o600 });
    return { profile, lines: text.split('\n') };
  }
  const header = (line = '') => JSON.parse(line.slice(65)) as Record<string, unknown>;

  it.each(OLD)(
    '%s gets the header of this one before anything is added, and is else as it was',
    async (name) => {
      const { profile, lines } = await profileOf(name);
      const before = await readLibrary(profile);
      for (const seq of [undefined, 'appended']) {
        await withJournal(profile, async (journal) => {
          expect(journal.notices).toEqual([]);
          const [first, ...rest] = (await journalBytes(profile)).toString().split('\n');
          expect(header(first)).toEqual({ ...header(lines[0]), schema: JOURNAL_SCHEMA });
          expect(rest).toEqual(lines.slice(1));
          if (seq !== undefined) await journal.append(createOperation(seq));
        });
        if (seq === undefined) expect(await readLibrary(profile)).toEqual(before);
      }
      expect(await readdir(join(profile, 'library'))).toEqual(['journal.jsonl']);
      expect((await stat(journalFile(profile))).mode & 0o777).toBe(0o600);
      expect((await readLibrary(profile)).state.annotations.size).toBe(before.state.annotations.size + 1);
    },
  );

  it.each(OLD)('%s is not touched by a reader', async (name) => {
    const { profile, lines } = await profileOf(name);
    await readLibrary(profile);
    expect((await journalBytes(profile)).toString()).toBe(lines.join('\n'));
  });

  it('keeps a torn tail aside first', async () => {
    const { profile, lines } = await profileOf('0.1.0-schema-2');
    await appendFile(journalFile(profile), 'half a line');
    await withJournal(profile, (journal) => {
      expect(journal.notices).toEqual([expect.stringContaining('torn-')]);
    });
    const [first, ...rest] = (await journalBytes(profile)).toString().split('\n');
    expect(header(first)['schema']).toBe(JOURNAL_SCHEMA);
    expect(rest).toEqual(lines.slice(1));
  });

  it('is as it was where that cannot be done, and takes nothing until it can', async () => {
    const { profile, lines } = await profileOf('0.1.0-schema-2');
    // A folder under the name that is to be written to: as a disk that refuses.
    const refusal = `${journalFile(profile)}.${process.pid}.compacted.tmp`;
    await mkdir(refusal);
    await withJournal(profile, async (journal) => {
      expect(await all(journal)).not.toEqual([]);
      await expect(journal.append(createOperation('one'))).rejects.toMatchObject({ code: 'not-written' });
      expect((await journalBytes(profile)).toString()).toBe(lines.join('\n'));
      await rmdir(refusal);
      await journal.append(createOperation('one'));
      expect(header((await journalBytes(profile)).toString().split('\n')[0])['schema']).toBe(JOURNAL_SCHEMA);
      expect((await all(journal)).at(-1)?.id).toBe('one');
    });
  });
});
