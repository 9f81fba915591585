import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, AskError, type Asking } from '../../../src/main/updates/ask.ts';
import { CERTIFICATE, serve, type Server } from './server.ts';

const ca = readFileSync(CERTIFICATE, 'utf8');
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function asked(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: Asking = { ca },
): Promise<string> {
  server = await serve(answer);
  return ask(`${server.origin}/latest`, options);
}
const failed = (answer: Promise<string>): Promise<unknown> =>
  answer.then(
    () => 'an answer',
    (error: unknown) => (error instanceof AskError ? error.failed : error),
  );

describe('ask', () => {
  it('sends one GET that is the same for everyone', async () => {
    expect(await asked((_request, response) => response.setHeader('set-cookie', 'id=7').end('{"a":"é"}'))).toBe(
      '{"a":"é"}',
    ); // prettier-ignore
    const [request] = server!.asked;
    expect(request).toMatchObject({ method: 'GET', url: '/latest' });
    const { host, ...headers } = request!.headers;
    expect(host).toBe(new URL(server!.origin).host);
    expect(headers).toEqual({ accept: 'application/json', 'user-agent': 'Postil', connection: 'close' });
    // What the first answer wanted to be kept is not sent along with the second question.
    await ask(`${server!.origin}/latest`, { ca });
    expect(server!.asked[1]!.headers.cookie).toBeUndefined();
  });

  it('follows a redirect on the same host, and no further than two', async () => {
    const lead = (to: (path: string) => string | null) => (request: IncomingMessage, response: ServerResponse) => {
      const next = to(request.url ?? '');
      if (next === null) response.end('there');
      else response.writeHead(302, { location: next }).end();
    }; // prettier-ignore
    expect(await asked(lead((path) => (path === '/latest' ? '/moved' : null)))).toBe('there');
    await server!.close();
    expect(await failed(asked(lead((path) => `${path}/again`)))).toBe('strange');
    expect(server!.asked).toHaveLength(3);
  });

  it('goes to no other host, port or scheme', async () => {
    const other = await serve((_request, response) => response.end('elsewhere'));
    const { port } = new URL(other.origin);
    for (const location of [other.origin, `http://localhost:${port}/`, 'file:///etc/hostname', 'https://', 'https://name:word@localhost/']) {
      expect(await failed(asked((_request, response) => response.writeHead(301, { location }).end()))).toBe('strange');
      await server!.close();
    } // prettier-ignore
    expect(other.connections).toBe(0);
    await other.close();
  });

  it.each([
    ['an error', (_: IncomingMessage, response: ServerResponse) => response.writeHead(500).end('{}')],
    ['nothing there', (_: IncomingMessage, response: ServerResponse) => response.writeHead(404).end('{}')],
    ['a redirect to nowhere', (_: IncomingMessage, response: ServerResponse) => response.writeHead(302).end()],
    ['a book', (_: IncomingMessage, response: ServerResponse) => response.end('x'.repeat(600_000))],
    ['no UTF-8', (_: IncomingMessage, response: ServerResponse) => response.end(Buffer.from([0xff, 0xfe]))],
  ] as const)('takes %s for no answer', async (_case, answer) => {
    expect(await failed(asked(answer))).toBe('strange');
  }); // prettier-ignore

  it('ends an answer without an end', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    const flood = (_request: IncomingMessage, response: ServerResponse): void => {
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect(await failed(asked(flood))).toBe('strange');
  });

  it.each([
    ['never begins', () => undefined],
    ['never ends', (_: IncomingMessage, response: ServerResponse) => void response.write('{')],
  ])('waits no longer than it may for what %s', async (_case, answer) => {
    expect(await failed(asked(answer, { ca, within: 200 }))).toBe('unreachable');
  });

  it('is given up at a word', async () => {
    const stop = new AbortController();
    const answer = failed(asked(() => stop.abort(), { ca, signal: stop.signal }));
    expect(await answer).toBe('unreachable');
  });

  it('trusts no certificate that the system does not', async () => {
    expect(await failed(asked((_request, response) => response.end('{}'), {}))).toBe('unreachable');
    expect(server!.asked).toEqual([]);
  });

  it('asks https alone', async () => {
    let connections = 0;
    const plain = createServer(() => (connections += 1));
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    const { port } = plain.address() as { port: number };
    for (const address of [`http://localhost:${port}/`, `ws://localhost:${port}/`, 'latest', ''])
      expect(await failed(ask(address))).toBe('strange');
    expect(connections).toBe(0);
    await new Promise((done) => plain.close(done));
  });
});
