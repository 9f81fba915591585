import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { places, writesOut } from '../../bench/growth/core.ts';
import { LINKED, TAG_LETTERS } from '../../bench/growth/measure.ts';
import { kindOf, OPERATIONS } from '../../bench/growth/operations.ts';
import { BASE, isIn, ofAnnotations, ofArticles, ofSubjects, TIMES } from '../../bench/growth/seed.ts';
import { marksIn, ON_FIRST_SCREENS, recordsOf, subjectOf } from '../../bench/growth/subject.ts';
import { PAUSE } from '../../bench/growth/app.ts';
import { TAGS } from '../../bench/seed/shelves.ts';
import { readLibrary } from '../../src/main/library/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-growth-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the libraries of the growth bench', () => {
  it('differ in the number of articles alone, and each is a part of the next', async () => {
    const all = ofArticles(folder, 2);
    const states = await Promise.all(all.map(async ({ profile }) => (await readLibrary(profile)).state));
    expect(states.map(({ articles }) => articles.size - 1)).toEqual(TIMES.map((times) => times * 2));
    for (const [at, { articles, annotations, folders }] of states.entries()) {
      const subject = all[at]!.subjects[0]!;
      expect(articles.has(subject.id)).toBe(true);
      expect([...annotations.values()].filter(({ articleId }) => articleId !== subject.id)).toEqual([]);
      expect(annotations.size).toBe(BASE.own);
      expect(folders.size).toBe(states[0]!.folders.size);
    }
    // The files that are opened as new ones are: unknown, and the same at each size.
    for (const [at, { fresh, profile }] of all.entries()) {
      const known = new Set(
        [...states[at]!.articles.values()].flatMap(({ places }) => places.map(({ id }) => id)),
      );
      expect(fresh).toHaveLength(all[0]!.fresh.length);
      expect(fresh.filter((id) => known.has(id))).toEqual([]);
      expect(readFileSync(join(profile, 'new-2.txt'), 'utf8')).toBe(
        readFileSync(join(all[0]!.profile, 'new-2.txt'), 'utf8'),
      );
    }
    for (const id of states[1]!.articles.keys())
      if (!id.startsWith('subject-')) expect(states[4]!.articles.has(id)).toBe(true);
  });

  it('or in the number of annotations alone', async () => {
    const all = ofAnnotations(folder, 3, 12);
    const states = await Promise.all(all.map(async ({ profile }) => (await readLibrary(profile)).state));
    expect(states.map(({ annotations }) => annotations.size - BASE.own)).toEqual(
      TIMES.map((times) => times * 3),
    );
    const texts = states.map(({ revisions }) =>
      [...revisions.values()]
        .filter(({ articleId }) => !articleId.startsWith('subject-'))
        .map(({ hash }) => hash),
    );
    for (const some of texts) expect(some).toEqual(texts[0]);
  });

  it('have tags and titles for the letters that are typed, from the smallest on', () => {
    for (const letter of TAG_LETTERS) expect(TAGS.some((tag) => tag.startsWith(letter))).toBe(true);
    expect(subjectOf(folder, 'usual', { characters: 600, annotations: 0 }).title).toContain(` ${LINKED} `);
  });

  it('take one in so many, evenly', () => {
    const indices = Array.from({ length: 10_000 }, (_, index) => index);
    expect(TIMES.map((times) => indices.filter((index) => isIn(times, index)).length)).toEqual([
      100, 300, 1_000, 3_000, 10_000,
    ]);
    expect(indices.filter((index) => isIn(1, index) && index < 1_000)).toHaveLength(10);
  });
});

