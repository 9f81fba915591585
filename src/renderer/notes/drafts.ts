import type { ReadingSession } from '../reader/session.svelte.ts';

/** What an editor holds. */
export interface Draft {
  note: string;
  tags: readonly string[];
}

const drafts = new WeakMap<ReadingSession, Map<string, Draft>>();

/** What an editor that was just closed is still saving: one that is opened meanwhile goes on from there. */
export function draftOf(session: ReadingSession, id: string): Draft | null {
  return drafts.get(session)?.get(id) ?? null;
}

/** Holds `draft` until `saved` settles. */
export async function holdDraft(
  session: ReadingSession,
  id: string,
  draft: Draft,
  saved: Promise<unknown>,
): Promise<void> {
  const held = drafts.get(session) ?? new Map<string, Draft>();
  drafts.set(session, held.set(id, draft));
  try {
    await saved;
  } finally {
    if (held.get(id) === draft) held.delete(id);
  }
}
