/** As much of a Worker as is used. */
export interface Thread<Request> {
  addEventListener(type: 'message' | 'error', listener: (event: Event) => void): void;
  postMessage(request: Request): void;
  terminate(): void;
}

interface Limits {
  /** Milliseconds that one answer may take. */
  most: number;
  /** Milliseconds after which a thread of which nothing was asked is ended: what it knows takes memory. */
  idle: number;
}

interface Asked<Request, Answer> {
  request: Request;
  answer: (answer: Answer | null) => void;
}

/**
 * A thread that answers one question after another. One that takes too long or breaks the thread is answered with `null`, and the
 * thread is started anew for the next; so is one for which no thread can be started. Started when first asked.
 */
export class AskedThread<Request, Answer> {
  readonly #start: () => Thread<Request>;
  readonly #limits: Limits;
  #waiting: Asked<Request, Answer>[] = [];
  #thread: Thread<Request> | null = null;
  #current: Asked<Request, Answer> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Thread<Request>, limits: Limits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** Calls `answer` later, in the order in which was asked. */
  ask(request: Request, answer: (answer: Answer | null) => void): void {
    this.#waiting.push({ request, answer });
    if (this.#current === null) this.#next();
  }

  /** Ends the thread, and answers what was asked with `null`. */
  end(): void {
    const left = this.#current === null ? this.#waiting : [this.#current, ...this.#waiting];
    this.#waiting = [];
    this.#current = null;
    this.#stop();
    for (const { answer } of left) answer(null);
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#current = this.#waiting.shift() ?? null;
    if (this.#current === null) {
      this.#timer = setTimeout(() => this.#stop(), this.#limits.idle);
      return;
    }
    this.#timer = setTimeout(() => this.#failed(), this.#limits.most);
    try {
      this.#thread ??= this.#started();
      this.#thread.postMessage(this.#current.request);
    } catch {
      this.#failed();
    }
  }

  #started(): Thread<Request> {
    const thread = this.#start();
    thread.addEventListener('message', (event) => {
      // A thread that was ended may have sent something before.
      if (thread === this.#thread) this.#answered((event as MessageEvent<Answer>).data);
    });
    thread.addEventListener('error', () => {
      if (thread === this.#thread) this.#failed();
    });
    return thread;
  }

  #failed(): void {
    this.#stop();
    this.#answered(null);
  }

  #answered(answer: Answer | null): void {
    const asked = this.#current;
    this.#current = null;
    asked?.answer(answer);
    // Who was answered may have asked again, or ended it.
    if (this.#current === null) this.#next();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#thread?.terminate();
    this.#thread = null;
  }
}
