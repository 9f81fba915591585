import { describe, expect, it } from 'vitest';
import { Drafts, type NoteDraft } from '../../../src/renderer/store/drafts.ts';

/** A window's session storage. */
function shelf() {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
const draft = (id: string, note: string, tags: string[] = []): NoteDraft => ({
  articleId: 'article',
  id,
  note,
  tags,
});

describe('Drafts', () => {
  it('leave the newest letters of each editor to the next page, once', () => {
    const storage = shelf();
    const drafts = new Drafts(storage);
    drafts.keep(draft('a', 'one'));
    drafts.keep(draft('a', 'one more'));
    drafts.keep(draft('b', 'two', ['tide']));
    const next = new Drafts(storage);
    expect(next.take()).toEqual([draft('a', 'one more'), draft('b', 'two', ['tide'])]);
    expect(next.take()).toEqual([]);
    // This page's own are not an earlier page's.
    expect(drafts.take()).toEqual([]);
  });

  it('are forgotten when exactly they are saved, and not when more was typed meanwhile', () => {
    const storage = shelf();
    const drafts = new Drafts(storage);
    drafts.keep(draft('a', 'one more'));
    drafts.saved('a', 'one', []);
    expect(storage.items.size).toBe(1);
    drafts.saved('a', 'one more', ['tide']);
    expect(storage.items.size).toBe(1);
    drafts.saved('a', 'one more', []);
    expect(storage.items.size).toBe(0);
  });

  it('pass over what is none, and a storage that is full', () => {
    const storage = shelf();
    storage.setItem('postil-draft x', '{"id":7}');
    storage.setItem('postil-draft y', '{');
    storage.setItem('postil-unsaved', '[]');
    expect(new Drafts(storage).take()).toEqual([]);
    const full = { ...shelf(), setItem: () => { throw new Error('QuotaExceededError'); } }; // prettier-ignore
    expect(() => new Drafts(full).keep(draft('a', 'one'))).not.toThrow();
    expect(new Drafts(null).take()).toEqual([]);
  });
});
