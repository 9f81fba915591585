import type { Placement } from '../../core/anchor/index.ts';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { answer, type AnchoringAnswer, type AnchoringRequest } from './request.ts';

/** What is used of a `Worker`. */
export type AnchoringWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

export interface AsideOptions {
  /** Gets 0 to 1. */
  onProgress?: (share: number) => void;
  /** Ends the work. */
  signal?: AbortSignal;
}

/** Places passages aside from the window's own thread. */
export type Reanchor = (request: AnchoringRequest, options?: AsideOptions) => Promise<Placement[][]>;

/**
 * Places passages in a worker that `start` starts; one list of placements per job, in the same order. Where there is no
 * worker to be had the work is done here and now: late is better than not at all. One that breaks down is started a second
 * time; what breaks two workers would break the window too. Rejects with PostilError `cancelled` when the signal says so, and
 * `unexpected` after the second breakdown; nothing has been changed then.
 */
export function reanchorIn(start: () => AnchoringWorker): Reanchor {
  return async (request, options = {}) => {
    const placements = await inWorker(start, request, options);
    return placements ?? (await inWorker(start, request, options)) ?? Promise.reject(brokenDown());
  };
}

/** Resolves to `null` where the worker broke down. */
function inWorker(
  start: () => AnchoringWorker,
  request: AnchoringRequest,
  options: AsideOptions,
): Promise<Placement[][] | null> {
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted) return reject(cancelled());
    const here = () => resolve(answer(request, options.onProgress ?? (() => undefined)));
    let worker: AnchoringWorker;
    try {
      worker = start();
    } catch {
      return here();
    }
    const end = () => {
      options.signal?.removeEventListener('abort', stop);
      worker.terminate();
    };
    const stop = () => {
      end();
      reject(cancelled());
    };
    const breakDown = () => {
      end();
      resolve(null);
    };
    options.signal?.addEventListener('abort', stop);
    worker.onerror = breakDown;
    worker.onmessageerror = breakDown;
    worker.onmessage = ({ data }: MessageEvent<AnchoringAnswer>) => {
      if (data.kind === 'progress') return options.onProgress?.(data.share);
      end();
      resolve(data.placements);
    };
    worker.postMessage(request);
  });
}

function brokenDown(): PostilError {
  return new PostilError('unexpected', words.shell.anchoring.brokenDown);
}

/** What work ends with that the reader has stopped. */
export function cancelled(): PostilError {
  return new PostilError('cancelled', words.shell.anchoring.stopped);
}
