import type { Group } from '../../core/highlights/arrange.ts';
import type { HighlightRow } from '../../core/highlights/row.ts';
import type { Colour } from '../../core/annotation.ts';
import { colourName, markName } from '../../core/colour-names.ts';
import type { Settings } from '../../core/settings.ts';
import { locale } from '../../core/words/locale.ts';
import { words } from '../../core/words/words.ts';
import { firstWords } from '../notes/first-words.ts';

/** What stands above a group. */
export function groupName(
  { grouping, key }: Group,
  settings: Pick<Settings, 'colourNames'>,
  titleOf: (articleId: string) => string | undefined,
): string {
  const { group } = words.highlights;
  if (grouping === 'article') return titleOf(key) ?? group.article;
  if (grouping === 'tag') return key === '' ? group.untagged : key;
  if (key === '') return group.whole;
  const name = colourName(settings, key as Colour);
  return `${name.slice(0, 1).toLocaleUpperCase(locale())}${name.slice(1)}`;
}

/** Letters of a quote that name a row to those who hear it. */
const SPOKEN = 160;

/** What a row is called: the mark, its words, and whether there is a note. */
export function rowName(row: HighlightRow, settings: Pick<Settings, 'colourNames'>): string {
  const whole = row.part === 'whole';
  const said = words.highlights.row;
  return said.name({
    mark: whole ? said.wholeName : markName(settings, row.colour, row.style),
    quote: firstWords(whole ? row.note : row.exact, SPOKEN),
    noted: !whole && row.note.trim() !== '',
    tags: row.tags,
  });
}

/** What became of its passage, where that is worth a word. */
export function fateWords({ state }: Pick<HighlightRow, 'state'>): string | null {
  return state === 'anchored' || state === 'moved' ? null : words.highlights.row[state];
}
