/** What a reader makes of years of articles: folders, tags, names, sites. */
import type { Folder, SavedQuery } from '../../src/core/library/records.ts';
import type { Random } from '../anchoring/random.ts';

const TOPICS = ['History', 'Diplomacy', 'Reading', 'Rivers', 'Language', 'Maps', 'Harvests', 'Letters'];
const WITHIN = ['Sources', 'To quote', 'Later', 'Background'];

export const TAGS = [
  'to-quote', 'method', 'manuscripts', 'method/close reading', 'method/counting', 'period/early', 'period/late', 'people',
  'places', 'places/harbours', 'places/rivers', 'question', 'disagree', 'definition', 'example', 'figures', 'translation',
  'history', 'history/reading', 'history/printing', 'economy', 'climate', 'law', 'education', 'memory', 'attention', 'margins',
  'sources', 'read again', 'for the seminar', 'chapter 1', 'chapter 2', 'chapter 3', 'quotable', 'open question', '方法',
] as const; // prettier-ignore

const GIVEN = [
  'Ines',
  'Oren',
  'Ruth',
  'Tomas',
  'Mira',
  'Salma',
  'Joon',
  'Pavel',
  'Adaeze',
  'Lucia',
  'Emil',
  'Noor',
];
const FAMILY = [
  'Calloway',
  'Vasquez-Lind',
  'Adeyemi',
  'Eklund',
  'Marlow',
  'Haddad',
  'Okafor',
  'Petrov',
  'Lindqvist',
];
const SITES = [
  'The Margin',
  'River and Road',
  'Harbour Post',
  'Quiet Quarterly',
  'Notes on Method',
  'The Reading Room',
];

export function byline(random: Random): string {
  const one = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
  return random.chance(0.08) ? `${one} and ${random.pick(GIVEN)} ${random.pick(FAMILY)}` : one;
}

export const siteName = (random: Random): string => random.pick(SITES);

/** Up to three, the first of the list more often than the last. */
export function tagsOf(random: Random): string[] {
  const count = random.below(4);
  const some = Array.from({ length: count }, () => TAGS[Math.floor(random.next() ** 2 * TAGS.length)]!);
  return [...new Set(some)];
}

export function foldersAt(at: string, id: () => string): Folder[] {
  return TOPICS.flatMap((name) => {
    const outer = { id: id(), name, parent: null, created: at, updated: at };
    return [
      outer,
      ...WITHIN.map((inner) => ({ id: id(), name: inner, parent: outer.id, created: at, updated: at })),
    ];
  });
}

export function queriesAt(at: string, id: () => string): SavedQuery[] {
  return [
    ['Unread on method', 'tag:method is:unread'],
    ['Needs a second look', 'tag:"read again"'],
  ].map(([name = '', query = '']) => ({ id: id(), name, query, created: at, updated: at }));
}
