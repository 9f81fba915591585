import { appendFile, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { encodeLine, JOURNAL_SCHEMA } from '../../../src/core/library/journal.ts';
import { sha256 } from '../../../src/main/library/hash.ts';
import { Journal } from '../../../src/main/library/journal.ts';
import { createOperation } from '../../core/library/records.ts';
import { all, emptyProfile, journalBytes, journalFile, withJournal } from './folder.ts';

const ids = (operations: { id: string }[]) => operations.map(({ id }) => id);

async function profileWith(...names: string[]): Promise<string> {
  const profile = await emptyProfile();
  await withJournal(profile, async (journal) => {
    for (const name of names) await journal.append(createOperation(name));
  });
  return profile;
}

describe('a new library', () => {
  it('has a name for ever, no operations and no notices', async () => {
    const profile = await emptyProfile();
    const first = await withJournal(profile, ({ library, seq, notices }) => ({ library, seq, notices }));
    expect(first).toEqual({ library: expect.stringMatching(/^[0-9a-f-]{36}$/), seq: 0, notices: [] });
    expect(await withJournal(profile, ({ library }) => library)).toBe(first.library);
  });

  it('is readable by its owner only', async () => {
    const profile = await profileWith('one');
    expect((await stat(join(profile, 'library'))).mode & 0o777).toBe(0o700);
    expect((await stat(journalFile(profile))).mode & 0o777).toBe(0o600);
  });

  it('loses what killed processes left beside it, and nothing else', async () => {
    const profile = await profileWith('one');
    const library = join(profile, 'library');
    // No process has this number: Linux numbers them up to 4,194,304.
    const dead = 4_999_999;
    const left = ['', 'mended.', 'compacted.', 'again.'].map((kind) => `journal.jsonl.${dead}.${kind}tmp`);
    const others = [`journal.jsonl.${process.pid}.again.tmp`, 'journal.jsonl.old', `notes.${dead}.tmp`];
    const before = await readdir(library);
    for (const name of [...left, ...others]) await writeFile(join(library, name), 'x');
    await withJournal(profile, ({ seq }) => expect(seq).toBe(1));
    expect((await readdir(library)).sort()).toEqual([...before, ...others].sort());
  });

  it('is not made by looking for it', async () => {
    const profile = await emptyProfile();
    await expect(Journal.open(profile, { readOnly: true })).rejects.toMatchObject({ code: 'not-found' });
    expect(await readdir(profile)).toEqual([]);
  });
});

describe('append', () => {
  it('numbers from 1 and goes on after a restart', async () => {
    const profile = await profileWith('one', 'two');
    await withJournal(profile, async (journal) => {
      expect(journal.seq).toBe(2);
      expect(await journal.append(createOperation('three'))).toEqual({ seq: 3, ...createOperation('three') });
      expect(ids(await all(journal))).toEqual(['one', 'two', 'three']);
    });
  });

  it('keeps the order of calls that are made at once', async () => {
    const profile = await emptyProfile();
    const names = Array.from({ length: 500 }, (_, index) => `operation-${index}`);
    await withJournal(profile, async (journal) => {
      const appended = await Promise.all(names.map((name) => journal.append(createOperation(name))));
      expect(appended.map(({ seq }) => seq)).toEqual(names.map((_, index) => index + 1));
    });
    expect(ids(await withJournal(profile, all))).toEqual(names);
  });

  it('writes an id once: at once, later, and after a restart', async () => {
    const profile = await profileWith('zero');
    const draft = createOperation('one', 'first try');
    await withJournal(profile, async (journal) => {
      const [first, second] = await Promise.all([journal.append(draft), journal.append(draft)]);
      expect(second).toEqual(first);
      expect(await journal.append(draft)).toEqual({ seq: 2, ...draft });
    });
    await withJournal(profile, async (journal) => {
      expect(await journal.append(draft)).toEqual({ seq: 2, ...draft });
      expect(ids(await all(journal))).toEqual(['zero', 'one']);
    });
  });

  it('refuses to write over what another program put there, and leaves it', async () => {
    const profile = await profileWith('one');
    await withJournal(profile, async (journal) => {
      await appendFile(journalFile(profile), 'a stranger\n');
      const before = await journalBytes(profile);
      await expect(journal.append(createOperation('two'))).rejects.toMatchObject({ code: 'not-written' });
      expect(await journalBytes(profile)).toEqual(before);
    });
  });

  it('does not confirm what goes into a file whose folder was moved away', async () => {
    const profile = await profileWith('one');
    await withJournal(profile, async (journal) => {
      await rename(join(profile, 'library'), join(profile, 'elsewhere'));
      await expect(journal.append(createOperation('two'))).rejects.toMatchObject({ code: 'not-written' });
    });
  });

  it('writes itself again, whole, when its file was deleted or moved away under the open window', async () => {
    const profile = await profileWith('one');
    await withJournal(profile, async (journal) => {
      await rm(journalFile(profile));
      await journal.append(createOperation('two'));
      await rename(journalFile(profile), join(profile, 'elsewhere'));
      await journal.append(createOperation('three'));
      expect(ids(await all(journal))).toEqual(['one', 'two', 'three']);
    });
    await withJournal(profile, async (journal) => {
      expect(ids(await all(journal))).toEqual(['one', 'two', 'three']);
      await rm(journalFile(profile));
    });
    // Nothing was written after it was deleted: closing puts it back.
    await withJournal(profile, async (journal) => {
      expect(journal.notices).toEqual([]);
      expect(ids(await all(journal))).toEqual(['one', 'two', 'three']);
    });
  });

  it('leaves another journal that came into its place', async () => {
    const profile = await profileWith('one');
    const other = await journalBytes(await profileWith('other'));
    await withJournal(profile, async (journal) => {
      await rm(journalFile(profile));
      await writeFile(journalFile(profile), other);
      await expect(journal.append(createOperation('two'))).rejects.toMatchObject({ code: 'not-written' });
    });
    expect(await journalBytes(profile)).toEqual(other);
  });

  it('says no when closed or opened for reading', async () => {
    const profile = await profileWith('one');
    const closed = await withJournal(profile, (journal) => journal);
    await expect(closed.append(createOperation('two'))).rejects.toMatchObject({ code: 'not-written' });
    const reader = await Journal.open(profile, { readOnly: true });
    await expect(reader.append(createOperation('two'))).rejects.toMatchObject({ code: 'not-written' });
    await reader.close();
  });
});

describe('a torn tail', () => {
  it('of any length is kept aside and cut off before anything is appended', async () => {
    const profile = await profileWith('one');
    // Short, since every one of its bytes is an end that is tried.
    const last = { id: 'two', kind: 'undo', at: '2025-01-03T10:00:00.000Z', changes: [] } as const;
    await withJournal(profile, (journal) => journal.append({ ...last, changes: [] }));
    const whole = await journalBytes(profile);
    const lastLine = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    for (let length = lastLine; length < whole.length; length += 1) {
      await writeFile(journalFile(profile), whole.subarray(0, length));
      const torn = whole.subarray(lastLine, length);
      await withJournal(profile, async (journal) => {
        expect(journal.seq, `cut at ${length}`).toBe(1);
        expect(await journalBytes(profile)).toEqual(whole.subarray(0, lastLine));
        expect(journal.notices).toHaveLength(torn.length === 0 ? 0 : 1);
        const [name] = /torn-\S+\.txt/.exec(journal.notices[0] ?? '') ?? [];
        if (name) expect(await readFile(join(profile, 'library', 'kept', name))).toEqual(torn);
      });
    }
  }, 60_000);

  it('with a newline but a wrong hash is torn too', async () => {
    const profile = await profileWith('one');
    await appendFile(journalFile(profile), `${'0'.repeat(64)} {"seq":2}\n`);
    await withJournal(profile, async (journal) => {
      expect(journal.notices).toHaveLength(1);
      expect((await journal.append(createOperation('two'))).seq).toBe(2);
    });
    expect(ids(await withJournal(profile, all))).toEqual(['one', 'two']);
  });

  it('is neither seen nor touched by a reader', async () => {
    const profile = await profileWith('one');
    await appendFile(journalFile(profile), 'half a line');
    const before = await journalBytes(profile);
    const reader = await Journal.open(profile, { readOnly: true });
    expect(ids(await all(reader))).toEqual(['one']);
    await reader.close();
    expect(await journalBytes(profile)).toEqual(before);
    expect(await readdir(join(profile, 'library'))).toEqual(['journal.jsonl']);
  });

  it('of nothing but the header leaves a library that works', async () => {
    const profile = await profileWith('one');
    const whole = await journalBytes(profile);
    await truncate(journalFile(profile), whole.indexOf(0x0a) + 40);
    await withJournal(profile, async (journal) => {
      expect(journal.seq).toBe(0);
      expect((await journal.append(createOperation('again'))).seq).toBe(1);
    });
  });
});

describe('a damaged line in the middle', () => {
  it('is left out, kept aside once, and told; the others are there', async () => {
    const profile = await profileWith('one', 'two', 'three');
    const bytes = await journalBytes(profile);
    const at = bytes.indexOf('annotation-two');
    bytes[at] = 'X'.charCodeAt(0);
    await writeFile(journalFile(profile), bytes);
    for (let start = 0; start < 2; start += 1) {
      await withJournal(profile, async (journal) => {
        expect(ids(await all(journal))).toEqual(['one', 'three']);
        expect(await journal.read(0)).toHaveLength(2);
        expect(journal.notices).toEqual([expect.stringContaining('damaged-')]);
      });
    }
    const [kept, ...more] = await readdir(join(profile, 'library', 'kept'));
    expect(more).toEqual([]);
    expect(await readFile(join(profile, 'library', 'kept', kept ?? ''), 'utf8')).toContain('Xnnotation-two');
    expect(await journalBytes(profile)).toEqual(bytes);
  });
});

describe('a file that is not ours to open', () => {
  it.each([
    [
      'journal-newer',
      JSON.stringify({ postil: 'journal', schema: JOURNAL_SCHEMA + 1, library: 'x', created: '2025-01-01' }),
    ],
    ['journal-damaged', '{"hello":"world"}'],
  ])('is refused with %s and not touched', async (code, json) => {
    const profile = await profileWith('one');
    const path = journalFile(profile);
    await writeFile(path, `${encodeLine(json, sha256(json))}not a line`);
    const [before, names] = [await journalBytes(profile), await readdir(join(profile, 'library'))];
    await expect(Journal.open(profile)).rejects.toMatchObject({ code });
    expect(await journalBytes(profile)).toEqual(before);
    expect(await readdir(join(profile, 'library'))).toEqual(names);
  });

  it.each([[''], ['\n'], ['\n\n\n'], ['no newline at all']])('is refused when it holds %j', async (text) => {
    const profile = await profileWith('one');
    await writeFile(journalFile(profile), text);
    await expect(Journal.open(profile)).rejects.toMatchObject({ code: 'journal-damaged' });
    expect(await readFile(journalFile(profile), 'utf8')).toBe(text);
  });
});

describe('read', () => {
  it('gives chunks of the asked size, at least one operation, and then nothing', async () => {
    const profile = await profileWith('one', 'two', 'three');
    await withJournal(profile, async (journal) => {
      expect(ids(await journal.read(0, 1))).toEqual(['one']);
      expect(ids(await journal.read(1, 1))).toEqual(['two']);
      expect(ids(await journal.read(1))).toEqual(['two', 'three']);
      expect(await journal.read(3)).toEqual([]);
      expect(await journal.read(99)).toEqual([]);
    });
  });

  it('parses each line once, as one of an import is a hundred megabytes', async () => {
    const profile = await profileWith('one', 'two', 'three');
    await withJournal(profile, async (journal) => {
      const parse = vi.spyOn(JSON, 'parse');
      try {
        for (let after = 0, read = await journal.read(0, 1); read.length > 0; read = await journal.read(after, 1))
          after = read.at(-1)!.seq;
        expect(parse).toHaveBeenCalledTimes(3);
      } finally {
        parse.mockRestore();
      }
    });
  }); // prettier-ignore

  it('takes lines that are longer than a block and break inside a letter', async () => {
    const profile = await emptyProfile();
    // Three bytes a letter, and blocks of 2²⁰ bytes: some letter lies across an edge.
    const notes = [700_000, 1, 900_000].map((length) => '波'.repeat(length));
    await withJournal(profile, async (journal) => {
      for (const [index, note] of notes.entries())
        await journal.append(createOperation(`long-${index}`, note));
    });
    await withJournal(profile, async (journal) => {
      expect(journal.seq).toBe(3);
      const found = (await all(journal)).map(({ changes: [change] }) =>
        change?.table === 'annotations' ? change.after?.note : null,
      );
      expect(found).toEqual(notes);
    });
  });
});
