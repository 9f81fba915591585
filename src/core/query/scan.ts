/**
 * The pieces of a query, with their places in it (UTF-16 code units). Linear, and it takes whatever there is: brackets, colons and
 * quotation marks as an East Asian keyboard or a typesetter writes them too.
 */
export type Token = { kind: 'open' | 'close' | 'and' | 'or' | 'not'; start: number; end: number } | Term;

export interface Term {
  kind: 'term';
  start: number;
  end: number;
  /** As it was written, without the colon; `null` for bare words. */
  key: string | null;
  /** Where what is asked for begins: behind the colon, at the quotation mark if there is one. */
  valueStart: number;
  /** Without its quotation marks, white space evened. */
  value: string;
  quoted: boolean;
  /** False where a quotation mark was opened and never closed. */
  closed: boolean;
}

const SPACE = /\s/;
const KEY = /([a-z][a-z-]{0,30})[:：](?!\/\/)/iy;
const WORD = /[^\s()（）"“”„]+/y;
const OPENS = '"“„';
/** In capitals only: in small letters they are words like others. */
const WORDS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' };

export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = next(text, at);
    if (token === null) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function next(text: string, start: number): Token | null {
  const first = text[start]!;
  const after = text[start + 1] ?? ' ';
  if (SPACE.test(first)) return null;
  if ('(（'.includes(first)) return { kind: 'open', start, end: start + 1 };
  if (')）'.includes(first)) return { kind: 'close', start, end: start + 1 };
  // A dash with nothing behind it is a dash.
  if (first === '-') return SPACE.test(after) ? null : { kind: 'not', start, end: start + 1 };
  const key = matchAt(KEY, text, start);
  const valueStart = start + (key?.[0].length ?? 0);
  const value = valueAt(text, valueStart);
  if (key === null && !value.quoted) {
    if (value.end === start) return null;
    const kind = WORDS[value.value];
    if (kind !== undefined) return { kind, start, end: value.end };
  }
  return { kind: 'term', start, key: key?.[1] ?? null, valueStart, ...value };
}

function valueAt(text: string, start: number): Pick<Term, 'end' | 'value' | 'quoted' | 'closed'> {
  const mark = text[start] ?? '';
  if (mark === '' || !OPENS.includes(mark)) {
    const word = matchAt(WORD, text, start)?.[0] ?? '';
    return { end: start + word.length, value: word, quoted: false, closed: true };
  }
  const closes = mark === '"' ? '"' : '“”"';
  let value = '';
  let at = start + 1;
  for (; at < text.length && !closes.includes(text[at]!); at += 1) {
    // A backslash before a quotation mark or another backslash is not one itself.
    if (text[at] === '\\' && ('\\'.includes(text[at + 1] ?? ' ') || OPENS.includes(text[at + 1] ?? ' ')))
      at += 1;
    value += text[at];
  }
  const closed = at < text.length;
  return { end: closed ? at + 1 : at, value: value.replace(/\s+/g, ' ').trim(), quoted: true, closed };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
