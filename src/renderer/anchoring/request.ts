import type { Placement } from '../../core/anchor/index.ts';
import type { Selector } from '../../core/annotation.ts';
import { doJob } from '../../core/library/reanchor.ts';

/** What is asked of the worker and what it answers: plain data, fit for `postMessage`. */

export interface AnchoringRequest {
  newText: string;
  /** Passages by the text they were made on; `null` where that is not kept. */
  jobs: readonly { oldText: string | null; selectors: readonly Selector[] }[];
}

export type AnchoringAnswer =
  { kind: 'progress'; share: number } | { kind: 'placed'; placements: Placement[][] };

/** Does the jobs one after another; one list of placements per job. `report` gets 0 to 1, by passages. */
export function answer(request: AnchoringRequest, report: (share: number) => void): Placement[][] {
  const all = request.jobs.reduce((sum, { selectors }) => sum + selectors.length, 0);
  let before = 0;
  return request.jobs.map((job) => {
    const placements = doJob(job, request.newText, { onProgress: (done) => report((before + done) / all) });
    before += job.selectors.length;
    return placements;
  });
}
