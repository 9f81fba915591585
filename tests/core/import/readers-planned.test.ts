import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { blockId } from '../../../src/core/export/block-id.ts';
import { USUAL_EXPORT } from '../../../src/core/export/settings.ts';
import type { ForeignFile } from '../../../src/core/import/foreign.ts';
import { readKindle } from '../../../src/core/import/kindle.ts';
import { readLiving } from '../../../src/core/import/living.ts';
import { readOmnivore } from '../../../src/core/import/omnivore.ts';
import { planForeignImport } from '../../../src/core/import/plan.ts';
import { readReadest } from '../../../src/core/import/readest.ts';
import { readSingleFileNotes } from '../../../src/core/import/singlefile.ts';
import { readZotero } from '../../../src/core/import/zotero.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../src/core/library/state.ts';
import { revisionId } from '../../../src/core/library/records.ts';
import { mergeLiving } from '../../../src/core/living/merge.ts';
import { renderNotes } from '../../../src/core/template/render.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

/** From the file of another program to the library, and back from a file of Markdown. */

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const HASH = sha256(TEXT);
const NOW = '2026-03-01T00:00:00.000Z';

/** A library with the last ferry in it. */
function libraryWith(...annotations: Annotation[]): LibraryState {
  const state = emptyState();
  const article = articleRecord({ revision: HASH, sourceUrl: 'https://example.org/ferry' });
  state.articles.set(article.id, article);
  const id = revisionId(article.id, HASH);
  const blocks = TEXT.split('\n').map((value) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] })); // prettier-ignore
  state.revisions.set(id, {
    id,
    articleId: article.id,
    hash: HASH,
    text: TEXT,
    blocks,
    resources: [],
    added: NOW,
  });
  for (const annotation of annotations)
    state.annotations.set(annotation.id, { ...annotation, revision: HASH });
  return state;
}

function imported(file: ForeignFile, library: LibraryState) {
  let count = 0;
  const plan = planForeignImport(file, library, {
    ...{ name: 'notes', now: NOW, colour: 'saffron', sha256 },
    ids: () => `operation-${(count += 1)}`,
  });
  if (plan.operation !== null) applyOperation(library, { ...plan.operation, seq: 1 });
  return plan;
}

const QUOTES = ['The ferry left the island at dawn.', 'the captain least of all', 'the harbour was empty'];

const FILES: [string, () => ForeignFile][] = [
  [
    'Kindle',
    () =>
      readKindle(
        QUOTES.map(
          (quote, index) =>
            `The last ferry (Ines Marlow)\r\n- Your Highlight on Location ${index * 9 + 1}-${index * 9 + 2} | Added on Friday, 24 June 2022 10:30:00\r\n\r\n${quote}\r\n==========\r\n`,
        ).join(''),
      ),
  ],
  [
    'Zotero',
    () =>
      readZotero(
        JSON.stringify([
          ...QUOTES.map((quote, index) => ({ key: `A${index}`, itemType: 'annotation', parentItem: 'F', annotationText: quote })),
          { key: 'F', itemType: 'attachment', title: 'Snapshot', url: 'https://example.org/ferry' },
        ]),
      ),
  ],
  [
    'Readest',
    () =>
      readReadest({
        name: 'notes.json',
        text: JSON.stringify({
          $format: 'readest-annotations',
          book: { title: 'The last ferry', author: 'Ines Marlow' },
          annotations: QUOTES.map((text, index) => ({ id: `n${index}`, type: 'annotation', text, note: '' })),
        }),
      }),
  ],
  [
    'Omnivore',
    () =>
      readOmnivore([
        { path: 'metadata_0_to_20.json', text: '[{"id":"1","slug":"ferry","title":"The last ferry","url":"https://example.org/ferry"}]' },
        { path: 'content/ferry.html', text: TEXT.split('\n').map((line) => `<p>${line}</p>`).join('') },
        { path: 'highlights/ferry.md', text: QUOTES.map((quote) => `> ${quote} `).join('\n\n') },
      ]),
  ],
  [
    'SingleFile',
    () => {
      let page = TEXT.split('\n').map((line) => `<p>${line}</p>`).join('');
      for (const [index, quote] of QUOTES.entries())
        page = page.replace(quote, `<span class="single-file-highlight" data-singlefile-highlight-id=${index}>${quote}</span>`);
      return readSingleFileNotes(`<title>The last ferry</title><link rel=canonical href="https://example.org/ferry">${page}`)!;
    },
  ],
]; // prettier-ignore

