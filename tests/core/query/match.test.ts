import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../../src/core/query/keys.ts';
import type { Facts } from '../../../src/core/query/facts.ts';
import { matcher, matches, type Found } from '../../../src/core/query/match.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { textKey } from '../../../src/core/query/query.ts';
import { factsOf } from './facts.ts';

/** Noon on a Wednesday, local time. */
const NOW = new Date(2026, 10, 18, 12);
const nothing: Found = () => new Set();

function holds(query: string, known: Partial<Facts>, found: Found = nothing): boolean {
  const parsed = parseQuery(query);
  expect(parsed.errors).toEqual([]);
  return matches(parsed.query, factsOf(known), found, NOW);
}

describe('words', () => {
  const article: Partial<Facts> = {
    title: 'Der Fluß und die Ströme: Tageszeitungen',
    byline: 'Inés Łukasz-Lind',
    dek: 'What a river is worth',
    siteName: 'The Quarterly',
    sourceUrl: 'https://user@www.example.org:8080/a?b=river.com',
    names: ['port-talks.txt', '第一次 阅读笔记.html'],
  };
  it.each([
    ['', true],
    ['fluss', true],
    ['FLUSS strome ines lukasz', true],
    ['zeitung', true],
    ['"zeitung"', false],
    ['"tageszeitungen"', true],
    ['"strome tageszeitungen"', false],
    ['"ströme: tageszeitungen"', true],
    ['"river is worth"', true],
    // Not across the border of two fields.
    ['"lind the"', false],
    // Scripts without spaces, in words and in quotation marks.
    ['读笔', true],
    ['"阅读"', true],
    ['"次 阅"', true],
    ['笔阅', false],
    ['port-talks', true],
    ['"port"', true],
    ['quarterly example.org', true],
    ['site:example site:quarterly', true],
    ['site:river', false],
    ['site:user', false],
    ['title:river', false],
    ['title:"die strome"', true],
    ['by:lukasz', true],
    ['by:river', false],
    ['file:.TXT', true],
    ['file:fluss', false],
    ['river -title:river', true],
    ['nowhere OR river', true],
    ['-(nowhere OR river)', false],
  ])('%s: %s', (query, expected) => expect(holds(query, article)).toBe(expected));
});

describe('what the index says', () => {
  const answers = new Map([
    ['note word opening', new Set(['a'])],
    ['any word river', new Set(['a'])],
    ['any word delta', new Set<string>()],
  ]);
  const found: Found = (condition) => answers.get(textKey(condition));
  it.each([
    ['note:opening', true],
    ['-note:opening', false],
    ['river', true],
    ['delta', false],
    ['-delta', true],
    // Not said yet: nothing is shown for it, and nothing for its opposite.
    ['quote:x', false],
    ['-quote:x', false],
    ['quote:x OR river', true],
    ['-(quote:x delta)', true],
    ['-(quote:x river)', false],
    // The title is enough.
    ['port', true],
    ['-port', false],
  ])('%s: %s', (query, expected) => expect(holds(query, { title: 'A port' }, found)).toBe(expected));
});

describe('order, colours, states', () => {
  it.each<[string, Partial<Facts>, boolean]>([
    ['tag:method', { tags: ['Method'] }, true],
    ['tag:method', { tags: ['method/surveys'] }, true],
    ['tag:method', { tags: ['methods', 'old/method'] }, false],
    ['tag:method/surveys', { tags: ['method'] }, false],
    ['tag:"to quote"', { highlightTags: { 'To quote': 2 } }, true],
    ['folder:ports', { folders: ['Diplomacy', 'Ports'] }, true],
    ['folder:diplomacy', { folders: ['Diplomacy', 'Ports'] }, true],
    ['folder:diplomacy/ports', { folders: ['World', 'Diplomacy', 'Ports'] }, true],
    ['folder:port', { folders: ['Diplomacy', 'Ports'] }, false],
    ['folder:x', {}, false],
    ['lang:en', { lang: 'en-GB' }, true],
    ['lang:en-US', { lang: 'en-GB' }, false],
    ['lang:en-GB', { lang: 'en' }, false],
    ['lang:e', { lang: 'en' }, true],
    ['colour:moss', { colours: { moss: 1 } }, true],
    ['colour:moss', { colours: { moss: 0, sky: 3 } }, false],
    ['is:unread', {}, true],
    ['is:reading', { state: 'reading' }, true],
    ['is:read', { state: 'reading' }, false],
    ['is:archived', { archived: true }, true],
    ['is:trashed', { inTrash: true }, true],
    ['is:waiting', { waiting: true }, true],
    ['is:attention', { uncertain: 1 }, true],
    ['is:attention', { orphans: 1 }, true],
    ['is:attention', {}, false],
    ['is:uncertain', { orphans: 1 }, false],
    ['is:orphaned', { orphans: 1 }, true],
    ['has:notes', { notes: 1 }, true],
    ['has:notes', { highlights: 4 }, false],
    ['has:highlights', { highlights: 4 }, true],
    ['has:tags', { highlightTags: { a: 1 } }, true],
    ['has:tags', {}, false],
    ['has:folder', { folders: ['a'] }, true],
    ['has:date', { published: '2025' }, true],
    ['has:byline', { byline: '' }, false],
    ['has:site', { sourceUrl: 'https://example.org/' }, true],
    ['has:site', { sourceUrl: 'file:///home/a' }, false],
    ['has:language', { lang: 'en' }, true],
    ['words:>2000', { words: 2_000 }, false],
    ['words:>=2000', { words: 2_000 }, true],
    ['minutes:<5', { words: 1_000 }, true],
    ['minutes:>60', { words: 60_000 }, true],
    ['progress:50-99', { progress: 0.496 }, true],
    ['progress:100', { progress: 0.99 }, false],
    ['highlights:0 notes:0', {}, true],
    ['notes:2-3', { notes: 4 }, false],
  ])('%s %o: %s', (query, known, expected) => {
    if (query === 'lang:e') return expect(parseQuery(query).errors).toHaveLength(1);
    expect(holds(query, known)).toBe(expected);
  });
});