describe('the article that is worked on', () => {
  const usual = subjectOf(folder, 'usual', { characters: 6_000, annotations: 10 });
  const long = subjectOf(folder, 'long', { characters: 60_000, annotations: 10 });
  const marked = subjectOf(folder, 'marked', { characters: 60_000, annotations: 200 });

  it('has the same first screens at every size: the same letters, the same ten passages in ten paragraphs', () => {
    const first = recordsOf(usual).revision;
    for (const other of [long, marked]) {
      const { revision } = recordsOf(other);
      expect(revision.text.slice(0, 3_000)).toBe(first.text.slice(0, 3_000));
      const spans = marksIn(revision, other.annotations).map(({ start, end, colour }) => ({
        start,
        end,
        colour,
      }));
      expect(spans.slice(0, ON_FIRST_SCREENS)).toEqual(
        marksIn(first, 10).map(({ start, end, colour }) => ({ start, end, colour })),
      );
    }
    expect(new Set(marksIn(first, 10).map(({ start }) => first.text.lastIndexOf('\n', start))).size).toBe(10);
  });

  it('is as long and as marked as it is said to be, every passage on letters of its own', () => {
    for (const { characters, annotations, ...subject } of [usual, long, marked]) {
      const { revision, article } = recordsOf({ characters, annotations, ...subject });
      expect(article.title).toBe(subject.title);
      expect(revision.text.length / characters).toBeCloseTo(1, 0);
      const marks = marksIn(revision, annotations).toSorted((a, b) => a.start - b.start);
      expect(marks).toHaveLength(annotations);
      for (const [at, { start, exact }] of marks.entries()) {
        expect(revision.text.slice(start, start + exact.length)).toBe(exact);
        expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
      }
    }
  });

  it('has its work done in full at every size', () => {
    expect(places(usual, 1).done).toBe(10);
    expect(places(long, 1).done).toBe(10);
    expect(places(marked, 1).done).toBeGreaterThan(180);
    const [few, many] = [writesOut(long, 1).done, writesOut(marked, 1).done];
    expect(many / few).toBeGreaterThan(10);
    expect(writesOut(usual, 1).done / few).toBeCloseTo(1, 1);
  });

  it('differs from its edited version by a word in the first line and a sentence in every tenth paragraph', () => {
    const [before, after] = [recordsOf(long, 0), recordsOf(long, 1)].map(({ revision }) =>
      revision.text.split('\n'),
    );
    expect(after![0]).toBe(`Edited. ${before![0]}`);
    const changed = before!.filter((line, at) => line !== after![at]).length;
    expect(changed).toBeGreaterThanOrEqual(Math.floor(before!.length / 10) - 1);
    expect(changed).toBeLessThan(before!.length / 8);
  });

  it('stands in one library with nine others', () => {
    const { long: all, marked: more } = ofSubjects(folder);
    expect(all.map(({ characters }) => characters)).toEqual(TIMES.map((times) => times * 6_000));
    expect(more.map(({ annotations }) => annotations)).toEqual(TIMES.map((times) => times * 10));
    expect(new Set([...all, ...more].map(({ title }) => title)).size).toBe(10);
  });
});

describe('what is measured', () => {
  it('may grow only where all of what grows is gone through', () => {
    const batch = (dimension: 'articles' | 'annotations' | 'text' | 'own') =>
      OPERATIONS.filter((operation) => kindOf(operation, dimension) === 'batch');
    expect(batch('articles')).toEqual(batch('annotations'));
    expect(batch('articles')).toEqual([
      'first start, from the journal alone',
      'index of the search, made anew',
      'start, to the whole list',
    ]);
    for (const operation of [
      'open an article',
      'forward to the article',
      'a letter in a note, saved',
      'a link in a note, proposed',
      'mark a selection',
      'undo it',
    ] as const)
      for (const dimension of ['articles', 'annotations', 'text', 'own'] as const)
        expect(kindOf(operation, dimension)).toBe('hand');
  });

  it('leaves out the pause that the editor of notes makes, as long as it is', () => {
    const editor = readFileSync('src/renderer/notes/NoteEditor.svelte', 'utf8');
    expect(editor).toMatch(new RegExp(`const PAUSE_MS = ${PAUSE};`));
  });
});
