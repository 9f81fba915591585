import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../src/core/living/line.ts';
import { mergeLiving, type Merged } from '../../../src/core/living/merge.ts';
import { lastFerry as library, mark, rendered, type Library, type Mark } from './library.ts';

type Edit = (text: string) => string;
const same: Edit = (text) => text;
const swap =
  (from: string, to: string): Edit =>
  (text) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  };

/** Exports, lets the reader edit, changes the library and exports again. */
function merged(edit: Edit, change: (library: Library) => void = () => {}): Merged & { file: string } {
  const before = library();
  const first = mergeLiving(rendered(before), null, null);
  const file = edit(first.text);
  change(before);
  const result = mergeLiving(rendered(before), file, first.base);
  const again = mergeLiving(rendered(before), result.text, result.base);
  expect(again.text).toBe(result.text);
  expect(again.base).toEqual(result.base);
  return { ...result, file };
}

const on =
  (id: string, changes: Partial<Mark>) =>
  ({ marks }: Library): void =>
    void Object.assign(
      marks.find((one) => one.id === id)!,
      changes,
    );
const without =
  (id: string) =>
  (one: Library): void =>
    void (one.marks = one.marks.filter((mark) => mark.id !== id));
const outcome = ({ blocks }: Merged, id: string) => blocks.find((one) => one.id === `hl-${id}`)?.outcome;
/** Without the comment at the end. */
const words = ({ text }: Merged): string => text.replace(/\n*<!-- postil:.*\n/, '\n');

const A1 = '> [!quote|saffron]\n> The ferry left\n\n^hl-a1\n\nWhy so early?\n\n#time\n\n';

