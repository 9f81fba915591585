import { parentPort, workerData } from 'node:worker_threads';
import { toFailure, type Failure } from '../../core/failure.ts';
import { readArticle, type ReadArticle } from './parse.ts';

/** A thread that parses one file and ends. Bytes and name come as `workerData`; the one message back is a `ParseAnswer`. */

export interface ParseJob {
  bytes: Uint8Array;
  name: string;
}
export type ParseAnswer = { ok: true; read: ReadArticle } | { ok: false; failure: Failure };

const { bytes, name } = workerData as ParseJob;
parentPort?.postMessage(await answer());

async function answer(): Promise<ParseAnswer> {
  try {
    return { ok: true, read: await readArticle(bytes, name) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}
