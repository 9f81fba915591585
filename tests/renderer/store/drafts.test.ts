import { describe, expect, it } from 'vitest';
import { Drafts, type NoteDraft } from '../../../src/renderer/store/drafts.ts';
import { WindowShelf } from '../../../src/renderer/store/shelf.ts';

/** What main keeps, and a page's shelf before it. */
class Kept {
  readonly items = new Map<string, string>();
  page(): WindowShelf {
    const shelf = new WindowShelf({
      keepUnsaved: (name, value) => {
        if (value === null) this.items.delete(name);
        else this.items.set(name, value);
        return Promise.resolve(true);
      },
    });
    shelf.fill(Object.fromEntries(this.items));
    return shelf;
  }
}
/** As a page begins. */
function begun(kept: Kept): Drafts {
  const drafts = new Drafts(kept.page());
  drafts.begin();
  return drafts;
}
const draft = (id: string, note: string, tags: string[] = []): NoteDraft => ({
  articleId: 'article',
  id,
  note,
  tags,
});

describe('Drafts', () => {
  it('leave the newest letters of each editor to the next page, once', () => {
    const storage = new Kept();
    const drafts = begun(storage);
    drafts.keep(draft('a', 'one'));
    drafts.keep(draft('a', 'one more'));
    drafts.keep(draft('b', 'two', ['tide']));
    const next = begun(storage);
    expect(next.take()).toEqual([draft('a', 'one more'), draft('b', 'two', ['tide'])]);
    expect(next.take()).toEqual([]);
    // This page's own are not an earlier page's.
    expect(drafts.take()).toEqual([]);
  });

  it('are forgotten when exactly they are saved, and not when more was typed meanwhile', () => {
    const storage = new Kept();
    const drafts = begun(storage);
    drafts.keep(draft('a', 'one more'));
    drafts.saved('a', 'one', []);
    expect(storage.items.size).toBe(1);
    drafts.saved('a', 'one more', ['tide']);
    expect(storage.items.size).toBe(1);
    drafts.saved('a', 'one more', []);
    expect(storage.items.size).toBe(0);
  });

  it('pass over what is none', () => {
    const storage = new Kept();
    storage.items.set('postil-draft x', '{"id":7}');
    storage.items.set('postil-draft y', '{');
    storage.items.set('postil-unsaved', '[]');
    expect(begun(storage).take()).toEqual([]);
  });

  it('stay in this page where main has no room or cannot be reached', async () => {
    const shelf = new WindowShelf({ keepUnsaved: () => Promise.reject(new Error('gone')) });
    const drafts = new Drafts(shelf);
    drafts.keep(draft('a', 'one'));
    await Promise.resolve();
    expect(shelf.length).toBe(1);
  });

  it('are told to main once for each change', () => {
    const told: unknown[] = [];
    const shelf = new WindowShelf({
      keepUnsaved: (...said) => (told.push(said), Promise.resolve(true)),
    });
    shelf.setItem('a', 'one');
    shelf.setItem('a', 'one');
    shelf.removeItem('b');
    shelf.removeItem('a');
    expect(told).toEqual([
      ['a', 'one'],
      ['a', null],
    ]);
  });
});
