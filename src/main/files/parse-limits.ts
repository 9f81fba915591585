import { PostilError } from '../../core/failure.ts';
import { detectFormat } from '../../core/parse/detect.ts';
import { documentFormat } from './sniff.ts';

/**
 * How much work one file may be. An answer or a refusal has to be there within 5 s on an ordinary machine; but on one that is
 * busy with other things an honest file must not be refused for it. So what is counted is not the clock but processor time,
 * and more of it for more bytes: twice to three times what an honest file of that size takes.
 */
export interface Limits {
  /** Milliseconds of processor time. */
  processor: number;
  /** Milliseconds on the clock, however busy the machine is: somebody waits. */
  clock: number;
  /** Whether a file that goes beyond them can still be read, as plain text. */
  orAsText: boolean;
}

/** What a file of any size may take, in milliseconds: with the start of a thread and of a second look as plain text, under 5 s. */
const LEAST = 4_000;

/**
 * Markdown of an ordinary book takes 1 to 2 s a megabyte, one full of marks 3.6, and on a busy machine processor time itself
 * counts double. At twice `LEAST` it is better shown as text.
 */
const MARKDOWN_PER_BYTE = 3e-3;
const MOST_FOR_MARKDOWN = 2 * LEAST;

/** A page takes 0.3 to 0.7 s a megabyte, a plain text 0.15. */
const PAGE_PER_BYTE = 1e-3;

/**
 * An archive of a megabyte unpacks to some ten, each of which takes half a second; what it may unpack to at most is in
 * `archive.ts`. Nobody waits longer than `MOST_FOR_DOCUMENT` for any.
 */
const DOCUMENT_PER_BYTE = 5e-3;
const MOST_FOR_DOCUMENT = 20_000;

/** Nobody waits longer for an article, and Cancel is there all the time. */
const PATIENCE = 60_000;

/** As much of a file as tells its format. */
const HEAD = 1024;

/** The limits of the file `name` with the content `bytes`. */
export function limitsFor(bytes: Uint8Array, name: string): Limits {
  if (documentFormat(bytes, name) !== null) {
    const processor = Math.min(LEAST + bytes.length * DOCUMENT_PER_BYTE, MOST_FOR_DOCUMENT);
    return { processor, clock: PATIENCE, orAsText: false };
  }
  const format = detectFormat(name, Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'));
  if (format === 'markdown') {
    const processor = Math.min(LEAST + bytes.length * MARKDOWN_PER_BYTE, MOST_FOR_MARKDOWN);
    return { processor, clock: PATIENCE, orAsText: true };
  }
  return { processor: LEAST + bytes.length * PAGE_PER_BYTE, clock: PATIENCE, orAsText: false };
}

/** A file that went beyond its limits, of time or of memory. */
export class TooMuch extends PostilError {}

/** How often the limits are looked at, in milliseconds: a fortieth of the least. */
const LOOK = 100;

/** How many are watched now. */
let watched = 0;

/**
 * Calls `exceeded` once work that begins now has gone beyond `limits`. Node tells a thread's own processor time from version 24
 * on only; until then the whole process is counted, which does nothing else meanwhile, and shared out among those that are
 * watched: many files are read several at a time. Returns the way to stop.
 */
export function watchLimits({ processor, clock }: Limits, exceeded: () => void): () => void {
  const begun = performance.now();
  let before = process.cpuUsage();
  let used = 0;
  let stopped = false;
  watched += 1;
  const stop = (): void => {
    if (!stopped) watched -= 1;
    stopped = true;
    clearInterval(timer);
  };
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    used += (user + system) / 1000 / watched;
    if (used <= processor && performance.now() - begun <= clock) return;
    stop();
    exceeded();
  }, LOOK);
  return stop;
}
