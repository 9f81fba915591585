import { isTagIn } from '../library/organise/tag-names.ts';
import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';
import { writeQuery } from './write.ts';

/**
 * A query that asks for a tag, or for one nested in it, when the tag is called `to` from now on. Any other text, and one that is not
 * wholly understood, stays letter for letter.
 */
export function retagged(text: string, from: string, to: string): string {
  const { query, errors } = parseQuery(text);
  if (errors.length > 0) return text;
  let found = false;
  const renamed = (one: Query): Query => {
    if (one.type === 'and' || one.type === 'or') return { ...one, terms: one.terms.map(renamed) };
    if (one.type === 'not') return { ...one, term: renamed(one.term) };
    if (one.type !== 'tag' || !isTagIn(one.tag, from)) return one;
    found = true;
    return { ...one, tag: `${to}${one.tag.slice(from.length)}` };
  };
  const after = renamed(query);
  return found ? writeQuery(after) : text;
}
