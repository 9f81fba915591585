import * as v from 'valibot';
import { COLOURS, type AnchorState, type Annotation } from '../annotation.ts';
import { homeOf, type Views } from '../views.ts';

/** Where an annotation may stand in the newest text. */
export const STATES = [
  'anchored',
  'moved',
  'changed',
  'uncertain',
  'orphan',
] as const satisfies readonly AnchorState[];
/** Of a list of highlights as long as a library has any. */
const MOST_IDS = 1_000_000;
const time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());

/** Which annotations to write. What is not named does not narrow; of several names in one list any is enough. */
export const AnnotationFilterSchema = v.strictObject({
  colours: v.exactOptional(v.array(v.picklist(COLOURS))),
  /** As written; compared without regard to case. A nested tag is found by its parent, too: `method` finds `method/survey`. */
  tags: v.exactOptional(v.array(v.pipe(v.string(), v.maxLength(200)))),
  /** Written or edited at this time or later, ISO 8601. */
  since: v.exactOptional(time),
  /** Written or edited before this time. */
  until: v.exactOptional(time),
  /** Where they stand in the newest text. */
  states: v.exactOptional(v.array(v.picklist(STATES))),
  /** These and no others, by their ids. */
  ids: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_IDS))),
});
export type AnnotationFilter = v.InferOutput<typeof AnnotationFilterSchema>;

/** Whether `annotation` of the article with these texts passes `filter`. Those in the trash do not. */
export function passes(annotation: Annotation, views: Views, filter: AnnotationFilter): boolean {
  const { colours, tags, since, until, states } = filter;
  const { deleted, colour, updated } = annotation;
  if (deleted !== null) return false;
  if (filter.ids !== undefined && !setOf(filter.ids).has(annotation.id)) return false;
  if (colours !== undefined && !colours.includes(colour)) return false;
  if (since !== undefined && updated < since) return false;
  if (until !== undefined && updated >= until) return false;
  if (states !== undefined && !states.includes(homeOf(annotation, views)?.place.state ?? 'orphan'))
    return false;
  return tags === undefined || tags.some((wanted) => hasTag(annotation.tags, wanted));
}

/** Of each list once: it is asked for each of as many annotations. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(ids: readonly string[]): ReadonlySet<string> {
  let known = sets.get(ids);
  if (known === undefined) sets.set(ids, (known = new Set(ids)));
  return known;
}

function hasTag(tags: readonly string[], wanted: string): boolean {
  const name = wanted.normalize('NFC').toLowerCase();
  return tags.some((tag) => {
    const own = tag.normalize('NFC').toLowerCase();
    return own === name || own.startsWith(`${name}/`);
  });
}
