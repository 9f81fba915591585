import type { Frame } from './docx-frame.ts';

/** Fonts whose letters are signs, in Word's XML. */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** An element of WordprocessingML under a prefix of ours: the file's own may mean anything. */
export const word = (name: string, inside = '', attributes = ''): string =>
  `<postil:${name} xmlns:postil="${WORD}"${attributes}>${inside}</postil:${name}>`;

/** Those that mammoth has a table of (dingbat-to-unicode). */
const FONTS = /^(?:Symbol|Webdings|Wingdings(?: [23])?|Zapf ?Dingbats)$/i;

export function isSignFont(font: string): boolean {
  return FONTS.test(font);
}

/** The letter, as XML, that `w:sym` means by the hexadecimal `code` in a font of letters; `null` for none. */
export function letterOf(code: string): string | null {
  const number = Number.parseInt(code, 16);
  // Unicode's, some of them 0xF000 further up (ECMA-376 part 1, §17.3.3.30).
  const letter = number >= 0xf020 && number <= 0xf0ff ? number - 0xf000 : number;
  const known = letter >= 0x20 && letter < 0xfffe && (letter < 0xd800 || letter > 0xf8ff);
  return known ? `&#${letter};` : null;
}

/**
 * The text `frame` (`w:t`) in the font `font`, with what its private letters mean said as `w:sym`: so the bullets, arrows and
 * Greek of old documents are written.
 */
export function withSigns({ open, out }: Frame, end: string, font: string): string {
  if (!isSignFont(font) || !/[\uF020-\uF0FF]/.test(out)) return open + out + end;
  const signs = out.replace(/[\uF020-\uF0FF]/g, (letter) => {
    const char = letter.charCodeAt(0).toString(16).toUpperCase();
    return `${end}${word('sym', '', ` postil:font="${font}" postil:char="${char}"`)}${open}`;
  });
  return open + signs + end;
}
