import { describe, expect, it } from 'vitest';
import { planImport, type ImportCandidates, type OpenedArticle } from '../../../src/core/library/import.ts';
import type { ArticleRecord, LibraryArticle, Place } from '../../../src/core/library/records.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { articleRecord, EXTRACTION, HASH, TEXT } from './records.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const ids = () => 'fresh';
const known = articleRecord({ wordCount: countWords(TEXT) });
const first = known.places[0] ?? { id: '', name: '', path: '' };
const second: Place = { id: 'place-2', name: 'second.txt', path: '/there/second.txt' };
const moved: Place = { id: 'place-9', name: first.name, path: `/elsewhere/${first.name}` };

function opened(changes: Partial<LibraryArticle> = {}, place = moved, hash = HASH): OpenedArticle {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = known;
  const header = { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl };
  const rest = { text: TEXT, blocks: [], page: null, resources: [], warnings: [], extraction: EXTRACTION };
  return { place, article: { ...header, ...rest, ...changes }, hash, pageHash: null };
}

const byText = (record: ArticleRecord, more: Partial<ImportCandidates> = {}): ImportCandidates => ({
  ...{ byPlace: null, byText: [record], ...more },
});
const after = ({ operation }: ReturnType<typeof planImport>) =>
  operation?.changes.find(({ table }) => table === 'articles')?.after as ArticleRecord | undefined;

describe('a file that was moved', () => {
  it('is the same article, its place replaced', () => {
    const plan = planImport(opened(), byText(known, { gone: new Set([first.id]) }), ids, NOW);
    expect({ outcome: plan.outcome, places: after(plan)?.places }).toEqual({
      outcome: 'moved',
      places: [moved],
    });
  });

  it('is a copy while the other is still there', () => {
    const plan = planImport(opened(), byText(known, { gone: new Set() }), ids, NOW);
    expect({ outcome: plan.outcome, places: after(plan)?.places }).toEqual({
      outcome: 'place',
      places: [first, moved],
    });
  });

  it('takes the place that had its name, of several that are gone, and leaves the others', () => {
    const two = { ...known, places: [second, first] };
    const plan = planImport(opened(), byText(two, { gone: new Set([first.id, second.id]) }), ids, NOW);
    expect(after(plan)?.places).toEqual([second, moved]);
  });

  it('gives the article its new name where only the name gave the title', () => {
    const named = { ...known, title: 'Old name', places: [{ ...first, name: 'Old name.txt' }] };
    const renamed = { ...moved, name: 'New name.txt' };
    const file = opened({ title: 'New name' }, renamed);
    const gone = new Set([first.id]);
    expect(after(planImport(file, byText(named, { gone }), ids, NOW))?.title).toBe('New name');
    expect(after(planImport(file, byText(named), ids, NOW))?.title).toBe('Old name');
  });
});

describe('a file that nobody asked for', () => {
  const trashed = { ...known, deleted: '2026-03-01T08:00:00.000Z' };

  it.each<[string, ImportCandidates, OpenedArticle, string]>([
    ['where it lay', { byPlace: trashed, byText: [trashed] }, opened({}, first), 'known'],
    ['at another place', byText(trashed), opened(), 'place'],
    ['moved', byText(trashed, { gone: new Set([first.id]) }), opened(), 'moved'],
  ])('leaves its article in the trash: %s', (_, candidates, file, outcome) => {
    const asked = planImport(file, candidates, ids, NOW);
    expect(after(asked)?.deleted).toBeNull();
    const plan = planImport(file, { ...candidates, unasked: true }, ids, NOW);
    expect(plan.outcome).toBe(outcome);
    expect(after(plan)?.deleted ?? trashed.deleted).toBe(trashed.deleted);
  });

  it('does not bring an older text back beside a newer one, however often both are looked at', () => {
    const newer = { ...known, revision: 'b'.repeat(64), places: [first] };
    const copy = planImport(opened(), byText(newer, { unasked: true }), ids, NOW);
    expect({ outcome: copy.outcome, revision: after(copy)?.revision }).toEqual({
      outcome: 'place',
      revision: newer.revision,
    });
    const there = after(copy) ?? newer;
    const again = { byPlace: there, byText: [there], unasked: true };
    expect(planImport(opened(), again, ids, NOW)).toMatchObject({ outcome: 'known', operation: null });
  });

  it('reads its only file back to an older text', () => {
    const newer = { ...known, revision: 'b'.repeat(64) };
    const plan = planImport(opened({}, first), { byPlace: newer, byText: [newer], unasked: true }, ids, NOW);
    expect({ outcome: plan.outcome, revision: after(plan)?.revision }).toEqual({
      outcome: 'revised',
      revision: HASH,
    });
  });
});
