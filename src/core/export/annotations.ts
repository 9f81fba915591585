import type { Annotation } from '../annotation.ts';

/** Tags of `annotations`, each once whatever its case, in the order of the alphabet's letters (code units). */
export function tagsOf(annotations: readonly Annotation[]): string[] {
  const tags = new Map<string, string>();
  for (const tag of annotations.flatMap((annotation) => annotation.tags).sort()) {
    const key = tag.normalize('NFC').toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}

/** When the newest of `annotations` was written or edited, ISO 8601; `null` without any. */
export function updatedOf(annotations: readonly Annotation[]): string | null {
  let newest: string | null = null;
  for (const { updated } of annotations) if (newest === null || updated > newest) newest = updated;
  return newest;
}
