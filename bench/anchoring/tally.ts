/** Counting: what was found, what was wrong, what was placed although it is gone. */
import type { Placement } from '../../src/core/anchor/index.ts';
import type { Truth } from './truth.ts';

/** How far an end may be off where the passage was edited: a short word. An unchanged passage has to be met exactly. */
export const TOLERANCE = 8;

export type Verdict = 'missed' | 'wrong' | 'ghost' | 'good';

export interface Answer {
  start: number;
  end: number;
  placed: boolean;
  certain: boolean;
}

/** In per cent: at least found, at most wrong, at most deleted passages placed as certain. */
export interface Goal {
  found: number;
  wrong: number;
  ghosts: number;
}

export class Tally {
  survivors = 0;
  found = 0;
  wrong = 0;
  unchanged = 0;
  unchangedFound = 0;
  changed = 0;
  changedFound = 0;
  changedWrong = 0;
  uncertain = 0;
  deleted = 0;
  deletedCertain = 0;

  add(truth: Truth, answer: Answer): Verdict {
    if (truth.fate === 'torn') return 'good';
    if (truth.fate === 'deleted') {
      this.deleted += 1;
      if (!answer.certain) return 'good';
      this.deletedCertain += 1;
      return 'ghost';
    }
    const found = answer.placed && isWithin(truth, answer);
    const wrong = answer.certain && !found;
    this.survivors += 1;
    if (found) this.found += 1;
    if (wrong) this.wrong += 1;
    if (answer.placed && !answer.certain) this.uncertain += 1;
    if (truth.fate === 'unchanged') {
      this.unchanged += 1;
      if (found) this.unchangedFound += 1;
    } else {
      this.changed += 1;
      if (found) this.changedFound += 1;
      if (wrong) this.changedWrong += 1;
    }
    return found ? 'good' : wrong ? 'wrong' : 'missed';
  }

  /** Per cent found and wrong of the survivors, and of the deleted ones placed as certain. */
  meets(goal: Goal): boolean {
    return (
      100 * this.found >= goal.found * this.survivors &&
      100 * this.wrong <= goal.wrong * this.survivors &&
      100 * this.deletedCertain <= goal.ghosts * this.deleted
    );
  }

  /** Per cent: found and wrong of the survivors, and of the deleted ones what was placed as certain. */
  get shares(): Goal {
    const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
    return {
      found: share(this.found, this.survivors),
      wrong: share(this.wrong, this.survivors),
      ghosts: share(this.deletedCertain, this.deleted),
    };
  }

  row(name: string): string {
    return [
      name.padEnd(22),
      percent(this.found, this.survivors),
      percent(this.wrong, this.survivors),
      percent(this.deletedCertain, this.deleted),
      percent(this.unchangedFound, this.unchanged),
      percent(this.changedFound, this.changed),
      percent(this.changedWrong, this.changed),
      percent(this.uncertain, this.survivors),
      `${this.survivors} + ${this.deleted}`.padStart(14),
    ].join(' ');
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)).padStart(9);
}

function isWithin(truth: Exclude<Truth, { fate: 'deleted' | 'torn' }>, answer: Answer): boolean {
  if (truth.fate === 'unchanged') return answer.start === truth.start && answer.end === truth.end;
  return (
    answer.start >= truth.outerStart - TOLERANCE &&
    answer.start <= truth.start + TOLERANCE &&
    answer.end >= truth.end - TOLERANCE &&
    answer.end <= truth.outerEnd + TOLERANCE
  );
}

export function answerOf({ state, start, end }: Placement): Answer {
  return { start, end, placed: state !== 'orphan', certain: state !== 'orphan' && state !== 'uncertain' };
}
