import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** Why there is no answer, in the sense of `FAILED`; `cause` says more, to programmers. */
export class AskError extends Error {
  readonly failed: 'unreachable' | 'strange';

  constructor(failed: 'unreachable' | 'strange', cause: unknown) {
    super(failed, { cause });
    this.name = 'AskError';
    this.failed = failed;
  }
}

export interface Asking {
  /** Gives the question up. */
  signal?: AbortSignal;
  /** Trusted besides what the system trusts, PEM: for servers of tests. */
  ca?: string;
  /** Milliseconds for all of it, redirects included. */
  within?: number;
}

/** A server that takes longer than this is as good as away; nobody waits for it. */
const WITHIN = 15_000;
/** The list of a release's files and what its makers say about it take some 30 kB. */
const MOST_BYTES = 512 * 1024;
/** A page that was renamed leads on once; more is a circle. */
const MOST_REDIRECTS = 2;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * What stands at `address`: one GET by Node's own https, with nothing in it that tells who or what asks. Chromium, whose network
 * stays switched off, has no part in it: there is no cookie, no cache, no proxy and no session. Redirects are followed on the
 * same host alone.
 *
 * Throws AskError: `unreachable` where nobody answered in time, `strange` where the answer is none that is taken.
 */
export async function ask(address: string, { signal, ca, within = WITHIN }: Asking = {}): Promise<string> {
  const ended = AbortSignal.any([AbortSignal.timeout(within), ...(signal === undefined ? [] : [signal])]);
  let url = httpsUrl(address);
  for (let redirects = 0; ; redirects += 1) {
    const response = await get(url, { signal: ended, ...(ca === undefined ? {} : { ca }) });
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return await bodyOf(response);
    response.destroy();
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined)
      throw new AskError('strange', statusCode);
    if (redirects === MOST_REDIRECTS) throw new AskError('strange', 'redirects');
    const next = URL.canParse(headers.location, url.href) ? new URL(headers.location, url.href).href : '';
    const onward = httpsUrl(next);
    if (onward.host !== url.host) throw new AskError('strange', 'other-host');
    url = onward;
  }
}

/** `address` if it is https and carries no name or password. */
function httpsUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new AskError('strange', 'address');
  return url;
}

function get(url: URL, options: Pick<RequestOptions, 'signal' | 'ca'>): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const sent = request(url, {
      ...options,
      method: 'GET',
      // A connection for this one question, closed behind it.
      agent: false,
      minVersion: 'TLSv1.2',
      maxHeaderSize: 16 * 1024,
      // GitHub answers nobody without a name; this one is the same for everyone.
      headers: { Accept: 'application/json', 'User-Agent': 'Postil' },
    });
    sent.once('response', done);
    sent.once('error', (error) => fail(new AskError('unreachable', error)));
    sent.end();
  });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new AskError('strange', 'length');
      chunks.push(chunk);
    }
  } catch (error) {
    response.destroy();
    throw error instanceof AskError ? error : new AskError('unreachable', error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new AskError('strange', error);
  }
}
