import type { Annotation, Selector } from '../../core/annotation.ts';
import type { Change, OperationKind } from '../../core/library/operation.ts';
import { isSame } from '../../core/library/undo.ts';
import type { AnnotationsById } from './placed.ts';

/**
 * What the reader wants changed, before it is saved: new annotations, or some fields of one. Plain data, and not yet a
 * draft: the change is made from the annotation as it is when its turn comes, which may be minutes later on a full disk.
 */
export interface Intent {
  articleId: string;
  kind: OperationKind;
  /** What it is, for undo. */
  words: string;
  /** Intents with the same key in a row are one step of undo. */
  merge: string | null;
  /** New annotations. */
  add: readonly Annotation[];
  /** Fields to change, by the annotation's id. */
  change: Readonly<Record<string, Partial<Annotation>>>;
}

/** A new annotation of the article, made on the text with hash `revision`. */
export function draftAnnotation(
  articleId: string,
  revision: string,
  given: Selector & Partial<Annotation>,
): Annotation {
  const now = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    articleId,
    revision,
    anchor: null,
    colour: 'saffron',
    style: 'highlight',
    note: '',
    tags: [],
    created: now,
    updated: now,
    deleted: null,
    ...given,
  };
}

/** What `intent` changes in `annotations`. Empty where everything is so already. */
export function changesOf(intent: Intent, annotations: AnnotationsById, now: string): Change[] {
  const changes: Change[] = [];
  for (const after of intent.add) {
    if (annotations.get(after.id) === undefined)
      changes.push({ table: 'annotations', id: after.id, before: null, after });
  }
  for (const [id, fields] of Object.entries(intent.change)) {
    const before = annotations.get(id);
    if (before === undefined) continue;
    const differs = Object.entries(fields).some(
      ([key, value]) => !isSame(before[key as keyof Annotation], value),
    );
    if (differs)
      changes.push({ table: 'annotations', id, before, after: { ...before, ...fields, updated: now } });
  }
  return changes;
}

/** Both as one, where `next` only goes on with what `last` began; otherwise `null`. */
export function joinIntents(last: Intent, next: Intent): Intent | null {
  if (last.merge === null || last.merge !== next.merge) return null;
  const change = { ...last.change };
  for (const [id, fields] of Object.entries(next.change)) change[id] = { ...change[id], ...fields };
  return { ...last, add: [...last.add, ...next.add], change };
}

/** The annotations that `intents` change, as they will be once all is saved. */
export function unsavedOf(annotations: AnnotationsById, intents: readonly Intent[]): Map<string, Annotation> {
  const now = new Date().toISOString();
  const unsaved = new Map<string, Annotation>();
  const shown = { get: (id: string) => unsaved.get(id) ?? annotations.get(id) };
  for (const intent of intents) {
    for (const { id, after } of changesOf(intent, shown, now)) unsaved.set(id, after as Annotation);
  }
  return unsaved;
}

/** Whether `value`, read from storage, is an intent. Its records are checked by main when they are saved. */
export function isIntent(value: unknown): value is Intent {
  if (typeof value !== 'object' || value === null) return false;
  const { articleId, kind, words, add, change } = value as Record<string, unknown>;
  const strings = [articleId, kind, words].every((field) => typeof field === 'string');
  return strings && Array.isArray(add) && typeof change === 'object' && change !== null;
}
