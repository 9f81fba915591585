import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { OperationDraft } from '../../../src/core/library/operation.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../src/core/library/state.ts';
import { History } from '../../../src/renderer/store/history.ts';

let counter = 0;
const fresh = () => `id-${++counter}`;

function note(id: string, text: string): Annotation {
  return { id, note: text } as Annotation;
}

/** A small editor over a library in memory: what the session does, without the waiting. */
class Editor {
  readonly state: LibraryState = emptyState();
  readonly history = new History();

  set(id: string, text: string | null, merge: string | null = null): void {
    const before = this.state.annotations.get(id) ?? null;
    const after = text === null ? null : note(id, text);
    if (before === null && after === null) return;
    const draft: OperationDraft = {
      id: fresh(),
      kind: 'edit',
      at: '',
      changes: [{ table: 'annotations', id, before, after }],
    };
    applyOperation(this.state, draft);
    this.history.push({ draft, words: 'note', merge });
  }
  undo(): boolean {
    const next = this.history.undo(fresh(), '');
    if (next === null) return false;
    applyOperation(this.state, next.draft);
    this.history.undid(next.step);
    return true;
  }
  redo(): boolean {
    const next = this.history.redo(fresh(), '');
    if (next === null) return false;
    applyOperation(this.state, next.draft);
    this.history.redid(next.step);
    return true;
  }
  get shown(): string {
    return JSON.stringify([...this.state.annotations.values()].map((a) => [a.id, a.note]).sort());
  }
}

describe('History', () => {
  it('takes the letters of one note back in one step, and a second go in a second', () => {
    const editor = new Editor();
    editor.set('a', '');
    editor.set('a', 'W', 'note:a');
    editor.set('a', 'Wh', 'note:a');
    editor.set('a', 'Who', 'note:a');
    editor.history.seal();
    editor.set('a', 'Who?', 'note:a');
    editor.undo();
    expect(editor.state.annotations.get('a')?.note).toBe('Who');
    editor.undo();
    expect(editor.state.annotations.get('a')?.note).toBe('');
    editor.redo();
    expect(editor.state.annotations.get('a')?.note).toBe('Who');
  });

  it('forgets what was undone once something new is done', () => {
    const editor = new Editor();
    editor.set('a', 'one');
    editor.undo();
    editor.set('b', 'two');
    expect(editor.redo()).toBe(false);
  });

  it('leads all the way back and all the way forth, whatever was done', () => {
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      text: fc.option(fc.string({ maxLength: 5 })),
      merge: fc.constantFrom(null, 'note:a', 'note:b'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const editor = new Editor();
        for (const { id, text, merge } of edits) editor.set(id, text, merge);
        const end = editor.shown;
        let steps = 0;
        while (editor.undo()) steps += 1;
        expect(editor.shown).toBe('[]');
        for (let i = 0; i < steps; i += 1) expect(editor.redo()).toBe(true);
        expect(editor.shown).toBe(end);
      }),
    );
  });
});
