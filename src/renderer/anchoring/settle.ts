import { describe, placeIn } from '../../core/annotation.ts';
import type { Library } from '../store/library.ts';
import { Places } from './places.ts';
import type { Reanchor } from './reanchor.ts';

/**
 * Makes an article fit to be shown in its newest text: what still belongs to an older one is placed. Those are the reading
 * position, and annotations that were edited in the very moment in which a revision came in, or that undo brought back from
 * before it. Most times there is nothing to do.
 */
export async function settlePlaces(library: Library, articleId: string, reanchor: Reanchor): Promise<void> {
  const hash = (await library.article(articleId))?.revision;
  if (hash === undefined) return;
  const annotations = await library.annotations(articleId);
  const strays = annotations.filter((annotation) => placeIn(annotation, hash) === null);
  const position = await library.database.positions.get(articleId);
  const lags = position !== undefined && position.revision !== hash && position.offset > 0;
  const revision = strays.length === 0 && !lags ? undefined : await library.revision(articleId, hash);
  if (revision === undefined) return;

  const places = new Places(library, revision, reanchor);
  if (await places.lookFor(articleId, strays)) {
    const at = new Date().toISOString();
    await library.commit({ id: crypto.randomUUID(), kind: 'revise', at, changes: places.changes(strays) });
  }
  if (!lags) return;
  const oldText = (await library.revision(articleId, position.revision))?.text ?? '';
  const offset = await mapped(oldText, position.offset, revision.text, reanchor);
  if (offset !== null) await library.database.positions.put({ ...position, offset, revision: hash });
}

/** A line and a half of text stands for the place at its beginning: enough to be found again, too little to be broken up. */
const POSITION_LENGTH = 100;

/** Where what stood at `offset` of the old text stands in the new one; `null` where that cannot be told. */
async function mapped(
  oldText: string,
  offset: number,
  newText: string,
  reanchor: Reanchor,
): Promise<number | null> {
  if (offset >= oldText.length) return null;
  const selector = describe(oldText, offset, Math.min(oldText.length, offset + POSITION_LENGTH));
  const [placements] = await reanchor({ newText, jobs: [{ oldText, selectors: [selector] }] });
  // Of an orphan, too, the engine says where it would have been.
  return placements?.[0]?.start ?? null;
}
