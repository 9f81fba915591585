import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { OperationDraft } from '../../src/core/library/operation.ts';
import { OperationDraftSchema } from '../../src/core/library/schema.ts';
import { REQUEST_NAMES, type Requests } from '../../src/ipc.ts';
import { requestSchemas } from '../../src/main/ipc/schemas.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../core/library/records.ts';
import { rounds } from '../results.ts';

const schemaOf = (name: keyof Requests) =>
  requestSchemas[name] as unknown as v.GenericSchema<unknown[], unknown[]>;

const AT = '2026-01-01T00:00:00.000Z';

/** An operation with a record of every table. */
const DRAFT: OperationDraft = {
  id: 'o1',
  kind: 'import',
  at: '2026-01-01T00:00:00.000Z',
  changes: [
    { table: 'articles', id: 'article-1', before: null, after: articleRecord() },
    {
      table: 'revisions',
      id: `article-1:${HASH}`,
      before: null,
      after: {
        ...{
          id: `article-1:${HASH}`,
          articleId: 'article-1',
          hash: HASH,
          text: TEXT,
          resources: [],
          added: '2026-01-01T00:00:00.000Z',
        },
        blocks: [
          { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', value: TEXT }] }] },
        ],
      },
    },
    {
      table: 'annotations',
      id: 'annotation-1',
      before: null,
      after: annotationOn('dawn', { tags: ['sea'] }),
    },
    {
      table: 'folders',
      id: 'folder-1',
      before: null,
      after: { id: 'folder-1', name: 'Harbours', parent: null, created: AT, updated: AT },
    },
    {
      table: 'queries',
      id: 'query-1',
      before: null,
      after: { id: 'query-1', name: 'Unread', query: 'is:unread', created: AT, updated: AT },
    },
  ],
};

/** Every object in `value`, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

const accepts = (value: unknown): boolean => v.safeParse(OperationDraftSchema, value).success;

describe('what crosses the bridge', () => {
  test('any values for any request are taken or refused, nothing is thrown, and what is taken is what was sent', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withTypedArray: true,
      withSparseArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...REQUEST_NAMES), fc.array(anything, { maxLength: 4 }), (name, args) => {
        const parsed = v.safeParse(schemaOf(name), args, { abortEarly: true });
        if (parsed.success && name !== 'changeSettings') expect(parsed.output).toEqual(args);
      }),
      { numRuns: rounds(2_000, 100_000) },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an operation with one field more, one less, or one of another kind is refused', () => {
    expect(accepts(DRAFT)).toBe(true);
    const count = objectsIn(DRAFT).length;
    const key = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'style', 'onclick', 'innerHTML'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.nat(count - 1), key, fc.jsonValue(), (index, name, value) => {
        const copy = structuredClone(DRAFT);
        const holder = objectsIn(copy)[index]!;
        fc.pre(!Object.hasOwn(holder, name) && !OPTIONAL.has(name));
        Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
        expect(accepts(copy)).toBe(false);
      }),
      { numRuns: rounds(500, 20_000) },
    );
    for (let index = 0; index < count; index += 1) {
      for (const name of Object.keys(objectsIn(DRAFT)[index]!)) {
        const less = structuredClone(DRAFT);
        delete objectsIn(less)[index]![name];
        if (!OPTIONAL.has(name)) expect(accepts(less), name).toBe(false);
        const other = structuredClone(DRAFT);
        // It crosses the bridge, and no field is one.
        objectsIn(other)[index]![name] = 10n;
        expect(accepts(other), name).toBe(false);
      }
    }
  });

  test('what is said of tags, folders, reading and saved searches is bounded, and of its kind', () => {
    const hostile = fc.oneof(
      fc.constantFrom<unknown>(
        '',
        'x'.repeat(100_001),
        NaN,
        -1,
        {},
        [],
        [[]],
        [''],
        ['x'.repeat(201)],
        Array(201).fill('x'),
      ),
      fc.constantFrom<unknown>(
        JSON.parse('{"__proto__":"x"}'),

        true,
        0,
        ['a', 1],
        ['a', null],
      ),
    );
    const at = fc.constantFrom(...(['reading', 'archived', 'folder'] as const));
    const record = articleRecord({ tags: ['sea'], reading: 'read', archived: null, folder: 'folder-1' });
    const put = (table: string, after: object) => ({
      ...DRAFT,
      changes: [{ table, id: 'one', before: null, after }],
    });
    expect(accepts(put('articles', record))).toBe(true);
    fc.assert(
      fc.property(at, hostile, (field, value) => {
        expect(accepts(put('articles', { ...record, [field]: value })), field).toBe(false);
      }),
    );
    for (const tags of [
      'sea',
      [''],
      ['x'.repeat(201)],
      Array<string>(201).fill('x'),
      [1],
      [null],
      [['a']],
      { 0: 'sea' },
    ])
      expect(accepts(put('articles', { ...record, tags }))).toBe(false);
    for (const reading of ['UNREAD', 'unread ', '__proto__'])
      expect(accepts(put('articles', { ...record, reading }))).toBe(false);
    const [folder, query] = [DRAFT.changes[3]!.after!, DRAFT.changes[4]!.after!];
    for (const name of ['', 'x'.repeat(201), null, 1, ['x']]) {
      expect(accepts(put('folders', { ...folder, name }))).toBe(false);
      expect(accepts(put('queries', { ...query, name }))).toBe(false);
    }
    expect(accepts(put('queries', { ...query, query: 'x'.repeat(2001) }))).toBe(false);
    expect(accepts(put('folders', { ...folder, parent: 'x'.repeat(201) }))).toBe(false);
    expect(accepts(put('places', folder))).toBe(false);
  });

  test('what the window has seen is a whole number, or is not said', () => {
    const takes = (...args: unknown[]) => v.safeParse(schemaOf('append'), args).success;
    expect([takes(DRAFT), takes(DRAFT, 0), takes(DRAFT, 7)]).toEqual([true, true, true]);
    for (const seen of [-1, 0.5, NaN, Infinity, '1', null, {}, [], 2 ** 60, true])
      expect(takes(DRAFT, seen)).toBe(false);
    expect(takes(DRAFT, 1, 1)).toBe(false);
  });

  test('control: a check that only looks for the fields it needs takes more than was agreed', () => {
    const loose = v.looseObject({
      id: v.string(),
      kind: v.string(),
      at: v.string(),
      changes: v.array(v.unknown()),
    });
    expect(v.safeParse(loose, { ...DRAFT, innerHTML: '<b>' }).success).toBe(true);
  });
});

/** What records may have or not, and a rule of extraction that may be missing. */
const OPTIONAL = new Set([
  'extraction',
  'warnings',
  'edited',
  'page',
  'reviewed',
  'view',
  'lang',
  'dir',
  'candidates',
  'aside',
  'reading',
  'archived',
  'tags',
  'folder',
]);
