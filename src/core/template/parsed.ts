import { Context, type Template } from 'liquidjs';
import type { OwnTemplate } from '../export/settings.ts';
import { engineOf } from './engine.ts';
import { saidOf } from './sentences.ts';
import { settled, marked } from './settle.ts';
import { withoutSigns } from './signs.ts';
import { TemplateError, type TemplateField } from './template-error.ts';
import type { Values } from './values.ts';

/** What a template speaks of. */
export type Scope = Readonly<Record<string, Values>>;

/**
 * Letters that a template may make beside those it was given, and how often it may say each of these: escaped they are up to
 * six times as many (`&nbsp;`). More is a loop.
 */
const LONGEST_OUTPUT = 1_000_000;
const MOST_TIMES = 20;

/** How long a template may take over a whole file. Made once a file; see `allow`. */
export type Allowance = Context['renderLimit'];

/** @param milliseconds from now on */
export function allow(milliseconds: number): Allowance {
  return new Context({}, engineOf('markdown').options, { sync: true, renderLimit: milliseconds }).renderLimit;
}

/** One of a template's sources, parsed: gives the lines for what it speaks of. Throws a TemplateError. */
export function parsed(
  template: OwnTemplate,
  field: TemplateField,
): (scope: Scope, allowance: Allowance) => string {
  const source = template[field];
  const liquid = engineOf(field === 'fileName' ? 'plain' : 'markdown');
  const failed = (error: unknown): TemplateError => templateError(error, template.name, field);
  const templates = parsedOnce(field === 'fileName' ? source : marked(withoutSigns(source)), liquid, failed);
  return (scope, renderLimit) => {
    const context = new Context({ ...scope }, liquid.options, { sync: true }, { renderLimit, liquid });
    let output: unknown;
    try {
      output = liquid.renderSync(templates, context);
    } catch (error) {
      throw failed(error);
    }
    const text = String(output);
    if (text.length > LONGEST_OUTPUT && text.length > LONGEST_OUTPUT + MOST_TIMES * lettersIn(scope))
      throw failed(new Error('memory alloc limit exceeded'));
    return field === 'fileName' ? text : settled(text);
  };
}

function lettersIn(scope: Scope): number {
  const values = Object.values(scope).flatMap((of) => Object.values(of));
  return values.reduce<number>((sum, value) => sum + String(value).length, 0);
}

/** Parsed sources by engine and text: the same few for thousands of files. */
const known = new Map<string, Template[]>();
/** While somebody types in the editor each keystroke is a source of its own. */
const MOST_KNOWN = 50;

function parsedOnce(
  source: string,
  liquid: ReturnType<typeof engineOf>,
  failed: (error: unknown) => TemplateError,
): Template[] {
  const key = `${liquid === engineOf('plain') ? 'plain' : 'markdown'} ${source}`;
  let templates = known.get(key);
  if (templates === undefined) {
    try {
      templates = liquid.parse(source);
    } catch (error) {
      throw failed(error);
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, templates);
  }
  return templates;
}

/** An error of LiquidJS, which knows the place of its token; anything else is said of the beginning. */
function templateError(error: unknown, template: string, field: TemplateField): TemplateError {
  const { token } = error as { token?: { getPosition?: () => number[] } };
  const [line = 1, column = 1] = token?.getPosition?.() ?? [];
  const reason = error instanceof Error ? error.message : String(error);
  return new TemplateError(template, field, { line, column }, saidOf(reason), { cause: error });
}
