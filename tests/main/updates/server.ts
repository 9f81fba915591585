import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';

/**
 * A key and a certificate for `localhost`, good until 2126 and for nothing but tests: the key is known to everybody. Made with
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost
 * -addext subjectAltName=DNS:localhost,IP:127.0.0.1`.
 */
export const CERTIFICATE = join(import.meta.dirname, '../../fixtures/localhost.pem');

/** A server on this computer that tells what it was asked. */
export interface Server {
  /** `https://localhost:…`, without a path. */
  origin: string;
  /** Requests as they came. */
  asked: IncomingMessage[];
  /** Connections, whether something was asked over them or not. */
  connections: number;
  close(): Promise<void>;
}

export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const pem = readFileSync(CERTIFICATE);
  const sockets = new Set<Socket>();
  const server = createServer({ cert: pem, key: pem }, (request, response) => {
    counted.asked.push(request);
    answer(request, response);
  });
  server.on('connection', (socket: Socket) => {
    counted.connections += 1;
    sockets.add(socket);
  });
  const counted: Server = {
    origin: '',
    asked: [],
    connections: 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  counted.origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return counted;
}
