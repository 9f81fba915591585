/**
 * The words of *My Clippings.txt* in the languages that Kindles speak. A file that outlived a change of language mixes them, so
 * each line is read by all.
 */

export type ClippingKind = 'highlight' | 'underline' | 'note' | 'bookmark';

/** Stems, looked for in the lower-case label in this order: no stem of one kind stands in a label of an earlier one. */
const KINDS: readonly (readonly [ClippingKind, readonly string[]])[] = [
  ['underline', ['underline']],
  ['bookmark', [
    'bookmark', 'lesezeichen', 'marcador', 'signet', 'segnalibro', 'bladwijzer', 'закладка', 'ブックマーク', '书签', '書籤', '북마크',
    'zakładka', 'yer işareti',
  ]],
  // A whole article that was clipped from a newspaper is marked as a whole.
  ['highlight', [
    'highlight', 'markierung', 'subrayado', 'resaltado', 'surlignement', 'surlignage', 'evidenziazione', 'destaque', 'markering',
    'выделен', 'ハイライト', '标注', '標註', '하이라이트', 'clip this article', 'artikel', 'artículo', 'articolo', 'artigo', 'extrait',
    'вырезк', '記事クリップ', '文章剪切', 'circle', 'asterisk',
  ]],
  ['note', ['note', 'notiz', 'nota', 'notitie', 'заметк', 'メモ', '笔记', '筆記', '메모']],
]; // prettier-ignore

/** What a label calls its entry; `null` in a language that is not known. */
export function kindOf(label: string): ClippingKind | null {
  const words = label.toLowerCase();
  for (const [kind, stems] of KINDS) if (stems.some((stem) => words.includes(stem))) return kind;
  return null;
}

/** Stands before the number of a place in the book, in bytes by 150 or so. */
export const LOCATION =
  /\b(?:locations?|locaties?|loc|posi[cç][aã]o|posici[oó]n|posizione|position|emplacement)(?![a-z])|местоположени|мест[еоа](?!\p{L})|位置|위치/iu;

/** Months in full, in lower case: January first. Forms that Russian has after a number. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari', 'января'],
  ['february', 'februar', 'feber', 'février', 'febrero', 'febbraio', 'fevereiro', 'februari', 'февраля'],
  ['march', 'märz', 'mars', 'marzo', 'março', 'maart', 'марта'],
  ['april', 'avril', 'abril', 'aprile', 'апреля'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'мая'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'июня'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'июля'],
  ['august', 'août', 'agosto', 'augustus', 'августа'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'settembre', 'setembro', 'сентября'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'октября'],
  ['november', 'novembre', 'noviembre', 'novembro', 'ноября'],
  ['december', 'dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro', 'декабря'],
];

/** Name of a month in any of the languages → 1 to 12. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/**
 * What Kindle writes in place of words that the publisher does not give out: in pointed brackets, in the book's or the device's
 * language.
 */
export const LIMIT =
  /<[^<>]{0,200}(?:limit|límite|limite|grenze|limiet|лимит|предел|上限|限制|한도)[^<>]{0,200}>\s*$/iu;
