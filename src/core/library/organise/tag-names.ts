/**
 * Names of tags. `/` nests: `birds/gulls` lies in `birds`. Articles and highlights share them. Letters of another case are another
 * tag, as in the notes.
 */

/** The library takes no longer ones. In UTF-16 code units. */
export const LONGEST = 200;
/** The library takes no more of one article or highlight. */
const MOST = 200;

/** `name` as it is kept: one line, without `#` in front, no empty levels. `null` where nothing is left, or too much. */
export function tagNamed(name: string): string | null {
  const levels = name
    .replace(/^[\s#]+/, '')
    .split('/')
    .map((level) => level.replace(/\s+/g, ' ').trim())
    .filter((level) => level !== '');
  const tag = levels.join('/');
  // A comma would make two of it wherever tags are typed.
  return tag === '' || tag.length > LONGEST || /[,،、，]/u.test(tag) ? null : tag;
}

/** Whether `tag` is `around` or nested in it. */
export function isTagIn(tag: string, around: string): boolean {
  return tag === around || tag.startsWith(`${around}/`);
}

/** `tags` and behind them those of `more` that are not among them; beyond 200 none. */
export function withTags(tags: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...tags, ...more])].slice(0, Math.max(MOST, tags.length));
}

/** `tags` without these very ones. */
export function withoutTags(tags: readonly string[], gone: readonly string[]): string[] {
  return tags.filter((tag) => !gone.includes(tag));
}

/**
 * `tags` with `from` under the name of `to`, and what is nested in it under that: each in its place, each once. Where the new name
 * of a nested one would be too long, it keeps its old one. `to` of `null` takes them away.
 */
export function renamedTags(tags: readonly string[], from: string, to: string | null): string[] {
  const renamed = tags.flatMap((tag) => {
    if (!isTagIn(tag, from)) return [tag];
    if (to === null) return [];
    const name = `${to}${tag.slice(from.length)}`;
    return [name.length > LONGEST ? tag : name];
  });
  return [...new Set(renamed)];
}
