import { placeIn } from '../../core/annotation.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import type { Change } from '../../core/library/operation.ts';
import { takeBack, type StepChange } from '../../core/library/undo.ts';
import type { Library } from '../store/library.ts';
import type { StepRow } from '../store/steps.ts';
import type { Saving } from './saving.svelte.ts';
import type { ReadingSession } from './session.svelte.ts';

export interface Taken {
  /** What the step was, for the status line; `null` when there is none, or it cannot be told now. */
  words: string | null;
  /** Why not all of it was taken back, in a sentence; `null` when it was. */
  kept: string | null;
}

/** While something cannot be saved: queued behind it, it would take something back minutes after the key was pressed. */
const WAITS = {
  undo: 'Undo has to wait until everything is saved.',
  redo: 'Redo has to wait until everything is saved.',
};

const NOTHING = {
  undo: 'The note has been changed elsewhere since; nothing was undone.',
  redo: 'The note has been changed elsewhere since; nothing was done again.',
};
const PART = {
  undo: 'A part of it has been changed elsewhere since and was left as it is; the rest was undone.',
  redo: 'A part of it has been changed elsewhere since and was left as it is; the rest was done again.',
};

/**
 * Takes the article's last step back, or does the last one taken back again, and resolves when that is saved; its words are
 * `null` when there is none. A step of which nothing is left to take is skipped: it is forgotten, and the next time it is the
 * turn of the one before.
 */
export function takeStep(
  kind: 'undo' | 'redo',
  session: ReadingSession,
  library: Library,
  saving: Saving,
): Promise<Taken> {
  const waits = { words: null, kept: WAITS[kind] };
  if (saving.state.kind === 'failed') return Promise.resolve(waits);
  return saving.run(async () => {
    const step = await library.step(session.record.id, kind).catch(() => undefined);
    if (step === undefined) return waits;
    return step === null ? { words: null, kept: null } : take(kind, step, session, library, saving);
  });
}

async function take(
  kind: 'undo' | 'redo',
  step: StepRow,
  session: ReadingSession,
  library: Library,
  saving: Saving,
): Promise<Taken> {
  const { articleId, n, words } = step;
  const texts = await textsFor(step.changes, session, library);
  let keptSome = false;
  const sent = await saving.send(() => {
    const at = new Date().toISOString();
    const direction = kind === 'undo' ? 'back' : 'forth';
    const back = takeBack(step.changes, direction, (id) => saving.saved.get(id) ?? null, at);
    keptSome = back.kept;
    if (back.changes.length === 0) return null;
    const changes = back.changes.map((change) => placed(change, session, texts));
    return { draft: { id: crypto.randomUUID(), kind, at, changes }, move: { kind, articleId, n } };
  });
  if (!sent) await library.dropStep(step);
  return { words, kept: sent ? (keptSome ? PART[kind] : null) : NOTHING[kind] };
}

/** The article's texts, where a step may bring back an annotation that has no place in the text on screen. */
async function textsFor(
  changes: readonly StepChange[],
  { record, revision }: ReadingSession,
  library: Library,
): Promise<ReadonlyMap<string, string>> {
  const isElsewhere = (side: StepChange['before']) =>
    side?.exact !== undefined && side.revision !== revision.hash && side.anchor?.revision !== revision.hash;
  const needed = changes.some(({ before, after }) => isElsewhere(before) || isElsewhere(after));
  return needed ? library.texts(record.id) : new Map();
}

/** An annotation that was away while its article changed is looked for in the text of now, as it would have been then. */
function placed(change: Change, { revision }: ReadingSession, texts: ReadonlyMap<string, string>): Change {
  if (change.table !== 'annotations' || change.after === null) return change;
  if (texts.size === 0 || placeIn(change.after, revision.hash) !== null) return change;
  const textOf = (hash: string) => texts.get(hash) ?? null;
  const [found] = revisionChanges([change.after], textOf, revision.text, revision.hash);
  return found?.table === 'annotations' ? { ...change, after: found.after } : change;
}
