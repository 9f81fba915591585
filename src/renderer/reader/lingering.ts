import type { Library } from '../store/library.ts';
import type { ReadingSession } from './session.svelte.ts';

/** Sessions with something unsaved, by article: opened again, also after it was left, the article is as the reader left it. */
const lingering = new WeakMap<Library, Map<string, ReadingSession>>();

export function linger(library: Library, session: ReadingSession): void {
  const left = lingering.get(library) ?? new Map<string, ReadingSession>();
  lingering.set(library, left.set(session.record.id, session));
}

export function lingeringOf(library: Library, articleId: string): ReadingSession | null {
  return lingering.get(library)?.get(articleId) ?? null;
}

/** Everything of it is saved. */
export function endLingering(library: Library, session: ReadingSession): void {
  const left = lingering.get(library);
  if (left?.get(session.record.id) === session) left.delete(session.record.id);
}
