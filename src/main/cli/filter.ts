import { COLOURS, type AnchorState, type Colour } from '../../core/annotation.ts';
import { STATES, type AnnotationFilter } from '../../core/export/filter.ts';

/** The options that say which annotations go out, as they were given. */
export interface FilterOptions {
  colour?: string[] | undefined;
  tag?: string[] | undefined;
  since?: string | undefined;
  until?: string | undefined;
  state?: string[] | undefined;
}

/** The filter that the options say, or what is wrong with them, in a sentence. Names may be given again, or with commas. */
export function readFilter(given: FilterOptions): AnnotationFilter | string {
  const filter: AnnotationFilter = {};
  const colours = listed(given.colour);
  const states = listed(given.state);
  const colour = colours.find((name) => !isOneOf(COLOURS, name));
  if (colour !== undefined) return `There is no colour "${colour}", only ${COLOURS.join(', ')}.`;
  const state = states.find((name) => !isOneOf(STATES, name));
  if (state !== undefined) return `There is no state "${state}", only ${STATES.join(', ')}.`;
  if (colours.length > 0) filter.colours = colours as Colour[];
  if (states.length > 0) filter.states = states as AnchorState[];
  const tags = listed(given.tag).map((tag) => tag.replace(/^#/, ''));
  if (tags.length > 0) filter.tags = tags;
  for (const name of ['since', 'until'] as const) {
    const words = given[name];
    if (words === undefined) continue;
    const time = timeOf(words);
    if (time === null) return `--${name} takes a date like 2026-01-31, or a time like 2026-01-31T08:00.`;
    filter[name] = time;
  }
  return filter;
}

function listed(values: readonly string[] = []): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

/** A day begins at midnight where the command is run; ISO 8601, UTC. */
function timeOf(words: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(words)) return null;
  const time = new Date(words.includes('T') ? words : `${words}T00:00`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
