import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entryOfRecord, FolderPaths } from '../../../src/renderer/library/entry.ts';
import { Titles } from '../../../src/renderer/library/titles.ts';
import { plain } from '../../../src/renderer/notes/complete.ts';
import { articleRecord } from '../../core/library/records.ts';

const paths = new FolderPaths([]);
interface Told {
  title: string;
  updated: string;
  deleted: boolean;
}
const entry = (id: string, { title, updated, deleted }: Told) =>
  entryOfRecord(
    articleRecord({ id, title, updated, deleted: deleted ? updated : null, places: [] }),
    null,
    null,
    paths,
  );

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
const told = fc.record({
  title: fc.constantFrom('Low Water', 'low  wáter', 'Twice', 'The harbour', ''),
  updated: fc.nat(20).map(day),
  deleted: fc.boolean(),
});
const ids = fc.nat(30).map((n) => `article-${n}`);
/** Between asks there are few changes, or so many that all is made anew. */
const rounds = fc.array(fc.array(fc.tuple(ids, fc.option(told)), { maxLength: 40 }), { maxLength: 12 });

it('is what a pass over all articles would tell, whatever changes between one question and the next', () => {
  fc.assert(
    fc.property(rounds, fc.boolean(), (all, isMany) => {
      const titles = new Titles();
      const library = new Map<string, Told>();
      if (isMany)
        for (let n = 0; n < 150; n += 1) {
          const one = { title: `Number ${n}`, updated: day(n % 7), deleted: n % 5 === 0 };
          library.set(`many-${n}`, one);
          titles.change(`many-${n}`, entry(`many-${n}`, one));
        }
      for (const changes of all) {
        for (const [id, change] of changes) {
          titles.change(id, change === null ? null : entry(id, change));
          if (change === null) library.delete(id);
          else library.set(id, change);
        }
        const there = [...library].filter(([, { deleted }]) => !deleted);
        expect(titles.newest.map(({ id }) => id)).toEqual(
          there
            .sort(([a, one], [b, other]) =>
              one.updated === other.updated ? (a < b ? -1 : 1) : one.updated < other.updated ? 1 : -1,
            )
            .map(([id]) => id),
        );
        for (const name of ['low water', 'TWICE', 'nothing', '']) {
          const those = there.filter(([, { title }]) => plain(title) === plain(name));
          expect(titles.idOf(name)).toBe(those.length === 1 ? those[0]![0] : null);
        }
      }
    }),
  );
});
