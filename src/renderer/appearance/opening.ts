import { typeOf } from '../../core/appearance/type.ts';
import type { Settings } from '../../core/settings.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { Library } from '../store/library.ts';
import { loadFace } from './faces.ts';

/** Reads an article from the library, together with the letters that its text is shown in. */
export async function openSession(
  { library, settings }: { library: Library; settings: Settings },
  articleId: string,
): Promise<ReadingSession> {
  const session = await ReadingSession.open(library, articleId);
  await loadFace(typeOf(settings, articleId).face, session.revision.text);
  return session;
}
