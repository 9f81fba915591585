import { createConnection, type Socket } from 'node:net';

/** An answer of the server: its three digits, and what stands behind them, line by line. */
export interface Answer {
  code: number;
  lines: string[];
}

/** An answer that has not come by then will not: the server answers before it speaks. Milliseconds. */
const PATIENCE_MS = 5_000;
/** More than the longest list of voices there is (half a million letters): what goes on is no answer. */
const LONGEST = 8_000_000;

/**
 * A connection to Speech Dispatcher by its own protocol (SSIP, as in its manual): a line is sent and answered by lines of three
 * digits, the last with a space behind them; what is told unasked (700 to 799) comes in between.
 *
 * Chromium's own way to it waits in a thread that the program cannot end without: a server that hangs would keep Postil from
 * quitting for ever. Of this one nothing is waited for.
 */
export class Ssip {
  readonly #socket: Socket;
  readonly #told: (answer: Answer) => void;
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }[] =
    [];
  #buffer = '';
  #lines: string[] = [];

  /** @param told is called with what the server tells unasked */
  private constructor(socket: Socket, told: (answer: Answer) => void) {
    this.#socket = socket;
    this.#told = told;
    socket.setEncoding('utf8');
    socket.unref();
    socket.on('data', (data: string) => this.#take(data));
    socket.on('error', (error) => this.close(error));
    socket.on('close', () => this.close());
  }

  /** Rejects where no server listens at `path`, a socket of the file system. */
  static connect(path: string, told: (answer: Answer) => void): Promise<Ssip> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ path });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Ssip(socket, told));
      });
    });
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  /** Sends one line, or (`SPEAK`'s text) several. Rejects where it is refused or not answered in time, and then closes. */
  ask(words: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new Error('Speech Dispatcher is gone'));
      const timer = setTimeout(() => this.close(new Error('Speech Dispatcher does not answer')), PATIENCE_MS);
      timer.unref();
      this.#waiting.push({ resolve, reject, timer });
      this.#socket.write(`${words}\r\n`);
    });
  }

  /** Whoever waits is told that nothing will come. */
  close(error = new Error('Speech Dispatcher is gone')): void {
    this.#socket.destroy();
    for (const { reject, timer } of this.#waiting.splice(0)) {
      clearTimeout(timer);
      reject(error);
    }
  }

  #take(data: string): void {
    this.#buffer += data;
    if (this.#buffer.length > LONGEST) return this.close(new Error('Speech Dispatcher says too much'));
    const lines = this.#buffer.split('\r\n');
    this.#buffer = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  #line(line: string): void {
    const [, digits, sign, rest = ''] = /^(\d{3})([ -])(.*)$/.exec(line) ?? [];
    if (digits === undefined) return;
    this.#lines.push(rest);
    if (sign === '-') return;
    const answer = { code: Number(digits), lines: this.#lines.splice(0) };
    if (answer.code >= 700 && answer.code < 800) return this.#told(answer);
    const asked = this.#waiting.shift();
    if (asked === undefined) return;
    clearTimeout(asked.timer);
    if (answer.code < 300) asked.resolve(answer);
    else asked.reject(new Error(`Speech Dispatcher refuses (${answer.code})`));
  }
}
