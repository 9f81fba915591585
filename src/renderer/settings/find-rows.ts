import { fold } from '../../core/query/fold.ts';
import { keysShown } from '../shell/keys.ts';
import type { KeyGroup } from './key-list.ts';
import { GROUPS, ROWS, type GroupId, type SettingRow } from './rows.ts';

/** What is found in one group. */
export interface Found {
  group: GroupId;
  title: string;
  rows: readonly SettingRow[];
  /** Of the keys alone: those parts of their list in which something was found, with what was found. */
  keys: readonly KeyGroup[];
}

/**
 * The rows that every word of `typed` begins a word of: of their words, of what else they are called, or of their group. Keys are found by what
 * they do, where they count and as they stand on the keyboard (*ctrl k*).
 */
export function findRows(typed: string, keys: readonly KeyGroup[]): Found[] {
  const wanted = wordsOf(typed);
  const means = (...texts: string[]): boolean => {
    const words = texts.flatMap(wordsOf);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
  return GROUPS.flatMap(({ id, title }) => {
    const rows = ROWS.filter((row) => row.group === id && means(row.words, row.more ?? '', row.also, title));
    const found = id === 'keys' ? foundKeys(keys, title, means) : [];
    return rows.length + found.length > 0 ? [{ group: id, title, rows, keys: found }] : [];
  });
}

function foundKeys(
  keys: readonly KeyGroup[],
  title: string,
  means: (...texts: string[]) => boolean,
): KeyGroup[] {
  return keys.flatMap((group) => {
    const context = `${group.title} ${title} shortcut`;
    const items = group.items.filter((item) =>
      means(item.words, context, ...item.keys.map((key) => keysShown(key))),
    );
    const fixed = group.fixed.filter((item) => means(item.words, context, keysShown(item.keys)));
    return items.length + fixed.length > 0 ? [{ ...group, items, fixed }] : [];
  });
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,.:;…()’']+/)
    .filter((word) => word !== '');
