import { decodeAs } from './decoder.ts';

/**
 * What letters cost in the languages that have thousands of them. No list is needed: the national standards have the common
 * characters in a first level and the others in a second, and the few dozen that make up half of any text are below.
 */

const EAST_ASIAN = ['ja', 'zh-hans', 'zh-hant', 'ko'] as const;
export type EastAsianLanguage = (typeof EAST_ASIAN)[number];

/** Rows of a standard, as ranges of its first byte; the second runs over all of the row. */
interface Levels {
  encoding: string;
  second: readonly [number, number];
  first: readonly [number, number];
  rest: readonly [number, number];
  /** The commonest letters, each group with its share of all. */
  common: readonly (readonly [string, number])[];
  /** The shares of the first level without them, and of the second. */
  shares: readonly [number, number];
}

const HIRAGANA =
  'のにはをたがでてとしれさいるらもなかっこうすりくまよけそどめきつやばわだちえみおあせねほげびろべずじょゃゅぎごふむひへゆぐづぼぶぜざぞぢぱぽぷぴぺんぁぃぅぇぉ';
const KATAKANA =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴーヵヶ';
const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日';
const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日';
const SYLLABLES =
  '이다는을의에가고를하한은지서로도기사리자나어시아대해라인전부게정수그있일으면들스보니주만과제것';

const LEVELS: Readonly<Record<EastAsianLanguage, Levels>> = {
  // JIS X 0208, GB 2312, Big5 and KS X 1001; the rest of the last are ideographs, which Korean prose hardly has.
  ja: { encoding: 'euc-jp', second: [0xa1, 0xfe], first: [0xb0, 0xcf], rest: [0xd0, 0xf4], common: [[HIRAGANA, 0.5], [KATAKANA, 0.15]], shares: [0.3, 0.01] },
  'zh-hans': { encoding: 'gb18030', second: [0xa1, 0xfe], first: [0xb0, 0xd7], rest: [0xd8, 0xf7], common: [[SIMPLIFIED, 0.42]], shares: [0.55, 0.01] },
  'zh-hant': { encoding: 'big5', second: [0x40, 0xfe], first: [0xa4, 0xc6], rest: [0xc9, 0xf9], common: [[TRADITIONAL, 0.42]], shares: [0.55, 0.01] },
  ko: { encoding: 'euc-kr', second: [0xa1, 0xfe], first: [0xb0, 0xc8], rest: [0xca, 0xfd], common: [[SYLLABLES, 0.45]], shares: [0.5, 0.01] },
}; // prettier-ignore

const tables = new Map<EastAsianLanguage, ReadonlyMap<string, number>>();

/** The cost of each letter (see `letterCosts`) of an East Asian language; `null` for any other. */
export function eastAsianCosts(language: string): ReadonlyMap<string, number> | null {
  const id = EAST_ASIAN.find((name) => name === language);
  if (id === undefined) return null;
  let table = tables.get(id);
  if (table === undefined) tables.set(id, (table = tableOf(LEVELS[id])));
  return table;
}

function tableOf({ encoding, second, first, rest, common, shares }: Levels): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const put = (letters: readonly string[], share: number): void => {
    for (const letter of letters) table.set(letter, -Math.log(share / letters.length));
  };
  put(letters(encoding, rest, second), shares[1]);
  put(letters(encoding, first, second), shares[0]);
  for (const [group, share] of common) put([...group], share);
  return table;
}

function letters(
  encoding: string,
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): string[] {
  const bytes: number[] = [];
  for (let lead = low; lead <= high; lead += 1)
    for (let trail = from; trail <= to; trail += 1) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  return [...decodeAs(Uint8Array.from(bytes), encoding)].filter((letter) => /\p{L}/u.test(letter));
}
