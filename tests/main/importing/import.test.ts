import { strToU8, zipSync } from 'fflate';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationDraft } from '../../../src/core/library/operation.ts';
import { notesForm } from '../../../src/main/importing/notes-form.ts';
import { readNotes } from '../../../src/main/importing/read-notes.ts';
import { doImportJob, type ImportJob } from '../../../src/main/importing/work.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { postil } from '../cli/run.ts';
import { article, keep } from '../exporting/library.ts';

const READWISE = [
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
  'A hive in winter is a slow fire that feeds on its own honey.,On bees,A. Keeper,,Warm.,,,order,1,2025-05-02 09:00:00+00:00,',
].join('\n');
const METADATA = JSON.stringify([
  { id: 'o1', slug: 'on-bees', title: 'On bees', author: 'A. Keeper', url: 'https://example.org/bees', state: 'Active', readingProgress: 1, labels: [], savedAt: '2024-01-01T00:00:00.000Z', publishedAt: null },
]); // prettier-ignore
const CONTENT =
  '<p>A hive in winter is a slow fire that feeds on its own honey.</p><p>What keeps it warm is shivering.</p>';
const OMNIVORE = {
  'metadata_0_to_20.json': METADATA,
  'content/on-bees.html': CONTENT,
  'highlights/on-bees.md': '> What keeps it warm is shivering.\n',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function unpacked(name: string): Promise<string> {
  const at = join(folder, name);
  for (const [path, text] of Object.entries(OMNIVORE)) {
    await mkdir(join(at, path, '..'), { recursive: true });
    await writeFile(join(at, path), text);
  }
  return at;
}

describe('readNotes', () => {
  it('reads a folder and the same as an archive, and follows no links out of it', async () => {
    const at = await unpacked('omnivore');
    await writeFile(join(folder, 'outside.html'), 'outside');
    await symlink(join(folder, 'outside.html'), join(at, 'content', 'link.html'));
    const zip = join(folder, 'omnivore.zip');
    await writeFile(zip, zipSync(Object.fromEntries(Object.entries(OMNIVORE).map(([path, text]) => [path, strToU8(text)])))); // prettier-ignore
    expect(await notesForm(at)).toBe('omnivore');
    expect(await notesForm(zip)).toBe('other');
    const [fromFolder, fromZip] = [await readNotes(at), await readNotes(zip)];
    expect(fromFolder?.file).toMatchObject({
      kind: 'omnivore',
      articles: [{ sourceUrl: 'https://example.org/bees' }],
    });
    expect(fromZip?.file).toEqual(fromFolder?.file);
  });

  it('reads what lies in a folder or an archive in whatever encoding it is', async () => {
    const said = '> Wärme, sagt die Imkerin, kostet Höhenhonig über Nacht.\n';
    const files = Object.entries({ ...OMNIVORE, 'highlights/on-bees.md': said }).map(([path, text]) => {
      const encoding = path.endsWith('.md') ? 'latin1' : path.endsWith('.json') ? 'utf16le' : 'utf8';
      return [path, Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding)] as const;
    });
    const at = await unpacked('omnivore');
    for (const [path, bytes] of files) await writeFile(join(at, path), bytes);
    await writeFile(join(folder, 'omnivore.zip'), zipSync(Object.fromEntries(files)));
    for (const path of [at, join(folder, 'omnivore.zip')]) {
      const exact = 'Wärme, sagt die Imkerin, kostet Höhenhonig über Nacht.';
      expect((await readNotes(path))?.file).toMatchObject({ articles: [{ title: 'On bees', annotations: [{ exact }] }] }); // prettier-ignore
    }
  });

  it('reads the one file of notes in an archive, and asks which of several', async () => {
    const one = { 'sent/readme.md': strToU8('# Hello'), 'sent/readwise.csv': strToU8(READWISE) };
    await writeFile(join(folder, 'one.zip'), zipSync(one));
    expect((await readNotes(join(folder, 'one.zip')))?.file).toMatchObject({ kind: 'readwise' });
    expect((await readNotes(join(folder, 'one.zip'), 'readwise'))?.file).toMatchObject({ kind: 'readwise' });
    const two = { ...one, 'sent/again.csv': strToU8(READWISE) };
    await writeFile(join(folder, 'two.zip'), zipSync(two));
    await expect(readNotes(join(folder, 'two.zip'))).rejects.toThrow(
      'two.zip holds 2 files of notes (sent/readwise.csv, sent/again.csv). Import them one by one.',
    );
    await writeFile(join(folder, 'none.zip'), zipSync({ 'readme.md': strToU8('# Hello') }));
    expect(await readNotes(join(folder, 'none.zip'))).toBeNull();
  });

  it.each<[string, string, string | null]>([
    ['readwise.csv', READWISE, 'readwise'],
    ['sums.csv', 'a,b\n1,2\n', 'other'],
    ['other.json', '{"hello":"world"}', 'other'],
    ['article.txt', 'Only words.', null],
    ['article.md', '# A title\n\nOnly words.', null],
    ['picture.png', 'x', null],
  ])('tells %s for what it is', async (name, text, form) => {
    await writeFile(join(folder, name), text);
    expect(await notesForm(join(folder, name))).toBe(form);
  });

  it.each<[string, BufferEncoding, string]>([
    ['Readwise in UTF-16, as spreadsheets save', 'utf16le', `\ufeff${READWISE.replaceAll('honey', 'höney')}`],
    ['Readwise in Windows-1252', 'latin1', READWISE.replaceAll('honey', 'höney, für die Bienen über Äpfeln')],
  ])('reads %s', async (_, encoding, csv) => {
    const text = csv.replace(/^(A hive[^.]*\.)/m, '"$1"');
    const path = join(folder, 'readwise.csv');
    await writeFile(path, Buffer.from(text, encoding));
    expect(await notesForm(path)).toBe('readwise');
    const exact = expect.stringMatching(/on its own höney/) as string;
    expect((await readNotes(path))?.file).toMatchObject({ articles: [{ annotations: [{ exact }] }] });
  });

  it.each([
    ['an archive that is none', Buffer.from('no archive at all')],
    ['an archive of zeros', Buffer.from(zipSync({ 'metadata_0_to_20.json': new Uint8Array(80_000_000) }))],
  ])('refuses %s', async (_, bytes) => {
    await writeFile(join(folder, 'bad.zip'), bytes);
    await expect(readNotes(join(folder, 'bad.zip'))).rejects.toMatchObject({ name: 'PostilError' });
  });
});

