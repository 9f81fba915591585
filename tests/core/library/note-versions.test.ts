import { describe, expect, it } from 'vitest';
import { goesOn, versionsOf, type NoteText } from '../../../src/core/library/note-versions.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 14, 9, minute)).toISOString();
const text = (minute: number, note: string, kind: NoteText['kind'] = 'edit'): NoteText => ({
  at: at(minute),
  note,
  kind,
});
const LINE = 'The breakwater, half built, kept out half of the sea.';

describe('goesOn', () => {
  it.each<[string, NoteText, NoteText, boolean]>([
    ['typing on', text(0, 'Who'), text(1, 'Who pays?'), true],
    ['typing on after a long pause', text(0, 'Who'), text(5, 'Who pays?'), false],
    ['a few letters less', text(0, 'Who pays??'), text(0, 'Who pays?'), true],
    ['a word replaced in the middle', text(0, `One ${LINE}`), text(0, `Two ${LINE}`), true],
    ['a word replaced after it was read', text(0, `One ${LINE}`), text(1, `Two ${LINE}`), false],
    ['everything replaced', text(0, LINE), text(0, 'No.'), false],
    ['everything gone', text(0, LINE), text(0, ''), false],
    ['an undo', text(0, 'Who'), text(0, 'Wh', 'undo'), false],
    ['typing after an undo', text(0, 'Wh', 'undo'), text(0, 'Why'), false],
    ['a clock that was set back', text(5, 'Who'), text(0, 'Who pays?'), false],
  ])('%s', (_what, last, next, expected) => expect(goesOn(last, next)).toBe(expected));
});

describe('versionsOf', () => {
  it('shows earlier texts, newest first: without that of now, blanks and repetitions', () => {
    const texts = [text(0, 'one'), text(10, ''), text(20, 'two'), text(30, 'one'), text(40, 'three')];
    expect(versionsOf(texts, 'three')).toEqual([
      { at: at(30), note: 'one' },
      { at: at(20), note: 'two' },
    ]);
  });

  it('shows the last text of a note that is gone', () => {
    expect(versionsOf([text(0, 'one')], '')).toEqual([{ at: at(0), note: 'one' }]);
  });
});
