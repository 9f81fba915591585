/**
 * Signs that stand in what a template puts out until it is settled (settle.ts): controls, which no text has that comes to a
 * template, since `withoutSigns` takes them away.
 */

/** Between these stands Markdown that is not escaped any more. */
export const OPEN = '\x0e';
export const CLOSE = '\x0f';
/** Where a value of several lines begins, and where one of its lines ends. */
export const START = '\x03';
export const LINE = '\x01';
/** The block's own id, of which there is one. */
export const ANCHOR = '\x02';
/** At the end of a line of the source on which nothing but tags stands. */
export const ONLY_TAGS = '\x04';
/** A value that is empty. */
export const NOTHING = '\x07';
/** `$` and `%` of a formula: no program takes them for its own. */
export const DOLLAR = '\x05';
export const PERCENT = '\x06';

const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/gu;

/** A text from outside, with the sign for a broken letter in the place of each control. */
export function withoutSigns(text: string): string {
  return text.replace(CONTROL, '\ufffd');
}

export function asMarkdown(text: string): string {
  return OPEN + text + CLOSE;
}

/** A formula as Markdown, hidden from whatever looks for mathematics and commands that never end. */
export function asFormula(markdown: string): string {
  return asMarkdown(markdown.replaceAll('$', DOLLAR).replaceAll('%', PERCENT));
}

export function formulasShown(text: string): string {
  return text.replaceAll(DOLLAR, '$').replaceAll(PERCENT, '%');
}
