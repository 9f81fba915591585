import { expect, it } from 'vitest';
import { describe as passage } from '../../../src/core/annotation.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { reanchorIn, type AnchoringWorker } from '../../../src/renderer/anchoring/reanchor.ts';
import {
  answer,
  type AnchoringAnswer,
  type AnchoringRequest,
} from '../../../src/renderer/anchoring/request.ts';

const OLD = 'The committee met in the long room. It agreed that the well should be cleaned before winter.';
const NEW = `Eleven people signed the book by the door. ${OLD}`;
const at = (quote: string) => passage(OLD, OLD.indexOf(quote), OLD.indexOf(quote) + quote.length);
const REQUEST: AnchoringRequest = {
  newText: NEW,
  jobs: [
    { oldText: OLD, selectors: [at('long room'), at('cleaned before winter')] },
    { oldText: null, selectors: [at('It agreed that the well')] },
  ],
};
const QUOTES = [['long room', 'cleaned before winter'], ['It agreed that the well']];

/** The platform's half, as small as it can be: what it does with a message is up to `receive`. */
class Thread implements AnchoringWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  ended = false;
  readonly #receive: (request: AnchoringRequest, thread: Thread) => void;

  constructor(receive: (request: AnchoringRequest, thread: Thread) => void) {
    this.#receive = receive;
  }
  postMessage(request: AnchoringRequest): void {
    const copy = structuredClone(request);
    setTimeout(() => this.#receive(copy, this));
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: AnchoringAnswer): void {
    const event = { data: structuredClone(data) } as MessageEvent<AnchoringAnswer>;
    if (!this.ended) this.onmessage?.call(this as unknown as Worker, event);
  }
  fail(): void {
    if (!this.ended) this.onerror?.call(this as unknown as Worker, {} as ErrorEvent);
  }
}

const working = () =>
  new Thread((request, thread) => {
    const placements = answer(request, (share) => thread.say({ kind: 'progress', share }));
    thread.say({ kind: 'placed', placements });
  });

async function quotes(placed: ReturnType<ReturnType<typeof reanchorIn>>): Promise<string[][]> {
  return (await placed).map((list) => list.map(({ start, end }) => NEW.slice(start, end)));
}

it('answers each job from its own old text, reports progress up to the end, and ends the worker', async () => {
  const thread = working();
  const shares: number[] = [];
  const placed = reanchorIn(() => thread)(REQUEST, { onProgress: (share) => shares.push(share) });
  expect(await quotes(placed)).toEqual(QUOTES);
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(thread.ended).toBe(true);
});

it('does the work itself where no worker starts', async () => {
  const refused = reanchorIn(() => {
    throw new TypeError('This document requires TrustedScriptURL assignment.');
  });
  expect(await quotes(refused(REQUEST))).toEqual(QUOTES);
});

it('starts a worker that broke down once more, and says so after the second time', async () => {
  const breaking = () => new Thread((_request, thread) => thread.fail());
  const [first, second] = [breaking(), working()];
  const threads = [first, second];
  expect(await quotes(reanchorIn(() => threads.shift() ?? breaking())(REQUEST))).toEqual(QUOTES);
  expect([first.ended, second.ended]).toEqual([true, true]);

  let started = 0;
  const always = reanchorIn(() => {
    started += 1;
    return breaking();
  });
  await expect(always(REQUEST)).rejects.toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining('stopped twice') as string,
  });
  expect(started).toBe(2);
});

it('ends the worker when it is cancelled, and answers nothing', async () => {
  const silent = new Thread(() => undefined);
  const control = new AbortController();
  const placed = reanchorIn(() => silent)(REQUEST, { signal: control.signal });
  setTimeout(() => control.abort(), 5);
  await expect(placed).rejects.toMatchObject({ code: 'cancelled' });
  expect(silent.ended).toBe(true);
  const late = reanchorIn(working)(REQUEST, { signal: control.signal });
  await expect(late).rejects.toBeInstanceOf(PostilError);
});
