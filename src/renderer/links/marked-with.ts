import { latestFirst } from '../library/entry.ts';
import type { PostilApp } from '../shell/app.svelte.ts';

/** Ids of the articles with a highlight or a note that has these words, those opened last first; none while the index is being made. */
export async function markedWith(
  { search, catalogue }: Pick<PostilApp, 'search' | 'catalogue'>,
  words: string,
): Promise<string[]> {
  if (search.state.name === 'building' || search.state.name === 'failed') return [];
  const fields = ['quote', 'note'] as const;
  const asked = fields.map((field) => search.articlesWith({ field, words, phrase: false }));
  const answers = await Promise.all(asked).catch(() => []);
  const ids = new Set(answers.flatMap((answer) => [...answer]));
  const found = [...ids].flatMap((id) => catalogue.entry(id) ?? []).filter(({ facts }) => !facts.inTrash);
  return latestFirst(found).map(({ article }) => article.id);
}
