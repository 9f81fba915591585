import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { describe as selector } from '../../../src/core/annotation.ts';
import { listenForOperations } from '../../../src/main/library/channel.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';
import { annotationOn } from '../../core/library/records.ts';
import { emptyProfile } from '../library/folder.ts';
import { postil } from './run.ts';

const STORY = ` date 2024-06-27 The ferry is sold. Nobody asked the island.

“We heard it on the radio,” said the baker, who opens at four.

The 'Northern Star' has run since 1971, and the crew is older than the ship.

(With inputs from the harbour office)
`;

/** A folder with an article of the kind that people have most. */
async function folderWithStory(): Promise<string> {
  const folder = await emptyProfile();
  await writeFile(join(folder, '000_b12b4f190a4ac5da.txt'), STORY);
  return folder;
}
const FILE = '000_b12b4f190a4ac5da.txt';

/** Imports the story and marks a passage in it, as the window does. */
async function annotate(folder: string, quote: string, changes: Partial<Annotation> = {}): Promise<void> {
  const profile = join(folder, 'config', 'Postil');
  const { article, hash } = await readArticleFile(join(folder, FILE));
  const library = await openLibrary(profile, { role: 'command' });
  const articleId = [...(await readLibrary(profile)).state.articles.keys()][0] ?? '';
  const start = article.text.indexOf(quote);
  const place = selector(article.text, start, start + quote.length);
  const after = annotationOn('', {
    id: `on-${quote.length}`,
    articleId,
    revision: hash,
    ...place,
    ...changes,
  });
  const change = { table: 'annotations', id: after.id, before: null, after } as const;
  await library.append({ id: `create-${after.id}`, kind: 'create', at: after.created, changes: [change] });
  await library.close();
}

