import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';

/** The three sources of a template. */
export const TEMPLATE_FIELDS = ['article', 'highlight', 'fileName'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** A template that cannot be used, and where in it. `problem` is the sentence without its place. */
export class TemplateError extends PostilError {
  readonly template: string;
  readonly field: TemplateField;
  /** Both from 1; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  constructor(
    template: string,
    field: TemplateField,
    place: { line: number; column: number },
    problem: string,
    options?: ErrorOptions,
  ) {
    super('malformed', words.templates.problems.unusable({ template, field, ...place, problem }), options);
    this.template = template;
    this.field = field;
    this.line = place.line;
    this.column = place.column;
    this.problem = problem;
  }
}
