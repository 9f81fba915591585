import type { Folder } from '../../core/library/records.ts';
import { locale } from '../../core/words/locale.ts';

/** A folder in its place among the others. */
export interface Branch {
  folder: Folder;
  /** 0 at the top. */
  level: number;
  /** Whether folders lie in it. */
  isParent: boolean;
}

/**
 * Folders as a tree is read, each before what lies in it; folders of one place in the order they are given. One whose parent is not
 * there, or that is said to lie within itself, stands at the top.
 *
 * @param open whether what lies in a folder is shown
 */
export function treeOf(folders: readonly Folder[], open: (id: string) => boolean = () => true): Branch[] {
  const byParent = new Map<string | null, Folder[]>();
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  for (const folder of folders) {
    const parent = isRooted(folder, byId) && folder.parent !== null && byId.has(folder.parent) ? folder.parent : null; // prettier-ignore
    byParent.set(parent, [...(byParent.get(parent) ?? []), folder]);
  }
  const branches: Branch[] = [];
  const walk = (parent: string | null, level: number): void => {
    for (const folder of byParent.get(parent) ?? []) {
      branches.push({ folder, level, isParent: byParent.has(folder.id) });
      if (open(folder.id)) walk(folder.id, level + 1);
    }
  };
  walk(null, 0);
  return branches;
}

/** Whether the way up from a folder ends. */
function isRooted(folder: Folder, byId: ReadonlyMap<string, Folder>): boolean {
  const seen = new Set([folder.id]);
  for (let at = folder.parent; at !== null; at = byId.get(at)?.parent ?? null) {
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return true;
}

/** A tag in its place among the others; what is only there because others are nested in it has no count of its own. */
export interface TagBranch {
  name: string;
  /** The last part of the name. */
  label: string;
  level: number;
  isParent: boolean;
  articles: number;
}

/** Tags as a tree is read; `names` in any order. */
export function tagTree(
  tags: readonly { name: string; articles: number }[],
  open: (name: string) => boolean = () => true,
): TagBranch[] {
  const counts = new Map(tags.map(({ name, articles }) => [name, articles]));
  const all = new Set<string>();
  for (const { name } of tags)
    for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) all.add(at);
  const order = new Intl.Collator(locale(), { numeric: true });
  // Level by level: `a b` does not come between `a` and `a/b`.
  const parts = [...all].map((name) => ({ name, levels: name.split('/') }));
  parts.sort((a, b) => {
    for (let at = 0; at < Math.min(a.levels.length, b.levels.length); at += 1) {
      const by = order.compare(a.levels[at] ?? '', b.levels[at] ?? '');
      if (by !== 0) return by;
    }
    return a.levels.length - b.levels.length;
  });
  return parts.flatMap(({ name, levels }, at) => {
    const around = levels.slice(1).map((_, level) => levels.slice(0, level + 1).join('/'));
    if (!around.every(open)) return [];
    const isParent = parts[at + 1]?.name.startsWith(`${name}/`) ?? false;
    return [{ name, label: levels.at(-1) ?? name, level: levels.length - 1, isParent, articles: counts.get(name) ?? 0 }]; // prettier-ignore
  });
}

/** A hue for a tag's dot, in degrees: the same for the same name, and for all that are nested in it. */
export function tagHue(name: string): number {
  let hash = 0;
  for (const letter of name.split('/')[0] ?? name)
    hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  // Steps of the golden angle keep names that differ little apart.
  return Math.round(((hash >>> 0) * 137.508) % 360);
}
