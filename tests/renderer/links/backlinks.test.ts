import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { noteLink } from '../../../src/core/note-link.ts';
import { backlinksTo, goneWords } from '../../../src/renderer/links/backlinks.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, articleRecord } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

const at = '2026-01-01T10:00:00.000Z';
const to = (articleId: string, id?: string) => `See [it](${noteLink(articleId, id)}) again.`;
let count = 0;
let database: PostilDatabase;
let library: Library;
let host: MemoryHost;

const article = (id: string, deleted: string | null = null): Change => {
  return {
    table: 'articles',
    id,
    before: null,
    after: articleRecord({ id, title: `On ${id}`, places: [], deleted }),
  };
};
const note = (id: string, articleId: string, text: string, change: Partial<Annotation> = {}): Change => {
  const after = annotationOn('dawn', { id, articleId, note: text, ...change });
  return { table: 'annotations', id, before: null, after };
};

const changes: Change[] = [
  article('here'),
  article('there'),
  article('binned', at),
  note('mark', 'here', ''),
  note('own', 'here', to('here', 'mark')),
  note('one', 'there', to('here', 'mark'), { updated: '2026-02-01T10:00:00.000Z' }),
  note('two', 'there', `*Both*: ${to('here')}`, { updated: '2026-03-01T10:00:00.000Z' }),
  note('deleted', 'there', to('here', 'mark'), { deleted: at }),
  note('in-bin', 'binned', to('here', 'mark')),
  note('gone-mark', 'here', '', { deleted: at }),
];

describe.each([
  ['as it was written', false],
  ['rebuilt', true],
])('in a library %s', (_, rebuilt) => {
  beforeEach(async () => {
    host = new MemoryHost();
    database = new PostilDatabase(`backlinks-${(count += 1)}`);
    library = new Library(host.bridge, database);
    await library.open(host.start, () => undefined);
    await library.commit({ id: `seed-${count}`, kind: 'import', at, changes });
    if (!rebuilt) return;
    await database.delete();
    database = new PostilDatabase(`backlinks-${count}-rebuilt`);
    library = new Library(host.bridge, database);
    await library.open(host.start, () => undefined);
  });
  afterEach(() => database.delete());

  const ids = async (articleId: string, id: string | null = null) =>
    (await backlinksTo(database, articleId, id)).list.map(({ annotationId }) => annotationId);

  it('a highlight is linked from every note that leads to it, the newest first', async () => {
    expect(await ids('here', 'mark')).toEqual(['one', 'own']);
    expect((await backlinksTo(database, 'here', 'mark')).list[0]).toEqual({
      annotationId: 'one',
      articleId: 'there',
      title: 'On there',
      words: 'See it again.',
    });
  });

  it('an article is linked from the notes of others that lead to it or into it', async () => {
    expect(await ids('here')).toEqual(['two', 'one']);
    expect(await ids('there')).toEqual([]);
  });

  it('a note that is changed, deleted or brought back is followed', async () => {
    await library.annotations('here');
    const before = (await library.annotations('there')).find(({ id }) => id === 'one')!;
    const change = (from: string, note: string): Change => {
      const [was, after] = [from, note].map((words) => ({ ...before, note: words })) as [
        Annotation,
        Annotation,
      ];
      return { table: 'annotations', id: 'one', before: was, after };
    };
    await library.commit({
      id: 'edit',
      kind: 'edit',
      at,
      changes: [change(before.note, 'No more.')],
    });
    await library.annotations('there');
    expect(await ids('here', 'mark')).toEqual(['own']);
    await library.commit({
      id: 'again',
      kind: 'edit',
      at,
      changes: [change('No more.', before.note)],
    });
    await library.annotations('there');
    expect(await ids('here', 'mark')).toEqual(['one', 'own']);
  });

  it.each([
    [noteLink('here'), null],
    [noteLink('here', 'mark'), null],
    ['https://example.org', null],
    [noteLink('nowhere'), 'The article that this link leads to is not in the library any more.'],
    [noteLink('binned', 'in-bin'), '“On binned”, which this link leads to, is in the trash.'],
    [noteLink('here', 'nobody'), 'The highlight that this link leads to is not in this article.'],
    [noteLink('here', 'gone-mark'), 'The highlight that this link leads to was deleted.'],
  ])('%s is told to be gone: %s', async (href, words) => expect(await goneWords(library, href)).toBe(words));
});
