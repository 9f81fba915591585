import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { PostilError } from '../../src/core/failure.ts';
import { exportJson, parseJsonExport, type JsonExport } from '../../src/core/export/json.ts';
import { planAnnotationImport } from '../../src/core/library/annotation-import.ts';
import { OperationDraftSchema } from '../../src/core/library/schema.ts';
import { applyOperation, emptyState, type LibraryState } from '../../src/core/library/state.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { postil } from '../main/cli/run.ts';
import { annotationOn, articleRecord, TEXT } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-mutated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const NOW = '2026-03-01T00:00:00.000Z';

/** The file that is mutated: an article with a text of its own, and ten notes. */
function file(): string {
  const revision = sha256(TEXT);
  const quotes = [
    'ferry',
    'island',
    'dawn',
    'Nobody',
    'board',
    'slept',
    'captain',
    'noon',
    'harbour',
    'empty',
  ];
  const annotations = quotes.map((quote, index) =>
    annotationOn(quote, { id: `a${index}`, revision, note: `About ${quote}.`, tags: ['sea'] }),
  );
  return exportJson({ article: articleRecord({ revision }), text: TEXT, annotations });
}

/** A library that holds another article already, with a note whose id the file has, too. */
function libraryBefore(): LibraryState {
  const state = emptyState();
  const text = 'Another text altogether.\nWith a ferry in it.';
  const revision = sha256(text);
  const article = articleRecord({ id: 'other', title: 'Another', revision, places: [] });
  const mine = annotationOn('ferry', { id: 'a0', articleId: 'other', revision, note: 'Mine.' }, text);
  applyOperation(
    state,
    planAnnotationImport(
      { article, hash: revision, text, page: null, annotations: [mine] },
      state,
      () => 'first',
      NOW,
    ).operation!,
  );
  return state;
}

/** A small generator of known quality (mulberry32): the same seed, the same mutations. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const VALUES: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', 'x', '\ud800', '\0', '../../x', 'a'.repeat(400), [], {}, [[[]]], { __proto__: null },
  '2026-13-45', 'anchored', 'c'.repeat(64), ['x'], { length: 1 },
]; // prettier-ignore

interface Slot {
  holder: Record<string, unknown>;
  key: string;
}

function slotsOf(value: unknown, slots: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return slots;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    slots.push({ holder, key });
    slotsOf(holder[key], slots);
  }
  return slots;
}

/** One to three changes: of bytes, of lines, or of values wherever they stand. */
function mutated(json: string, random: (below: number) => number): string {
  const kind = random(4);
  if (kind === 0) {
    const bytes = Buffer.from(json);
    for (let count = 1 + random(3); count > 0; count -= 1) bytes[random(bytes.length)] = random(256);
    return bytes.toString();
  }
  if (kind === 1) {
    const from = random(json.length);
    const cut = json.slice(0, from) + json.slice(from + random(200));
    return random(2) === 0 ? cut : json.slice(0, from);
  }
  const value = JSON.parse(json) as unknown;
  const slots = slotsOf(value);
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const { holder, key } = slots[random(slots.length)]!;
    const change = random(4);
    if (change === 0) delete holder[key];
    else if (change === 1) holder[key] = VALUES[random(VALUES.length)];
    else if (change === 2) {
      const other = slots[random(slots.length)]!;
      // Not into itself: that would be no JSON.
      const copy = JSON.stringify(other.holder[other.key]);
      if (copy !== undefined) holder[key] = JSON.parse(copy) as unknown;
    } else holder[`${key}x`] = holder[key];
  }
  const text = JSON.stringify(value);
  return random(5) === 0
    ? text.replace(
        '{',
        '{"__proto__":{"deleted":null,"polluted":1},"constructor":{"prototype":{"polluted":1}},',
      )
    : text;
}

const keyOf = (state: LibraryState): string =>
  JSON.stringify([[...state.articles], [...state.revisions], [...state.annotations]]);

/** As the command does it: read, compare hashes, plan, check, write in one operation. Answers whether it was taken. */
function take(json: string, state: LibraryState): boolean {
  let exported: JsonExport;
  try {
    exported = parseJsonExport(json);
  } catch (error) {
    expect(error).toBeInstanceOf(PostilError);
    return false;
  }
  if (sha256(exported.text) !== exported.hash) return false;
  if (exported.page !== null && sha256(exported.page.text) !== exported.page.hash) return false;
  let fresh = 0;
  const { operation, counts } = planAnnotationImport(exported, state, () => `fresh-${(fresh += 1)}`, NOW);
  const told = Object.values<number>({ ...counts }).reduce((sum, count) => sum + count, 0);
  expect(told).toBeGreaterThanOrEqual(exported.annotations.length - duplicates(exported));
  if (operation === null || !v.safeParse(OperationDraftSchema, operation).success) return false;
  applyOperation(state, operation);
  return true;
}

