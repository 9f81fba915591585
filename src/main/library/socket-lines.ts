import type { Socket } from 'node:net';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';

/** The lines that arrive on `socket`, without their newlines. Throws PostilError `too-large` beyond `largest` bytes a line. */
export async function* readLines(socket: Socket, largest: number): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const data of socket) {
    let rest = data as Buffer;
    for (let newline = rest.indexOf(0x0a); newline >= 0; newline = rest.indexOf(0x0a)) {
      yield Buffer.concat([...parts, rest.subarray(0, newline)]).toString('utf8');
      rest = rest.subarray(newline + 1);
      parts = [];
      length = 0;
    }
    parts.push(rest);
    length += rest.length;
    if (length > largest) throw new PostilError('too-large', words.safety.command.tooLarge);
  }
}
