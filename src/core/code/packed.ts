import { TOKEN_KINDS, type Token } from './tokens.ts';

/** Start, end and kind of each token, one after another: what crosses to another thread without being copied. */
export type PackedTokens = Uint32Array<ArrayBuffer>;

/** Numbers for one token. */
const WIDTH = 3;

export function packed(tokens: readonly Token[]): PackedTokens {
  const numbers = new Uint32Array(tokens.length * WIDTH);
  tokens.forEach(({ start, end, kind }, index) =>
    numbers.set([start, end, TOKEN_KINDS.indexOf(kind)], index * WIDTH),
  );
  return numbers;
}

/** @throws {RangeError} where the numbers are not those of tokens */
export function unpacked(numbers: PackedTokens): Token[] {
  return Array.from({ length: numbers.length / WIDTH }, (_, index) => {
    const [start, end, kind] = numbers.subarray(index * WIDTH, (index + 1) * WIDTH);
    const name = TOKEN_KINDS[kind ?? -1];
    if (start === undefined || end === undefined || name === undefined) throw new RangeError('Not tokens');
    return { start, end, kind: name };
  });
}
