import type { OutlineEntry } from './outline.ts';

/** What GitHub leaves out of a heading's name: all but letters, marks, numbers, `_` and `-`. */
const LEFT_OUT = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/**
 * The heading that a link such as `#the-harbour` means, by the names that GitHub and most programs of Markdown give headings: lower
 * case, no punctuation, hyphens for spaces, `-1` for the second of a name. `null` where there is none.
 */
export function headingNamed(fragment: string, entries: readonly OutlineEntry[]): OutlineEntry | null {
  const counts = new Map<string, number>();
  const wanted = decoded(fragment).toLowerCase();
  for (const entry of entries) {
    const name = entry.text.trim().toLowerCase().replace(LEFT_OUT, '').replaceAll(' ', '-');
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if ((count === 0 ? name : `${name}-${count}`) === wanted) return entry;
  }
  return null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
