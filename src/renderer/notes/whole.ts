import { WHOLE } from '../../core/annotation.ts';
import { words } from '../../core/words/words.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import type { ReadingSession } from '../reader/session.svelte.ts';

/** The first note on the article as a whole; `null` when there is none. */
export function noteOnWhole(session: ReadingSession): string | null {
  return session.onWhole[0]?.id ?? null;
}

/** Opens the note on the article, a new one where there is none. */
export async function writeOnWhole(control: ReaderControl): Promise<void> {
  const { session } = control;
  control.clearSelection();
  const known = noteOnWhole(session);
  const annotation = session.draft(WHOLE);
  const saved = known === null ? session.add([annotation], 'create', words.reader.marks.steps.whole) : null;
  // Before it is there, so that what is typed meanwhile is meant for it.
  control.activate(known ?? annotation.id);
  control.note();
  await saved;
}
