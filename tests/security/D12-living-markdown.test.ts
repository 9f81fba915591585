import { expect, test } from 'vitest';
import { blockId } from '../../src/core/export/block-id.ts';
import { USUAL_EXPORT } from '../../src/core/export/settings.ts';
import { PostilError } from '../../src/core/failure.ts';
import type { Annotation } from '../../src/core/annotation.ts';
import { fit } from '../../src/core/import/fit.ts';
import { readLiving } from '../../src/core/import/living.ts';
import { mergeKnown } from '../../src/core/import/merge.ts';
import { mergeLiving } from '../../src/core/living/merge.ts';
import { renderNotes } from '../../src/core/template/render.ts';
import { annotationOn, articleRecord, TEXT } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { mutatedText, randomOf } from './mutations.ts';

/** A file of living Markdown, damaged in ways that nobody planned, beside a library whose notes were rewritten since. */

const QUOTES = ['ferry', 'island', 'dawn', 'Nobody', 'slept', 'captain', 'noon', 'harbour'];
const NOW = '2026-03-01T00:00:00.000Z';

const exportedNotes = QUOTES.map((quote, index) =>
  annotationOn(quote, { id: `a${index}`, note: `About the ${quote}.\n\nAnd more of it.`, tags: ['sea'] }),
);
const FILE = mergeLiving(
  renderNotes({ article: articleRecord(), text: TEXT, annotations: exportedNotes }, USUAL_EXPORT),
  null,
  null,
).text;
/** Every second note was rewritten in the library after the export. */
const library = new Map<string, Annotation>(
  exportedNotes.map((one, index) => [
    blockId(one.id),
    index % 2 === 0 ? one : { ...one, note: `Rewritten ${index}: quite another thought.`, colour: 'lilac' },
  ]),
);

/** The library after an import of `text`; `null` where that was refused with a sentence. */
function after(text: string): Annotation[] | null {
  try {
    const { articles } = readLiving(text, { base: null, annotations: library });
    const byId = new Map([...library.values()].map((one) => [one.id, one]));
    for (const foreign of articles.flatMap(({ annotations }) => annotations)) {
      const ours = byId.get(foreign.key);
      if (ours === undefined) continue;
      const fitted = fit(foreign, ours.id, { colour: 'saffron', now: NOW }, () => {});
      byId.set(ours.id, mergeKnown(ours, undefined, fitted, NOW).annotation);
    }
    return [...byId.values()];
  } catch (error) {
    if (error instanceof PostilError) return null;
    throw new Error(`Not refused with a sentence: ${text.slice(0, 300)}`, { cause: error });
  }
}

test('D12: of mutated living Markdown no note that was rewritten in the library is lost', () => {
  const random = randomOf(12);
  const tried = rounds(300, 10_000);
  let read = 0;
  for (let round = 0; round < tried; round += 1) {
    const text = mutatedText(FILE, random);
    const notes = after(text);
    if (notes === null) continue;
    read += 1;
    for (const [index, { note }] of notes.entries())
      if (index % 2 === 1) expect(note, text).toContain(`Rewritten ${index}: quite another thought.`);
  }
  expect(read).toBeGreaterThan(tried / 2);
  measured('D12', `${tried} mutated files of living Markdown: ${read} read, no note of the library lost`);
}, 300_000);

test('D12: control: the same edits do come in where the library’s note is the one that was exported', () => {
  const edited = FILE.replace('About the ferry.', 'About the ferry, again.').replace('About the island.', 'About the island, again.'); // prettier-ignore
  const notes = after(edited) ?? [];
  expect(notes[0]?.note).toBe('About the ferry, again.\n\nAnd more of it.');
  expect(notes[1]?.note).toContain('Rewritten 1');
  expect(notes[1]?.note).toContain('About the island, again.');
  expect(after(FILE)).toEqual([...library.values()]);
});
