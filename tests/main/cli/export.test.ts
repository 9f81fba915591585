import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/main/library/lock.ts';
import { article, keep, temporaryFolder } from '../exporting/library.ts';
import { postil } from './run.ts';

let folder: string;
const run = (...argv: string[]) => postil(folder, 'export', ...argv, '--profile', 'profile');
const path = (name: string) => join(folder, 'notes', name);
const ONE = article('one', 'The lights', { 'harbour lights': 'First note.', 'eleven years': '' });
const TWO = article('two', 'The lights', { 'on a Thursday': 'Another.' });
const TAGGED = {
  ...TWO,
  annotations: TWO.annotations.map((annotation) => ({
    ...annotation,
    colour: 'moss' as const,
    tags: ['method/survey'],
    updated: '2026-05-01T10:00:00.000Z',
  })),
};

beforeEach(async () => {
  folder = await temporaryFolder();
  await keep(join(folder, 'profile'), [ONE, TAGGED]);
});

describe('postil export --out', () => {
  it('tells of each file in the order given, and of an article that is not there', async () => {
    const { code, lines, stderr } = await run('two', 'gone', 'one', '--out', 'notes');
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      {
        file: 'two',
        ok: true,
        article: 'two',
        title: 'The lights',
        name: 'The lights.md',
        outcome: 'written',
      },
      { file: 'gone', ok: false, error: { code: 'not-found' } },
      {
        file: 'one',
        ok: true,
        article: 'one',
        name: 'The lights (2).md',
        written: path('The lights (2).md'),
      },
    ]);
    expect(stderr).toContain('gone is not there');
    expect((await readdir(join(folder, 'notes'))).sort()).toEqual(['The lights (2).md', 'The lights.md']);
  });

  it('merges Markdown with what is there, and leaves what is as it should be', async () => {
    await run('--all', '--out', 'notes');
    const before = await stat(path('The lights.md'));
    const text = await readFile(path('The lights.md'), 'utf8');
    await writeFile(
      path('The lights (2).md'),
      `My own words.\n\n${await readFile(path('The lights (2).md'), 'utf8')}`,
    );
    const { code, lines } = await run('--all', '--out', 'notes');
    expect([code, lines.map(({ outcome }) => outcome)]).toEqual([0, ['unchanged', 'unchanged']]);
    expect((await stat(path('The lights.md'))).mtimeMs).toBe(before.mtimeMs);
    expect(await readFile(path('The lights.md'), 'utf8')).toBe(text);
  });

  it('a dry run tells the difference, and makes not even the folder', async () => {
    const { code, lines } = await run('one', '--out', 'notes', '--dry-run');
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ ok: true, outcome: 'written' }]);
    expect(lines[0]?.['difference']).toContain('+First note.');
    expect(await readdir(folder)).toEqual(['profile']);
  });

  it.each([
    ['csv', 'csv', /"harbour lights"/],
    ['jsonld', 'jsonld', /"TextQuoteSelector"/],
    ['json', 'json', /"postil": "annotations"/],
    ['html', 'html', /<!doctype html>/],
    ['article-markdown', 'md', /Nobody lit them again/],
  ])(
    'as %s: written once, left alone, and not written over when it is not ours',
    async (as, ending, holds) => {
      const name = `The lights.${ending}`;
      const export_ = () => run('one', '--as', as, '--out', 'notes');
      expect((await export_()).lines).toMatchObject([{ ok: true, name, outcome: 'written' }]);
      expect(await readFile(path(name), 'utf8')).toMatch(holds);
      expect((await export_()).lines).toMatchObject([{ name, outcome: 'unchanged' }]);
      await writeFile(path(name), 'mine');
      expect(await export_()).toMatchObject({
        code: 1,
        lines: [{ ok: false, outcome: 'differs', error: { code: 'not-written' } }],
      });
      expect(await readFile(path(name), 'utf8')).toBe('mine');
      expect((await run('one', '--as', as, '--out', 'notes', '--overwrite')).lines).toMatchObject([
        { ok: true, outcome: 'written' },
      ]);
    },
  );

  it('replaces a file of its own that is as it was written last', async () => {
    await run('two', '--as', 'csv', '--out', 'notes');
    expect((await run('two', '--as', 'csv', '--until', '2026-06-01', '--out', 'notes')).lines).toMatchObject([
      { outcome: 'unchanged' },
    ]);
    await run('one', '--as', 'csv', '--out', 'notes');
    const narrowed = await run('one', '--as', 'csv', '--state', 'orphan', '--out', 'notes');
    expect(narrowed.lines).toMatchObject([{ name: 'The lights (2).csv', outcome: 'written' }]);
    expect(await readFile(path('The lights (2).csv'), 'utf8')).not.toContain('harbour lights');
  });

  it('waits for nobody for ever: while the window exports it says so', async () => {
    const taken = await takeLock(join(folder, 'profile'), 'app', 'exporting.lock');
    const waiting = run('one', '--out', 'notes');
    setTimeout(() => void ('lock' in taken && taken.lock.release()), 200);
    expect((await waiting).lines).toMatchObject([{ ok: true, outcome: 'written' }]);
  });

  it('writes the library as it is when it has waited for the window, and not as it was before', async () => {
    const taken = await takeLock(join(folder, 'profile'), 'app', 'exporting.lock');
    const waiting = run('--all', '--out', 'notes');
    // Its reading of the journal is a few milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await keep(join(folder, 'profile'), [article('three', 'Written meanwhile', { 'eleven years': 'New.' })]);
    if ('lock' in taken) await taken.lock.release();
    const { lines } = await waiting;
    expect(lines.map(({ article }) => article)).toEqual(['one', 'two', 'three']);
    expect(await readFile(path('Written meanwhile.md'), 'utf8')).toContain('New.');
  });
});

