/** Breaking files, the same way each time for the same seed. */

/** A small generator of known quality (mulberry32): the same seed, the same mutations. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const VALUES: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', 'x', '\ud800', '\0', '../../x', 'a'.repeat(400), [], {}, [[[]]], { __proto__: null },
  '2026-13-45', 'Annotation', 'https://example.org/', 'javascript:alert(1)', ['x'], { length: 1 }, { '@value': 'x' }, { '@list': [{}] },
  { type: 'Choice', items: [{}] }, { type: 'TextQuoteSelector', exact: 7 }, 'postil://article/%', '#:~:text=%', 'urn:uuid:x',
]; // prettier-ignore

interface Slot {
  holder: Record<string, unknown>;
  key: string;
}

function slotsOf(value: unknown, slots: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return slots;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    slots.push({ holder, key });
    slotsOf(holder[key], slots);
  }
  return slots;
}

/** A file of JSON with one to three changes: of bytes, of lines, or of values wherever they stand. */
export function mutated(json: string, random: (below: number) => number): string {
  if (random(4) === 0) return mutatedText(json, random);
  const value = JSON.parse(json) as unknown;
  const slots = slotsOf(value);
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const { holder, key } = slots[random(slots.length)]!;
    const change = random(4);
    if (change === 0) delete holder[key];
    else if (change === 1) holder[key] = VALUES[random(VALUES.length)];
    else if (change === 2) {
      const other = slots[random(slots.length)]!;
      // Not into itself: that would be no JSON.
      const copy = JSON.stringify(other.holder[other.key]);
      if (copy !== undefined) holder[key] = JSON.parse(copy) as unknown;
    } else holder[`${key}x`] = holder[key];
  }
  const text = JSON.stringify(value);
  return random(5) === 0
    ? text.replace(
        '{',
        '{"__proto__":{"type":"Annotation","polluted":1},"constructor":{"prototype":{"polluted":1}},',
      )
    : text;
}

/** Signs that mean something to a table. */
const SIGNS = ['"', ',', ';', '\t', '\r', '\n', '""', '\ufeff', '\0', '=', "'"];

/** Any text with bytes changed, a part cut out, its end cut off, or signs put in. */
export function mutatedText(text: string, random: (below: number) => number): string {
  const kind = random(3);
  if (kind === 0) {
    const bytes = Buffer.from(text);
    for (let count = 1 + random(3); count > 0; count -= 1) bytes[random(bytes.length)] = random(256);
    return bytes.toString();
  }
  const from = random(text.length);
  if (kind === 1)
    return random(2) === 0 ? text.slice(0, from) : text.slice(0, from) + text.slice(from + random(200));
  let changed = text;
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const at = random(changed.length);
    changed = changed.slice(0, at) + SIGNS[random(SIGNS.length)]! + changed.slice(at);
  }
  return changed;
}
