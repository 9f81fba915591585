import { decodeAs } from './decoder.ts';
import { encodingSample } from './encoding-sample.ts';
import { costOf, type PlausibleLanguage } from './plausible.ts';

/**
 * The encoding of bytes that declare none, by what they say in each: the likeliest text wins (Kikui 1996; Russell and Lapalme,
 * "Automatic identification of language and encoding", 2003). The libraries that were measured look at the bytes, and so
 * take apart badly what differs in a letter or two, such as Windows-1252 and Mac Roman.
 */

const WESTERN: readonly PlausibleLanguage[] = [
  'en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'et', 'ca', 'eu', 'gl', 'ga', 'id', 'af', 'sq',
]; // prettier-ignore
const CENTRAL: readonly PlausibleLanguage[] = ['cs', 'sk', 'pl', 'hu', 'sl', 'hr', 'ro', 'sq', 'de', 'en'];
const BALTIC: readonly PlausibleLanguage[] = ['lt', 'lv', 'et'];
const CYRILLIC: readonly PlausibleLanguage[] = ['ru', 'uk', 'be', 'bg', 'sr', 'mk'];

interface Candidate {
  encoding: string;
  languages: readonly PlausibleLanguage[];
  /** What it costs to suppose it at all, in nats: how rare such files are among those without a declaration. */
  rare: number;
  wide?: true;
}

const candidate = (encoding: string, languages: readonly PlausibleLanguage[], rare = 0): Candidate => ({
  encoding,
  languages,
  rare,
});

/** In the order that decides where two say the same. Windows was everywhere; the Mac, Unix and DOS had their own. */
const CANDIDATES: readonly Candidate[] = [
  candidate('windows-1252', WESTERN),
  candidate('windows-1250', CENTRAL, 0.8),
  candidate('windows-1251', CYRILLIC),
  candidate('windows-1253', ['el']),
  candidate('windows-1254', ['tr', 'ku', 'en', 'de']),
  candidate('windows-1255', ['he', 'yi']),
  candidate('windows-1256', ['ar', 'fa', 'ur']),
  candidate('windows-1257', BALTIC),
  candidate('windows-1258', ['vi'], 3),
  candidate('windows-874', ['th']),
  candidate('iso-8859-2', CENTRAL, 1.5),
  candidate('iso-8859-15', WESTERN, 1.5),
  candidate('iso-8859-5', CYRILLIC, 1.5),
  candidate('iso-8859-6', ['ar'], 1),
  candidate('iso-8859-7', ['el'], 1),
  candidate('iso-8859-8', ['he'], 1),
  candidate('iso-8859-13', BALTIC, 4),
  candidate('iso-8859-4', BALTIC, 4),
  candidate('iso-8859-16', ['ro'], 4),
  candidate('macintosh', WESTERN, 2),
  candidate('koi8-r', ['ru', 'bg'], 1.2),
  candidate('koi8-u', ['uk', 'ru', 'be'], 1.3),
  candidate('ibm866', ['ru', 'uk', 'be', 'bg'], 4),
  candidate('x-mac-cyrillic', CYRILLIC, 5),
  { ...candidate('shift_jis', ['ja']), wide: true },
  { ...candidate('euc-jp', ['ja']), wide: true },
  { ...candidate('gb18030', ['zh-hans']), wide: true },
  { ...candidate('big5', ['zh-hant']), wide: true },
  { ...candidate('euc-kr', ['ko']), wide: true },
];

export interface Likely {
  encoding: string;
  /** 0 to 1: how far the next candidate that says something else is behind. */
  confidence: number;
  /** The others that say something else, the likeliest first. */
  candidates: string[];
}

/** What is left where there is nothing to judge. */
const WESTERN_EUROPE = { encoding: 'windows-1252', text: '' };

/** How many others are worth offering. */
const OFFERED = 5;

/** The letters of a text are not independent, as the model supposes: it takes this many nats to count as one. */
const DEPENDENT = 6;

/** The likeliest encoding of `bytes`, which have letters beyond ASCII. Looks at 12 kB of a large file. */
export function likelyEncoding(bytes: Uint8Array): Likely {
  const sample = encodingSample(bytes);
  const paired = isPaired(sample);
  const judged: { encoding: string; text: string; cost: number }[] = [];
  for (const { encoding, languages, rare, wide } of CANDIDATES) {
    if (wide === true && !paired) continue;
    const text = decodeAs(sample, encoding);
    judged.push({ encoding, text, cost: costOf(text, languages) + rare });
  }
  const ranked = judged.toSorted((a, b) => a.cost - b.cost);
  const [first, ...rest] = ranked;
  // Of those that say the same, the commonest has the name.
  const best = judged.find(({ text }) => text === first?.text) ?? WESTERN_EUROPE;
  const texts = new Set([best.text]);
  const others = rest.filter(({ text }) => !texts.has(text) && texts.add(text));
  const lead = (others[0]?.cost ?? Infinity) - (first?.cost ?? 0);
  return {
    encoding: best.encoding,
    confidence: Math.round((1 - 0.5 * Math.exp(-lead / DEPENDENT)) * 100) / 100,
    candidates: others.slice(0, OFFERED).map(({ encoding }) => encoding),
  };
}

/** Whether bytes above ASCII mostly have one beside them, as in every encoding with two bytes a letter, and few in Latin ones. */
function isPaired(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[index - 1] ?? 0) > 0x7f || (bytes[index + 1] ?? 0) > 0x7f) paired += 1;
  }
  return paired * 3 > high;
}
