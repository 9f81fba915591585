import type { Readable, Writable } from 'node:stream';

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** The end of a browser's process, seen from its pipe: whoever waits for an answer hears of it. */
export class Ended extends Error {}

/**
 * Chrome DevTools Protocol over `--remote-debugging-pipe`: one JSON message, one zero byte. It costs a start nothing, which
 * Playwright's way through Node's inspector does, and starts are what is measured here.
 */
export class Cdp {
  readonly #to: Writable;
  readonly #waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>(); // prettier-ignore
  readonly #listeners = new Map<string, Set<(params: Record<string, unknown>, session?: string) => void>>();
  #last = 0;
  #ended = false;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    // The other end may go at any moment: that is what is tested.
    to.on('error', () => this.#end());
    from.on('error', () => this.#end());
    from.on('close', () => this.#end());
    let rest = '';
    from.setEncoding('utf8').on('data', (text: string) => {
      const messages = `${rest}${text}`.split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message) as Message);
    });
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    if (this.#ended) return Promise.reject(new Ended(`${method}: the browser has ended`));
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  on(method: string, listener: (params: Record<string, unknown>, session?: string) => void): void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
  }

  #take({ id, method, params = {}, sessionId, result = {}, error }: Message): void {
    if (method !== undefined)
      for (const listener of this.#listeners.get(method) ?? []) listener(params, sessionId);
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #end(): void {
    this.#ended = true;
    for (const { reject } of this.#waiting.values()) reject(new Ended('the browser has ended'));
    this.#waiting.clear();
  }
}
