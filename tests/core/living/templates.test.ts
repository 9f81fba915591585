import { describe, expect, it } from 'vitest';
import { blockId } from '../../../src/core/export/block-id.ts';
import { USUAL_EXPORT } from '../../../src/core/export/settings.ts';
import { mergeLiving } from '../../../src/core/living/merge.ts';
import { parseLiving } from '../../../src/core/living/parse.ts';
import { renderNotes } from '../../../src/core/template/render.ts';
import { SHIPPED } from '../../../src/core/template/shipped.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

const NOTE = 'Why the *captain*?\n\n- guilt\n- duty';
const notes = (template: string, changes: Parameters<typeof annotationOn>[1] = {}, also = true) =>
  renderNotes(
    {
      article: articleRecord(),
      text: TEXT,
      annotations: [
        annotationOn('The ferry left', { id: 'a1', note: NOTE, tags: ['sea'], ...changes }),
        ...(also ? [annotationOn('harbour', { id: 'b2', colour: 'moss', style: 'underline' })] : []),
      ],
    },
    { ...USUAL_EXPORT, template, times: true },
  );

describe.each(SHIPPED.map(({ id }) => id))('the template %s', (template) => {
  const first = mergeLiving(notes(template), null, null);
  const once = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('<!-- postil')); // prettier-ignore

  it('gives a file that a second export leaves alone', () => {
    expect(mergeLiving(notes(template), first.text, null).text).toBe(first.text);
    expect(first.text.split(`^${blockId('a1')}`)).toHaveLength(2);
  });

  it('is merged to what a first export would be, where the reader changed nothing', () => {
    const changes = { note: 'Another.', tags: ['sea', 'night'], colour: 'rose' } as const;
    const result = mergeLiving(notes(template, { ...changes, tags: [...changes.tags] }), first.text, null);
    const fresh = mergeLiving(notes(template, { ...changes, tags: [...changes.tags] }), null, null);
    expect(once(result.text)).toEqual(once(fresh.text));
    const gone = mergeLiving(notes(template, {}, false), first.text, null);
    expect(once(gone.text)).toEqual(once(mergeLiving(notes(template, {}, false), null, null).text));
  });

  it('keeps what the reader wrote into a note, and tells it', () => {
    const edited = first.text.replace('duty', 'duty, and mine');
    const result = mergeLiving(notes(template), edited, null);
    expect(result.text).toBe(edited);
    expect(result.blocks[0]?.outcome).toBe('kept');
    const [block, other] = parseLiving(edited, null).blocks;
    expect(block).toMatchObject({ id: blockId('a1'), noteEdited: true });
    // In a list the note cannot be told from what stands beside it.
    if (template !== 'logseq') expect(block?.note).toContain('duty, and mine');
    expect(block?.note).not.toContain('postil://');
    expect(other).toMatchObject({ noteEdited: false, edited: false });
  });
});