function duplicates({ annotations }: JsonExport): number {
  return annotations.length - new Set(annotations.map(({ id }) => id)).size;
}

describe('D12: mutated files of notes', () => {
  it('D12: are taken whole or not at all, and never touch what was there', () => {
    const random = randomOf(12);
    const original = file();
    const tried = rounds(500, 10_000);
    let taken = 0;
    for (let round = 0; round < tried; round += 1) {
      const json = mutated(original, random);
      const state = libraryBefore();
      const before = keyOf(state);
      const mine = JSON.stringify(state.annotations.get('a0'));
      if (take(json, state)) {
        taken += 1;
        const { annotations } = parseJsonExport(json);
        // Every note of the file is there, under its own id or, where that was taken, under one made of both.
        for (const { id, exact } of annotations) {
          const all = [...state.annotations.values()];
          expect(
            all.some(
              (one) => (one.id === id || one.id.startsWith(`${id.slice(0, 100)}-`)) && one.exact === exact,
            ),
            json,
          ).toBe(true);
        }
      } else expect(keyOf(state)).toBe(before);
      expect(JSON.stringify(state.annotations.get('a0'))).toBe(mine);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
    expect(taken).toBeGreaterThan(tried / 20);
    expect(taken).toBeLessThan(tried);
    measured(
      'D12',
      `${tried} mutated files of notes: ${taken} taken whole, ${tried - taken} refused, none in part`,
    );
  }, 300_000);

  it('D12: by the command, into a journal on the disk, the same', async () => {
    const random = randomOf(7);
    const tried = rounds(20, 300);
    for (let round = 0; round < tried; round += 1) {
      const profile = join(folder, `profile-${round}`);
      const path = join(folder, `notes-${round}.json`);
      writeFileSync(path, mutated(file(), random));
      const code = await importQuietly(profile, path);
      const { articles, annotations } = await stateOf(profile);
      if (code === 0) expect(articles.size).toBe(1);
      else expect([articles.size, annotations.size]).toEqual([0, 0]);
    }
  }, 300_000);

  it('D12: a file of two exports of which the second is broken changes nothing', async () => {
    const line = JSON.stringify(JSON.parse(file()));
    const path = join(folder, 'two.jsonl');
    const profile = join(folder, 'two');
    writeFileSync(
      path,
      `${line}\n${line.replace('"exact":"ferry"', '"exact":7').replaceAll('article-1', 'article-2')}\n`,
    );
    expect(await importQuietly(profile, path)).toBe(1);
    const { articles, annotations } = await stateOf(profile);
    expect([articles.size, annotations.size]).toEqual([0, 0]);
  });

  it('D12: larger than what is read is refused before it is', async () => {
    const path = join(folder, 'large.json');
    writeFileSync(path, '{');
    // A hole, which takes no room on the disk.
    truncateSync(path, 257 * 1024 * 1024);
    const began = performance.now();
    expect(await importQuietly(join(folder, 'large'), path)).toBe(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('D12: nested a hundred thousand deep is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(take(file().replace('"annotations": [', `"annotations": [${deep},`), emptyState())).toBe(false);
  });

  it('D12: control: the file as it is is taken, and one that is written note by note is seen to be in part', () => {
    const state = libraryBefore();
    expect(take(file(), state)).toBe(true);
    expect(state.annotations.size).toBe(11);
    const before = keyOf(state);
    const broken = JSON.parse(file()) as JsonExport;
    const partly = libraryBefore();
    for (const annotation of broken.annotations.slice(0, 3))
      partly.annotations.set(annotation.id, annotation);
    expect(keyOf(partly)).not.toBe(keyOf(libraryBefore()));
    expect(keyOf(partly)).not.toBe(before);
    // What a merge by assignment would do with a prototype from the file.
    const assigned = Object.assign({}, JSON.parse('{"__proto__":{"polluted":1}}') as object) as Record<
      string,
      unknown
    >;
    expect(assigned['polluted']).toBe(1);
  });
});

async function importQuietly(profile: string, path: string): Promise<number> {
  return (await postil(folder, 'import', path, '--profile', profile)).code;
}

async function stateOf(profile: string): Promise<LibraryState> {
  return (await readLibrary(profile)).state;
}