describe('an import', () => {
  it('is one operation, which is taken back and done again as one', async () => {
    const profile = join(folder, 'profile');
    const path = join(folder, 'readwise.csv');
    await writeFile(path, READWISE);
    const journal = await openLibrary(profile, { role: 'app' });
    try {
      const run = async (job: Partial<ImportJob>) => {
        const whole = { profile, path, colour: 'moss', now: '2026-01-01T00:00:00.000Z', ...job } as ImportJob;
        const planned = await doImportJob(whole, () => undefined);
        const { operation } = planned;
        const seq =
          operation === null ? null : (await journal.append(JSON.parse(operation) as OperationDraft)).seq;
        const { state } = await readLibrary(profile);
        return { planned, seq, held: [state.articles.size, state.revisions.size, state.annotations.size] };
      };
      const first = await run({ what: 'plan' });
      expect(first).toMatchObject({
        seq: 1,
        held: [1, 1, 1],
        planned: { preview: { kind: 'readwise', newCount: 1 } },
      });
      expect((await run({ what: 'plan' })).planned.operation).toBeNull();
      expect(await run({ what: 'take-back', seq: 1, again: false })).toMatchObject({
        seq: 2,
        held: [0, 0, 0],
      });
      expect(await run({ what: 'take-back', seq: 1, again: true })).toMatchObject({
        seq: 3,
        held: [1, 1, 1],
      });
      await expect(run({ what: 'take-back', seq: 99, again: false })).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('taken back') as string,
      });
      await expect(run({ what: 'take-back', seq: 99, again: true })).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('done again') as string,
      });
    } finally {
      await journal.close();
    }
  });
});

