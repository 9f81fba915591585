/** Characters some system refuses in a name or a shell trips over; a space keeps the words apart. */
const RESERVED_CHARACTERS = /[<>:"/\\|?*]/gu;

/** Control characters, bidirectional and other invisible formatting, line separators, lone surrogates, unassigned ends. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Device names of Windows, with or without an extension, in any case (learn.microsoft.com, "Naming Files"). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu;

/** Bytes of UTF-8: file systems end at 255; the rest is room for what synchronisers and archives add. */
const LONGEST = 120;

/**
 * A file name that is safe on Windows, macOS and Linux, made of a title: NFC, nothing invisible, none of `<>:"/\|?*`, no
 * dot or space at either end of the stem, no device name, at most 120 bytes of UTF-8, never empty.
 *
 * @param extension without its dot, in ASCII: `md`
 * @param taken names already in use; compared without regard to case, as Windows and macOS do
 */
export function safeFileName(title: string, extension: string, taken: Iterable<string> = []): string {
  const used = new Set(Array.from(taken, foldCase));
  return freeFileName(title, extension, (folded) => used.has(folded)).name;
}

/**
 * The same where names in use are many: `isTaken` is asked by folded names (`foldCase`), beginning with number `from`.
 *
 * @returns the name, and which number it has; 1 stands for none
 */
export function freeFileName(
  title: string,
  extension: string,
  isTaken: (folded: string) => boolean,
  from = 1,
): { name: string; copy: number } {
  const stem = safeStem(title);
  for (let copy = from; ; copy += 1) {
    const ending = copy === 1 ? `.${extension}` : ` (${copy}).${extension}`;
    const name = shorten(stem, LONGEST - utf8Length(ending)) + ending;
    if (!isTaken(foldCase(name))) return { name, copy };
  }
}

function safeStem(title: string): string {
  const words = title
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(RESERVED_CHARACTERS, ' ')
    .replace(/ {2,}/g, ' ');
  // Removing what is invisible can bring letters together that NFC joins.
  const stem = trimEnds(words.normalize('NFC'));
  if (stem === '') return 'Untitled';
  // Windows looks at the part before the first dot only: `con.tar.gz` is the console.
  const [first = ''] = stem.split('.', 1);
  return DEVICE.test(first.trim()) ? `_${stem}` : stem;
}

/** Cuts between code points, so that at most `bytes` of UTF-8 remain, and trims what the cut laid bare. */
function shorten(stem: string, bytes: number): string {
  if (utf8Length(stem) <= bytes) return stem;
  let kept = '';
  let length = 0;
  for (const character of stem) {
    length += utf8Length(character);
    if (length > bytes) break;
    kept += character;
  }
  return trimEnds(kept);
}

/** Leading dots hide a file, trailing dots and spaces vanish on Windows. Walks, since a pattern at the end is quadratic. */
function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isDotOrSpace(text[start])) start += 1;
  while (end > start && isDotOrSpace(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isDotOrSpace(character: string | undefined): boolean {
  return character === '.' || character === ' ';
}

/** Length in bytes of UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** A name as systems that do not tell cases apart see it. Upper case first: it maps letters such as ß and ς that lower case alone keeps apart. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
