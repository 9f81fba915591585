import { fold } from '../../core/query/fold.ts';
import { en } from '../../core/words/en/index.ts';
import { words, type Words } from '../../core/words/words.ts';
import { keysShown } from '../shell/keys.ts';
import { actionWords, type KeyGroup } from './key-list.ts';
import { GROUPS, ROWS, rowWords, type GroupId, type SettingRow } from './rows.ts';

/** What is found in one group. */
export interface Found {
  group: GroupId;
  rows: readonly SettingRow[];
  /** Of the keys alone: those parts of their list in which something was found, with what was found. */
  keys: readonly KeyGroup[];
}

/**
 * The rows that every word of `typed` begins a word of: of their words, of what else they are called, or of their group. Keys are found by what
 * they do, where they count and as they stand on the keyboard (*ctrl k*). The English words find them too, in every language: what is
 * written about programs often has them.
 */
export function findRows(typed: string, keys: readonly KeyGroup[]): Found[] {
  const wanted = wordsOf(typed);
  const means = (...texts: string[]): boolean => {
    const words = texts.flatMap(wordsOf);
    return wanted.every((one) =>
      words.some((word) => (JOINED.test(one) ? word.includes(one) : word.startsWith(one))),
    );
  };
  const isMeant = ({ id, group }: SettingRow): boolean =>
    means(
      ...spoken().flatMap(({ settings }) => {
        const { words, more = '', also } = rowWords(id, settings);
        return [words, more, also, settings.groups[group]];
      }),
    );
  return GROUPS.flatMap((group) => {
    const rows = ROWS.filter((row) => row.group === group && isMeant(row));
    const found = group === 'keys' ? foundKeys(keys, means) : [];
    return rows.length + found.length > 0 ? [{ group, rows, keys: found }] : [];
  });
}

function foundKeys(keys: readonly KeyGroup[], means: (...texts: string[]) => boolean): KeyGroup[] {
  const called = spoken().flatMap(({ settings, keys }) => [settings.groups.keys, keys.also]);
  return keys.flatMap((group) => {
    const items = group.items.filter(({ action, keys }) => {
      const does = spoken().map((said) => actionWords(action, said));
      return means(group.title, ...called, ...does, ...keys.map((key) => keysShown(key)));
    });
    const fixed = group.fixed.filter((item) =>
      means(item.words, group.title, ...called, keysShown(item.keys)),
    );
    return items.length + fixed.length > 0 ? [{ ...group, items, fixed }] : [];
  });
}

/** What the window speaks, and English. */
const spoken = (): Words[] => [words, en];

/** Scripts in which a word does not begin where its writing does: without spaces, or with the article joined to it. */
const JOINED = /[\p{Script=Han}\p{Script=Arabic}]/u;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,.:;…()’'„“”«»、，。：；（）،؛\u2066-\u2069]+/)
    .filter((word) => word !== '');
