/**
 * Which texts the quotes of an annotation file stand in. The quotes' words are indexed, four in a row, and each text is walked
 * over once: linear in the quotes and in the texts, whatever number there is of either.
 */

/** Words in a row that are looked for. Three are met by chance in a library of thousands of texts, four hardly. */
const RUN = 4;
/** Of one quote so many runs are looked for: its first, its last, and one between. */
const RUNS = 3;
/** Of one article's quotes so many: whether most of them stand in a text is told by a dozen as by a hundred. */
const QUOTES = 12;

/**
 * Runs that more quotes have than this tell nothing (an agency's last line, *at the end of the*), and would be met again in text
 * after text: quotes times texts. Others of the quote are looked for instead.
 */
const COMMON = 100;

/** Bits of a run's hash by which most runs of a text are passed over: 4 MB of marks, and a tenth of the time. */
const MARKS = 22;

/** Runs of words by their hash: which quotes have them. */
export class QuoteIndex {
  /** Numbers of quotes by the hash of a run. */
  private readonly runs = new Map<number, number[]>();
  private readonly marks = new Uint8Array(1 << MARKS);
  /** How many quotes have a run, by the same bits of its hash: too many at times, never too few. */
  private readonly shared = new Uint16Array(1 << MARKS);
  /** Per quote: the group it belongs to, its runs, and how many of these are looked for. */
  private readonly groups: number[] = [];
  private readonly hashes: number[][] = [];
  private readonly sought: number[] = [];

  /** Takes in the quotes of one group, an article. Returns how many of them have words enough to be looked for. */
  add(group: number, quotes: readonly string[]): number {
    const longest = [...new Set(quotes)].sort((a, b) => b.length - a.length).slice(0, QUOTES);
    let taken = 0;
    for (const quote of longest) {
      const hashes = [...new Set(wordRuns(quote))];
      if (hashes.length === 0) continue;
      for (const hash of hashes) {
        const slot = hash >>> (32 - MARKS);
        // Not beyond the array's room, where counting would begin anew.
        if (this.shared[slot]! <= COMMON) this.shared[slot]! += 1;
      }
      this.groups.push(group);
      this.hashes.push(hashes);
      taken += 1;
    }
    return taken;
  }

  /** How many quotes of each group stand in `text`; groups of which none does are left out. */
  count(text: string): Map<number, number> {
    const counts = new Map<number, number>();
    this.pick();
    if (this.runs.size === 0) return counts;
    const seen = new Map<number, Set<number>>();
    eachRun(text, (hash) => {
      if (this.marks[hash >>> (32 - MARKS)] === 0) return;
      for (const quote of this.runs.get(hash) ?? []) {
        const found = seen.get(quote);
        if (found === undefined) seen.set(quote, new Set([hash]));
        else found.add(hash);
      }
    });
    for (const [quote, found] of seen) {
      // One word edited, a page's number in between: most of a quote is the quote.
      if (found.size * 2 <= this.sought[quote]!) continue;
      const group = this.groups[quote]!;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return counts;
  }

  /** Chooses the runs that are looked for, once all quotes are there: only then it is known which are common. */
  private pick(): void {
    for (let quote = this.sought.length; quote < this.hashes.length; quote += 1) {
      const telling = this.hashes[quote]!.filter((hash) => this.shared[hash >>> (32 - MARKS)]! <= COMMON);
      const picked = new Set(
        Array.from(
          { length: RUNS },
          (_, at) => telling[Math.round((at * (telling.length - 1)) / (RUNS - 1))]!,
        ),
      );
      this.sought.push(telling.length === 0 ? 0 : picked.size);
      if (telling.length === 0) continue;
      for (const hash of picked) {
        this.marks[hash >>> (32 - MARKS)] = 1;
        const known = this.runs.get(hash);
        if (known === undefined) this.runs.set(hash, [quote]);
        else known.push(quote);
      }
    }
  }
}

function wordRuns(text: string): number[] {
  const hashes: number[] = [];
  eachRun(text, (hash) => hashes.push(hash));
  return hashes;
}

/** From here on scripts are written without spaces: each character is a word. */
const SPACELESS = 0x2e80;

/** Calls `visit` with a hash of each four words in a row. Letters are compared in lower case, all else divides words. */
function eachRun(text: string, visit: (hash: number) => void): void {
  const words = new Int32Array(RUN);
  let count = 0;
  let hash = 0;
  let inWord = false;
  const end = (): void => {
    if (!inWord) return;
    inWord = false;
    words[count % RUN] = hash;
    count += 1;
    hash = 0;
    if (count < RUN) return;
    let run = 0;
    for (let at = 0; at < RUN; at += 1) run = Math.imul(run, 0x01000193) ^ words[(count + at) % RUN]!;
    visit(run);
  };
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    let code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) code += 0x20;
    const isLetter =
      code >= 0x80
        ? isLetterBeyondAscii(code)
        : (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!isLetter) {
      end();
      continue;
    }
    if (code >= 0x80) code = folded(text, at, code);
    hash = (Math.imul(hash, 31) + code) | 0;
    inWord = true;
    if (code >= SPACELESS) end();
  }
  end();
}

/** Typographic quotes, dashes, spaces and Latin-1 signs divide words; everything else is taken for a letter. */
function isLetterBeyondAscii(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return !((code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff0f) || code === 0xfeff); // prettier-ignore
}

/** Upper case folded where that stays one code unit; ideographs have none. */
function folded(text: string, at: number, code: number): number {
  if (code >= SPACELESS) return code;
  const lower = text[at]!.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
