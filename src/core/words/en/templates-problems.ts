import type { TemplateField } from '../../template/template-error.ts';
import { number } from '../forms.ts';

/** A mistake in a template: where it stands, and the sentence that says it. */
export interface Mistake {
  template: string;
  field: TemplateField;
  /** Both from 1. */
  line: number;
  column: number;
  problem: string;
}

const OF: Record<TemplateField, string> = {
  article: 'what stands above the highlights',
  highlight: 'the highlight',
  fileName: 'the name of the file',
};

/** What is wrong with a template. */
export const problems = {
  unusable: ({ template, field, line, column, problem }: Mistake) =>
    `The template “${template}” cannot be used (line ${number(line)}, column ${number(column)}, of ${OF[field]}): ${problem}`,
  noValue: (name: string) => `There is no “${name}” here.`,
  noFilter: (name: string) => `There is no filter “${name}”.`,
  noTag: (name: string) => `There is no tag “${name}”.`,
  noEnd: (start: string) => `“${start}” has no end.`,
  noDate: (sign: string) => `A date has no “${sign}”.`,
  otherFile: (tag: string) => `A template is whole in itself: “${tag}” would read another file.`,
  tooLong: 'It takes too long.',
  tooMuch: 'It makes too much.',
  longSource: 'It is too long.',
  several: 'This is not one value but several: say which, as in “article.title”.',
  tooDeep: 'It has too many levels.',
  /** @param reason of the parser, one of `reasons` or in English */
  unreadable: (reason: string) => `This cannot be read: ${reason}.`,
  /** What nobody has translated: LiquidJS’s own words, `{own}`, as a quotation. */
  foreign: 'This cannot be read. LiquidJS, which reads templates, says in English: “{own}”.',
  /** The parser's own, as it says them in English. */
  reasons: {
    value: (found: string) => `invalid value expression: ${found}`,
    character: (found: string) => `unexpected character ${found}`,
    token: (found: string) => `unexpected token ${found}, value expected`,
    bar: 'expected "|" before filter',
    filterName: 'expected filter name',
    colon: 'expected ":" after filter name',
    arguments: (filter: string) => `${filter} expect 2 arguments`,
    bracket: '[ not closed',
    range: 'invalid range syntax',
    variable: 'expected variable name',
    equals: 'expected "="',
    tagName: 'illegal tag syntax, tag name expected',
    tag: (found: string) => `illegal tag: ${found}`,
    elsif: 'unexpected elsif after else',
    secondElse: 'duplicated else',
    capture: 'invalid capture name',
    cycle: (found: string) => `empty candidates: "${found}"`,
    comment: "every line of an inline comment must start with a '#' character",
    liquid: 'the name of a tag is missing in “liquid”',
    parenthesis: 'a parenthesis is not closed',
  },
};
