import { describe, expect, it } from 'vitest';
import { contextTemplate, type Pressed } from '../../../src/main/menu/context-template.ts';

const FLAGS = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};
const NOTHING: Pressed = {
  isEditable: false,
  editFlags: FLAGS,
  selectionText: '',
  linkURL: '',
  misspelledWord: '',
  dictionarySuggestions: [],
};

function menuOf(pressed: Partial<Pressed>) {
  const done: string[] = [];
  const items = contextTemplate(
    { ...NOTHING, ...pressed },
    {
      correct: (word) => done.push(`correct ${word}`),
      learn: (word) => done.push(`learn ${word}`),
      copyAddress: (address) => done.push(`copy ${address}`),
    },
  );
  const labels = items.flatMap(({ label, enabled }) =>
    label === undefined ? [] : enabled === false ? `(${label})` : label,
  );
  const click = (label: string) => (items.find((item) => item.label === label)?.click as () => void)();
  return { labels, done, click };
}

const FIELD = ['Undo', '(Redo)', 'Cut', 'Copy', 'Paste', 'Select all'];

describe('contextTemplate', () => {
  it.each([
    ['where there is nothing, nothing', {}, []],
    ['white space is nothing to copy', { selectionText: ' \n' }, []],
    ['of words that are selected, a copy', { selectionText: 'tide' }, ['Copy']],
    ['of a link, its address', { linkURL: 'https://example.org/' }, ['Copy the address']],
    ['the page’s own addresses are nobody’s', { linkURL: 'app://postil/index.html' }, []],
    ['nothing that runs is an address', { linkURL: 'javascript:alert(1)' }, []],
    ['in a field, what fields have', { isEditable: true }, FIELD],
    [
      'a misspelt word’s corrections come first, five at most',
      {
        isEditable: true,
        misspelledWord: 'tiede',
        dictionarySuggestions: ['tide', 'tied', 'tie', 'ties', 'diet', 'edit'],
      },
      ['tide', 'tied', 'tie', 'ties', 'diet', 'Add to the dictionary', ...FIELD],
    ],
    [
      'and where there are none, that is said',
      { isEditable: true, misspelledWord: 'qqq' },
      ['(No suggestions)', 'Add to the dictionary', ...FIELD],
    ],
  ] as const)('%s', (_, pressed, labels) => {
    const { dictionarySuggestions = [], ...rest } = pressed as Partial<Pressed>;
    expect(menuOf({ ...rest, dictionarySuggestions: [...dictionarySuggestions] }).labels).toEqual(labels);
  });

  it('corrects, learns and copies what it says', () => {
    const spelling = menuOf({ isEditable: true, misspelledWord: 'A&B', dictionarySuggestions: ['A & B'] });
    spelling.click('A && B');
    spelling.click('Add to the dictionary');
    const link = menuOf({ linkURL: 'mailto:a@example.org' });
    link.click('Copy the address');
    expect([spelling.done, link.done]).toEqual([
      ['correct A & B', 'learn A&B'],
      ['copy mailto:a@example.org'],
    ]);
  });
});
