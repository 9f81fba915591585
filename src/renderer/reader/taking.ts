import type { Annotation } from '../../core/annotation.ts';
import { revisionChanges, type KeptText } from '../../core/library/reanchor.ts';
import type { Change } from '../../core/library/operation.ts';
import { takeBackEdit } from '../../core/library/edits.ts';
import { takeBack, type StepChange } from '../../core/library/undo.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { homeOf } from '../../core/views.ts';
import { words } from '../../core/words/words.ts';
import type { Library } from '../store/library.ts';
import type { StepRow } from '../store/steps.ts';
import type { Saving } from './saving.svelte.ts';
import type { ReadingSession } from './session.svelte.ts';
import type { Withdrawn } from './withdrawn.ts';

export interface Taken {
  /** What the step was, for the status line; `null` when there is none, or it cannot be told now. */
  words: string | null;
  /** Why not all of it was taken back, in a sentence; `null` when it was. */
  kept: string | null;
}

/**
 * Takes the article's last step back, or does the last one taken back again, and resolves when that is saved (at once, where
 * the step itself is not saved yet); its words are `null` when there is none. A step of which nothing is left to take is
 * skipped: it is forgotten, and the next time it is the turn of the one before.
 *
 * While something cannot be saved, what is saved already has to wait: queued behind it, it would be taken back minutes after
 * the key was pressed. What is not saved yet is taken back at once.
 */
export async function takeStep(
  kind: 'undo' | 'redo',
  session: ReadingSession,
  library: Library,
  saving: Saving,
  withdrawn: Withdrawn,
): Promise<Taken> {
  const waits = { words: null, kept: words.reader.marks[kind].waits };
  const [unsaved] = kind === 'undo' ? await withdrawn.undo(saving) : withdrawn.redo(saving);
  if (unsaved !== undefined) return { words: unsaved.words, kept: null };
  if (saving.state.kind === 'failed' && !saving.isIdle) return waits;
  const taken = await saving.runIfSaved(async () => {
    const step = await library.step(session.record.id, kind).catch(() => undefined);
    if (step === undefined) return waits;
    if (step === null) return { words: null, kept: null };
    withdrawn.passed(kind);
    return take(kind, step, session, library, saving);
  });
  // What comes before it cannot be saved, or the step had come to nothing: then it is the turn of the one before.
  return taken ?? takeStep(kind, session, library, saving, withdrawn);
}

async function take(
  kind: 'undo' | 'redo',
  step: StepRow,
  session: ReadingSession,
  library: Library,
  saving: Saving,
): Promise<Taken | null> {
  const { articleId, n, words: what } = step;
  const { changed, changedThat, part } = words.reader.marks[kind];
  const texts = await textsFor(step.changes, session, library);
  let keptSome = false;
  const sent = await saving.send(() => {
    const at = new Date().toISOString();
    const direction = kind === 'undo' ? 'back' : 'forth';
    const back = takeBack(step.changes, direction, (id) => saving.saved.get(id) ?? null, at);
    const edited = takeEdit(step, kind, session.record, at);
    keptSome = back.kept || (edited?.kept ?? false);
    const changes = back.changes.map((change) => placed(change, session, texts));
    if (edited && edited.record !== session.record)
      changes.push({ table: 'articles', id: articleId, before: session.record, after: edited.record });
    if (changes.length === 0) return null;
    return { draft: { id: crypto.randomUUID(), kind, at, changes }, move: { kind, articleId, n } };
  });
  if (!sent) await library.dropStep(step);
  if (sent) return { words: what, kept: keptSome ? part : null };
  // An end that was moved and moved back, a note typed and wiped: nothing was changed, so it is the turn of the step before.
  if (!keptSome) return null;
  return { words: what, kept: step.edit ? changedThat(what) : changed };
}

/** What is said about the article with the step's part in it taken back, or done again; `null` where it has none. */
function takeEdit({ edit }: StepRow, kind: 'undo' | 'redo', record: ArticleRecord, at: string) {
  if (edit === undefined) return null;
  return takeBackEdit(record, kind === 'undo' ? edit : { before: edit.after, after: edit.before }, at);
}

/** The article's texts, where a step may bring back an annotation that has no place in those of now. */
async function textsFor(
  changes: readonly StepChange[],
  { record, views }: ReadingSession,
  library: Library,
): Promise<ReadonlyMap<string, KeptText>> {
  // Of what says where an annotation stands a step has all or nothing.
  const isElsewhere = (side: StepChange['before']) =>
    side?.exact !== undefined && homeOf(side as Annotation, views) === null;
  const needed = changes.some(({ before, after }) => isElsewhere(before) || isElsewhere(after));
  return needed ? library.texts(record.id) : new Map();
}

/** An annotation that was away while its article changed is looked for in the texts of now, as it would have been then. */
function placed(change: Change, { views }: ReadingSession, texts: ReadonlyMap<string, KeptText>): Change {
  if (change.table !== 'annotations' || change.after === null) return change;
  const clean = texts.get(views.revision);
  if (clean === undefined || homeOf(change.after, views) !== null) return change;
  const page = views.page ? texts.get(views.page.revision) : undefined;
  const [found] = revisionChanges([change.after], (hash) => texts.get(hash) ?? null, {
    clean: { text: clean.text, hash: views.revision },
    page: page && views.page ? { text: page.text, hash: views.page.revision } : null,
  });
  return found?.table === 'annotations' ? { ...change, after: found.after } : change;
}
