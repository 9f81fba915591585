import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as describePassage, type Annotation } from '../../../src/core/annotation.ts';
import type { Revision } from '../../../src/core/library/records.ts';
import type { Entry } from '../../../src/renderer/library/entry.ts';
import { PreviewedNotes } from '../../../src/renderer/library/previewed.svelte.ts';

const TEXT = 'A margin is slow conversation: the second speaker may not be born when the first one writes. '.repeat(20); // prettier-ignore
const NOW = '2026-03-14T09:00:00.000Z';

const annotations = (articleId: string, count: number): Annotation[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{
      id: `${articleId}-${n}`,
      articleId,
      revision: 'r',
      ...describePassage(TEXT, count - n, count - n + 9),
    },
    ...{ anchor: null, colour: 'moss', style: 'highlight', note: '', tags: [], created: NOW, updated: NOW },
    deleted: n === 0 ? NOW : null,
  }));

/** As much of an entry as the pane looks at. */
const entry = (id: string, highlights: number, seq = 1) =>
  ({ article: { id, revision: 'r' }, summary: { seq }, facts: { highlights, notes: 0 } }) as unknown as Entry;

const revision = { id: 'a:r', articleId: 'a', hash: 'r', text: TEXT, blocks: [], resources: [], added: NOW } satisfies Revision; // prettier-ignore

function pane(counts: Record<string, number>) {
  const read: string[] = [];
  const notes = new PreviewedNotes({
    annotations: (id) => (read.push(id), Promise.resolve(annotations(id, counts[id] ?? 0))),
    revision: () => Promise.resolve(revision),
  });
  return { notes, read };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the notes of the article that the selection rests on', () => {
  it('are read when it rests: what it passes on the way is not', async () => {
    const { notes, read } = pane({ a: 3, b: 3, c: 3, d: 3 });
    let leave = notes.rest(entry('a', 2));
    await vi.advanceTimersByTimeAsync(0);
    expect([notes.of, notes.shown.length]).toEqual(['a', 2]);
    for (const id of ['b', 'c', 'd']) {
      leave();
      leave = notes.rest(entry(id, 2));
      await vi.advanceTimersByTimeAsync(30);
    }
    expect([notes.of, read]).toEqual(['a', ['a']]);
    await vi.advanceTimersByTimeAsync(500);
    expect([notes.of, read]).toEqual(['d', ['a', 'd']]);
  });

  it('are shown in the order of the text, a piece at a time, and without those in the trash', async () => {
    const { notes } = pane({ a: 1_000 });
    notes.rest(entry('a', 999));
    await vi.advanceTimersByTimeAsync(0);
    expect(notes.count).toBe(999);
    const first = notes.shown.length;
    expect(first).toBeLessThan(50);
    expect(notes.shown.map(({ start }) => start)).toEqual(notes.shown.map(({ start }) => start).toSorted((a, b) => a - b)); // prettier-ignore
    notes.more();
    expect(notes.shown.length).toBe(2 * first);
  });

  it('are read anew when something of it has changed, and as many stay shown', async () => {
    const { notes, read } = pane({ a: 200 });
    notes.rest(entry('a', 199));
    await vi.advanceTimersByTimeAsync(0);
    notes.more();
    const shown = notes.shown.length;
    notes.rest(entry('a', 199));
    await vi.advanceTimersByTimeAsync(500);
    expect(read).toHaveLength(1);
    notes.rest(entry('a', 199, 2));
    await vi.advanceTimersByTimeAsync(500);
    expect([read.length, notes.shown.length]).toEqual([2, shown]);
  });

  it('are not looked for where there are none', async () => {
    const { notes, read } = pane({});
    notes.rest(entry('a', 0));
    await vi.advanceTimersByTimeAsync(0);
    expect([notes.of, notes.count, read]).toEqual(['a', 0, []]);
  });
});
