import { INVISIBLE, LETTERS, MARKS } from '../search/fold.ts';

/** Which differences count. */
export interface FoldOptions {
  matchCase: boolean;
  matchAccents: boolean;
}

/** A text as it is compared, and the way back. */
export interface Folded {
  text: string;
  /**
   * For each code unit of `text` where the letter that it comes from begins in the source: a letter with its marks, of which no part
   * is found alone. `null` where each comes from the unit at its own place.
   */
  starts: Uint32Array | null;
}

/** What a keyboard and a typesetter write differently is the same, whatever else counts. Em dashes are no hyphens. */
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", '‛': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '‟': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '−': '-',
}; // prettier-ignore

/**
 * What belongs to the letter before it, besides the marks that writers leave out: voicing of Kana in both widths, vowels and finals
 * of Hangul that stand by themselves.
 */
const OTHER_JOINS = /[\u3099\u309a\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff]/;
const MARK = new RegExp(MARKS.source);
const UNSEEN = new RegExp(INVISIBLE.source);
/** The first code unit that joins: the soft hyphen. Below it nothing has to be looked up. */
const FIRST_JOIN = 0xad;

/** Marks of one letter that are looked at together: as many as text that is safe to stream has (UAX #15, section 13). */
const MOST_MARKS = 30;

const ASCII = /^[\0-\x7f]*$/;

/** Of each code unit: not looked at yet, or whether it joins. */
const joining = new Uint8Array(0x10000);
const [STANDS, JOINS] = [1, 2];

function joins(unit: number): boolean {
  if (unit < FIRST_JOIN) return false;
  if (joining[unit] === 0) {
    const letter = String.fromCharCode(unit);
    joining[unit] = MARK.test(letter) || UNSEEN.test(letter) || OTHER_JOINS.test(letter) ? JOINS : STANDS;
  }
  return joining[unit] === JOINS;
}

/** What letters become, as they are met. */
interface Known {
  /** Of single code units, where that is one code unit; 0: not met yet. */
  table: Uint16Array;
  /** Of other letters. */
  others: Map<string, string>;
}
/** By options. */
const knowns = new Map<string, Known>();
/** All syllables of Hangul and as many others: what else there is comes seldom. */
const MOST_KNOWN = 24_000;
/** In a table: more than one unit, or none. U+FFFF is no character. */
const OTHERWISE = 0xffff;

/**
 * `text` as it is searched. Always the same: the kind of quotes, hyphens and white space, how letters are composed (é of one or two
 * code points, Hangul), the width and presentation of letters (ﬁ, ｶﾞ), and what is not seen (soft hyphens). By `options`: case, with
 * ß as ss, and accents, with ø as o. Linear in the text, one pass.
 */
export function foldText(text: string, options: FoldOptions): Folded {
  if (ASCII.test(text)) {
    const spaced = text.replace(/[^\S ]/g, ' ');
    return { text: options.matchCase ? spaced : spaced.toLowerCase(), starts: null };
  }
  const known = knownBy(options);
  const { table } = known;
  const out = new Output(text.length);
  const { length } = text;
  for (let at = 0; at < length;) {
    const unit = text.charCodeAt(at);
    let end = at + (isPair(text, at) ? 2 : 1);
    const most = end + MOST_MARKS;
    while (end < length && end < most && joins(text.charCodeAt(end))) end += 1;
    if (end === at + 1) {
      if (table[unit] === 0) table[unit] = single(foldLetter(text.charAt(at), options));
      const folded = table[unit] ?? OTHERWISE;
      if (folded !== OTHERWISE) {
        out.add(folded, at);
        at = end;
        continue;
      }
    }
    const folded = foldOther(text.slice(at, end), known, options);
    for (let i = 0; i < folded.length; i += 1) out.add(folded.charCodeAt(i), at);
    at = end;
  }
  return out.done();
}

/** One letter with its marks, as it is compared. */
function foldLetter(letter: string, { matchCase, matchAccents }: FoldOptions): string {
  // Marks are put in order when what stands unseen between them is gone; NFKD may have made more of it.
  let folded = letter.normalize('NFKD').replace(INVISIBLE, '').normalize('NFKD');
  if (!matchCase) folded = folded.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
  if (!matchAccents) folded = Array.from(folded.replace(MARKS, ''), plain).join('');
  folded = Array.from(folded, (sign) => SIGNS[sign] ?? sign).join('');
  return folded.replace(/\s/g, ' ');
}

/** Letters that are typed as others where the keyboard has none of them, in their case. */
function plain(letter: string): string {
  const known = LETTERS[letter];
  if (known !== undefined) return known;
  const capital = LETTERS[letter.toLowerCase()];
  return capital === undefined ? letter : capital.toUpperCase();
}

function single(folded: string): number {
  return folded.length === 1 ? folded.charCodeAt(0) : OTHERWISE;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

function foldOther(letter: string, { others }: Known, options: FoldOptions): string {
  let folded = others.get(letter);
  if (folded === undefined) {
    folded = foldLetter(letter, options);
    if (others.size < MOST_KNOWN) others.set(letter, folded);
  }
  return folded;
}

function knownBy({ matchCase, matchAccents }: FoldOptions): Known {
  const key = `${matchCase} ${matchAccents}`;
  let known = knowns.get(key);
  if (known === undefined) knowns.set(key, (known = { table: new Uint16Array(0x10000), others: new Map() }));
  return known;
}

/** Arguments of one call: far below what engines allow. */
const CHUNK = 0x2000;

/** Code units with the places they come from. */
class Output {
  #units: Uint16Array;
  #starts: Uint32Array;
  #length = 0;
  /** Whether each unit so far comes from its own place. */
  #own = true;
  readonly #source: number;

  constructor(length: number) {
    this.#source = length;
    this.#units = new Uint16Array(length + 1);
    this.#starts = new Uint32Array(length + 1);
  }

  add(unit: number, start: number): void {
    if (this.#length === this.#units.length) this.#grow();
    if (start !== this.#length) this.#own = false;
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#length += 1;
  }

  done(): Folded {
    let text = '';
    for (let at = 0; at < this.#length; at += CHUNK)
      text += String.fromCharCode(...this.#units.subarray(at, Math.min(this.#length, at + CHUNK)));
    const own = this.#own && this.#length === this.#source;
    return { text, starts: own ? null : this.#starts.slice(0, this.#length) };
  }

  #grow(): void {
    const units = new Uint16Array(this.#length * 2);
    const starts = new Uint32Array(this.#length * 2);
    units.set(this.#units);
    starts.set(this.#starts);
    this.#units = units;
    this.#starts = starts;
  }
}
