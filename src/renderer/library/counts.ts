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

/** A tag as it is counted, and how often it is named: one that nobody names any more is none. */
type NamedTag = TagCount & { named: number };

/**
 * The counts of articles that come, go and change: each costs what one costs, so that a highlight that is made in a library of
 * 10,000 articles does not count them again (5 ms of the window's time with every mark and every note that was begun).
 */
export class Tally {
  readonly #counts = { all: 0, unread: 0, reading: 0, read: 0, annotated: 0, attention: 0, marked: 0 };
  readonly #others = { archive: 0, trash: 0, highlights: 0, notes: 0 };
  readonly #direct = new Map<string, number>();
  readonly #tags = new Map<string, NamedTag>();

  add(entry: Entry): void {
    this.#count(entry, 1);
  }

  /** Takes back what `add` of this very entry has counted. */
  remove(entry: Entry): void {
    this.#count(entry, -1);
  }

  /** As they are now: in a pass over tags and folders, not over articles. */
  counts(folders: readonly Folder[]): Counts {
    const order = new Intl.Collator(locale(), { numeric: true });
    const tags = [...this.#tags.values()].map(({ name, articles, highlights }) => ({
      name,
      articles,
      highlights,
    }));
    return {
      ...this.#counts,
      ...this.#others,
      folders: nested(this.#direct, folders),
      tags: tags.sort((a, b) => order.compare(a.name, b.name)),
    };
  }

  #count(entry: Entry, by: 1 | -1): void {
    const { facts } = entry;
    if (facts.inTrash) {
      this.#others.trash += by;
      return;
    }
    this.#others.highlights += by * facts.highlights;
    this.#others.notes += by * facts.notes;
    for (const [tag, count] of Object.entries(facts.highlightTags)) this.#name(tag, by, 0, by * count);
    if (facts.archived) {
      this.#others.archive += by;
      for (const tag of facts.tags) this.#name(tag, by, 0, 0);
      return;
    }
    const counts = this.#counts;
    counts.all += by;
    counts.marked += by * facts.highlights;
    counts[facts.state] += by;
    if (facts.highlights + facts.notes > 0) counts.annotated += by;
    if (needsAttention(entry)) counts.attention += by;
    const { folderId } = facts;
    if (folderId !== null) this.#direct.set(folderId, (this.#direct.get(folderId) ?? 0) + by);
    for (const tag of tagsAround(entry)) this.#name(tag, by, by, 0);
  }

  #name(name: string, by: 1 | -1, articles: number, highlights: number): void {
    const tag = this.#tags.get(name) ?? { name, articles: 0, highlights: 0, named: 0 };
    tag.named += by;
    tag.articles += articles;
    tag.highlights += highlights;
    if (tag.named === 0) this.#tags.delete(name);
    else this.#tags.set(name, tag);
  }
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

function nested(direct: ReadonlyMap<string, number>, folders: readonly Folder[]): Map<string, number> {
  const paths = new FolderPaths(folders);
  const counts = new Map(folders.map(({ id }) => [id, 0]));
  for (const [id, count] of direct)
    for (const around of paths.idsOf(id)) counts.set(around, (counts.get(around) ?? 0) + count);
  return counts;
}
