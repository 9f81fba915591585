import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { APP, ROOT, sandboxArguments } from '../e2e/app.ts';
import { Cdp, Ended } from './cdp.ts';

/** Anything else is a fault, not a slow machine. */
const PATIENCE_MS = 60_000;

/** What a start needs to be told, beside its profile. */
export interface Options {
  files?: readonly string[];
  /** More environment, such as POSTIL_TEST_SAVE_AS (see in-main.cjs). */
  env?: Readonly<Record<string, string>>;
}

/** The built app, running with a window, in a process group of its own that can be killed as a whole. */
export class App {
  readonly #child: ChildProcess;
  readonly #cdp: Cdp;
  #session: string | null = null;
  #stderr = '';
  /** When it was started: `performance.now()`. */
  readonly started = performance.now();

  constructor(profile: string, { files = [], env = {} }: Options = {}) {
    const electron = createRequire(import.meta.url)('electron') as unknown as string;
    const args = [
      ...sandboxArguments(),
      '--remote-debugging-pipe',
      '--lang=en-GB',
      '-r',
      join(import.meta.dirname, 'in-main.cjs'),
      APP,
      '--profile',
      profile,
      ...files,
    ];
    this.#child = spawn(electron, args, {
      detached: true,
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const [, , stderr, to, from] = this.#child.stdio as [null, null, Readable, Writable, Readable];
    stderr.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.#cdp = new Cdp(to, from);
    this.#cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if ((targetInfo as { type: string }).type === 'page') this.#session = sessionId as string;
    });
    this.#cdp
      .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
      .catch(() => undefined);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }
  get stderr(): string {
    return this.#stderr;
  }
  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Runs an expression in the page, waits for its promise, and answers its value. Throws what it throws, and `Ended`. */
  async evaluate<T>(expression: string): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answer = await this.#cdp.send('Runtime.evaluate', params, await this.#attached());
    const { result, exceptionDetails } = answer as {
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Calls `listener` with every string that the page gives to the function `name`. */
  async bind(name: string, listener: (text: string) => void): Promise<void> {
    this.#cdp.on('Runtime.bindingCalled', (params) => {
      if (params['name'] === name) listener(params['payload'] as string);
    });
    await this.#cdp.send('Runtime.addBinding', { name }, await this.#attached());
  }

  /** Types into what has the focus, as one piece. */
  async type(text: string): Promise<void> {
    await this.#cdp.send('Input.insertText', { text }, await this.#attached());
  }

  async press(key: string): Promise<void> {
    const session = await this.#attached();
    await this.evaluate(`console.info('postil-test: a key')`);
    const text = key.length === 1 ? { text: key } : {};
    for (const type of ['keyDown', 'keyUp'])
      await this.#cdp.send(
        'Input.dispatchKeyEvent',
        { type, key, ...(type === 'keyDown' ? text : {}) },
        session,
      );
  }

  /** Shows another page instead of the app's own. */
  async navigate(address: string): Promise<void> {
    await this.#cdp.send('Page.navigate', { url: address }, await this.#attached());
    await this.until(`location.href === ${JSON.stringify(address)} && document.readyState === 'complete'`);
  }

  /** Waits until `expression` is true in the page. Throws `Ended` where the app ends instead. */
  async until(expression: string, what = expression): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(8)) {
      try {
        // Of a page that has just crashed there may never be an answer.
        const late = sleep(1000, false);
        if (await Promise.race([this.evaluate<boolean>(`Boolean(${expression})`), late])) return;
      } catch (error) {
        // A page that is being replaced, or has just crashed, has no context for a moment.
        if (error instanceof Ended) throw error;
      }
    }
    const words = await Promise.race([this.words().catch(String), sleep(1000, 'no answer')]);
    throw new Error(`Not within a minute: ${what}\nOn screen: ${words}\n${this.#stderr}`);
  }

  /** Waits until there is something to do in the window. @returns milliseconds since the start */
  async usable(selector = '.library, .reader, [role="alert"]'): Promise<number> {
    await this.until(`document.querySelector('${selector}')`, selector);
    return performance.now() - this.started;
  }

  /** All words in the window. */
  words(): Promise<string> {
    return this.evaluate('document.body.innerText');
  }

  /** Process ids of the page's own processes. */
  async renderers(): Promise<number[]> {
    const { processInfo } = await this.#cdp.send('SystemInfo.getProcessInfo');
    return (processInfo as { type: string; id: number }[])
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => id);
  }

  /** What the app was to do in half a minute or later, it does now: look whether a copy of the library is due. */
  hurry(): void {
    process.kill(this.pid, 'SIGUSR2');
  }

  /** Ends it as a logout does: everything on the way out runs. */
  async close(): Promise<void> {
    if (!this.isRunning) return;
    const gone = once(this.#child, 'exit');
    process.kill(this.pid, 'SIGTERM');
    await gone;
  }

  /** `kill -9` of every process of it, at once. Resolves when the main one is gone. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    const gone = once(this.#child, 'exit');
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // It was gone already.
    }
    await gone;
  }

  /** Waits for an app that ends by itself. @returns its exit code, `null` after a signal */
  async ended(): Promise<number | null> {
    if (this.isRunning) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  async #attached(): Promise<string> {
    for (const deadline = Date.now() + PATIENCE_MS; this.#session === null; await sleep(4)) {
      if (!this.isRunning) throw new Ended(`The app ended: ${this.#stderr}`);
      if (Date.now() > deadline) throw new Error(`No window within a minute.\n${this.#stderr}`);
    }
    return this.#session;
  }
}
