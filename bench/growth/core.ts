/** What is done to all of one article, in plain Node: its notes written out, its passages placed in an edited text. */
import { reanchor } from '../../src/core/anchor/index.ts';
import { exportMarkdown } from '../../src/core/export/markdown.ts';
import { marksIn, recordsOf, type Subject } from './subject.ts';

/** Before the clock counts: an engine that has not met a loop yet is another engine. */
const WARM = 3;

/** Milliseconds of each round, and what came of the last, by which it is told that the work was done. */
export interface Worked {
  times: number[];
  done: number;
}

/** `done`: characters of Markdown. */
export function writesOut(subject: Subject, rounds: number): Worked {
  const { article, revision } = recordsOf(subject);
  const annotations = marksIn(revision, subject.annotations);
  const { text, blocks } = revision;
  return timed(rounds, () => exportMarkdown({ article, text, blocks, annotations }).length);
}

/** `done`: passages that were found again. */
export function places(subject: Subject, rounds: number): Worked {
  const [before, after] = [recordsOf(subject, 0).revision, recordsOf(subject, 1).revision];
  const marks = marksIn(before, subject.annotations);
  return timed(
    rounds,
    () => reanchor(before.text, after.text, marks).filter(({ state }) => state !== 'orphan').length,
  );
}

function timed(rounds: number, work: () => number): Worked {
  const times: number[] = [];
  let done = 0;
  for (let round = -WARM; round < rounds; round += 1) {
    const start = performance.now();
    done = work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return { times, done };
}
