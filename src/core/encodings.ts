import { words } from './words/words.ts';

/** The encodings that texts are read in, for whoever has to choose one by name. Labels are WHATWG names, lower case. */

export type EncodingGroup =
  'Unicode' | 'Western' | 'Central European' | 'Baltic' | 'Cyrillic' | 'Greek' | 'Turkish' | 'Hebrew' | 'Arabic' | 'East Asian' | 'South-East Asian'; // prettier-ignore

/** What an encoding is for, where that is called otherwise than its group. */
export type EncodingWriting =
  'Celtic' | 'South European' | 'Romanian' | 'Nordic' | 'Japanese' | 'Simplified Chinese' | 'Traditional Chinese' | 'Korean' | 'Thai' | 'Vietnamese'; // prettier-ignore

export interface EncodingChoice {
  label: string;
  /** Its own name, the same in every language. */
  code: string;
  group: EncodingGroup;
  /** `null` where it is for all of its group. */
  writing: EncodingWriting | null;
}

const entry = (
  group: EncodingGroup,
  label: string,
  code: string,
  writing: EncodingWriting | null = null,
): EncodingChoice => ({ label, code, group, writing });

/**
 * In the order of a list to choose from: by group, the likelier first. ISO-8859-1, -9 and -11 are not there, because their
 * Windows cousins, which hold them whole, are what every reader takes them for (WHATWG Encoding, §4.2).
 */
export const ENCODINGS: readonly EncodingChoice[] = [
  entry('Unicode', 'utf-8', 'UTF-8'),
  entry('Unicode', 'utf-16le', 'UTF-16'),
  entry('Unicode', 'utf-16be', 'UTF-16'),
  entry('Unicode', 'utf-32le', 'UTF-32'),
  entry('Unicode', 'utf-32be', 'UTF-32'),
  entry('Western', 'windows-1252', 'Windows-1252 (Latin-1)'),
  entry('Western', 'iso-8859-15', 'ISO-8859-15 (Latin-9)'),
  entry('Western', 'macintosh', 'Mac Roman'),
  entry('Western', 'iso-8859-14', 'ISO-8859-14', 'Celtic'),
  entry('Western', 'iso-8859-3', 'ISO-8859-3', 'South European'),
  entry('Central European', 'windows-1250', 'Windows-1250'),
  entry('Central European', 'iso-8859-2', 'ISO-8859-2 (Latin-2)'),
  entry('Central European', 'iso-8859-16', 'ISO-8859-16', 'Romanian'),
  entry('Baltic', 'windows-1257', 'Windows-1257'),
  entry('Baltic', 'iso-8859-13', 'ISO-8859-13'),
  entry('Baltic', 'iso-8859-4', 'ISO-8859-4'),
  entry('Baltic', 'iso-8859-10', 'ISO-8859-10', 'Nordic'),
  entry('Cyrillic', 'windows-1251', 'Windows-1251'),
  entry('Cyrillic', 'koi8-r', 'KOI8-R'),
  entry('Cyrillic', 'koi8-u', 'KOI8-U'),
  entry('Cyrillic', 'iso-8859-5', 'ISO-8859-5'),
  entry('Cyrillic', 'ibm866', 'DOS 866'),
  entry('Cyrillic', 'x-mac-cyrillic', 'Mac'),
  entry('Greek', 'windows-1253', 'Windows-1253'),
  entry('Greek', 'iso-8859-7', 'ISO-8859-7'),
  entry('Turkish', 'windows-1254', 'Windows-1254'),
  entry('Hebrew', 'windows-1255', 'Windows-1255'),
  entry('Hebrew', 'iso-8859-8', 'ISO-8859-8'),
  entry('Arabic', 'windows-1256', 'Windows-1256'),
  entry('Arabic', 'iso-8859-6', 'ISO-8859-6'),
  entry('East Asian', 'shift_jis', 'Shift_JIS', 'Japanese'),
  entry('East Asian', 'euc-jp', 'EUC-JP', 'Japanese'),
  entry('East Asian', 'iso-2022-jp', 'ISO-2022-JP', 'Japanese'),
  entry('East Asian', 'gb18030', 'GB18030 (GBK, GB2312)', 'Simplified Chinese'),
  entry('East Asian', 'big5', 'Big5', 'Traditional Chinese'),
  entry('East Asian', 'euc-kr', 'EUC-KR', 'Korean'),
  entry('South-East Asian', 'windows-874', 'Windows-874', 'Thai'),
  entry('South-East Asian', 'windows-1258', 'Windows-1258', 'Vietnamese'),
];

