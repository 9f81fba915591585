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
