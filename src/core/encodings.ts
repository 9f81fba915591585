/** The encodings that texts are read in, for whoever has to choose one by name. Labels are WHATWG names, lower case. */

export type EncodingGroup =
  'Unicode' | 'Western' | 'Central European' | 'Baltic' | 'Cyrillic' | 'Greek' | 'Turkish' | 'Hebrew' | 'Arabic' | 'East Asian' | 'South-East Asian'; // prettier-ignore

export interface EncodingChoice {
  label: string;
  /** What people call it. */
  name: string;
  group: EncodingGroup;
}

const entry = (group: EncodingGroup, label: string, name: string): EncodingChoice => ({ label, name, group });

/**
 * In the order of a list to choose from: by group, the likelier first. ISO-8859-1, -9 and -11 are not there, because their
 * Windows cousins, which hold them whole, are what every reader takes them for (WHATWG Encoding, §4.2).
 */
export const ENCODINGS: readonly EncodingChoice[] = [
  entry('Unicode', 'utf-8', 'UTF-8'),
  entry('Unicode', 'utf-16le', 'UTF-16, little-endian'),
  entry('Unicode', 'utf-16be', 'UTF-16, big-endian'),
  entry('Unicode', 'utf-32le', 'UTF-32, little-endian'),
  entry('Unicode', 'utf-32be', 'UTF-32, big-endian'),
  entry('Western', 'windows-1252', 'Western, Windows-1252 (Latin-1)'),
  entry('Western', 'iso-8859-15', 'Western, ISO-8859-15 (Latin-9)'),
  entry('Western', 'macintosh', 'Western, Mac Roman'),
  entry('Western', 'iso-8859-14', 'Celtic, ISO-8859-14'),
  entry('Western', 'iso-8859-3', 'South European, ISO-8859-3'),
  entry('Central European', 'windows-1250', 'Central European, Windows-1250'),
  entry('Central European', 'iso-8859-2', 'Central European, ISO-8859-2 (Latin-2)'),
  entry('Central European', 'iso-8859-16', 'Romanian, ISO-8859-16'),
  entry('Baltic', 'windows-1257', 'Baltic, Windows-1257'),
  entry('Baltic', 'iso-8859-13', 'Baltic, ISO-8859-13'),
  entry('Baltic', 'iso-8859-4', 'Baltic, ISO-8859-4'),
  entry('Baltic', 'iso-8859-10', 'Nordic, ISO-8859-10'),
  entry('Cyrillic', 'windows-1251', 'Cyrillic, Windows-1251'),
  entry('Cyrillic', 'koi8-r', 'Cyrillic, KOI8-R'),
  entry('Cyrillic', 'koi8-u', 'Cyrillic, KOI8-U'),
  entry('Cyrillic', 'iso-8859-5', 'Cyrillic, ISO-8859-5'),
  entry('Cyrillic', 'ibm866', 'Cyrillic, DOS 866'),
  entry('Cyrillic', 'x-mac-cyrillic', 'Cyrillic, Mac'),
  entry('Greek', 'windows-1253', 'Greek, Windows-1253'),
  entry('Greek', 'iso-8859-7', 'Greek, ISO-8859-7'),
  entry('Turkish', 'windows-1254', 'Turkish, Windows-1254'),
  entry('Hebrew', 'windows-1255', 'Hebrew, Windows-1255'),
  entry('Hebrew', 'iso-8859-8', 'Hebrew, ISO-8859-8'),
  entry('Arabic', 'windows-1256', 'Arabic, Windows-1256'),
  entry('Arabic', 'iso-8859-6', 'Arabic, ISO-8859-6'),
  entry('East Asian', 'shift_jis', 'Japanese, Shift_JIS'),
  entry('East Asian', 'euc-jp', 'Japanese, EUC-JP'),
  entry('East Asian', 'iso-2022-jp', 'Japanese, ISO-2022-JP'),
  entry('East Asian', 'gb18030', 'Simplified Chinese, GB18030 (GBK, GB2312)'),
  entry('East Asian', 'big5', 'Traditional Chinese, Big5'),
  entry('East Asian', 'euc-kr', 'Korean, EUC-KR'),
  entry('South-East Asian', 'windows-874', 'Thai, Windows-874'),
  entry('South-East Asian', 'windows-1258', 'Vietnamese, Windows-1258'),
];

/** What people call the encoding with this label; the label itself where it is none of ours. */
export function encodingName(label: string): string {
  return ENCODINGS.find((encoding) => encoding.label === label)?.name ?? label;
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