describe('postil export to stdout', () => {
  it('narrows by colour, tag and time', async () => {
    const quotes = async (...options: string[]) =>
      (await run('--all', '--as', 'json', ...options)).lines.flatMap(({ annotations }) =>
        (annotations as { exact: string }[]).map(({ exact }) => exact),
      );
    expect(await quotes()).toEqual(['harbour lights', 'eleven years', 'on a Thursday']);
    expect(await quotes('--colour', 'moss')).toEqual(['on a Thursday']);
    expect(await quotes('--tag', '#method')).toEqual(['on a Thursday']);
    expect(await quotes('--since', '2026-04-01')).toEqual(['on a Thursday']);
    expect(await quotes('--until', '2026-04-01')).toEqual(['harbour lights', 'eleven years']);
    expect(await quotes('--colour', 'moss,saffron', '--state', 'anchored')).toHaveLength(3);
    expect(await quotes('--state', 'orphan')).toEqual([]);
  });

  it('gives one table of all articles, and one line of JSON-LD for each', async () => {
    const { stdout } = await run('--all', '--as', 'csv');
    expect(stdout.match(/"highlight id"/g)).toHaveLength(1);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(4);
    expect((await run('--all', '--as', 'jsonld')).lines).toMatchObject([
      { type: 'AnnotationSet' },
      { type: 'AnnotationSet' },
    ]);
  });

  it('looks as the template says that is named, or that stands in a file', async () => {
    expect((await run('one')).stdout).toContain('> [!quote|saffron]\n> harbour lights');
    expect((await run('one', '--template', 'plain')).stdout).not.toContain('[!quote');
    await writeFile(join(folder, 'own.liquid'), 'Quoted: {{ highlight.quote }}\n');
    expect((await run('one', '--template', 'own.liquid')).stdout).toContain('Quoted: harbour lights');
    expect(await run('one', '--template', 'nonsense')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no template "nonsense", only obsidian, plain') as string,
    });
    await mkdir(join(folder, 'profile'), { recursive: true });
    await writeFile(join(folder, 'profile/settings.json'), '{ "exporting": { "template": "plain" } }');
    expect((await run('one')).stdout).not.toContain('[!quote');
  });
});
