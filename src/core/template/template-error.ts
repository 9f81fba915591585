import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import type { Said } from './sentences.ts';

/** The three sources of a template. */
export const TEMPLATE_FIELDS = ['article', 'highlight', 'fileName'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** A template that cannot be used, and where in it. */
export class TemplateError extends PostilError {
  readonly template: string;
  readonly field: TemplateField;
  /** Both from 1; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** The sentence without its place. */
  readonly problem: string;
  /** The words in it that are LiquidJS's own, in English: `words.templates.problems.foreign` is around them. */
  readonly own: string | null;
  constructor(
    template: string,
    field: TemplateField,
    place: { line: number; column: number },
    { sentence: problem, own }: Said,
    options?: ErrorOptions,
  ) {
    super('malformed', words.templates.problems.unusable({ template, field, ...place, problem }), options);
    this.template = template;
    this.field = field;
    this.line = place.line;
    this.column = place.column;
    this.problem = problem;
    this.own = own;
  }
}
