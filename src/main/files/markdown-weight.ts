/**
 * Whether the parser of Markdown is done with a text in an instant, told without parsing it. Prose is; what only looks like it
 * (emphasis, brackets, headings that never close) costs the square of its marks: 4 kB of `*a_` take half a second.
 */

/** Characters in which ordinary Markdown, some ten marks to the thousand, takes about 20 ms. */
const LONGEST = 16_000;

/** Marks, line ends among them. The worst that was found to be made of so many takes 20 ms; an article has 100. */
const MOST_MARKS = 300;

/** Letters of TeX become elements one by one, and attributes of a tag are compared with one another. */
const LONGEST_WITH_CODE = 4_000;

/** Front matter goes to another parser, whose marks are commas and spaces. */
const LONGEST_FRONT_MATTER = 2_000;

/** What opens or closes something: inline marks and bare links wherever they stand, and those of containers before a space. */
const MARKS = /[*_~`[\]<>$&|\\@\n]|:\/\/|www\.|[-+:](?=[ \t])|\d[.)](?=[ \t])/g;

/** `text` may be the file's bytes read as Latin-1: every mark is ASCII. Linear. */
export function isLightMarkdown(text: string): boolean {
  // UTF-16, in which the marks stand between zeros, or no text at all.
  if (text.length > LONGEST || text.includes('\0')) return false;
  if (text.length > LONGEST_WITH_CODE && /[$<]|^[`~]{3,} *math/m.test(text)) return false;
  if (/^(?:\xEF\xBB\xBF)?(?:---|\+\+\+|\{)/.test(text) && endOfFrontMatter(text) > LONGEST_FRONT_MATTER)
    return false;
  return (text.match(MARKS)?.length ?? 0) <= MOST_MARKS;
}

function endOfFrontMatter(text: string): number {
  const end = /\n(?:---|\+\+\+|\})/.exec(text.replaceAll('\r', '\n'));
  return end === null ? text.length : end.index;
}