describe('what readers answer, in the library', () => {
  test.each(FILES)('%s: the quotes find their places, and a second import is no news', (_, read) => {
    const library = libraryWith();
    const { preview, articles } = imported(read(), library);
    expect(articles.map(({ id }) => id)).toEqual(['article-1']);
    expect(preview.counts).toMatchObject({ placed: 3, orphaned: 0, uncertain: 0 });
    const placed = [...library.annotations.values()].map(({ start, end }) => TEXT.slice(start, end));
    expect(placed.sort()).toEqual([...QUOTES].sort());
    expect(imported(read(), library).operation).toBeNull();
  });

  test.each(FILES)('%s: in an empty library no quote is lost', (_, read) => {
    const library = emptyState();
    imported(read(), library);
    expect(library.articles.size).toBe(1);
    expect([...library.annotations.values()].map(({ exact }) => exact).sort()).toEqual([...QUOTES].sort());
    expect(imported(read(), library).operation).toBeNull();
  });
});

describe('a file of living Markdown, edited and read back', () => {
  const dawn = annotationOn('left the island at dawn', { id: 'a1', note: 'First thought.\n\nSecond.', tags: ['first mate'], colour: 'moss' }); // prettier-ignore
  const noon = annotationOn('noon', { id: 'b_2', colour: 'sky' });

  const exported = (library: LibraryState): string =>
    mergeLiving(
      renderNotes(
        { article: library.articles.get('article-1')!, text: TEXT, annotations: [...library.annotations.values()] },
        USUAL_EXPORT,
      ),
      null,
      null,
    ).text; // prettier-ignore
  const readBack = (text: string, library: LibraryState): ForeignFile =>
    readLiving(text, {
      base: null,
      annotations: new Map([...library.annotations.values()].map((one) => [blockId(one.id), one])),
    });

  test('as it was exported it brings no news', () => {
    const library = libraryWith(dawn, noon);
    const file = readBack(exported(library), library);
    expect(file.articles[0]?.annotations.map(({ key, edited }) => [key, edited])).toEqual([['a1', []], ['b_2', []]]); // prettier-ignore
    expect(imported(file, library).operation).toBeNull();
  });

  test('edited notes, tags and colours come back, and the next export changes nothing', () => {
    const library = libraryWith(dawn, noon);
    const text = exported(library)
      .replace('First thought.', 'First thought, rewritten.')
      .replace('#first-mate', '#first-mate #new')
      .replace('[!quote|moss]', '[!quote|rose]')
      .replace('^hl-b-5f-2\n', '^hl-b-5f-2\n\nWritten in the file.\n');
    const file = readBack(text, library);
    const { preview } = imported(file, library);
    expect(preview.warnings).toEqual([]);
    expect(library.annotations.get('a1')).toMatchObject({
      note: 'First thought, rewritten.\n\nSecond.',
      tags: ['first mate', 'new'],
      colour: 'rose',
      start: dawn.start,
    });
    expect(library.annotations.get('b_2')).toMatchObject({ note: 'Written in the file.', colour: 'sky' });
    expect(imported(readBack(text, library), library).operation).toBeNull();
    const ours = renderNotes(
      { article: library.articles.get('article-1')!, text: TEXT, annotations: [...library.annotations.values()] },
      USUAL_EXPORT,
    ); // prettier-ignore
    const merged = mergeLiving(ours, text, null);
    expect(merged.conflicts).toBe(0);
    for (const words of [
      'First thought, rewritten.',
      'Written in the file.',
      '#first-mate #new',
      '[!quote|rose]',
    ])
      expect(merged.text).toContain(words);
  });

  test('a note that was edited on both sides holds both, and nothing else of the library is taken back', () => {
    const library = libraryWith(dawn, noon);
    const text = exported(library).replace('First thought.', 'First thought, rewritten.');
    library.annotations.set('a1', { ...library.annotations.get('a1')!, note: 'Another thought.', colour: 'lilac', tags: ['harbour'] }); // prettier-ignore
    const file = readBack(text, library);
    expect(file.warnings.map(({ code }) => code)).toEqual(['edited-twice']);
    imported(file, library);
    expect(library.annotations.get('a1')).toMatchObject({
      note: 'Another thought.\n\n---\n\nFirst thought, rewritten.\n\nSecond.',
      colour: 'lilac',
    });
    expect(library.annotations.get('a1')?.tags).toContain('harbour');
  });

  test('a library that was lost gets its notes back from the file alone', () => {
    const text = exported(libraryWith(dawn, noon));
    const library = libraryWith();
    imported(readBack(text, library), library);
    expect(library.annotations.get('a1')).toMatchObject({ exact: dawn.exact, note: dawn.note, colour: 'moss', start: dawn.start }); // prettier-ignore
    expect([...library.annotations.values()].map(({ exact }) => exact).sort()).toEqual([
      'left the island at dawn',
      'noon',
    ]);
  });
});
