import type { JsonExport } from '../export/json.ts';
import { titleKeys } from '../import/keys.ts';
import { QuoteIndex } from '../import/quote-index.ts';
import { titleOf } from '../parse/file-title.ts';
import { fileSays } from './edits.ts';
import { sameArticle } from './import.ts';
import { revisionId, type ArticleRecord } from './records.ts';
import { articlesWithText, type LibraryState } from './state.ts';

/**
 * The article of the library that one of Postil's own exports is: the very one with its text, else one with the same text under
 * the same header, as with files that are opened; else the one of its id, whatever has become of its text; else the one
 * at its place. `null` where the library has none: the same words under another header are another article, and so is a text that is
 * only nearly the same.
 */
export function findArticle(exported: JsonExport, state: LibraryState): ArticleRecord | null {
  const { article, hash, text } = exported;
  const byText = articlesWithText(state, hash);
  const itself = byText.find(({ id }) => id === article.id);
  if (itself !== undefined) return itself;
  const title = fileSays(article, 'title');
  const place = article.places.find(({ name }) => titleOf(name, text) === title) ?? { name: '' };
  const said = { title, dek: article.dek, published: fileSays(article, 'published'), text };
  return (
    sameArticle({ article: said, place }, byText) ??
    state.articles.get(article.id) ??
    atSamePlace(exported, state)
  );
}

/** A file that was changed since, or another computer's file of the same name, which its title or its quotes tell apart. */
function atSamePlace({ article, annotations }: JsonExport, state: LibraryState): ArticleRecord | null {
  const places = new Set(article.places.map(({ id }) => id));
  const there = [...state.articles.values()].find((other) => other.places.some(({ id }) => places.has(id)));
  if (there === undefined) return null;
  const { whole } = titleKeys(fileSays(article, 'title'));
  if (whole !== '' && titleKeys(fileSays(there, 'title')).whole === whole) return there;
  const index = new QuoteIndex();
  const sought = index.add(0, annotations.map(({ exact }) => exact)); // prettier-ignore
  const text = state.revisions.get(revisionId(there.id, there.revision))?.text ?? '';
  return (index.count(text).get(0) ?? 0) * 2 > sought ? there : null;
}