describe('dates', () => {
  it.each<[string, string | null, boolean]>([
    ['before:2025', '2024-12-31', true],
    ['before:2025', '2025-01-01', false],
    ['before:2025', '2024', true],
    ['before:2025', '2025', false],
    ['before:2025-03', '2025-02-28T23:00:00Z', true],
    // What is not certain does not count.
    ['before:2025-06', '2025', false],
    ['after:2025-06', '2025', false],
    ['-before:2025', null, true],
    ['before:2025', null, false],
    ['after:2025', '2025-12-31', false],
    ['after:2025', '2026', true],
    ['after:2025-02', '2025-03-01', true],
    ['after:2025-02', '2025-02-28', false],
    ['on:2025', '2025-07', true],
    ['on:2025-07', '2025', false],
    ['on:2025-03-14', '2025-03-14T23:59:00-08:00', true],
    ['published:2025-03', '2025-04-01', false],
    ['on:this-year', '2026-03', true],
    ['before:today', 'yesterday', false],
  ])('%s of %s: %s', (query, published, expected) => expect(holds(query, { published })).toBe(expected));

  const local = (day: number, hour = 12): string => new Date(2026, 10, day, hour).toISOString();
  it.each<[string, string, boolean]>([
    ['added:today', local(18, 0), true],
    ['added:today', local(18, 23), true],
    ['added:today', local(17, 23), false],
    ['added:yesterday', local(17, 23), true],
    // From Monday to Sunday.
    ['added:this-week', local(16, 0), true],
    ['added:this-week', local(22, 23), true],
    ['added:this-week', local(15, 23), false],
    ['added:last-week', local(15, 23), true],
    ['added:last-week', local(8), false],
    ['added:this-month', local(1, 0), true],
    ['added:last-month', local(0, 23), true],
    ['added:last-year', '2025-06-01T00:00:00Z', true],
    ['added-after:7-days-ago', local(12, 0), true],
    ['added-after:7-days-ago', local(11, 23), false],
    ['added-before:2-weeks-ago', local(3), true],
    ['added:1-month-ago', new Date(2026, 9, 18, 1).toISOString(), true],
    ['added-before:100-years-ago', local(1), false],
    ['added:2026-11', local(1), true],
  ])('%s of %s: %s', (query, added, expected) => expect(holds(query, { added })).toBe(expected));

  it('never opened is neither before nor after', () => {
    expect(holds('opened-before:2030', { opened: null })).toBe(false);
    expect(holds('opened-before:2030', { opened: local(1) })).toBe(true);
    expect(holds('-opened-after:2000', { opened: null })).toBe(true);
  });

  it('a month ago from the 31st is the last day of a shorter month', () => {
    const { query } = parseQuery('added:1-month-ago');
    const ask = matcher(query, nothing, new Date(2026, 2, 31, 12));
    expect(ask(factsOf({ added: new Date(2026, 1, 28, 12).toISOString() }))).toBe(true);
  });
});

describe('what is asked together, either, and not', () => {
  const asked = fc.constantFrom(
    ...KEYS.map(({ example }) => example),
    'river',
    '"slow conversation"',
    '-is:read',
  );
  const some = fc.array(asked, { minLength: 1, maxLength: 4 });
  const facts = fc.record({
    title: fc.constantFrom('A river', 'Slow conversation'),
    state: fc.constantFrom('unread', 'read'),
    tags: fc.constantFrom([], ['method']),
    published: fc.constantFrom(null, '2024', '2025-03-14'),
    words: fc.constantFrom(100, 10_000),
    notes: fc.nat(4),
  });
  const said: Found = ({ words }) => new Set(words.length % 2 === 0 ? ['a'] : []);
  const ask = (query: string, known: Partial<Facts>, found: Found = said): boolean =>
    holds(query, known, found);

  it('both hold, one holds, none does', () => {
    fc.assert(
      fc.property(some, facts, (queries, known) => {
        const each = queries.map((query) => ask(query, known));
        expect(ask(queries.join(' '), known)).toBe(each.every(Boolean));
        expect(ask(queries.join(' OR '), known)).toBe(each.some(Boolean));
        expect(ask(`-(${queries.join(' OR ')})`, known)).toBe(!each.some(Boolean));
      }),
    );
  });

  it('nothing that is shown before the index has spoken goes away when it does', () => {
    fc.assert(
      fc.property(some, facts, fc.boolean(), (queries, known, negated) => {
        const query = `${negated ? '-' : ''}(${queries.join(' OR ')}) ${queries[0]}`;
        if (ask(query, known, () => undefined)) expect(ask(query, known)).toBe(true);
      }),
    );
  });
});
