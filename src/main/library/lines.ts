import type { FileHandle } from 'node:fs/promises';

/** One line of a file: its bytes without the newline, and where it stands, newline included. Offsets in bytes. */
export interface Line {
  bytes: Buffer;
  start: number;
  end: number;
}

/** Bytes a read: enough to make calls few, small enough to hold a few in memory. */
const BLOCK = 1 << 20;
const NEWLINE = 0x0a;

/** The whole lines in `[from, to)`, oldest first. Bytes after the last newline are none. Linear, whatever a line's length. */
export async function* linesBetween(handle: FileHandle, from: number, to: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let start = from;
  for (let position = from; position < to;) {
    const block = await readRange(handle, position, Math.min(position + BLOCK, to));
    if (block.length === 0) return;
    let begin = 0;
    for (let newline = block.indexOf(NEWLINE); newline >= 0; newline = block.indexOf(NEWLINE, begin)) {
      const bytes = Buffer.concat([...parts, block.subarray(begin, newline)]);
      const end = position + newline + 1;
      yield { bytes, start, end };
      parts = [];
      begin = newline + 1;
      start = end;
    }
    parts.push(block.subarray(begin));
    position += block.length;
  }
}

/** The whole lines in `[from, to)`, newest first. `from` must be the start of a line. Bytes after the last newline are none. */
export async function* linesBackwards(handle: FileHandle, from: number, to: number): AsyncGenerator<Line> {
  // What is read and not yet given out, in file order: the head of a line whose beginning lies before `position`.
  let parts: Buffer[] = [];
  let end: number | null = null;
  for (let position = to; position > from;) {
    const first = Math.max(from, position - BLOCK);
    const block = await readRange(handle, first, position);
    let stop = block.length;
    for (let newline = block.lastIndexOf(NEWLINE); newline >= 0; newline = lastNewline(block, stop)) {
      const start = first + newline + 1;
      if (end !== null)
        yield { bytes: Buffer.concat([block.subarray(newline + 1, stop), ...parts]), start, end };
      parts = [];
      end = start;
      stop = newline;
    }
    if (end !== null) parts.unshift(block.subarray(0, stop));
    position = first;
  }
  if (end !== null) yield { bytes: Buffer.concat(parts), start: from, end };
}

/** Fewer bytes than asked for only at the end of the file. */
export async function readRange(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(to - from);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Writes all of `bytes`, from `position` in the file on. */
export async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}

/** The last newline before `stop`, or −1: `lastIndexOf` counts a negative start from the end. */
function lastNewline(block: Buffer, stop: number): number {
  return stop === 0 ? -1 : block.lastIndexOf(NEWLINE, stop - 1);
}
