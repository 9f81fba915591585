import type { Annotation, Colour } from '../../annotation.ts';
import { isOnWhole } from '../../annotation.ts';
import type { Change, OperationDraft } from '../operation.ts';
import { draftOf, type Stamp } from './draft.ts';
import { withoutTags, withTags } from './tag-names.ts';

/**
 * Verbs on many highlights at once, of whatever articles. Each makes one operation of the annotations as they are now, or `null` where
 * nothing would change; those in the trash stay as they are.
 */

type Kind = 'tag' | 'recolour' | 'delete';
type Annotations = readonly Annotation[];

function changeEach(
  annotations: Annotations,
  kind: Kind,
  change: (annotation: Annotation) => Partial<Annotation>,
  stamp: Stamp,
): OperationDraft | null {
  const changes = annotations.flatMap((before): Change[] => {
    if (before.deleted !== null) return [];
    const fields = change(before);
    const isSame = Object.entries(fields).every(([name, value]) => isEqual(before[name as keyof Annotation], value)); // prettier-ignore
    if (isSame) return [];
    return [{ table: 'annotations', id: before.id, before, after: { ...before, ...fields, updated: stamp.now } }]; // prettier-ignore
  });
  return draftOf(kind, changes, stamp);
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.join('\n') === b.join('\n'));
}

/** Adds the tags `more` behind those that each has, and takes these very ones of `gone` away. */
export function tagHighlights(
  annotations: Annotations,
  { more, gone }: { more: readonly string[]; gone: readonly string[] },
  stamp: Stamp,
): OperationDraft | null {
  const tags = (own: readonly string[]) => withTags(withoutTags(own, gone), more);
  return changeEach(annotations, 'tag', (one) => ({ tags: tags(one.tags) }), stamp);
}

/** A note on the whole article marks nothing, and keeps the colour that nobody sees. */
export function recolourHighlights(
  annotations: Annotations,
  colour: Colour,
  stamp: Stamp,
): OperationDraft | null {
  const change = (one: Annotation) => (isOnWhole(one) ? {} : { colour });
  return changeEach(annotations, 'recolour', change, stamp);
}

/** Into the trash of their articles. */
export function deleteHighlights(annotations: Annotations, stamp: Stamp): OperationDraft | null {
  return changeEach(annotations, 'delete', () => ({ deleted: stamp.now }), stamp);
}
