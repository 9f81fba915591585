/** Libraries of five sizes that differ in one thing alone: each is a part of the next larger one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationDraft } from '../../src/core/library/operation.ts';
import { placeOf } from '../../src/main/files/place.ts';
import { libraryOf } from '../seed/library.ts';
import { sha256, writeJournal } from '../seed/write.ts';
import { subjectDraft, subjectOf, type Subject } from './subject.ts';

/** 1 ×, 3 ×, 10 ×, 30 ×, 100 ×. */
export const TIMES = [1, 3, 10, 30, 100] as const;
const MOST = TIMES.at(-1)!;

/** What stands at 1 ×. */
export const BASE = { articles: 100, annotations: 1_000, characters: 6_000, own: 10 };
/** Articles that the annotations of a library are spread over. */
const SHELF = 1_000;
/** A book: room for a thousand annotations of its own. */
const BOOK = 300_000;
/** Of the article in a library that grows around it. */
const USUAL = { characters: BASE.characters, annotations: BASE.own };
/** Files that are new to a library: one to warm up, and the repeats. */
const FRESH = 5;

export interface Library {
  times: number;
  profile: string;
  subjects: readonly Subject[];
  /** Places of files that the library does not have, all alike. */
  fresh: readonly string[];
}

/** Whether the `index`-th of what the largest has belongs to the one of `times`, too: evenly spread. */
export function isIn(times: number, index: number): boolean {
  return Math.floor((index * times) / MOST) !== Math.floor(((index - 1) * times) / MOST);
}

/** Libraries of more and more articles, none of them with annotations but the one that is worked on. */
export function ofArticles(folder: string, base = BASE.articles): Library[] {
  const all = [...libraryOf({ articles: base * MOST, annotations: 0, seed: 5 }, sha256)];
  const imports = all.filter(({ kind }) => kind === 'import');
  const rest = all.filter(({ kind }) => kind === 'organise');
  return TIMES.map((times) => {
    const some = imports.filter((_, index) => isIn(times, index));
    return written(folder, `articles-${times}`, times, [...rest, ...some]);
  });
}

/** Libraries of the same articles with more and more annotations. */
export function ofAnnotations(folder: string, base = BASE.annotations, articles = SHELF): Library[] {
  const all = [...libraryOf({ articles, annotations: base * MOST, seed: 6 }, sha256)];
  // A revision names every annotation of its article.
  const shelf = all.filter(({ kind }) => kind !== 'create' && kind !== 'revise');
  const creates = all.filter(({ kind }) => kind === 'create');
  return TIMES.map((times) => {
    const some = creates.filter((_, index) => isIn(times, index));
    return written(folder, `annotations-${times}`, times, [...shelf, ...some]);
  });
}

/** One library with nothing but articles of more and more text, and a book with more and more annotations. */
export function ofSubjects(folder: string): { profile: string; long: Subject[]; marked: Subject[] } {
  const profile = profileIn(folder, 'subjects');
  const long = TIMES.map((times) =>
    subjectOf(profile, `text-${times}`, { ...USUAL, characters: BASE.characters * times }),
  );
  const marked = TIMES.map((times) =>
    subjectOf(profile, `notes-${times}`, { characters: BOOK, annotations: BASE.own * times }),
  );
  writeJournal(profile, 'bench-growth', [...long, ...marked].map(drafted));
  know(
    profile,
    [...long, ...marked].map(({ path }) => path),
  );
  return { profile, long, marked };
}

function written(folder: string, name: string, times: number, drafts: readonly OperationDraft[]): Library {
  const profile = profileIn(folder, name);
  const subject = subjectOf(profile, name, USUAL);
  writeJournal(profile, `bench-${name}`, [...drafts, drafted(subject)]);
  const fresh = Array.from({ length: FRESH }, (_, at) => {
    const { path, versions } = subjectOf(profile, `new-${at + 1}`, USUAL);
    writeFileSync(path, versions[0]);
    return path;
  });
  know(profile, [subject.path, ...fresh]);
  return { times, profile, subjects: [subject], fresh: fresh.map((path) => placeOf(path).id) };
}

function profileIn(folder: string, name: string): string {
  const profile = join(folder, name);
  mkdirSync(profile, { recursive: true });
  return profile;
}

/** The profile's own table of files: what is in it can be read anew. */
function know(profile: string, paths: readonly string[]): void {
  const files = paths.map((path) => ({ id: placeOf(path).id, path }));
  writeFileSync(join(profile, 'files.json'), JSON.stringify(files));
}

/** Its file is there, too, as it was when it was read. */
function drafted(subject: Subject): OperationDraft {
  writeFileSync(subject.path, subject.versions[0]);
  return subjectDraft(subject);
}
