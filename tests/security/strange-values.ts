/**
 * Calls each request of the exposed object, and its way for dropped files, `each` times with values that no contract asks
 * for. Runs in the page, and so uses nothing from outside.
 *
 * @returns for each name how many calls were made, and which of them main answered with words for what it did not foresee
 */
export async function strangeValues({
  names,
  each,
  seed,
}: {
  names: readonly string[];
  each: number;
  seed: number;
}): Promise<Record<string, { tried: number; refused: number; unforeseen: string[] }>> {
  // A small generator of known quality (mulberry32): the same seed, the same values.
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const deep = (levels: number): unknown => {
    let value: unknown = 0;
    for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { changes: value };
    return value;
  };
  const circle: Record<string, unknown> = { id: 'x' };
  circle['self'] = circle;
  const texts = [
    '',
    ' ',
    'x',
    '__proto__',
    '../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'javascript:1',
  ].concat([
    '\u0000',
    '\ud800',
    '\u202e',
    'x'.repeat(100_000),
    '1',
    'null',
    '[object Object]',
    'app://postil/',
  ]);
  const leaf: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => pick([true, false]),
    () => pick([0, -0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 53, 1e308, Number.MIN_VALUE]),
    () => Math.floor((random() - 0.5) * 1e9),
    () => pick(texts),
    () => 10n ** 30n,
    () => new Date(pick([0, NaN])),
    () => /a+/g,
    () => new Error('strange'),
    () => new Uint8Array(Math.floor(random() * 2_000)),
    () => new ArrayBuffer(8),
    () => deep(pick([3, 100, 600])),
    () => circle,
    (): unknown => new Array<unknown>(1_000),
    () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
    () => () => 1,
    () => Symbol('strange'),
    () => Promise.resolve(1),
    () => window,
    () => document.body,
    () => new File(['x'], 'x.txt'),
    () => ({
      get id() {
        return 'got';
      },
      toString: null,
    }),
  ];
  const keys = [
    'id',
    'kind',
    'at',
    'changes',
    'table',
    'before',
    'after',
    'theme',
    'textSize',
    'length',
    '__proto__',
  ];
  const strange = (depth: number): unknown => {
    const kind = random();
    if (depth === 0 || kind < 0.6) return pick(leaf)();
    const size = Math.floor(random() * 4);
    if (kind < 0.7) return new Map(Array.from({ length: size }, () => [strange(0), strange(depth - 1)]));
    if (kind < 0.8) return new Set(Array.from({ length: size }, () => strange(depth - 1)));
    if (kind < 0.9) return Array.from({ length: size }, () => strange(depth - 1));
    return Object.fromEntries(Array.from({ length: size }, () => [pick(keys), strange(depth - 1)]));
  };

  const { postil } = globalThis as unknown as {
    postil: Record<string, (...args: unknown[]) => Promise<unknown>>;
  };
  const found: Record<string, { tried: number; refused: number; unforeseen: string[] }> = {};
  for (const name of [...names, 'openDropped']) {
    const counts = { tried: 0, refused: 0, unforeseen: [] as string[] };
    found[name] = counts;
    while (counts.tried < each) {
      counts.tried += 1;
      // Four arguments are more than any request has, so that the number alone is often wrong.
      const args = Array.from({ length: 1 + Math.floor(random() * 4) }, () => strange(3));
      try {
        await postil[name]?.(...args);
      } catch (error) {
        counts.refused += 1;
        const { message } = error as Error;
        if (/did not foresee|handler registered/.test(message)) counts.unforeseen.push(message);
      }
    }
  }
  return found;
}