describe('postil', () => {
  it.each([
    ['--version', /^\d+\.\d+\.\d+\n$/],
    ['--help', /^Postil: [\s\S]*\nExamples\n/],
    ['help', /^Postil: [\s\S]*\nExamples\n/],
  ])('answers %s on stdout', async (word, expected) => {
    expect(await postil('/', word)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(expected),
      stderr: '',
    });
  });

  it.each(['extract', 'import', 'export'])(
    'explains %s with examples, asked in either way',
    async (command) => {
      const { code, stdout } = await postil('/', command, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^postil ${command} [\\s\\S]*\\nExamples\\n {2}postil ${command}`));
      expect((await postil('/', 'help', command)).stdout).toBe(stdout);
    },
  );

  it.each([
    [[], 'No command was given.'],
    [['annotate'], 'There is no command "annotate".'],
    [['help', 'x'], 'There is no command "x".'],
    [['extract'], '"extract" needs at least one file.'],
    [
      ['extract', 'a', '--as', 'pdf'],
      '"extract" cannot give its results as "pdf", only as json, text, markdown.',
    ],
    [['extract', 'a', '--all'], '"extract" has no option --all.'],
    [['extract', '--nonsense', 'a'], "Unknown option '--nonsense'."],
    [['import', '--profile'], "Option '--profile <value>' argument missing."],
    [['import', 'a', '--profile='], '--profile needs a folder.'],
    [['--profile'], "Option '--profile <value>' argument missing."],
    [['--profile='], '--profile needs a folder.'],
    [['export'], '"export" needs at least one file.'],
    [['export', '--all', 'a'], 'Name files or --all, not both.'],
    [['backup', 'a', 'b'], '"backup" takes one file.'],
    [
      ['export', 'a', '--as', 'pdf'],
      '"export" cannot give its results as "pdf", only as markdown, article-markdown, html, jsonld, json, csv.',
    ],
    [['export', '--all', '--as', 'html'], 'Several articles as html need --out with a folder'],
    [['export', 'a', '--dry-run'], '--dry-run compares with files, so it needs --out with their folder.'],
    [
      ['export', 'a', '--colour', 'mauve'],
      'There is no colour "mauve", only saffron, moss, sky, rose, lilac.',
    ],
    [['export', 'a', '--state', 'lost'], 'There is no state "lost", only anchored,'],
    [['export', 'a', '--since', 'yesterday'], '--since takes a date like 2026-01-31'],
  ])('calls %j wrong usage', async (argv, sentence) => {
    const { code, stdout, stderr } = await postil('/', ...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^postil: .*tells more\.\n$/);
    expect(stderr).toContain(sentence);
  });
});

describe('postil backup and restore', () => {
  it('take the library out and put it back', async () => {
    const folder = await folderWithStory();
    await postil(folder, 'import', FILE);
    const made = await postil(folder, 'backup', 'copy.zip');
    expect(JSON.parse(made.stdout)).toMatchObject({ file: 'copy.zip', ok: true, articles: 1, pictures: 0 });
    const again = await postil(folder, 'backup', 'copy.zip');
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('copy.zip is there already. Add --overwrite to replace it.');
    expect((await postil(folder, 'backup', 'copy.zip', '--overwrite')).code).toBe(0);
    const back = await postil(folder, 'restore', 'copy.zip', '--profile', join(folder, 'elsewhere'));
    expect(JSON.parse(back.stdout)).toEqual({
      ...{ file: 'copy.zip', ok: true, articles: 1, annotations: 0, pictures: 0, kept: null },
    });
    const there = await postil(folder, 'export', '--all', '--profile', join(folder, 'elsewhere'));
    expect(there.stdout).toBe((await postil(folder, 'export', '--all')).stdout);
  });
});

it('a dry run of backup and restore says what would be, and writes nothing', async () => {
  const folder = await folderWithStory();
  await postil(folder, 'import', FILE);
  const holds = { file: 'copy.zip', ok: true, dryRun: true, articles: 1, annotations: 0, pictures: 0 };
  expect(JSON.parse((await postil(folder, 'backup', 'copy.zip', '--dry-run')).stdout)).toEqual(holds);
  expect(await readdir(folder)).not.toContain('copy.zip');
  await postil(folder, 'backup', 'copy.zip');
  const elsewhere = join(folder, 'elsewhere');
  const back = await postil(folder, 'restore', 'copy.zip', '--dry-run', '--profile', elsewhere);
  expect(JSON.parse(back.stdout)).toEqual(holds);
  expect(await readdir(folder)).not.toContain('elsewhere');
  await writeFile(join(folder, 'torn.zip'), 'PK');
  expect((await postil(folder, 'restore', 'torn.zip', '--dry-run')).code).toBe(1);
  const gone = await postil(folder, 'restore', 'gone.zip', '--dry-run');
  expect([gone.code, gone.stderr]).toEqual([1, 'postil: gone.zip is not there.\n']);
});

describe('postil extract', () => {
  it('prints one line a file, in order, with these keys', async () => {
    const folder = await folderWithStory();
    await writeFile(
      join(folder, 'second.txt'),
      'Short title\n\nA second article, with words enough to be one.\n',
    );
    const { code, lines } = await postil(folder, 'extract', FILE, 'second.txt');
    expect(code).toBe(0);
    expect(Object.keys(lines[0] ?? {})).toEqual(
      'file ok format encoding title byline published dek language siteName sourceUrl wordCount text warnings'.split(
        ' ',
      ),
    );
    expect(lines[0]).toMatchObject({
      file: FILE,
      ok: true,
      published: '2024-06-27',
      dek: expect.stringContaining('ferry'),
    });
    expect(lines[0]?.['text']).not.toContain('date 2024');
    expect(lines[1]).toMatchObject({ file: 'second.txt', ok: true });
  });

  it('gives what cannot be read a line and a sentence each, and goes on', async () => {
    const folder = await folderWithStory();
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
    await mkdir(join(folder, 'folder'));
    const { code, lines, stderr } = await postil(
      folder,
      'extract',
      'missing.txt',
      'folder',
      'empty.txt',
      'binary.txt',
      FILE,
    );
    expect(code).toBe(1);
    expect(lines.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
    expect(lines.slice(0, 4).map(({ error }) => (error as { code: string }).code)).toEqual([
      'not-found',
      'is-a-folder',
      'empty',
      'binary',
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(['file', 'ok', 'error']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(4);
  });

  it('gives text and Markdown as they are', async () => {
    const folder = await folderWithStory();
    const text = (await postil(folder, 'extract', FILE)).lines[0]?.['text'];
    expect((await postil(folder, 'extract', FILE, '--as', 'text')).stdout).toBe(`${String(text)}\n`);
    const markdown = (await postil(folder, 'extract', FILE, '--as', 'markdown')).stdout;
    expect(markdown).toMatch(/^# /);
    expect(markdown).toContain('said the baker');
    const failed = await postil(folder, 'extract', 'missing.txt', '--as', 'text');
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).not.toBe('');
  });

  it('makes no library', async () => {
    const folder = await folderWithStory();
    await postil(folder, 'extract', FILE);
    expect(await readdir(folder)).toEqual([FILE]);
  });
});

describe('--encoding', () => {
  /** KOI8-R, too short for the letters to say so for certain. */
  const LAVKA = Buffer.from('\xec\xc1\xd7\xcb\xc1.', 'latin1');

  it('reads texts in the encoding that is named, by any of its names', async () => {
    const folder = await emptyProfile();
    await writeFile(join(folder, 'a.txt'), LAVKA);
    const { lines } = await postil(folder, 'extract', 'a.txt', '--encoding', 'koi8-r');
    expect(lines[0]).toMatchObject({ encoding: 'koi8-r', text: 'Лавка.' });
    expect((await postil(folder, 'extract', 'a.txt', '--encoding', 'CP1251')).lines[0]).toMatchObject({
      encoding: 'windows-1251',
      text: 'мБЧЛБ.',
    });
  });

  it('would be of use where the encoding is a guess, which is said on both streams', async () => {
    const folder = await emptyProfile();
    await writeFile(join(folder, 'a.txt'), Buffer.from('\xe4\xcf\xcd', 'latin1'));
    const sentence = expect.stringMatching(
      /^The encoding of this file is a guess: it was read as .+, and may be in .+\. Choose another/,
    ) as string;
    const guessed = [{ code: 'guessed-encoding', message: sentence }];
    const doubt = expect.stringMatching(/^postil: a\.txt: The encoding of this file is a guess:/) as string;
    for (const command of ['extract', 'import']) {
      const { lines, stderr, code } = await postil(folder, command, 'a.txt');
      expect([lines[0]?.['warnings'], stderr, code]).toEqual([guessed, doubt, 0]);
    }
    expect((await postil(folder, 'extract', 'a.txt', '--as', 'text')).stderr).toEqual(doubt);
    const sure = await postil(folder, 'extract', 'a.txt', '--encoding', 'koi8-r');
    expect([sure.lines[0]?.['warnings'], sure.stderr]).toEqual([[], '']);
    await writeFile(join(folder, 'a.txt'), 'Лавка.');
    expect((await postil(folder, 'extract', 'a.txt')).stderr).toBe('');
  });

  it('is wrong usage where nobody knows the encoding', async () => {
    expect(await postil('/', 'extract', 'a.txt', '--encoding', 'utf-7')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no encoding "utf-7" that Postil reads.') as string,
    });
  });

  it('is kept for the next import', async () => {
    const folder = await emptyProfile();
    await writeFile(join(folder, 'a.txt'), LAVKA);
    await postil(folder, 'import', 'a.txt', '--encoding', 'windows-1252');
    expect((await postil(folder, 'import', 'a.txt', '--encoding', 'koi8-r')).lines[0]).toMatchObject({
      outcome: 'revised',
    });
    await writeFile(join(folder, 'a.txt'), Buffer.concat([LAVKA, Buffer.from(' \xe4\xcf\xcd.', 'latin1')]));
    expect((await postil(folder, 'import', 'a.txt')).lines[0]).toMatchObject({ outcome: 'revised' });
    const { state } = await readLibrary(join(folder, 'config', 'Postil'));
    const [article] = [...state.articles.values()];
    expect(article?.encoding).toBe('koi8-r');
    expect([...state.revisions.values()].at(-1)?.text).toBe('Лавка. Дом.');
  });
});

describe('postil import', () => {
  const NONE = { placed: 0, moved: 0, uncertain: 0, orphaned: 0, known: 0 };

  it('takes an article once, knows it at another place, and revises it', async () => {
    const folder = await folderWithStory();
    const first = await postil(folder, 'import', FILE);
    expect(first.code).toBe(0);
    expect(first.lines).toEqual([
      { file: FILE, ok: true, article: expect.any(String), outcome: 'new', annotations: NONE },
    ]);
    const id = first.lines[0]?.['article'];
    expect((await postil(folder, 'import', FILE)).lines[0]).toMatchObject({ article: id, outcome: 'known' });

    await writeFile(join(folder, 'copy.txt'), STORY);
    expect((await postil(folder, 'import', 'copy.txt')).lines[0]).toMatchObject({
      article: id,
      outcome: 'place',
    });

    await annotate(folder, 'said the baker');
    await writeFile(
      join(folder, FILE),
      STORY.replace('The ferry is sold.', 'The old ferry is sold at last.').replace(
        '\n“We',
        '\nFirst of all.\n\n“We',
      ),
    );
    const revised = (await postil(folder, 'import', FILE)).lines[0];
    expect(revised).toMatchObject({ article: id, outcome: 'revised' });
    const { placed, moved } = revised?.['annotations'] as { placed: number; moved: number };
    expect(placed + moved).toBe(1);
    const { state } = await readLibrary(join(folder, 'config', 'Postil'));
    const [annotation] = [...state.annotations.values()];
    const article = state.articles.get(String(id));
    expect(annotation?.anchor?.revision).toBe(article?.revision);
    const text = state.revisions.get(`${String(id)}:${article?.revision}`)?.text;
    expect(text?.slice(annotation?.anchor?.start, annotation?.anchor?.end)).toBe('said the baker');
  });

  it('brings notes from one library to another, once', async () => {
    const [from, to] = [await folderWithStory(), await emptyProfile()];
    await postil(from, 'import', FILE);
    await annotate(from, 'said the baker', { note: 'Ask **her**.', tags: ['bread'] });
    await writeFile(join(to, 'notes.json'), (await postil(from, 'export', FILE, '--as', 'json')).stdout);

    const first = await postil(to, 'import', 'notes.json');
    expect(first.lines).toMatchObject([{ ok: true, outcome: 'new', annotations: { ...NONE, placed: 1 } }]);
    expect((await postil(to, 'import', 'notes.json')).lines).toMatchObject([
      { ok: true, outcome: 'known', annotations: { ...NONE, known: 1 } },
    ]);
    const [there, here] = [
      await postil(from, 'export', '--all', '--as', 'json'),
      await postil(to, 'export', '--all', '--as', 'json'),
    ];
    expect(here.stdout).toBe(there.stdout);
    expect((await postil(to, 'export', '--all')).stdout).toBe((await postil(from, 'export', '--all')).stdout);
  });

  it('refuses an annotation file whose text is not its own, and takes nothing of it', async () => {
    const folder = await folderWithStory();
    await postil(folder, 'import', FILE);
    const { stdout } = await postil(folder, 'export', FILE, '--as', 'json');
    const file = JSON.parse(stdout) as { text: string };
    await writeFile(join(folder, 'forged.json'), JSON.stringify({ ...file, text: `${file.text}!` }));
    await writeFile(join(folder, 'other.json'), '{"hello":"world"}');
    const before = await readFile(join(folder, 'config', 'Postil', 'library', 'journal.jsonl'));
    const { code, lines } = await postil(folder, 'import', 'forged.json', 'other.json', 'missing.json');
    expect(code).toBe(1);
    expect(lines.map(({ error }) => (error as { code: string }).code)).toEqual([
      'malformed',
      'unsupported',
      'not-found',
    ]);
    expect(await readFile(join(folder, 'config', 'Postil', 'library', 'journal.jsonl'))).toEqual(before);
  });

  it('hands over to the app that is running', async () => {
    const folder = await folderWithStory();
    const profile = join(folder, 'config', 'Postil');
    const journal = await openLibrary(profile, { role: 'app' });
    const stop = await listenForOperations(profile, (draft) => journal.append(draft));
    expect((await postil(folder, 'import', FILE)).lines[0]).toMatchObject({ ok: true, outcome: 'new' });
    expect((await postil(folder, 'import', FILE)).lines[0]).toMatchObject({ ok: true, outcome: 'known' });
    expect(journal.seq).toBe(1);
    await stop();
    await journal.close();
  });

  it('takes a changed header in, and keeps the same words under another header apart', async () => {
    const folder = await folderWithStory();
    const id = (await postil(folder, 'import', FILE)).lines[0]?.['article'];
    const other = STORY.replace('2024-06-27', '2024-06-28');
    await writeFile(join(folder, 'next-day.txt'), other);
    const [apart] = (await postil(folder, 'import', 'next-day.txt')).lines;
    expect(apart).toMatchObject({ outcome: 'new' });
    expect(apart?.['article']).not.toBe(id);

    await writeFile(join(folder, FILE), STORY.replace('Nobody asked', 'No one asked'));
    expect((await postil(folder, 'import', FILE)).lines).toMatchObject([{ article: id, outcome: 'known' }]);
    const { state } = await readLibrary(join(folder, 'config', 'Postil'));
    expect(state.articles.get(String(id))?.dek).toBe('The ferry is sold. No one asked the island.');
    expect([...state.articles.values()].map(({ places }) => places.length)).toEqual([1, 1]);

    await writeFile(join(folder, 'moved.txt'), other);
    const moved = await postil(folder, 'export', 'moved.txt');
    expect(moved.stdout).toContain('published: 2024-06-28');
  });

  it.each([
    ['a file', FILE, 'is a file, and a folder is needed there.'],
    ['a folder in a file', join(FILE, 'inside'), 'is a file, and a folder is needed there.'],
  ])('names the profile that is %s', async (_, profile, sentence) => {
    const folder = await folderWithStory();
    const { code, lines } = await postil(folder, 'import', FILE, '--profile', profile);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { ok: false, error: { code: 'not-written', message: `${join(folder, FILE)} ${sentence}` } },
    ]);
  });

  it.runIf(process.platform === 'linux')('ends where the system makes no folders', async () => {
    const folder = await folderWithStory();
    const { code, stderr } = await postil(folder, 'import', FILE, '--profile', '/proc/postil/profile');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^postil: The folder \/proc\/postil could not be made: .*\.\n$/),
    ]);
  });

  it('says for every file why the library cannot be opened, and leaves it', async () => {
    const folder = await folderWithStory();
    const library = join(folder, 'config', 'Postil', 'library');
    await mkdir(library, { recursive: true });
    await writeFile(join(library, 'journal.jsonl'), 'nonsense\n');
    const { code, lines } = await postil(folder, 'import', FILE);
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ file: FILE, ok: false, error: { code: 'journal-damaged' } }]);
    expect(await readFile(join(library, 'journal.jsonl'), 'utf8')).toBe('nonsense\n');
  });
});

describe('postil export', () => {
  it('finds an article by its file, its id, and its text at another place', async () => {
    const folder = await folderWithStory();
    const id = String((await postil(folder, 'import', FILE)).lines[0]?.['article']);
    await annotate(folder, 'said the baker', { note: 'Ask her.' });
    await writeFile(join(folder, 'moved.txt'), STORY);
    const byFile = await postil(folder, 'export', FILE);
    expect(byFile.code).toBe(0);
    expect(byFile.stdout).toContain('> [!quote|saffron]\n> said the baker\n\n^hl-on-14\n\nAsk her.\n');
    expect(byFile.stdout).toContain('published: 2024-06-27');
    expect((await postil(folder, 'export', id)).stdout).toBe(byFile.stdout);
    expect((await postil(folder, 'export', 'moved.txt', '--out', '-')).stdout).toBe(byFile.stdout);
  });

  it('says of an article that it is not in the library, and of a library that is not there the same', async () => {
    const folder = await folderWithStory();
    const before = await readdir(folder);
    const missing = await postil(folder, 'export', FILE, '--as', 'json');
    expect(missing).toMatchObject({
      code: 1,
      lines: [{ file: FILE, ok: false, error: { code: 'not-found' } }],
    });
    expect(missing.stderr).toContain('is not in the library');
    const profile = join(folder, 'typo');
    expect(await postil(folder, 'export', '--all', '--profile', 'typo')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `postil: There is no library in ${profile}.\n`,
    });
    expect((await postil(folder, 'export', '--all', '--profile', FILE)).stderr).toBe(
      `postil: There is no library in ${join(folder, FILE)}.\n`,
    );
    expect(await readdir(folder)).toEqual(before);
  });

  it('writes files that it names safely, leaves what differs, and replaces it when asked', async () => {
    const folder = await folderWithStory();
    await writeFile(
      join(folder, 'b.txt'),
      'CON\n\nAn article with the name of a device, and words enough.\n',
    );
    await postil(folder, 'import', FILE, 'b.txt');
    const first = await postil(folder, 'export', '--all', '--out', 'notes');
    expect(first.lines.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
    const names = await readdir(join(folder, 'notes'));
    expect(names).toHaveLength(2);
    expect(first.lines.map(({ written }) => written).sort()).toEqual(
      names.map((name) => join(folder, 'notes', name)).sort(),
    );
    expect(
      (await postil(folder, 'export', '--all', '--out', 'notes')).lines.map(({ outcome }) => outcome),
    ).toEqual(['unchanged', 'unchanged']);

    const path = String(first.lines[0]?.['written']);
    await writeFile(path, 'my own words');
    const merged = await postil(folder, 'export', FILE, '--out', 'notes');
    expect(merged).toMatchObject({ code: 0, lines: [{ ok: true }] });
    expect(await readFile(path, 'utf8')).toContain('my own words');
    await postil(folder, 'export', FILE, '--as', 'json', '--out', 'notes');
    const json = path.replace(/md$/, 'json');
    await writeFile(json, '{}');
    const refused = await postil(folder, 'export', FILE, '--as', 'json', '--out', 'notes');
    expect(refused).toMatchObject({ code: 1, lines: [{ ok: false, error: { code: 'not-written' } }] });
    expect(await readFile(json, 'utf8')).toBe('{}');
    await postil(folder, 'export', FILE, '--out', 'notes', '--overwrite');
    expect(await readFile(path, 'utf8')).toMatch(/^---\n/);
  });

  it('says so when the folder cannot be made', async () => {
    const folder = await folderWithStory();
    await postil(folder, 'import', FILE);
    const { code, lines } = await postil(folder, 'export', FILE, '--out', join(FILE, 'inside'));
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ ok: false, error: { code: 'not-written' } }]);
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(STORY);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('reads a library that it may not write', async () => {
    const folder = await folderWithStory();
    await postil(folder, 'import', FILE);
    const library = join(folder, 'config', 'Postil', 'library');
    await chmod(join(library, 'journal.jsonl'), 0o400);
    await chmod(library, 0o500);
    expect((await postil(folder, 'export', FILE)).code).toBe(0);
    await chmod(library, 0o700);
  });
});