describe('living Markdown whose own comment is gone', () => {
  it.each([
    ['where it was written', 'notes'],
    ['in a folder below', 'notes/sorted'],
    ['somewhere else', 'elsewhere'],
  ])('is compared with what was exported last, %s', async (_, to) => {
    const one = article('one', 'The lights', { 'harbour lights': 'First note.', 'eleven years': 'Second.' });
    await keep(join(folder, 'profile'), [one]);
    const run = (...argv: string[]) => postil(folder, ...argv, '--profile', 'profile');
    await run('export', '--all', '--out', 'notes');
    const written = await readFile(join(folder, 'notes', 'The lights.md'), 'utf8');
    const edited = written
      .replace(/^<!-- postil:.*-->$/m, '')
      .replace('First note.', 'First note, edited in the file.')
      .replace('[!quote|saffron]', '[!quote|moss]');
    expect(edited).not.toContain('<!-- postil:');
    await rm(join(folder, 'notes', 'The lights.md'));
    await mkdir(join(folder, to), { recursive: true });
    await writeFile(join(folder, to, 'The lights.md'), edited);
    const { lines } = await run('import', join(to, 'The lights.md'));
    expect(lines).toMatchObject([{ ok: true, annotations: { placed: 1, known: 1 } }]);
    const { state } = await readLibrary(join(folder, 'profile'));
    const first = state.annotations.get('one-0');
    expect([first?.note, first?.colour]).toEqual(['First note, edited in the file.', 'moss']);
  });
});

describe('postil import', () => {
  it('tells of notes whose they are and how their article was found, and writes nothing on a dry run', async () => {
    await writeFile(join(folder, 'data.csv'), READWISE);
    await writeFile(join(folder, 'notes.txt'), READWISE);
    const dry = await postil(folder, 'import', 'data.csv', '--dry-run');
    const line = { kind: 'readwise', matchedBy: 'new', outcome: 'new', title: 'On bees' };
    expect(dry.lines).toMatchObject([
      { ...line, ok: true, dryRun: true, annotations: { placed: 0, waiting: 1 } },
    ]);
    const forced = await postil(folder, 'import', 'notes.txt', '--as', 'readwise');
    expect(forced.lines).toMatchObject([{ ...line, annotations: { waiting: 1, known: 0 } }]);
    const again = await postil(folder, 'import', 'data.csv', await unpacked('omnivore'));
    expect(again.lines).toMatchObject([
      { kind: 'readwise', matchedBy: 'id', outcome: 'known', annotations: { placed: 0, known: 1 } },
      { kind: 'omnivore' },
    ]);
    expect((await postil(folder, 'import', 'data.csv', '--as', 'nothing')).code).toBe(2);
  });

  it('gives an article that waits for its text its file, and its notes their places', async () => {
    await writeFile(join(folder, 'data.csv'), READWISE);
    const [waiting] = (await postil(folder, 'import', 'data.csv')).lines;
    await writeFile(join(folder, 'bees.md'), `# On bees\n\nBy A. Keeper\n\nBees are many.\n\n${CONTENT.replace(/<[^>]+>/g, '\n\n')}`); // prettier-ignore
    const { lines } = await postil(folder, 'import', 'bees.md');
    expect(lines).toMatchObject([
      { article: waiting?.['article'], outcome: 'revised', annotations: { placed: 1 } },
    ]);
    expect((await readFile(join(folder, 'bees.md'), 'utf8')).startsWith('# On bees')).toBe(true);
  });
});
