import { describe, expect, test } from 'vitest';
import { noteMarkdown } from '../../../src/core/export/note.ts';
import { tagLine } from '../../../src/core/export/tags.ts';
import { foreignOf } from '../../../src/core/import/living.ts';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { BlockBase } from '../../../src/core/living/base.ts';
import { hashOf } from '../../../src/core/living/hash.ts';
import { paragraphsOf } from '../../../src/core/living/paragraphs.ts';
import type { LivingBlock, LivingFile } from '../../../src/core/living/parse.ts';
import { mergeKnown } from '../../../src/core/import/merge.ts';
import { fit } from '../../../src/core/import/fit.ts';
import { annotationOn } from '../library/records.ts';

const NOW = '2026-03-01T00:00:00.000Z';
const ours = (more: Partial<Annotation> = {}): Annotation =>
  annotationOn('dawn', { id: 'a1', note: 'As exported.', tags: ['first mate'], colour: 'moss', ...more });

/** What was exported last for `annotation`. */
function baseOf({ note, tags }: Annotation): BlockBase {
  const paragraphs = paragraphsOf(noteMarkdown(note)).map(({ hash }) => hash);
  const below = tags.length === 0 ? paragraphs : [...paragraphs, hashOf([tagLine(tags)])];
  return {
    id: 'hl-a1',
    shape: { lines: 2, head: 'h', words: 'w', below, note: [0, paragraphs.length] },
    shown: null,
  };
}

const block = (more: Partial<LivingBlock> = {}): LivingBlock => ({
  ...{
    id: 'hl-a1',
    colour: 'moss',
    style: 'highlight',
    quoteText: 'dawn',
    note: 'As exported.',
    tags: ['first-mate'],
  },
  ...{ below: '', edited: false, noteEdited: false, headEdited: false },
  ...more,
});

function read(
  blocks: LivingBlock[],
  {
    library = [ours()],
    base = baseOf(ours()),
    text = '',
  }: { library?: Annotation[]; base?: BlockBase | null; text?: string } = {},
) {
  const file: LivingFile = {
    properties: new Map<string, unknown>([['title', 'Low water'], ['source', 'https://example.org/'], ['published', '2024-01-31']]),
    blocks,
    base: base === null ? null : { ...EMPTY, blocks: [base] },
  }; // prettier-ignore
  return foreignOf(file, text, new Map(library.map((one) => [`hl-${one.id}`, one])));
}
const EMPTY = { blocks: [], headings: [], texts: [], textsShown: null, properties: [], line: true };

/** What the library has after the import. */
function merged(library: Annotation, file: ReturnType<typeof read>): Annotation {
  const [foreign] = file.articles[0]!.annotations;
  const fitted = fit(foreign!, library.id, { colour: 'saffron', now: NOW }, () => {});
  return mergeKnown(library, undefined, fitted, NOW).annotation;
}

