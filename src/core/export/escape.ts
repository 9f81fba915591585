/**
 * Text as Markdown that renders as that text: CommonMark 0.31 with GitHub's tables and strikethrough, and Obsidian's
 * tags, block ids, highlights, comments and mathematics.
 */

/** Every separator that some reader of the file takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** What means something wherever it stands. `_` between letters does not, and stays. */
const ACTIVE = /[\\`*[\]<>#|~$%&^{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Twice in a row they highlight (`==`, Obsidian) or make a field (`::`, Dataview). One of two is enough to break the pair. */
const PAIRED = /(?<=([=:]))\1/gu;

/** What makes a block only where a line begins: bullets, rules, the underline of a heading, numbers of a list. */
const BLOCK_START = /^(?:[-+=]|\d{1,9}(?=[.)]))/u;

/**
 * GitHub makes links of bare addresses, and takes the backslashes in them for a part of the address: one that needs some must
 * not be a link.
 */
const BARE_LINK = /(?:https?|ftp)(?=:\/\/)|www(?=\.)/gi;

/** Controls have no rendering; NUL becomes U+FFFD in every CommonMark parser. TAB stays. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/gu;

/** The lines of a text by any separator. */
export function splitLines(text: string): string[] {
  return text.split(LINE_END);
}

/** One line, escaped. It may stand at the start of a line or follow other words. Spaces at its ends are left out. */
export function escapeLine(line: string): string {
  const marked = line.trim().replace(CONTROL, '\ufffd').replace(ACTIVE, '\\$&').replace(PAIRED, '\\$1');
  const escaped = marked.replace(/\S+/g, (word) =>
    word.includes('\\') ? word.replace(BARE_LINK, '$&\\') : word,
  );
  return escaped.replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A whole text on one line, escaped: for headings. */
export function escapeInline(text: string): string {
  return escapeLine(splitLines(text).join(' ').replace(/\s+/gu, ' '));
}

/**
 * A text as paragraphs, one for each line that is not blank, separated by empty strings. Indentation, which Markdown would
 * drop or take for code, stays as no-break spaces.
 */
export function escapeParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of splitLines(text)) {
    const words = escapeLine(line);
    if (words === '') continue;
    if (paragraphs.length > 0) paragraphs.push('');
    paragraphs.push(indentation(line) + words);
  }
  return paragraphs;
}

/** Wider than this is layout, not meaning. */
const DEEPEST = 40;
const TAB = 4;

function indentation(line: string): string {
  let width = 0;
  for (const character of line) {
    if (character === ' ') width += 1;
    else if (character === '\t') width += TAB;
    else break;
  }
  return '&nbsp;'.repeat(Math.min(width, DEEPEST));
}
