import type { Writable } from 'node:stream';
import type { Warning } from '../../core/article.ts';
import type { Failure } from '../../core/failure.ts';
import { errorCode } from '../files/write.ts';

const DOUBTS: ReadonlySet<string> = new Set(['guessed-encoding', 'damaged-text']);

/**
 * What a command says: results on stdout, words for people on stderr. A reader that stops reading (`| head`) is no error:
 * what follows goes nowhere, and `closed` tells a command that has nothing else to do that it can stop.
 */
export class Output {
  readonly #stdout: Writable;
  readonly #stderr: Writable;
  #closed = false;

  constructor(stdout: Writable, stderr: Writable) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    stdout.on('error', this.#onError);
    stderr.on('error', this.#onError);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** One line of JSON. Resolves when the stream has taken it, so that a slow reader slows the command and not its memory. */
  result(value: object): Promise<void> {
    return this.text(`${JSON.stringify(value)}\n`);
  }

  /** Raw text on stdout. */
  text(text: string): Promise<void> {
    return this.#write(this.#stdout, text);
  }

  /** A sentence on stderr. */
  say(sentence: string): Promise<void> {
    return this.#write(this.#stderr, `postil: ${sentence}\n`);
  }

  /** Doubts about the very letters of an input's text, which its line has with all other warnings: a sentence each. */
  async doubted(file: string, warnings: readonly Warning[]): Promise<void> {
    for (const { code, message } of warnings) if (DOUBTS.has(code)) await this.say(`${file}: ${message}`);
  }

  /** One input that failed: its line, and its sentence. */
  async failed(file: string, { code, message }: Failure, lines = true): Promise<void> {
    if (lines) await this.result({ file, ok: false, error: { code, message } });
    await this.say(message);
  }

  /** Stops listening to the streams. */
  end(): void {
    // A closed pipe may be reported late; the process must not fail by it, so its streams keep their listener.
    if (this.#closed) return;
    this.#stdout.off('error', this.#onError);
    this.#stderr.off('error', this.#onError);
  }

  #write(stream: Writable, text: string): Promise<void> {
    if (this.#closed && stream === this.#stdout) return Promise.resolve();
    return new Promise((resolve) => {
      stream.write(text, () => resolve());
    });
  }

  readonly #onError = (error: Error): void => {
    this.#closed = true;
    if (!['EPIPE', 'ERR_STREAM_DESTROYED'].includes(errorCode(error)))
      console.error(`postil: ${error.message}`);
  };
}
