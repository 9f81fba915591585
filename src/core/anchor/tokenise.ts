/**
 * Text → tokens: words, punctuation marks, and single characters of scripts written without spaces. White space is no token.
 * Tokens carry their offsets, so the shadow needs no offset map of its own, and a number that is equal for equal shadows.
 */
import {
  IGNORED, MARK, PUNCTUATION, SINGLE, SPACE, WORD,
  classOf, classTable, foldPunctuation, foldRun, foldWord, roleOf,
} from './characters.ts'; // prettier-ignore

import {
  Vocabulary,
  KIND_PUNCTUATION,
  KIND_SINGLE,
  KIND_WORD,
  ROLE_CLAUSE,
  ROLE_CLOSER,
  ROLE_TERMINATOR,
  hashed,
} from './vocabulary.ts';

/** How strong a border stands before a token. */
export const BREAK_NONE = 0;
export const BREAK_CLAUSE = 1;
export const BREAK_SENTENCE = 2;
export const BREAK_BLOCK = 3;

/** What runs on longer is data, not a word; it is cut, so that no step has to compare megabytes. In code units. */
const LONGEST_WORD = 128;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets of each token in `text`, UTF-16 code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Number of the token's shadow in the vocabulary. */
  readonly id: Int32Array;
  /** `BREAK_…` before each token; one more entry than there are tokens, the last for the end of the text. */
  readonly border: Uint8Array;
}

/** Cuts `text` into tokens numbered by `vocabulary`, which grows. One pass, linear in the text's length. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const cutter = new Cutter(text, vocabulary);
  return cutter.run();
}

class Cutter {
  private readonly text: string;
  private readonly vocabulary: Vocabulary;
  private start: Int32Array;
  private end: Int32Array;
  private id: Int32Array;
  private border: Uint8Array;
  private count = 0;
  /** The border that the next token will stand behind. */
  private pending = BREAK_BLOCK;
  /** A sentence has ended, and only closing quotes or brackets came since. */
  private ended = false;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    // Prose has a token every five code units; the arrays double where a text is denser.
    const size = (text.length >> 2) + 16;
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.id = new Int32Array(size);
    this.border = new Uint8Array(size + 1);
  }

  run(): Tokens {
    const { text } = this;
    const length = text.length;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = classTable[code] || this.slowClass(at);
      if (kind === WORD) at = this.word(at);
      else if (kind === SPACE) {
        this.space(code);
        at += 1;
      } else if (kind === PUNCTUATION) at = this.punctuation(at);
      else if (kind === SINGLE) at = this.single(at);
      else if (kind === MARK) at = this.mark(at);
      else at += widthAt(text, at);
    }
    this.border[this.count] = BREAK_BLOCK;
    return {
      text,
      count: this.count,
      start: this.start.subarray(0, this.count),
      end: this.end.subarray(0, this.count),
      id: this.id.subarray(0, this.count),
      border: this.border.subarray(0, this.count + 1),
    };
  }

  private slowClass(at: number): number {
    return classOf(this.text.codePointAt(at) ?? 0);
  }

  private space(code: number): void {
    if (code === 0x0a || code === 0x0d || code === 0x2029) this.pending = BREAK_BLOCK;
    else if (this.ended && this.pending < BREAK_SENTENCE) this.pending = BREAK_SENTENCE;
  }

  /** A run of letters, with the marks and invisible characters inside it; a trailing invisible one stays outside. */
  private word(from: number): number {
    const { text } = this;
    let at = from;
    let end = from;
    let hash = 0;
    let plain = true;
    const limit = Math.min(text.length, from + LONGEST_WORD);
    while (at < limit) {
      const code = text.charCodeAt(at);
      const kind = classTable[code] || this.slowClass(at);
      if (kind === WORD || kind === MARK) {
        at += code < 0xd800 ? 1 : widthAt(text, at);
        end = at;
        hash = hashed(hash, code);
        if (code >= 0x300) plain = false;
      } else if (kind === IGNORED) {
        at += widthAt(text, at);
        plain = false;
      } else break;
    }
    const id = plain
      ? this.vocabulary.internSlice(text, from, end, hash, KIND_WORD)
      : this.vocabulary.intern(foldWord(text.slice(from, end)), KIND_WORD);
    this.push(from, end, id);
    return at;
  }

  private single(from: number): number {
    const { text } = this;
    let end = from + widthAt(text, from);
    while (end < text.length && this.slowClass(end) === MARK) end += widthAt(text, end);
    const slice = text.slice(from, end);
    if (this.ended && this.pending < BREAK_SENTENCE) this.pending = BREAK_SENTENCE; // no space follows 。
    this.push(from, end, this.vocabulary.intern(slice.length > 1 ? foldWord(slice) : slice, KIND_SINGLE));
    return end;
  }

  private punctuation(from: number): number {
    const { text } = this;
    let end = from + widthAt(text, from);
    let folded = foldPunctuation(text.slice(from, end));
    const run = foldRun(folded);
    if (run !== null) {
      let next = end;
      while (next < text.length && foldPunctuation(text.charAt(next)) === folded) next += 1;
      if (next > end) {
        folded = run;
        end = next;
      }
    }
    const id = this.vocabulary.intern(folded, KIND_PUNCTUATION);
    const role = this.vocabulary.role(id) || this.vocabulary.setRole(id, roleOf(folded));
    const ended =
      role === ROLE_TERMINATOR || (this.ended && role === ROLE_CLOSER && this.pending < BREAK_SENTENCE);
    this.push(from, end, id);
    this.ended = ended;
    if (role === ROLE_CLAUSE) this.pending = BREAK_CLAUSE;
    return end;
  }

  /** A mark with nothing to stand on, or after punctuation: it widens the token before it if they touch. */
  private mark(from: number): number {
    const end = from + widthAt(this.text, from);
    const last = this.count - 1;
    if (last >= 0 && this.end[last] === from) this.end[last] = end;
    else this.push(from, end, this.vocabulary.intern(this.text.slice(from, end), KIND_PUNCTUATION));
    return end;
  }

  private push(start: number, end: number, id: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.id[this.count] = id;
    this.border[this.count] = this.pending;
    this.count += 1;
    this.pending = BREAK_NONE;
    this.ended = false;
  }

  private grow(): void {
    const size = this.start.length * 2;
    this.start = enlarged(this.start, size);
    this.end = enlarged(this.end, size);
    this.id = enlarged(this.id, size);
    const border = new Uint8Array(size + 1);
    border.set(this.border);
    this.border = border;
  }
}

function enlarged(array: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

/** 2 for a surrogate pair, else 1. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
