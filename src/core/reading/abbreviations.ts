/**
 * Words with a full stop that are followed by what they belong to (a name, a number), so the stop never ends a sentence.
 * Lower case, without the stop. English first, then what other languages of Latin script write most.
 */
export const NEVER_FINAL: ReadonlySet<string> = new Set([
  // Titles before a name.
  'mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'fr', 'hon', 'gen', 'lt', 'col', 'capt', 'cmdr', 'maj', 'sgt', 'gov', 'sen', 'rep',
  'pres', 'supt', 'insp', 'st', 'ste', 'messrs', 'mme', 'mlle', 'sr', 'sra', 'srta', 'dott', 'sig', 'hr', 'frl', 'hrsg', 'shri', 'smt',
  // Words that introduce what follows.
  'e.g', 'eg', 'i.e', 'ie', 'cf', 'vs', 'viz', 'al', 'ca', 'approx', 'resp', 'p.ex', 'z.b', 'd.h', 'u.a', 'bzw', 'vgl', 'bspw',
  // Before a number.
  'no', 'nos', 'nr', 'p', 'pp', 'vol', 'vols', 'ch', 'chap', 'fig', 'figs', 'sec', 'art', 'eq', 'ed', 'eds', 'tel', 'rs',
]); // prettier-ignore

/** Words with a full stop that may also be the last of a sentence; what follows has to tell. */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set([
  'etc', 'inc', 'ltd', 'co', 'corp', 'bros', 'llc', 'plc', 'pvt', 'jr', 'esq', 'dept', 'univ', 'est', 'ave', 'blvd', 'rd', 'mt', 'ft',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur',
  'thurs', 'fri', 'sat', 'sun', 'usw', 'usf', 'ph.d', 'm.d', 'b.a', 'm.a', 'a.m', 'p.m', 'a.d', 'b.c',
]); // prettier-ignore

/** Words before a number that are whole words too (*No. I did not.*): they wait for the digit. */
export const ONLY_BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'p',
  'ch',
  'art',
  'ed',
  'sec',
  'fig',
  'eq',
  'rs',
]);

/**
 * Words that often open a sentence and are seldom part of a name: after an initial or an abbreviation that may be final they
 * tell that the sentence was over (the *frequent sentence starters* of Kiss & Strunk 2006, doi:10.1162/coli.2006.32.4.485).
 */
export const STARTERS: ReadonlySet<string> = new Set([
  'a', 'after', 'all', 'although', 'an', 'and', 'another', 'any', 'as', 'at', 'because', 'before', 'both', 'but', 'by', 'during', 'each',
  'even', 'every', 'few', 'for', 'from', 'he', 'her', 'here', 'his', 'how', 'however', 'i', 'if', 'in', 'it', 'its', 'many', 'meanwhile',
  'most', 'much', 'my', 'neither', 'no', 'nobody', 'none', 'nor', 'not', 'nothing', 'now', 'of', 'on', 'once', 'one', 'only', 'or',
  'other', 'our', 'perhaps', 'several', 'she', 'since', 'so', 'some', 'still', 'such', 'that', 'the', 'their', 'then', 'there', 'these',
  'they', 'this', 'those', 'though', 'thus', 'to', 'under', 'until', 'we', 'what', 'when', 'where', 'whether', 'which', 'while', 'who',
  'why', 'with', 'yet', 'you', 'your',
  'der', 'die', 'das', 'ein', 'eine', 'er', 'sie', 'es', 'wir', 'und', 'aber', 'doch', 'le', 'la', 'les', 'un', 'une', 'il', 'elle', 'el',
  'los', 'las', 'una', 'pero', 'y',
]); // prettier-ignore
