/** A small library of one article, rendered in the default look: what the merge is tested with, here and in bench/merge. */
import { escapeParagraphs } from '../../../src/core/export/escape.ts';
import { noteMarkdown } from '../../../src/core/export/note.ts';
import { tagLine } from '../../../src/core/export/tags.ts';
import type { PropertyValue, RenderedFile, RenderedPart } from '../../../src/core/living/rendered.ts';

export interface Mark {
  id: string;
  /** Reading order; need not be whole. */
  place: number;
  words: string;
  colour: string;
  note: string;
  tags: readonly string[];
  /** When it was changed last. */
  changed?: number;
}

export interface Library {
  title: string;
  dek: string;
  properties: (readonly [string, PropertyValue])[];
  /** Headings of the article by the place where they stand. */
  headings: { place: number; text: string }[];
  marks: Mark[];
}

export function mark(id: string, place: number, words: string, more: Partial<Mark> = {}): Mark {
  return { id, place, words, colour: 'saffron', note: '', tags: [], ...more };
}

/** An article with three highlights under two headings, the first with `note`, in a vault of somebody's; anew with each call, so that it can be changed. */
export function lastFerry(note = 'Why so early?'): Library {
  return {
    title: 'The last ferry',
    dek: 'A morning on the water.',
    properties: [
      ['title', 'The last ferry'],
      ['tags', ['sea', 'crime']],
    ],
    headings: [
      { place: 1, text: '## Dawn' },
      { place: 2, text: '## Noon' },
    ],
    marks: [
      mark('a1', 1.1, 'The ferry left', { note, tags: ['time'] }),
      mark('b2', 1.2, 'Nobody had slept'),
      mark('c3', 2.1, 'The harbour was empty', { note: 'First.\n\nSecond.' }),
    ],
  };
}

/** As the template *Obsidian* writes it. Headings without blocks beneath are left out. */
export function rendered({ title, dek, properties, headings, marks }: Library): RenderedFile {
  const parts: RenderedPart[] = [{ type: 'text', text: dek === '' ? `# ${title}` : `# ${title}\n\n${dek}` }];
  let written = -1;
  for (const one of marks.toSorted((a, b) => a.place - b.place)) {
    const at = headings.findLastIndex(({ place }) => place <= one.place);
    if (at > written) parts.push({ type: 'heading', text: headings[at]!.text });
    written = Math.max(written, at);
    parts.push(blockOf(one));
  }
  return { properties, parts };
}

export function blockOf({
  id,
  words,
  colour,
  note,
  tags,
  changed,
}: Mark): Extract<RenderedPart, { type: 'block' }> {
  const quote = [
    `> [!quote|${colour}]`,
    ...escapeParagraphs(words).map((line) => (line === '' ? '>' : `> ${line}`)),
  ].join('\n');
  const written = noteMarkdown(note).join('\n');
  const text = [quote, `^hl-${id}`, written, tagLine(tags)].filter((part) => part !== '').join('\n\n');
  return {
    ...{ type: 'block', id: `hl-${id}`, text },
    ...(written === '' ? {} : { note: written }),
    ...(changed === undefined ? {} : { changed }),
  };
}
