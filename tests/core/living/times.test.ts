import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { baseOf, checkedBase, lineOf } from '../../../src/core/living/line.ts';
import { mergeLiving, type LibraryAge } from '../../../src/core/living/merge.ts';
import type { RenderedFile } from '../../../src/core/living/rendered.ts';
import { lastFerry, rendered, type Library, type Mark } from './library.ts';

/** When each annotation was changed, in a file's own comment: by it a library that is older than the file is known. */

const library = (changes: Record<string, Partial<Mark>> = {}, changed?: number): Library => {
  const { marks, ...rest } = lastFerry('Why so late?');
  const at = changed === undefined ? {} : { changed };
  return { ...rest, marks: marks.map((one) => ({ ...one, ...at, ...changes[one.id] })) };
};
const ours = (changes: Record<string, Partial<Mark>> = {}, changed = 1000): RenderedFile =>
  rendered(library(changes, changed));

/** What a library knows that was restored on a computer that has nothing else. */
function restored({ parts }: RenderedFile): LibraryAge {
  const times = new Map(parts.flatMap((part) => (part.type === 'block' ? [[part.id, part.changed ?? 0]] : [])));
  return { wasDeleted: () => false, mayBeOlder: (id, { changed = 0 }) => times.get(id)! < changed };
} // prettier-ignore
const timesIn = (text: string) => baseOf(text)?.blocks.map(({ changed }) => changed);

it('a file that was written before there were times is understood, and stays as it is until something changes', async () => {
  const file = await readFile(new URL('../../fixtures/living/without-times.md', import.meta.url), 'utf8');
  expect(timesIn(file)).toEqual([undefined, undefined, undefined]);
  expect(mergeLiving(rendered(library()), file, null)).toMatchObject({ text: file, conflicts: 1 });
  const dated = mergeLiving(ours(), file, null, restored(ours()));
  expect(dated.text).toBe(file);
  const changed = mergeLiving(ours({ c3: { note: 'Third.', changed: 2000 } }), file, null);
  expect(changed.text).toContain('^hl-c3\n\nThird.\n');
  expect(changed.text).toContain('Because of the tide.');
  expect(timesIn(changed.text)).toEqual([undefined, undefined, 2000]);
});

it('a base goes through the line and through what is kept, times and all', () => {
  const { base, text } = mergeLiving(ours({ b2: { changed: 1_767_225_600_123 } }), null, null);
  expect(baseOf(text)).toEqual(base);
  expect(baseOf(lineOf(base))).toEqual(base);
  expect(checkedBase(JSON.parse(JSON.stringify(base)))).toEqual(base);
  expect(timesIn(text)).toEqual([1000, 1_767_225_600_123, 1000]);
});

it('a time alone is no news', () => {
  const { text, base } = mergeLiving(ours(), null, null);
  expect(mergeLiving(ours({}, 5000), text, base).text).toBe(text);
});

it('an older library does not write over a newer note, and is in conflict with it once it has something new to say', () => {
  const newer = ours({ a1: { note: 'At last.', colour: 'rose', changed: 3000 } });
  const { text } = mergeLiving(newer, null, null);
  const older = ours();
  const kept = mergeLiving(older, text, null, restored(older));
  expect(kept.text).toContain('> [!quote|rose]\n> The ferry left\n\n^hl-a1\n\nAt last.\n\n#time\n');
  expect(kept.blocks.find(({ id }) => id === 'hl-a1')).toMatchObject({ outcome: 'kept' });
  expect(mergeLiving(older, kept.text, null, restored(older)).text).toBe(kept.text);

  const edited = ours({ a1: { note: 'Mine.', changed: 4000 } });
  const both = mergeLiving(edited, kept.text, null, restored(edited));
  expect(both.conflicts).toBe(1);
  expect(both.text).toContain('At last.\n');
  expect(both.text).toContain('> Mine.\n');

  // The newer one comes by again, on the computer where it still is.
  const back = mergeLiving(newer, kept.text, null);
  expect(back.blocks.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(timesIn(back.text)).toEqual([3000, 1000, 1000]);
});