describe('living Markdown on its way back', () => {
  test('what was not edited in the file is no news, whatever the library has now', () => {
    const now = ours({ note: 'Rewritten since.', colour: 'rose', tags: [] });
    const file = read([block()], { library: [now] });
    expect(file.articles[0]?.annotations[0]).toMatchObject({ key: 'a1', edited: [], updated: null });
    expect(merged(now, file)).toBe(now);
  });

  test('a note, tags, a colour and a style that were edited in the file alone are taken', () => {
    const edits = { note: 'Edited in the file.', tags: ['first-mate', 'new'], colour: 'sky', style: 'underline' } as const; // prettier-ignore
    const file = read([block({ ...edits, tags: [...edits.tags], noteEdited: true, headEdited: true, edited: true })]); // prettier-ignore
    expect(file.articles[0]?.annotations[0]?.edited).toEqual(['note', 'tags', 'colour', 'style']);
    expect(file.warnings).toEqual([]);
    expect(merged(ours(), file)).toMatchObject({
      note: 'Edited in the file.',
      tags: ['first mate', 'new'],
      colour: 'sky',
      style: 'underline',
      updated: NOW,
      exact: 'dawn',
    });
  });

  test('a note that was edited on both sides holds both texts, and a second import changes nothing', () => {
    const now = ours({ note: 'Rewritten since.' });
    const edited = block({ note: 'Edited in the file.', noteEdited: true, edited: true });
    const file = read([edited], { library: [now] });
    expect(file.warnings.map(({ code }) => code)).toEqual(['edited-twice']);
    const after = merged(now, file);
    expect(after.note).toBe('Rewritten since.\n\n---\n\nEdited in the file.');
    const again = read([edited], { library: [after] });
    expect(again.articles[0]?.annotations[0]?.edited).toEqual([]);
    expect(merged(after, again)).toBe(after);
  });

  test('one that grew on one side, or was deleted in the file alone, is taken as it is', () => {
    const grown = block({ note: 'As exported.\n\nAnd more.', noteEdited: true, edited: true });
    expect(merged(ours(), read([grown])).note).toBe('As exported.\n\nAnd more.');
    const gone = block({ note: '', noteEdited: true, edited: true });
    expect(merged(ours(), read([gone])).note).toBe('');
    const now = ours({ note: 'Rewritten since.' });
    expect(merged(now, read([gone], { library: [now] })).note).toBe('Rewritten since.');
  });

  test('what a newer library wrote is taken by one that is older, and nothing that the file does not say', () => {
    const changed = Date.parse(ours().updated) + 1000;
    const newer = block({ note: 'Rewritten since.', colour: 'rose', tags: ['first-mate', 'new'] });
    const file = read([newer], { base: { ...baseOf(ours()), changed } });
    expect(file.warnings).toEqual([]);
    expect(merged(ours(), file)).toMatchObject({ note: 'Rewritten since.', tags: ['first mate', 'new'], colour: 'rose' }); // prettier-ignore
    const silent = block({ note: '', colour: null, style: null, tags: [] });
    expect(merged(ours(), read([silent], { base: { ...baseOf(ours()), changed } }))).toEqual(ours());
    // One that was changed here after that is the newer.
    const now = ours({ note: 'Mine.', updated: new Date(changed + 1000).toISOString() });
    expect(merged(now, read([newer], { library: [now], base: { ...baseOf(ours()), changed } }))).toBe(now);
  });

  test('a note that its template hides among other things is not guessed at, and that is said', () => {
    const { shape, ...rest } = baseOf(ours());
    const base = { ...rest, shape: { ...shape, note: [0, 0] as const }, changed: Date.parse(ours().updated) };
    const file = read([block({ note: '- As edited.', noteEdited: true, edited: true })], { base });
    expect(file.warnings.map(({ code }) => code)).toEqual(['note-not-found']);
    expect(merged(ours(), file)).toEqual(ours());
    // One that was empty when it was exported can only be the file's.
    const bare = ours({ note: '', tags: [] });
    const added = read([block({ note: 'New.', tags: [], noteEdited: true, edited: true })], { library: [bare], base }); // prettier-ignore
    expect(merged(bare, added).note).toBe('New.');
  });

  test('without what was exported last nothing is lost', () => {
    const edited = block({ note: 'Edited in the file.', noteEdited: true, edited: true });
    expect(merged(ours(), read([edited], { base: null })).note).toBe(
      'As exported.\n\n---\n\nEdited in the file.',
    );
    expect(merged(ours({ note: '' }), read([edited], { library: [ours({ note: '' })], base: null })).note).toBe('Edited in the file.'); // prettier-ignore
  });

  test('tags that changed on both sides are all kept', () => {
    const now = ours({ tags: ['first mate', 'added here'] });
    const edited = block({ tags: ['first-mate', 'added-there'], noteEdited: true, edited: true });
    expect(merged(now, read([edited], { library: [now] })).tags).toEqual(['first mate', 'added here', 'added-there']); // prettier-ignore
    const removed = block({ tags: [], noteEdited: true, edited: true });
    expect(merged(ours(), read([removed])).tags).toEqual([]);
  });

  test('blocks that the library does not know come whole, with their article', () => {
    const file = read(
      [block({ id: 'hl-b2', quoteText: 'Two \\*stars\\*\n\n&nbsp;and a line', colour: null })],
      {
        text: '[back](postil://article/article-7#b2)\n',
      },
    );
    expect(file).toMatchObject({
      kind: 'postil',
      articles: [
        {
          id: 'article-7',
          title: 'Low water',
          sourceUrl: 'https://example.org/',
          published: '2024-01-31',
          annotations: [
            {
              key: 'b2',
              exact: 'Two *stars*\nand a line',
              note: 'As exported.',
              tags: ['first-mate'],
              colour: null,
            },
          ],
        },
      ],
    });
    expect(file.articles[0]?.annotations[0]?.edited).toBeUndefined();
  });

  test('a file without blocks is refused with a sentence', () => {
    expect(() => read([])).toThrow('holds no notes');
  });
});
