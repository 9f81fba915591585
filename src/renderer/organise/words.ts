/** `1 article`, `2,000 articles`. */
export function articlesWords(count: number): string {
  return count === 1 ? '1 article' : `${count.toLocaleString()} articles`;
}

/** `one` or `many` with its number. */
export function countWords(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${many}`;
}

/** A list as people write it: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** A name within a sentence. */
export function quoted(name: string): string {
  return `“${name}”`;
}
