import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Operation } from '../../../src/core/library/operation.ts';
import { Journal } from '../../../src/main/library/journal.ts';
import type { Library } from '../../../src/main/library/library.ts';

/** An empty profile that is gone after the test. */
export async function emptyProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'postil-test-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  return profile;
}

export const journalFile = (profile: string) => join(profile, 'library', 'journal.jsonl');

export const journalBytes = (profile: string) => readFile(journalFile(profile));

/** Opens, does, closes: what a start and an end of the app are to the journal. */
export async function withJournal<T>(
  profile: string,
  work: (journal: Journal) => Promise<T> | T,
): Promise<T> {
  const journal = await Journal.open(profile);
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
}

export async function all(journal: Pick<Library, 'operations'>): Promise<Operation[]> {
  const operations: Operation[] = [];
  for await (const chunk of journal.operations()) operations.push(...chunk);
  return operations;
}
