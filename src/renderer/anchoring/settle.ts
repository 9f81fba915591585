import { describe } from '../../core/annotation.ts';
import { homeOf } from '../../core/views.ts';
import type { Library } from '../store/library.ts';
import { Places } from './places.ts';
import type { Reanchor } from './reanchor.ts';

/**
 * Makes an article fit to be shown in its newest text: what still belongs to an older one is placed. Those are the reading
 * position, and annotations that were edited in the very moment in which a revision came in, or that undo brought back from
 * before it. Most times there is nothing to do.
 */
export async function settlePlaces(library: Library, articleId: string, reanchor: Reanchor): Promise<void> {
  const article = await library.article(articleId);
  if (article === undefined) return;
  const annotations = await library.annotations(articleId);
  const strays = annotations.filter((annotation) => homeOf(annotation, article) === null);
  const position = await library.database.positions.get(articleId);
  const isIn = (hash: string) => hash === article.revision || hash === article.page?.revision;
  const lags = position !== undefined && !isIn(position.revision) && position.offset > 0;
  const current = strays.length === 0 && !lags ? null : await library.currentTexts(article);
  if (current === null) return;

  const places = new Places(library, current, reanchor);
  const changes = (await places.lookFor(articleId, strays)) ? places.changes(strays) : [];
  if (changes.length > 0) {
    const at = new Date().toISOString();
    await library.commit({ id: crypto.randomUUID(), kind: 'revise', at, changes });
  }
  if (!lags) return;
  const old = await library.revision(articleId, position.revision);
  const { text, hash } = old?.view === 'page' ? (current.page ?? current.clean) : current.clean;
  const offset = await mapped(old?.text ?? '', position.offset, text, reanchor);
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
