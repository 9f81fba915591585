/**
 * JSON as pages have it. Templates write line breaks into strings, leave commas behind the last entry, hide the script from
 * browsers of 1997 (`//<![CDATA[`, `<!--`) and comment in it; search engines read it all the same. The libraries that read JSON
 * leniently (json5, jsonc-parser) stop at a line break in a string, which is the commonest of these.
 */

/** What `source` says as JSON, strictly where it is; else without what JSON does not allow; `null` where it is none at all. */
export function lenientJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    try {
      return JSON.parse(cleaned(source));
    } catch {
      // Scripts are data of others: a broken one says nothing about the page.
      return null;
    }
  }
}

/** `<![CDATA[` and `<!--`, with the sign of a comment before them that hides them from a script, and their ends. */
const WRAPPER = /(?:\/\/|\/\*)?[ \t]{0,20}(?:<!\[CDATA\[|\]\]>|<!--|-->)(?:[ \t]{0,20}\*\/)?/y;

/** One pass, each letter read a fixed number of times. */
function cleaned(source: string): string {
  const out: string[] = [];
  /** A comma waits for what comes behind it: before a bracket, and before another comma, it is one too many. */
  let comma = false;
  let opened = true;
  for (let at = 0; at < source.length;) {
    const letter = source[at] ?? '';
    const next = afterNoise(source, at);
    if (next > at) {
      at = next;
      continue;
    }
    if (letter === ',') {
      comma = !opened;
      at += 1;
      continue;
    }
    const closes = letter === '}' || letter === ']';
    if (comma && !closes) out.push(',');
    comma = false;
    opened = letter === '{' || letter === '[';
    if (letter === '"') {
      const end = stringEnd(source, at + 1);
      out.push(`"${mendedString(source.slice(at + 1, end))}"`);
      at = end + 1;
    } else {
      out.push(letter);
      at += 1;
    }
  }
  return out.join('');
}

/** Where what begins at `at` and is no JSON (white space, a comment, a wrapper, a semicolon) ends; `at` where it is some. */
function afterNoise(source: string, at: number): number {
  const letter = source[at] ?? '';
  if (/[\s;]/.test(letter)) return at + 1;
  if (!'/<-]'.includes(letter)) return at;
  WRAPPER.lastIndex = at;
  const wrapper = WRAPPER.exec(source);
  if (wrapper !== null) return at + wrapper[0].length;
  if (letter !== '/') return at;
  const [until, length] = source[at + 1] === '*' ? (['*/', 2] as const) : (['\n', 1] as const);
  const end = source.indexOf(until, at + 1);
  return end < 0 ? source.length : end + length;
}

/** Index of the quotation mark that ends the string whose first letter is at `from`; the length where there is none. */
function stringEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return Math.min(at, source.length);
}

/** Line breaks and tabs become escapes; of an escape that JSON does not know (`\'`) the letter stays. */
function mendedString(inside: string): string {
  return inside
    .replace(/\\(["\\/bfnrt]|u[\da-fA-F]{4})?/g, (whole, known?: string) =>
      known === undefined ? '' : whole,
    )
    .replace(/[\u0000-\u001F]/g, (control) => JSON.stringify(control).slice(1, -1));
}
