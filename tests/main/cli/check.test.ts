import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as selector } from '../../../src/core/annotation.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { annotationOn } from '../../core/library/records.ts';
import { emptyProfile } from '../library/folder.ts';
import { postil } from './run.ts';

const FIRST = 'The committee met in the long room, because the short one was being painted.';
const SECOND = 'It agreed that the well should be cleaned before winter, whoever had dropped the bell.';
const THIRD = 'The secretary was asked to write less.';

/** An article of three paragraphs in the library, with a highlight in each. */
async function annotated(): Promise<{ folder: string; file: string; profile: string }> {
  const folder = await emptyProfile();
  const file = join(folder, 'minutes.txt');
  const profile = join(folder, 'profile');
  await writeFile(file, [FIRST, SECOND, THIRD].join('\n\n'));
  await postil(folder, 'import', file, '--profile', profile);
  const { article, hash } = await readArticleFile(file);
  const library = await openLibrary(profile, { role: 'command' });
  const [articleId = ''] = [...(await readLibrary(profile)).state.articles.keys()];
  const quotes = ['met in the long room', 'the well should be cleaned before winter', 'asked to write less'];
  const changes = quotes.map((quote, i) => {
    const start = article.text.indexOf(quote);
    const place = selector(article.text, start, start + quote.length);
    const after = annotationOn('', { id: `on-${i}`, articleId, revision: hash, ...place });
    return { table: 'annotations', id: after.id, before: null, after } as const;
  });
  await library.append({ id: 'create', kind: 'create', at: '2026-01-01T00:00:00.000Z', changes });
  await library.close();
  return { folder, file, profile };
}

const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

describe('postil check', () => {
  it('tells for each annotation where it stands in the file as it is now, and changes nothing', async () => {
    const { folder, file, profile } = await annotated();
    await writeFile(
      file,
      ['Eleven people signed the book.', FIRST, SECOND.replace('winter', 'the frost')].join('\n\n'),
    );
    const journal = join(profile, 'library', 'journal.jsonl');
    const before = await readFile(journal, 'utf8');
    const { code, stdout, stderr } = await postil(folder, 'check', file, '--profile', profile);
    expect([code, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toEqual([
      expect.objectContaining({
        id: 'on-0',
        state: 'anchored',
        found: 'met in the long room',
        was: { start: 14, end: 34 },
      }),
      expect.objectContaining({
        id: 'on-1',
        state: 'changed',
        found: 'the well should be cleaned before the frost',
      }),
      expect.objectContaining({ id: 'on-2', state: 'orphan', exact: 'asked to write less', found: null }),
    ]);
    expect(await readFile(journal, 'utf8')).toBe(before);
    expect(await postil(folder, 'check', '--all', '--profile', profile)).toMatchObject({ code: 0 });
    // Taken in, the library says the same.
    await postil(folder, 'import', file, '--profile', profile);
    const again = await postil(folder, 'check', file, '--profile', profile);
    expect(lines(again.stdout)).toEqual(lines(stdout));
  });

  it('tells of what stands on the full page in the page’s own text', async () => {
    const folder = await emptyProfile();
    const file = join(folder, 'minutes.html');
    const profile = join(folder, 'profile');
    const html = (comment: string) =>
      `<!doctype html><title>Minutes</title><nav><p>All minutes</p></nav><main><article>${[
        FIRST,
        SECOND,
        THIRD,
      ]
        .map((words) => `<p>${words} ${words}</p>`)
        .join('')}</article></main><footer><p>${comment}</p></footer>`;
    await writeFile(file, html('Set in type by the secretary himself.'));
    await postil(folder, 'import', file, '--profile', profile);
    const { article, pageHash } = await readArticleFile(file);
    const library = await openLibrary(profile, { role: 'command' });
    const [articleId = ''] = [...(await readLibrary(profile)).state.articles.keys()];
    const changes = ['by the secretary himself', 'asked to write less'].map((quote) => {
      const start = article.page?.text.indexOf(quote) ?? -1;
      const place = selector(article.page?.text ?? '', start, start + quote.length);
      const after = annotationOn('', { id: quote, articleId, revision: pageHash ?? '', ...place });
      return { table: 'annotations', id: quote, before: null, after } as const;
    });
    await library.append({ id: 'create', kind: 'create', at: '2026-01-01T00:00:00.000Z', changes });
    await library.close();

    await writeFile(file, html('Printed on the old press, and set in type by the secretary himself.'));
    const { lines: told } = await postil(folder, 'check', file, '--profile', profile);
    const now = await readArticleFile(file);
    for (const line of told) {
      expect(line).toMatchObject({ view: 'page', found: line['exact'] });
      expect(now.article.page?.text.slice(Number(line['start']), Number(line['end']))).toBe(line['exact']);
    }
    expect(told.length).toBe(2);
    const { lines: imported } = await postil(folder, 'import', file, '--profile', profile);
    expect(imported[0]).toMatchObject({ outcome: 'revised', annotations: { orphaned: 0, uncertain: 0 } });
    const { stdout: markdown } = await postil(folder, 'export', file, '--profile', profile);
    expect(markdown).toMatch(/asked to write less[^]*## Only on the full page[^]*by the secretary himself/);
    const { stdout: json } = await postil(folder, 'export', file, '--as', 'json', '--profile', profile);
    await writeFile(join(folder, 'notes.json'), json);
    const other = await postil(folder, 'import', 'notes.json', '--profile', join(folder, 'other'));
    expect(other.lines[0]).toMatchObject({
      outcome: 'new',
      annotations: { placed: 2, orphaned: 0 },
    });
    const again = await postil(folder, 'export', '--all', '--as', 'json', '--profile', join(folder, 'other'));
    expect(again.stdout).toBe(json);
  });

  it('says of a file that is not in the library, and of a file that is gone, what is the matter', async () => {
    const { folder, profile } = await annotated();
    await writeFile(join(folder, 'other.txt'), 'Nobody has read this one yet.');
    const unknown = await postil(folder, 'check', 'other.txt', 'gone.txt', '--profile', profile);
    expect(unknown.code).toBe(1);
    expect(lines(unknown.stdout)).toEqual([
      expect.objectContaining({ file: 'other.txt', ok: false }),
      expect.objectContaining({ file: 'gone.txt', ok: false }),
    ]);
  });
});
