import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describe as selector, type Annotation } from '../../../src/core/annotation.ts';
import type { JsonExport } from '../../../src/core/export/json.ts';
import { readLibrary } from '../../../src/main/library/library.ts';
import { postil } from './run.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples');
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-round-'));
  folders.push(folder);
  return folder;
}

/** What the reader's hand can leave on a text: every colour and style, tags, notes of several paragraphs, and one on the whole. */
function marksOn({ article, hash, text }: JsonExport): Annotation[] {
  const colours = ['saffron', 'moss', 'sky', 'rose', 'lilac'] as const;
  const styles = ['highlight', 'underline', 'strike'] as const;
  const notes = [
    '',
    'A thought.',
    'Two\n\nparagraphs, *and* marks: `=1+1`, <b>, "quotes".',
    '日本語 😀 | pipes',
  ];
  const at = (index: number) => Math.floor((text.length * (index + 0.5)) / 8);
  const marks = Array.from({ length: 7 }, (_, index): Annotation => {
    // From word to word, as hands mark; white space at an end does not go through Markdown.
    const start = text.indexOf(' ', at(index)) + 1;
    const end = text.slice(0, Math.min(text.length, start + 20 + index * 13)).trimEnd().length;
    return {
      id: `5f0c1d2e-0000-4000-8000-00000000000${index}`,
      ...{ articleId: article.id, revision: hash, ...selector(text, start, end), anchor: null },
      ...{ colour: colours[index % 5]!, style: styles[index % 3]!, note: notes[index % 4]! },
      tags: index % 2 === 0 ? ['weather', 'first mate'].slice(0, index % 3) : [],
      ...{
        created: `2025-03-0${index + 1}T08:00:00.000Z`,
        updated: `2025-04-0${index + 1}T08:30:00.000Z`,
        deleted: null,
      },
    };
  });
  const whole = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };
  return [
    ...marks,
    { ...marks[0]!, id: '5f0c1d2e-0000-4000-8000-0000000000ff', ...whole, note: 'On the whole.' },
  ];
}

/** A library that has the sample with notes; its folder and the sample's id. */
async function annotated(sample: string): Promise<{ folder: string; id: string; marks: Annotation[] }> {
  const folder = await fresh();
  const { lines } = await postil(folder, 'import', join(SAMPLES, sample));
  const id = String(lines[0]?.['article']);
  const { stdout } = await postil(folder, 'export', id, '--as', 'json');
  const exported = JSON.parse(stdout) as JsonExport & { article: { hash: string } };
  const marks = marksOn({ ...exported, hash: exported.article.hash });
  await writeFile(join(folder, 'marks.json'), JSON.stringify({ ...exported, annotations: marks }));
  const imported = await postil(folder, 'import', 'marks.json');
  expect(imported.code, imported.stderr).toBe(0);
  return { folder, id, marks };
}

async function exportedAs(form: string, folder: string, id: string): Promise<string> {
  const out = join(folder, `out-${form}`);
  await mkdir(out, { recursive: true });
  const done = await postil(folder, 'export', id, '--as', form, '--out', out);
  expect(done.code, done.stderr).toBe(0);
  const [name] = (await readdir(out)).filter((entry) => !entry.startsWith('.'));
  return join(out, String(name));
}

const profileOf = (folder: string) => join(folder, 'config', 'Postil');
const byId = (a: Annotation, b: Annotation) => (a.id < b.id ? -1 : 1);
async function notesIn(folder: string): Promise<Annotation[]> {
  const { state } = await readLibrary(profileOf(folder));
  return [...state.annotations.values()].sort(byId);
}

const samples = (await readdir(SAMPLES)).filter((name) =>
  /\.(?:md|txt|html|docx|epub|odt|eml|mht|mhtml)$/.test(name),
);

describe.each(samples)('%s', (sample) => {
  it.each(['json', 'html'])(
    'comes back from %s into an empty library, equal field by field',
    async (form) => {
      const { folder, id, marks } = await annotated(sample);
      const file = await exportedAs(form, folder, id);
      const to = await fresh();
      const { code, stderr, lines } = await postil(to, 'import', file);
      expect(code, stderr).toBe(0);
      expect(lines).toMatchObject([{ article: id, outcome: 'new' }]);
      expect(await notesIn(to)).toEqual(marks.sort(byId));
      const [was, is] = [
        (await readLibrary(profileOf(folder))).state,
        (await readLibrary(profileOf(to))).state,
      ];
      const said = ({ added: _, ...record }: Record<string, unknown>) => record;
      expect([...is.articles.values()].map((record) => said({ ...record, page: null }))).toMatchObject(
        [...was.articles.values()].map(({ title, byline, published, dek, lang, revision }) => ({
          title,
          byline,
          published,
          dek,
          lang,
          revision,
        })),
      );
      if (form === 'html') {
        const tree = (state: typeof was) =>
          [...state.revisions.values()]
            .filter(({ view }) => view === undefined)
            .map(({ text, blocks }) => ({ text, blocks }));
        expect(tree(is)).toEqual(tree(was));
      }
      expect((await postil(to, 'import', file)).lines).toMatchObject([
        { annotations: { known: marks.length, placed: 0 } },
      ]);
    },
  );

  it.each(['jsonld', 'markdown'])('comes back from %s into a library that has the article', async (form) => {
    const { folder, id, marks } = await annotated(sample);
    const file = await exportedAs(form, folder, id);
    const to = await fresh();
    const own = await postil(to, 'import', join(SAMPLES, sample));
    const { code, stderr, lines } = await postil(to, 'import', file);
    expect(code, stderr).toBe(0);
    expect(lines).toMatchObject([{ article: own.lines[0]?.['article'], outcome: 'known' }]);
    const said = ({
      id: name,
      exact,
      note,
      colour,
      style,
      tags,
      created,
      updated,
      start,
      end,
    }: Annotation) =>
      form === 'jsonld'
        ? { name, exact, note, colour, style, tags, created, updated, start, end }
        : // Numbers of footnotes are not written into quotes.
          { name, exact: exact.replace(/\s+|\d/g, ''), note, colour };
    expect((await notesIn(to)).map(said)).toEqual(marks.sort(byId).map(said));
    expect((await postil(to, 'import', file)).lines).toMatchObject([
      { annotations: { known: marks.length, placed: 0 } },
    ]);
  });

  it('comes back from living Markdown with the notes that were edited there', async () => {
    const { folder, id, marks } = await annotated(sample);
    const file = await exportedAs('markdown', folder, id);
    const text = await readFile(file, 'utf8');
    expect(text.split('A thought.')).toHaveLength(3);
    await writeFile(file, text.replaceAll('A thought.', 'A second thought.'));
    expect((await postil(folder, 'import', file, '--dry-run')).lines).toMatchObject([{ dryRun: true }]);
    expect(await notesIn(folder)).toEqual(marks.sort(byId));
    const { lines } = await postil(folder, 'import', file);
    expect(lines).toMatchObject([
      { article: id, kind: 'postil', matchedBy: 'id', annotations: { known: marks.length - 2 } },
    ]);
    const expected = marks.map((one) => (one.note === 'A thought.' ? 'A second thought.' : one.note));
    expect((await notesIn(folder)).map(({ note }) => note)).toEqual(expected);
    expect((await postil(folder, 'import', file)).lines).toMatchObject([
      { annotations: { known: marks.length } },
    ]);
  });
});
