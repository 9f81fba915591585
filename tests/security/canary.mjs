// @ts-check
/**
 * One side of the network that namespace.ts lays: `node canary.mjs world|inside FOLDER`. Both sides write down who connects to
 * them, one line of JSON a visit. The world also answers every question for a name, with itself; the inside has a door, a
 * socket in FOLDER, through which a test reaches ports of its loopback.
 */
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

const [where = '', folder = ''] = process.argv.slice(2);
/** @param {string} kind @param {string} what */
const say = (kind, what) => process.stdout.write(`${JSON.stringify({ kind, what, where })}\n`);

/** Web, its secure kin, files, mail, shares, proxies, and what tests use. */
const PORTS = [80, 443, 21, 25, 139, 445, 3128, 3478, 5349, 8080];
for (const port of PORTS) {
  createServer((socket) => {
    say('tcp', String(port));
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      const [line = ''] = data.toString('latin1').split('\r\n');
      const host = /\r\nhost: *([^\r]*)/i.exec(data.toString('latin1'))?.[1] ?? '';
      if (/^[A-Z]+ \S+ HTTP/.test(line)) say('http', `${host} ${line.split(' ')[1]}`);
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
      );
    });
  }).listen(port, '::');
}

/** STUN, QUIC, SSDP, mDNS, NetBIOS, LLMNR. */
for (const port of [3478, 443, 1900, 5353, 137, 5355]) {
  const socket = createSocket({ type: 'udp6', reuseAddr: true });
  socket.on('message', () => say('udp', String(port)));
  socket.on('error', () => undefined);
  socket.bind(port, '::');
}

if (where === 'world') {
  const socket = createSocket('udp6');
  socket.on('message', (message, sender) => {
    const { name, end, type } = question(message);
    say('dns', name);
    // One answer (RFC 1035 §4.1): the name by reference, its type, class IN, no time to live, this side's address.
    const address =
      type === 28 ? Buffer.from('fd770000000000000000000000000002', 'hex') : Buffer.from([10, 77, 0, 2]);
    const isAddress = type === 1 || type === 28;
    const head = Buffer.from(message.subarray(0, end));
    head.writeUInt16BE(0x8580, 2);
    head.writeUInt16BE(isAddress ? 1 : 0, 6);
    head.writeUInt32BE(0, 8);
    const record = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, address.length]);
    socket.send(isAddress ? Buffer.concat([head, record, address]) : head, sender.port, sender.address);
  });
  socket.bind(53, '::');
} else {
  createServer((outer) => {
    outer.once('data', (first) => {
      const line = first.indexOf(10);
      const inner = connect(Number(first.subarray(0, line).toString()), '127.0.0.1');
      inner.write(first.subarray(line + 1));
      outer.pipe(inner).pipe(outer);
      for (const socket of [outer, inner]) {
        socket.on('error', () => undefined);
        socket.on('close', () => (outer.destroy(), inner.destroy()));
      }
    });
    outer.on('error', () => undefined);
  }).listen(join(folder, 'door'));
}

// Nobody is left waiting for a test that was killed.
setInterval(() => process.ppid === 1 && process.exit(0), 2_000);
process.stdout.write('ready\n');

/**
 * The first question of a DNS message (RFC 1035 §4.1.2).
 *
 * @param {Buffer} message
 */
function question(message) {
  const labels = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString('latin1'));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: message.readUInt16BE(at + 1), end: at + 5 };
}
