import type { Intent } from './intent.ts';
import type { Saving } from './saving.svelte.ts';

/** Steps that were taken back before they were saved, to be done again. They are in no journal and end with the session. */
export class Withdrawn {
  #steps: (readonly Intent[])[] = [];
  /** How many saved steps were taken back since the last of these: they are older, and are done again first. */
  #older = 0;

  /** Takes the newest unsaved step back. Answers what it was to save; nothing where there is none. */
  async undo(saving: Saving): Promise<readonly Intent[]> {
    const step = await saving.withdraw();
    if (step.length > 0) this.#steps.push(step);
    return step;
  }

  /** Does the last of them again. Answers what there is to save; nothing where there is none, or an older one comes first. */
  redo(saving: Saving): readonly Intent[] {
    const step = this.#older > 0 ? [] : (this.#steps.pop() ?? []);
    // Whether it worked is in the session's `save`.
    for (const intent of step) saving.add(intent).catch(() => undefined);
    return step;
  }

  /** A saved step is taken back, or done again. */
  passed(kind: 'undo' | 'redo'): void {
    if (this.#steps.length > 0) this.#older = Math.max(0, this.#older + (kind === 'undo' ? 1 : -1));
  }

  /** Something new is done: what was taken back before it is gone. */
  forget(): void {
    this.#steps = [];
    this.#older = 0;
  }
}
