import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Block, ImageInline } from '../../../src/core/article.ts';
import { planImport, type ImportPlan, type OpenedArticle } from '../../../src/core/library/import.ts';
import { decodeLine, parseOperation } from '../../../src/core/library/journal.ts';
import { imagesOf, resourceOf, withEarlier } from '../../../src/core/library/pictures.ts';
import { revisionId, type Resource, type Revision } from '../../../src/core/library/records.ts';
import { OperationDraftSchema } from '../../../src/core/library/schema.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { sha256 } from '../../../src/main/library/hash.ts';
import { articleRecord, HASH, TEXT } from './records.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const known = articleRecord({ wordCount: countWords(TEXT) });

const image = (fields: Partial<ImageInline>): ImageInline => ({
  type: 'image',
  resource: null,
  host: null,
  alt: '',
  ...fields,
});
const paragraph = (...children: ImageInline[]): Block => ({ type: 'paragraph', children });
const stored = (id: string, digit = '1', size = 10): Resource => ({
  id,
  mediaType: 'image/png',
  hash: digit.repeat(64),
  size,
  width: size,
  height: size,
});

const MOLE = image({ local: ['./img/mole.png', './img/mole@2x.png'] });
const LAMP = image({ local: ['./img/lamp.png'] });
const BLOCKS: Block[] = [
  { type: 'paragraph', children: [{ type: 'text', value: TEXT }] },
  { type: 'figure', children: [paragraph(MOLE)], caption: [] },
  { type: 'list', ordered: false, start: 1, items: [{ checked: null, children: [paragraph(LAMP)] }] },
];

function opened(resources: Resource[], hash = HASH): OpenedArticle {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = known;
  const header = { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl };
  const extraction = {
    format: { by: 'name' },
    encoding: { by: 'valid', confidence: 1 },
    rules: {},
    dropped: {},
  } as const;
  const article = { ...header, text: TEXT, blocks: BLOCKS, page: null, resources, warnings: [], extraction };
  return { place: known.places[0]!, article, hash, pageHash: null };
}

const revision = (resources: Resource[]): Revision => ({
  id: revisionId(known.id, HASH),
  articleId: known.id,
  hash: HASH,
  text: TEXT,
  blocks: BLOCKS,
  resources,
  added: NOW,
});

function plan(file: OpenedArticle, ...revisions: Revision[]): ImportPlan {
  return planImport(file, { byPlace: known, byText: [known], revisions }, () => 'fresh', NOW);
}

const takenIn = ({ operation }: ImportPlan): unknown =>
  operation?.changes.find(({ table, after }) => table === 'revisions' && after !== null)?.after;

describe('opening a known text again', () => {
  it('is no news where the pictures are the same, or fewer: the folder may be gone', () => {
    const both = revision([stored('./img/mole.png'), stored('./img/lamp.png', '2')]);
    for (const now of [both.resources, [both.resources[0]!], []]) {
      expect(plan(opened(now), both)).toEqual({ articleId: known.id, outcome: 'known', operation: null });
    }
  });

  it('takes in what is there now and was not, and keeps what is not there any more', () => {
    const before = revision([stored('./img/mole.png')]);
    const { outcome, operation } = plan(opened([stored('./img/lamp.png', '2')]), before);
    expect(outcome).toBe('known');
    expect(operation).toMatchObject({
      id: 'fresh',
      kind: 'import',
      at: NOW,
      changes: [{ table: 'revisions', before }],
    });
    expect(operation?.changes[0]?.after).toMatchObject({
      text: TEXT,
      resources: [stored('./img/lamp.png', '2'), stored('./img/mole.png')],
    });
  });

  it('takes in a picture that was changed, and one that could not be shown before', () => {
    const before = revision([stored('./img/mole.png'), { id: './img/lamp.png', refused: 'not-a-picture' }]);
    const now = [stored('./img/mole.png', '3'), stored('./img/lamp.png', '2')];
    expect(takenIn(plan(opened(now), before))).toMatchObject({ resources: now });
  });

  it('does not take refusals for news', () => {
    const refused: Resource = { id: './img/lamp.png', refused: 'too-large' };
    expect(plan(opened([refused]), revision([])).operation).toBeNull();
    expect(plan(opened([refused]), revision([stored('./img/lamp.png')])).operation).toBeNull();
  });

  it('leaves pictures inside old records where they are', () => {
    const old = revision([{ id: 'picture-1', mediaType: 'image/png', base64: 'AAAA' }]);
    const file = opened([stored('picture-1')]);
    const inFile = image({ resource: 'picture-1' });
    const blocks = [...BLOCKS, paragraph(inFile)];
    expect(plan({ ...file, article: { ...file.article, blocks } }, { ...old, blocks }).operation).toBeNull();
  });
});

