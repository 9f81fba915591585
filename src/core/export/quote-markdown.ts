import type { MathInline } from '../article.ts';
import { FORMULA, type Quote } from '../quote.ts';
import { escapeParagraphs } from './escape.ts';
import { mathMarkdown } from './formula-markdown.ts';

/**
 * The words of a quote as they are read, escaped; formulas as Markdown has them: paragraphs with an empty string between each
 * two.
 */
export function quoteMarkdown({ words, formulas }: Quote): string[] {
  const put = withFormulas(formulas, mathMarkdown);
  return escapeParagraphs(words).map(put);
}

/** Puts each of `formulas` in the place of its sign, over all the texts that the function is given, in their order. */
export function withFormulas(
  formulas: readonly MathInline[],
  written: (formula: MathInline) => string,
): (text: string) => string {
  let next = 0;
  if (formulas.length === 0) return (text) => text;
  return (text) => text.replaceAll(FORMULA, () => written(formulas[next++]!));
}
