/** The part of a file that its encoding is told by: what is not ASCII, with the words around it. */

/** Letter statistics settle within this much, and every candidate costs time with every byte. */
const LARGEST = 12 * 1024;

/** The file is looked at in so many places, so that a first accent at its end counts as one at its beginning. */
const ZONES = 8;

/** ASCII before and after a letter that is none: some ten words, which tell the language. */
const AROUND = 64;

/** Bytes below this are no second or third byte of a letter in any encoding (GB18030's begin at `0`). */
const CUT = 0x30;

/** `bytes` itself where it is short; else pieces of it, each whole letters, at most 12 kB together. ASCII alone gives none. */
export function encodingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LARGEST) return bytes;
  const out = new Uint8Array(LARGEST);
  let length = 0;
  const zone = Math.ceil(bytes.length / ZONES);
  for (let start = 0; start < bytes.length; start += zone) {
    const end = Math.min(bytes.length, start + zone);
    // What earlier zones left over is for the later ones.
    const limit = Math.floor((LARGEST * (start / zone + 1)) / ZONES);
    for (let at = start; at < end && length < limit;) {
      const high = nextHigh(bytes, at, end);
      if (high === -1) break;
      const from = cutBefore(bytes, Math.max(start, at, high - AROUND), high);
      const to = Math.min(pieceEnd(bytes, high, end), from + limit - length);
      out.set(bytes.subarray(from, to), length);
      length += to - from;
      at = Math.max(to, high + 1);
    }
  }
  return out.subarray(0, length);
}

function nextHigh(bytes: Uint8Array, from: number, end: number): number {
  for (let index = from; index < end; index += 1) {
    if ((bytes[index] ?? 0) > 0x7f) return index;
  }
  return -1;
}

/** The first place from `from` on where a letter begins for certain; `high` where there is none before it. */
function cutBefore(bytes: Uint8Array, from: number, high: number): number {
  for (let index = from; index < high; index += 1) {
    if ((bytes[index] ?? 0) < CUT) return index;
  }
  // In the middle of a run without spaces: its beginning is known to be one, if it is near.
  for (let index = high; index > Math.max(0, high - LARGEST); index -= 1) {
    if ((bytes[index - 1] ?? 0) < CUT) return index;
  }
  return high;
}

/** Where the stretch that begins at `high` has had `AROUND` bytes of ASCII, at a byte that ends a letter. */
function pieceEnd(bytes: Uint8Array, high: number, end: number): number {
  let quiet = 0;
  for (let index = high; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    quiet = byte > 0x7f ? 0 : quiet + 1;
    if (quiet >= AROUND && byte < CUT) return index + 1;
  }
  return end;
}
