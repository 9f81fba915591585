import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOfRecord, FolderPaths, type Entry } from '../../../src/renderer/library/entry.ts';
import { Kept, renewedList } from '../../../src/renderer/library/kept.ts';
import { articleRecord } from '../../core/library/records.ts';

const paths = new FolderPaths([]);
const entry = (id: string, isRead: boolean): Entry =>
  entryOfRecord(articleRecord({ id, reading: isRead ? 'read' : 'unread', places: [] }), null, null, paths);
const isRead = ({ facts }: Entry): boolean => facts.state === 'read';

/** Each is a new entry of the article, read or not; `null` takes it away. */
const steps = fc.array(fc.array(fc.tuple(fc.nat(30), fc.option(fc.boolean())), { maxLength: 6 }));

describe('what is kept', () => {
  it('is what would be made anew, whatever comes, goes and changes', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const library = new Map(Array.from({ length: 20 }, (_, n) => [`${n}`, entry(`${n}`, n % 2 === 0)]));
        const kept = new Kept(renewedList);
        const count = new Kept((made: number) => made);
        for (const changes of [[], ...all]) {
          for (const [n, change] of changes)
            if (change === null) library.delete(`${n}`);
            else library.set(`${n}`, entry(`${n}`, change));
          const entries = [...library.values()];
          const read = entries.filter(isRead);
          expect(kept.of(entries, isRead, isRead, () => entries.filter(isRead))).toEqual(read);
          expect(count.of(entries, isRead, isRead, () => entries.filter(isRead).length)).toBe(read.length);
        }
      }),
    );
  });

  it('is made once, while what changes says the same', () => {
    let made = 0;
    const kept = new Kept(renewedList);
    const read = (entries: readonly Entry[], question: unknown = isRead) =>
      kept.of(entries, question, isRead, () => {
        made += 1;
        return entries.filter(isRead);
      });
    const first = Array.from({ length: 1_000 }, (_, n) => entry(`${n}`, n % 2 === 0));
    const before = read(first);
    const other = first.with(4, entry('4', true)).with(7, entry('7', false));
    expect(read(other)).toEqual(other.filter(isRead));
    // What is not in it changes nothing of it.
    const last = other.with(9, entry('9', false));
    expect(read(last)).toBe(read(other));
    expect(before).toHaveLength(500);
    expect(made).toBe(1);
    read(last.with(9, entry('9', true)));
    expect(made).toBe(2);
    read(last, 'another question');
    expect(made).toBe(3);
    read(last.toReversed(), 'another question');
    expect(made).toBe(4);
  });
});