describe('a file that nothing is to be changed in', () => {
  it.each<[string, Edit]>([
    ['as it was exported', same],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['without its last newline', (text) => text.trimEnd()],
    ['with spaces at ends of lines', (text) => text.replaceAll('ferry left\n', 'ferry left  \t\n')],
    ['with more blank lines', (text) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['with words of the reader everywhere', (text) => text.replaceAll(/\n\n(?=>|#)/g, '\n\nMine.\n\n')],
    ['without the comment', (text) => text.replace(/<!-- postil.*\n/, '')],
    ['with a damaged comment', (text) => text.replace('"headings"', '"headngs"')],
    ['with its blocks in another order', (text) => text.replace(A1, '').replace('<!--', `${A1}<!--`)],
    ['with half of it deleted', (text) => text.slice(0, text.indexOf('## Noon'))],
    ['with nothing left', () => ''],
  ])('%s: byte for byte the same', (_, edit) => {
    const { text, file, base } = merged(edit);
    expect(text).toBe(file);
    expect(base.blocks).toHaveLength(3);
  });
});

describe('the table of cases', () => {
  it('brings an untouched block up to date', () => {
    const result = merged(same, on('a1', { note: 'Because of the tide.', colour: 'moss', tags: [] }));
    expect(result.text).toContain(
      '> [!quote|moss]\n> The ferry left\n\n^hl-a1\n\nBecause of the tide.\n\n> [!quote',
    );
    expect(outcome(result, 'a1')).toBe('updated');
  });

  it('keeps what the reader edited', () => {
    const result = merged(swap('Why so early?', 'Why so *late*?'));
    expect(outcome(result, 'a1')).toBe('kept');
    expect(result.text).toBe(result.file);
  });

  it.each<[string, Edit, Partial<Mark>, string]>([
    ['a colour and a note', swap('Why so early?', 'Mine.'), { colour: 'sky' }, '> [!quote|sky]\n> The ferry left\n\n^hl-a1\n\nMine.\n\n#time\n'],
    ['a note and tags', swap('Why so early?', 'Mine.'), { tags: ['time', 'sea'] }, 'Mine.\n\n#time #sea\n'],
    ['tags and a note', swap('#time', '#time #mine'), { note: 'Ours.' }, '^hl-a1\n\nOurs.\n\n#time #mine\n'],
    ['emphasis in the quote and a note', swap('The ferry left\n', 'The **ferry** left\n'), { note: 'Ours.' }, '> The **ferry** left\n\n^hl-a1\n\nOurs.\n'],
    ['a callout’s title and its words', swap('saffron]', 'saffron]- Mine'), { words: 'The ferry had left' }, '> [!quote|saffron]- Mine\n> The ferry had left\n'],
    ['the first and the second paragraph', swap('Why so early?', 'Mine.'), { note: 'Why so early?\n\nOurs.' }, 'Mine.\n\nOurs.\n\n#time\n'],
  ])('merges edits of both: %s', (_, edit, changes, expected) => {
    const result = merged(edit, on('a1', changes));
    expect(outcome(result, 'a1')).toBe('merged');
    expect(result.text).toContain(expected);
    expect(result.conflicts).toBe(0);
  }); // prettier-ignore

  it('has no conflict where both wrote the same', () => {
    const result = merged(swap('Why so early?', 'Same.'), on('a1', { note: 'Same.' }));
    expect(outcome(result, 'a1')).toBe('unchanged');
    expect(words(result)).not.toContain('postil');
  });

  it('keeps a deleted block deleted, whatever happens to it', () => {
    const result = merged(swap(A1, ''), on('a1', { note: 'New.', colour: 'rose' }));
    expect(result.text).not.toContain('hl-a1\n');
    expect(outcome(result, 'a1')).toBe('left-out');
    expect(baseOf(result.text)).toEqual(result.base);
  });

  it('takes a block back that the reader restored', () => {
    const deleted = merged(swap(A1, ''));
    const restored = deleted.text.replace('## Dawn\n\n', `## Dawn\n\n${A1}`);
    const changed = library();
    on('a1', { note: 'New.' })(changed);
    const result = mergeLiving(rendered(changed), restored, null);
    expect(outcome(result, 'a1')).toBe('updated');
    expect(result.text).toContain('^hl-a1\n\nNew.\n');
  });

  it('takes out what was deleted in Postil, and keeps the reader’s words below', () => {
    const result = merged(swap('#time\n', '#time\n\nMy own thoughts.\n'), without('a1'));
    expect(outcome(result, 'a1')).toBe('removed');
    expect(words(result)).toContain('## Dawn\n\nMy own thoughts.\n\n> [!quote|saffron]\n> Nobody');
  });

  it('takes the heading with its last block, unless something is written there', () => {
    expect(words(merged(same, without('c3')))).not.toContain('## Noon');
    expect(words(merged(swap('Second.', 'Second.\n\nMine.'), without('c3')))).toContain('## Noon\n\nMine.\n');
  });

  it('keeps a block that was deleted in Postil and edited in the file', () => {
    const result = merged(swap('Why so early?', 'Mine.'), without('a1'));
    expect(outcome(result, 'a1')).toBe('outlived');
    expect(result.text).toBe(result.file);
  });

  it('writes a block again that was taken out and came back in Postil', () => {
    const gone = merged(same, without('a1'));
    const result = mergeLiving(rendered(library()), gone.text, null);
    expect(outcome(result, 'a1')).toBe('added');
    expect(words(result)).toContain(`## Dawn\n\n${A1}`);
  });
});

describe('a conflict', () => {
  const CALLOUT = '> [!postil|hl-a1]- Changed in Postil, too\n> Ours.\n';
  const start = () => merged(swap('Why so early?', 'Mine.'), on('a1', { note: 'Ours.' }));
  const next = (text: string, note: string) => {
    const changed = library();
    on('a1', { note })(changed);
    return mergeLiving(rendered(changed), text, null);
  };

  it('keeps the reader’s text and shows ours beside it, once', () => {
    const result = start();
    expect(result.text).toContain(`^hl-a1\n\nMine.\n\n#time\n\n${CALLOUT}\n> [!quote`);
    expect(result.text.split(CALLOUT)).toHaveLength(2);
    expect(result.conflicts).toBe(1);
    expect(outcome(result, 'a1')).toBe('conflict');
  });

  it('is shown anew when ours changes again', () => {
    const result = next(start().text, 'Ours, later.');
    expect(result.text).toContain('> Ours, later.\n');
    expect(result.text).not.toContain('> Ours.\n');
    expect(result.text.split('[!postil|')).toHaveLength(2);
  });

  it.each([
    ['ours goes back', (text: string) => text, 'Why so early?', 'kept'],
    ['ours becomes theirs', (text: string) => text, 'Mine.', 'unchanged'],
    ['theirs becomes ours', swap('Mine.', 'Ours.'), 'Ours.', 'unchanged'],
    ['theirs goes back', swap('Mine.', 'Why so early?'), 'Ours.', 'updated'],
  ])('is over when %s', (_, edit, note, expected) => {
    const result = next(edit(start().text), note);
    expect(words(result)).not.toContain('[!postil|');
    expect(outcome(result, 'a1')).toBe(expected);
    expect(next(result.text, note).text).toBe(result.text);
  });

  it('stays away when the reader deleted it, until ours changes again', () => {
    const text = start().text.replace(`${CALLOUT}\n`, '');
    expect(next(text, 'Ours.').text).toBe(text);
    expect(next(text, 'Ours, later.').text).toContain('> Ours, later.\n');
  });

  it('stays away, too, when something else of the block changes', () => {
    const text = start().text.replace(`${CALLOUT}\n`, '');
    const changed = library();
    on('a1', { note: 'Ours.', colour: 'rose' })(changed);
    const result = mergeLiving(rendered(changed), text, null);
    expect(result.text).toContain('> [!quote|rose]');
    expect(words(result)).not.toContain('[!postil|');
    expect(mergeLiving(rendered(changed), result.text, null).text).toBe(result.text);
  });

  it('is the reader’s when they write into it', () => {
    const text = start().text.replace('> Ours.', '> Ours. And mine.');
    expect(next(text, 'Ours.').text).toBe(text);
    expect(next(text, 'Mine.').text).toContain('> Ours. And mine.');
  });

  it('shows the whole quote where its words differ', () => {
    const result = merged(
      swap('The ferry left\n', 'The *ferry* left\n'),
      on('a1', { words: 'The ferry had left' }),
    );
    expect(result.text).toContain('Postil, too\n> > [!quote|saffron]\n> > The ferry had left\n');
    expect(result.text).toContain('> The *ferry* left\n');
  });

  it('of the title shows ours beneath', () => {
    const result = merged(
      swap('# The last ferry\n', '# My ferry\n'),
      (one) => void (one.title = 'The ferry'),
    );
    expect(result.text).toContain(
      '# My ferry\n\nA morning on the water.\n\n> [!postil|text]- Changed in Postil, too\n> # The ferry\n\n##',
    );
    expect(result.conflicts).toBe(1);
  });
});

describe('where a new highlight goes', () => {
  const added = (edit: Edit, place: number) =>
    words(merged(edit, ({ marks }) => void marks.push(mark('n9', place, 'New')))).replaceAll(/> \[!.*\n> (.*)\n\n\^.*/g, '($1)'); // prettier-ignore

  it.each<[string, Edit, number, string]>([
    ['between its neighbours', same, 1.15, '#time\n\n(New)\n\n(Nobody had slept)'],
    ['before the first', same, 1.05, '## Dawn\n\n(New)\n\n(The ferry left)'],
    ['behind the last of its section', same, 1.9, '(Nobody had slept)\n\n(New)\n\n## Noon'],
    ['behind the last', same, 2.9, 'Second.\n\n(New)\n'],
    ['behind the reader’s words', swap('#time\n', '#time\n\nMine.\n'), 1.15, 'Mine.\n\n(New)\n\n(Nobody'],
    ['before a heading of the reader’s', swap('#time\n', '#time\n\n## Mine\n'), 1.15, '#time\n\n(New)\n\n## Mine'],
    ['under a heading whose blocks are gone', (text) => text.replace(/> \[!quote\|saffron\]\n> The har[^]*(?=<!--)/, ''), 2.5, '## Noon\n\n(New)'],
    ['by its neighbours where the heading is gone', swap('## Noon\n\n', ''), 2.05, '(Nobody had slept)\n\n(New)\n\n(The harbour'],
    ['outside of a comment', swap(A1, `%%\n${A1}%%\n\n`), 1.15, '%%\n\n(New)\n\n(Nobody'],
    ['beside those in place, not the moved', (text) => text.replace(A1, '').replace('<!--', `${A1}<!--`), 1.15, '(New)\n\n(Nobody had slept)'],
  ])('%s', (_, edit, place, expected) => {
    expect(added(edit, place)).toContain(expected);
  }); // prettier-ignore

  it('a heading comes with its first block, once', () => {
    const result = words(
      merged(same, (one) => {
        one.headings.push({ place: 3, text: '## Night' });
        one.marks.push(mark('n9', 3.1, 'New'));
      }),
    );
    expect(result.endsWith('## Night\n\n> [!quote|saffron]\n> New\n\n^hl-n9\n')).toBe(true);
  });
});

describe('what the reader moves and copies', () => {
  it('updates a block in a list and in a quote where it stands', () => {
    const quoted = A1.trimEnd().split('\n').map((line) => `> ${line}`.trimEnd()).join('\n'); // prettier-ignore
    const listed = A1.trimEnd().split('\n').map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`.trimEnd())).join('\n'); // prettier-ignore
    const change = on('a1', { colour: 'moss', note: 'One.\n\nTwo.' });
    expect(merged(swap(A1, `${quoted}\n\n`), change).text).toContain(
      '> > [!quote|moss]\n> > The ferry left\n>\n> ^hl-a1\n>\n> One.\n>\n> Two.\n>\n> #time\n',
    );
    expect(merged(swap(A1, `${listed}\n\n`), change).text).toContain(
      '- > [!quote|moss]\n  > The ferry left\n\n  ^hl-a1\n\n  One.\n\n  Two.\n\n  #time\n',
    );
  });

  it('updates every untouched copy and takes none of them out', () => {
    const copy: Edit = (text) => text.replace('## Dawn\n', `${A1}## Dawn\n`);
    expect(merged(copy, on('a1', { note: 'Ours.' })).text.split('^hl-a1\n\nOurs.\n')).toHaveLength(3);
    expect(outcome(merged(copy, without('a1')), 'a1')).toBe('outlived');
  });

  it('updates an untouched copy once where another is in conflict, and what was written before ends what is written now', () => {
    const file = (text: string) => ({
      properties: [],
      parts: [{ type: 'block' as const, id: 'hl-a1', text }],
    });
    const first = mergeLiving(file('> Words.\n\n^hl-a1'), null, null);
    const copies = `> Words, *mine*.\n\n^hl-a1\n\n${first.text}`;
    const ours = file('## 1\n\n> Words.\n\n^hl-a1');
    const second = mergeLiving(ours, copies, first.base);
    expect(second.text).toContain('## 1\n\n> Words.\n\n^hl-a1\n\n<!-- postil');
    expect(second.text.split('\n## 1\n')).toHaveLength(2);
    expect(mergeLiving(ours, second.text, second.base).text).toBe(second.text);
  });

  it('finds no block in code, and none in the middle of a sentence', () => {
    const code = '~~~~md\n> [!quote|saffron]\n> The ferry left\n\n^hl-a1\n```\n~~~~\n\nSee ^hl-a1 here.\n\n';
    const result = merged(swap(A1, code), on('a1', { note: 'Ours.' }));
    expect(result.text).toContain(code);
    expect(outcome(result, 'a1')).toBe('left-out');
  });
});
