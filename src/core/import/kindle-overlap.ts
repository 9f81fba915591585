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
  if (a.length === 0 || b.length === 0) return false;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const ahead = run(shorter, longer);
  if (ahead.holds) return true;
  const enough = Math.max(SHORTEST_OVERLAP, shorter.length / 2);
  return ahead.overlap >= enough || run(longer, shorter).overlap >= enough;
}

const SPACE = 0x20;

/**
 * The code units of `text` with one space for each run of white space, none at its ends. No regular expression replaces them:
 * of a megabyte of short words it makes half a million strings, and collecting those takes longer than all the rest.
 */
function spaced(text: string): Uint16Array {
  const whole = text.normalize('NFC').trim();
  const units = new Uint16Array(whole.length);
  let count = 0;
  for (let at = 0; at < whole.length; at += 1) {
    const code = whole.charCodeAt(at);
    if (!isSpace(code)) units[count++] = code;
    else if (units[count - 1] !== SPACE) units[count++] = SPACE;
  }
  return units.subarray(0, count);
}

const BLANK = /\s/;

function isSpace(code: number): boolean {
  if (code < 0xa0) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  // No letter from U+3001 to U+FEFE is white space, nor any from U+00A1 to U+167F: most text is settled here.
  if (code > 0xa0 && (code < 0x1680 || (code > 0x3000 && code !== 0xfeff))) return false;
  return BLANK.test(String.fromCharCode(code));
}

/** Whether `text` holds `pattern` as whole words, and how much of its end is the beginning of `pattern`. */
function run(pattern: Uint16Array, text: Uint16Array): { holds: boolean; overlap: number } {
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
function borders(pattern: Uint16Array): Int32Array {
  const back = new Int32Array(pattern.length);
  for (let at = 1, length = 0; at < pattern.length; at += 1) {
    while (length > 0 && pattern[length] !== pattern[at]) length = back[length - 1] ?? 0;
    if (pattern[length] === pattern[at]) length += 1;
    back[at] = length;
  }
  return back;
}

function isWhole(text: Uint16Array, start: number, end: number): boolean {
  return !cuts(text, start) && !cuts(text, end);
}

/** Whether a word goes on across `at`. */
function cuts(text: Uint16Array, at: number): boolean {
  return at > 0 && at < text.length && isInWord(text[at - 1]) && isInWord(text[at]);
}

function isInWord(code = SPACE): boolean {
  return IN_WORD.test(String.fromCharCode(code));
}