it('a new text keeps the pictures that it names and that are not beside its file any more', () => {
  const before = revision([
    stored('./img/mole@2x.png'),
    stored('./img/other.png', '2'),
    stored('picture-1', '3'),
  ]);
  const result = plan(opened([stored('./img/lamp.png', '4')], '9'.repeat(64)), before);
  expect(result.outcome).toBe('revised');
  expect(takenIn(result)).toMatchObject({
    hash: '9'.repeat(64),
    resources: [stored('./img/lamp.png', '4'), stored('./img/mole@2x.png')],
  });
});

it('another article’s pictures are not taken', () => {
  const other = {
    ...revision([stored('./img/mole.png')]),
    articleId: 'other',
    id: revisionId('other', HASH),
  };
  expect(takenIn(plan(opened([], '9'.repeat(64)), other))).toMatchObject({ resources: [] });
});

describe('resourceOf', () => {
  const resources = new Map(
    [
      stored('./blank.gif', '1', 1),
      stored('./a.png', '2'),
      { id: './b.png', refused: 'too-large' } as const,
    ].map((resource) => [resource.id, resource] as const),
  );
  it.each([
    [['./a.png', './b.png'], './a.png'],
    [['./b.png', './a.png'], './a.png'],
    [['./blank.gif', './a.png'], './a.png'],
    [['./blank.gif', './b.png'], './blank.gif'],
    [['./b.png', './none.png'], './b.png'],
    [['./none.png'], undefined],
  ])('of %j is %s', (local, id) => {
    expect(resourceOf(image({ local }), resources)?.id).toBe(id);
  });
});

it('finds every picture of a tree, in the order of the text', () => {
  const named = (alt: string) => image({ alt });
  const blocks: Block[] = [
    { type: 'heading', level: 2, children: [named('a')] },
    { type: 'quote', children: [paragraph(named('b'))] },
    { type: 'table', caption: [named('c')], rows: [[{ header: false, align: null, colSpan: 1, rowSpan: 1, children: [paragraph(named('d'))] }]] },
    { type: 'figure', children: [paragraph(named('e'))], caption: [named('f')] },
    { type: 'definitions', items: [{ terms: [[named('g')]], descriptions: [[paragraph(named('h'))]] }] },
    { type: 'details', summary: [named('i')], children: [paragraph(named('j'))] },
    { type: 'footnotes', items: [{ id: 'n', label: '1', children: [paragraph(named('k'))] }] },
    { type: 'paragraph', children: [{ type: 'link', href: 'x', children: [{ type: 'span', tag: 'b', children: [named('l')] }] }] },
  ]; // prettier-ignore
  expect(imagesOf(blocks).map(({ alt }) => alt).join('')).toBe('abcdefghijkl'); // prettier-ignore
});

it('leaves resources as they are where nothing was there earlier', () => {
  const resources = [stored('./img/mole.png')];
  expect(withEarlier({ blocks: BLOCKS, resources }, [])).toBe(resources);
});

describe('a journal of before the store', () => {
  const lines = readFileSync(
    join(import.meta.dirname, '../../fixtures/journal-with-inline-picture.jsonl'),
    'utf8',
  )
    .trimEnd()
    .split('\n');

  it('is read, its picture inside the record', () => {
    const operation = parseOperation(decodeLine(lines[1] ?? '', sha256) ?? '');
    const after = operation?.changes.find(({ table }) => table === 'revisions')?.after as Revision;
    expect(after.resources).toMatchObject([{ id: 'picture-1', mediaType: 'image/png' }]);
    const { seq: _seq, ...draft } = operation!;
    expect(v.safeParse(OperationDraftSchema, draft).success).toBe(true);
  });
});

it('the schema takes each kind of resource, and none in between', () => {
  const draft = (resource: unknown) => ({
    ...{ id: 'x', kind: 'import', at: NOW },
    changes: [
      { table: 'revisions', id: 'r', before: null, after: { ...revision([]), resources: [resource] } },
    ],
  });
  const accepts = (resource: unknown) => v.safeParse(OperationDraftSchema, draft(resource)).success;
  const { width: _width, height: _height, ...unsized } = stored('a') as { width?: number; height?: number };
  expect([stored('./a.png'), unsized, { id: 'a', mediaType: 'image/png', base64: '' }, { id: 'a', refused: 'too-large' }].map(accepts)).toEqual(Array(4).fill(true)); // prettier-ignore
  const wrong = [
    {},
    { id: 'a' },
    { ...stored('a'), hash: '../journal.jsonl' },
    { ...stored('a'), hash: 'A'.repeat(64) },
    { ...stored('a'), size: -1 },
    { ...stored('a'), base64: 'AAAA' },
    { ...stored('a'), path: '/etc/passwd' },
    { id: 'a', refused: 'for fun' },
    { ...stored(''), id: '' },
  ];
  expect(wrong.map(accepts)).toEqual(wrong.map(() => false));
});
