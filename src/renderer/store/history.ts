import { inverse, type Change, type OperationDraft } from '../../core/library/operation.ts';

/** One step of undo: what was done, in one draft, and in words for the status line. */
export interface Step {
  draft: OperationDraft;
  words: string;
  /** Steps with the same key in a row are one step: the letters of one note, typed in one go. */
  merge: string | null;
}

/** How far back undo goes. The issue tracker's promise is a session's last 200. */
const STEPS = 200;

/** Undo and redo of one article, as two stacks of operations. Pure bookkeeping: whoever pops a step commits its inverse. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  push(step: Step): void {
    this.undone = [];
    const last = this.done.at(-1);
    if (last !== undefined && step.merge !== null && last.merge === step.merge) {
      this.done[this.done.length - 1] = { ...step, draft: joined(last.draft, step.draft) };
      return;
    }
    this.done = [...this.done, step].slice(-STEPS);
  }

  /** Ends a run of mergeable steps: what is typed next is a step of its own. */
  seal(): void {
    const last = this.done.at(-1);
    if (last !== undefined) this.done[this.done.length - 1] = { ...last, merge: null };
  }

  /** The step to take back, and the operation that does it; `null` when there is none. Call `undid` once it is committed. */
  undo(id: string, at: string): { step: Step; draft: OperationDraft } | null {
    const step = this.done.at(-1);
    return step === undefined ? null : { step, draft: inverse(step.draft, id, at, 'undo') };
  }

  undid(step: Step): void {
    this.done = this.done.filter((other) => other !== step);
    this.undone = [...this.undone, { ...step, merge: null }];
  }

  redo(id: string, at: string): { step: Step; draft: OperationDraft } | null {
    const step = this.undone.at(-1);
    return step === undefined ? null : { step, draft: { ...step.draft, id, at, kind: 'redo' } };
  }

  redid(step: Step): void {
    this.undone = this.undone.filter((other) => other !== step);
    this.done = [...this.done, step];
  }
}

/** Two drafts about the same records as one: the first's *before*, the second's *after*. */
function joined(first: OperationDraft, second: OperationDraft): OperationDraft {
  const changes = second.changes.map((change) => {
    const earlier = first.changes.find((other) => other.table === change.table && other.id === change.id);
    return earlier === undefined ? change : ({ ...change, before: earlier.before } as Change);
  });
  const untouched = first.changes.filter(
    (change) => !changes.some((c) => c.table === change.table && c.id === change.id),
  );
  return { ...second, kind: first.kind, changes: [...untouched, ...changes] };
}
