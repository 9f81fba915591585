import type { Facts } from '../../core/query/facts.ts';
import type { Folder } from '../../core/library/records.ts';
import { locale } from '../../core/words/locale.ts';
import { FolderPaths, type Entry } from './entry.ts';

/** How many articles each view, folder and tag shows; `highlights` counts highlights. */
export interface Counts {
  all: number;
  unread: number;
  reading: number;
  read: number;
  annotated: number;
  attention: number;
  archive: number;
  trash: number;
  /** Of all articles that are not in the trash. */
  highlights: number;
  notes: number;
  /** Highlights of the articles in sight. */
  marked: number;
  /** By the folder's id, those in the folders inside it too. */
  folders: ReadonlyMap<string, number>;
  /** Tags by their whole names (`a/b`), in the order of the alphabet. */
  tags: readonly TagCount[];
}

export interface TagCount {
  name: string;
  /** Articles in sight that have it or one nested in it, themselves or on a highlight. */
  articles: number;
  /** Highlights that have this very tag, of all articles that are not in the trash. */
  highlights: number;
}

/** Whether its highlights ask for a look. */
export const needsAttention = ({ facts }: Entry): boolean => facts.uncertain + facts.orphans > 0;

/** Whether an article counts the same, in sight where it was in sight. */
export function countsAlike(before: Facts, after: Facts): boolean {
  return (
    before.state === after.state &&
    sameCounts(before.highlightTags, after.highlightTags) &&
    before.highlights === after.highlights &&
    before.notes === after.notes &&
    before.uncertain === after.uncertain &&
    before.orphans === after.orphans &&
    before.folderId === after.folderId
  );
}

function sameCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** One pass over everything: 10,000 articles take about 5 ms. */
export function countsOf(entries: readonly Entry[], folders: readonly Folder[]): Counts {
  const counts = { all: 0, unread: 0, reading: 0, read: 0, annotated: 0, attention: 0, marked: 0 };
  const others = { archive: 0, trash: 0, highlights: 0, notes: 0 };
  const direct = new Map<string, number>();
  const tags = new Map<string, TagCount>();
  for (const entry of entries) {
    const { facts } = entry;
    if (facts.inTrash) {
      others.trash += 1;
      continue;
    }
    others.highlights += facts.highlights;
    others.notes += facts.notes;
    countHighlightTags(facts.highlightTags, tags);
    if (facts.archived) {
      others.archive += 1;
      for (const tag of facts.tags) named(tags, tag);
      continue;
    }
    counts.all += 1;
    counts.marked += facts.highlights;
    counts[facts.state] += 1;
    if (facts.highlights + facts.notes > 0) counts.annotated += 1;
    if (needsAttention(entry)) counts.attention += 1;
    if (facts.folderId !== null) direct.set(facts.folderId, (direct.get(facts.folderId) ?? 0) + 1);
    for (const tag of tagsAround(entry)) named(tags, tag).articles += 1;
  }
  const order = new Intl.Collator(locale(), { numeric: true });
  return {
    ...counts,
    ...others,
    folders: nested(direct, folders),
    tags: [...tags.values()].sort((a, b) => order.compare(a.name, b.name)),
  };
}

/** Every tag of the article and of its highlights, and the tags that those are nested in, each once. */
export function tagsAround({ facts }: Entry): Iterable<string> {
  const own = facts.tags;
  // Most articles have none, and a set for each of ten thousand is most of the pass.
  let some: Set<string> | null = null;
  for (const tag of own) addWithParents((some ??= new Set()), tag);
  for (const tag in facts.highlightTags) addWithParents((some ??= new Set()), tag);
  return some ?? [];
}

function addWithParents(tags: Set<string>, tag: string): void {
  tags.add(tag);
  for (let at = tag.lastIndexOf('/'); at > 0; at = tag.lastIndexOf('/', at - 1)) tags.add(tag.slice(0, at));
}

function countHighlightTags(counts: Readonly<Record<string, number>>, tags: Map<string, TagCount>): void {
  for (const [name, count] of Object.entries(counts)) named(tags, name).highlights += count;
}

function named(tags: Map<string, TagCount>, name: string): TagCount {
  const known = tags.get(name);
  if (known !== undefined) return known;
  const fresh = { name, articles: 0, highlights: 0 };
  tags.set(name, fresh);
  return fresh;
}

function nested(direct: ReadonlyMap<string, number>, folders: readonly Folder[]): Map<string, number> {
  const paths = new FolderPaths(folders);
  const counts = new Map(folders.map(({ id }) => [id, 0]));
  for (const [id, count] of direct)
    for (const around of paths.idsOf(id)) counts.set(around, (counts.get(around) ?? 0) + count);
  return counts;
}