/** What people call the encoding with this label: `Central European, Windows-1250`; the label itself where it is none of ours. */
export function encodingName(label: string): string {
  const encoding = ENCODINGS.find((one) => one.label === label);
  if (encoding === undefined) return label;
  const { group, writing, code } = encoding;
  const { named, littleEndian, bigEndian, groups, writings } = words.info.encodings;
  if (group !== 'Unicode') return named(writing === null ? groups[group] : writings[writing], code);
  if (label.endsWith('le')) return littleEndian(code);
  return label.endsWith('be') ? bigEndian(code) : code;
}

/** Labels that files and people give, beyond those that begin like ours. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8', unicode: 'utf-16le', 'utf-16': 'utf-16le', utf16: 'utf-16le', 'ucs-2': 'utf-16le', 'utf-32': 'utf-32le',
  ascii: 'windows-1252', 'us-ascii': 'windows-1252', latin1: 'windows-1252', 'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252', l1: 'windows-1252', latin2: 'iso-8859-2', latin9: 'iso-8859-15', 'latin-9': 'iso-8859-15',
  'iso-8859-9': 'windows-1254', latin5: 'windows-1254', 'iso-8859-11': 'windows-874', 'tis-620': 'windows-874',
  'dos-874': 'windows-874', mac: 'macintosh', macroman: 'macintosh', 'x-mac-roman': 'macintosh',
  'mac-cyrillic': 'x-mac-cyrillic', 'x-mac-ukrainian': 'x-mac-cyrillic', koi: 'koi8-r', koi8: 'koi8-r', koi8_r: 'koi8-r',
  cp866: 'ibm866', 'csibm866': 'ibm866', 'iso-8859-8-i': 'iso-8859-8', 'iso-8859-8-e': 'iso-8859-8', logical: 'iso-8859-8',
  visual: 'iso-8859-8', sjis: 'shift_jis', 'shift-jis': 'shift_jis', 'x-sjis': 'shift_jis', 'ms_kanji': 'shift_jis',
  'windows-31j': 'shift_jis', cp932: 'shift_jis', 'x-euc-jp': 'euc-jp', eucjp: 'euc-jp', csiso2022jp: 'iso-2022-jp',
  gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030', gb_2312: 'gb18030', 'gb_2312-80': 'gb18030', cp936: 'gb18030',
  'big5-hkscs': 'big5', 'cn-big5': 'big5', 'x-x-big5': 'big5', cp950: 'big5', 'ks_c_5601-1987': 'euc-kr',
  'ks_c_5601': 'euc-kr', korean: 'euc-kr', 'windows-949': 'euc-kr', cp949: 'euc-kr', uhc: 'euc-kr', euckr: 'euc-kr',
}; // prettier-ignore

/** The encoding of ours that `label` names, as files, mail and people write it (`ISO-8859-1`, `cp1251`, `latin1`); else `null`. */
export function encodingOf(label: string): string | null {
  const wanted = label.trim().toLowerCase();
  const windows = /^(?:cp|x-cp|windows|win|ms-?cp)-?(125\d|874)$/.exec(wanted)?.[1];
  const iso = /^(?:cs)?iso[-_]?8859[-_]?(\d{1,2})(?::\d{4})?$/.exec(wanted)?.[1];
  const name = windows !== undefined ? `windows-${windows}` : iso !== undefined ? `iso-8859-${iso}` : wanted;
  const known = ALIASES[name] ?? name;
  return ENCODINGS.some((encoding) => encoding.label === known) ? known : null;
}
