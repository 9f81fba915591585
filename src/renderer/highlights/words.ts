import type { Grouping, Order } from '../../core/highlights/arrange.ts';
import type { Group } from '../../core/highlights/arrange.ts';
import type { Fate } from '../../core/highlights/filter.ts';
import type { HighlightRow } from '../../core/highlights/row.ts';
import type { Colour } from '../../core/annotation.ts';
import { colourName, markName } from '../../core/colour-names.ts';
import type { Settings } from '../../core/settings.ts';
import { firstWords } from '../notes/first-words.ts';
import { countWords } from '../organise/words.ts';

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  article: 'By article',
  colour: 'By colour',
  tag: 'By tag',
};
export const ORDER_WORDS: Readonly<Record<Order, string>> = {
  place: 'As in the article',
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Changed last first',
};
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  found: 'In their place',
  uncertain: 'Uncertain',
  lost: 'Not found',
};

/** `1,204 highlights in 30 articles`, and the notes on articles, where there are any. */
export function countedWords(counted: { highlights: number; notes: number; articles: number }): string {
  const { highlights, notes, articles } = counted;
  const parts = [
    ...(highlights > 0 || notes === 0 ? [countWords(highlights, 'highlight', 'highlights')] : []),
    ...(notes > 0 ? [countWords(notes, 'note on an article', 'notes on articles')] : []),
  ];
  const where = articles > 0 ? ` in ${countWords(articles, 'article', 'articles')}` : '';
  return `${parts.join(' and ')}${where}`;
}

/** What stands above a group. */
export function groupName(
  { grouping, key }: Group,
  settings: Pick<Settings, 'colourNames'>,
  titleOf: (articleId: string) => string | undefined,
): string {
  if (grouping === 'article') return titleOf(key) ?? 'An article';
  if (grouping === 'tag') return key === '' ? 'Without a tag' : key;
  if (key === '') return 'Notes on articles';
  const name = colourName(settings, key as Colour);
  return `${name.slice(0, 1).toLocaleUpperCase()}${name.slice(1)}`;
}

/** Letters of a quote that name a row to those who hear it. */
const SPOKEN = 160;

/** What a row is called: the mark, its words, and whether there is a note. */
export function rowName(row: HighlightRow, settings: Pick<Settings, 'colourNames'>): string {
  const mark = row.part === 'whole' ? 'Note on the article' : markName(settings, row.colour, row.style);
  const words = firstWords(row.part === 'whole' ? row.note : row.exact, SPOKEN);
  const note = row.part !== 'whole' && row.note.trim() !== '' ? '. With a note' : '';
  const tags = row.tags.length === 0 ? '' : `. Tags: ${row.tags.join(', ')}`;
  return `${mark}: ${words}${note}${tags}`;
}

/** What became of its passage, where that is worth a word. */
export function fateWords({ state }: Pick<HighlightRow, 'state'>): string | null {
  return { anchored: null, moved: null, changed: 'The passage was edited', uncertain: 'Is this the place?', orphan: 'Not found in the text' }[state]; // prettier-ignore
}
