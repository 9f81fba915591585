/** Letters that make words with those beside them; Chinese and Japanese have no spaces, and every letter ends a word. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Shorter overlaps are chance: *and then he*. */
const SHORTEST_OVERLAP = 12;

/**
 * Whether one of two quotes from the same place is the other one with its ends moved: one holds the other, as whole words, or
 * the end of one is the beginning of the other over at least half of the shorter. Linear in both (Knuth, Morris and Pratt).
 */
export function isReworked(one: string, other: string): boolean {
  const a = spaced(one);
  const b = spaced(other);
  if (a === '' || b === '') return false;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const ahead = run(shorter, longer);
  if (ahead.holds) return true;
  const enough = Math.max(SHORTEST_OVERLAP, shorter.length / 2);
  return ahead.overlap >= enough || run(longer, shorter).overlap >= enough;
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether `text` holds `pattern` as whole words, and how much of its end is the beginning of `pattern`. */
function run(pattern: string, text: string): { holds: boolean; overlap: number } {
  const back = borders(pattern);
  let length = 0;
  let holds = false;
  for (let at = 0; at < text.length; at += 1) {
    while (length > 0 && (length === pattern.length || pattern[length] !== text[at])) length = back[length - 1] ?? 0; // prettier-ignore
    if (pattern[length] === text[at]) length += 1;
    if (length === pattern.length) holds ||= isWhole(text, at + 1 - length, at + 1);
  }
  return { holds, overlap: length };
}

/** Of each beginning of `pattern` the longest that is its end as well. */
function borders(pattern: string): Int32Array {
  const back = new Int32Array(pattern.length);
  for (let at = 1, length = 0; at < pattern.length; at += 1) {
    while (length > 0 && pattern[length] !== pattern[at]) length = back[length - 1] ?? 0;
    if (pattern[length] === pattern[at]) length += 1;
    back[at] = length;
  }
  return back;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !cuts(text, start) && !cuts(text, end);
}

/** Whether a word goes on across `at`. */
function cuts(text: string, at: number): boolean {
  return at > 0 && at < text.length && IN_WORD.test(text[at - 1] ?? '') && IN_WORD.test(text[at] ?? '');
}
