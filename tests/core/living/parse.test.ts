import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteMarkdown } from '../../../src/core/export/note.ts';
import { mergeLiving } from '../../../src/core/living/merge.ts';
import { asWritten } from '../../../src/core/living/note.ts';
import { parseLiving } from '../../../src/core/living/parse.ts';
import { mark, rendered } from './library.ts';

const NOTE = 'Why so early?\n\n- tide\n- fog';
const { text } = mergeLiving(
  rendered({
    title: 'T',
    dek: '',
    properties: [['title', 'T']],
    headings: [],
    marks: [
      mark('a1', 1, 'The ferry *left*', { note: NOTE, tags: ['time', 'sea/night'] }),
      mark('b2', 2, 'Nobody had slept', { colour: 'moss underline' }),
    ],
  }),
  null,
  null,
);
const blocks = (file: string) => parseLiving(file, null).blocks;

describe('parseLiving', () => {
  it('reads what was exported, and calls none of it edited', () => {
    expect(blocks(text)).toEqual([
      { id: 'hl-a1', colour: 'saffron', style: 'highlight', quoteText: 'The ferry \\*left\\*', note: NOTE, tags: ['time', 'sea/night'], below: '', edited: false, noteEdited: false, headEdited: false },
      { id: 'hl-b2', colour: 'moss', style: 'underline', quoteText: 'Nobody had slept', note: '', tags: [], below: '', edited: false, noteEdited: false, headEdited: false },
    ]); // prettier-ignore
    expect(parseLiving(text, null).properties?.get('title')).toBe('T');
  });

  it.each<[string, string, string, object]>([
    ['a note', 'Why so early?', 'Mine.', { note: 'Mine.\n\n- tide\n- fog', tags: ['time', 'sea/night'], noteEdited: true }],
    ['a paragraph more', '- tide', 'More.\n\n- tide', { note: 'Why so early?\n\nMore.\n\n- tide\n- fog', noteEdited: true }],
    ['a note deleted', `${NOTE}\n\n`, '', { note: '', tags: ['time', 'sea/night'], noteEdited: true }],
    ['tags', '#time #sea/night', '#sea', { note: NOTE, tags: ['sea'], noteEdited: true }],
    ['a colour', 'saffron', 'rose strike', { colour: 'rose', style: 'strike', headEdited: true, noteEdited: false }],
    ['words below', '#sea/night\n', '#sea/night\n\nMine.\n\n## Mine\n\nMore.\n', { note: NOTE, below: 'Mine.', edited: false }],
  ])('tells what the reader edited: %s', (_, from, to, expected) => {
    expect(text).toContain(from);
    expect(blocks(text.replace(from, () => to))[0]).toMatchObject(expected);
  }); // prettier-ignore

  it('reads a file whose comment is gone by its form alone', () => {
    const bare = text.replace(/<!-- .*\n/, '');
    expect(blocks(bare)[0]).toMatchObject({ note: NOTE, tags: ['time', 'sea/night'], edited: true });
  });

  it('takes escapes of notes back, so that they export the same again', () => {
    expect(asWritten(noteMarkdown('^hl-x and <% x %> 100 %% $$').join('\n'))).toBe(
      '^hl-x and <% x %> 100 %% $$',
    );
    const part = fc.constantFrom(
      '^hl-a',
      '<%',
      '%>',
      '%%',
      '$$',
      '`$=x`',
      '```dataviewjs\n```',
      '---',
      '\n\n',
      'words ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = noteMarkdown(parts.join('')).join('\n');
        const back = noteMarkdown(asWritten(once)).join('\n');
        // Where a mark was escaped by hand as well, one more of them may be left.
        fc.pre(!parts.includes('\\'));
        expect(back).toBe(once);
      }),
    );
  });
});
