import { parentPort } from 'node:worker_threads';
import { toFailure, type Failure } from '../../core/failure.ts';
import { speakAsBegun } from '../language/spoken.ts';
import { readArticle, type ReadArticle } from './parse.ts';

/** A thread that parses files, one after the other: each message is a `ParseJob`, and its answer a `ParseAnswer`. */

export interface ParseJob {
  bytes: Uint8Array;
  name: string;
  /** The reader's choice; see `readArticle`. */
  encoding?: string | undefined;
  /** Markdown is read as the plain text that it also is; see `readArticle`. */
  asText?: boolean;
}
export type ParseAnswer = { ok: true; read: ReadArticle } | { ok: false; failure: Failure };

await speakAsBegun();
const port = parentPort;
port?.on('message', (job: ParseJob) => void answer(job).then((answered) => port.postMessage(answered)));

async function answer({ bytes, name, encoding, asText = false }: ParseJob): Promise<ParseAnswer> {
  try {
    return { ok: true, read: await readArticle(bytes, name, { encoding, asText }) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}
