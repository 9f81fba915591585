/** The tags in a line such as `method, to quote`: trimmed, without `#`, each once, at most 200 of 200 letters. */
export function splitTags(line: string): string[] {
  const tags = line
    .split(/[,،、，]/u)
    .map((tag) => tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ').slice(0, 200).trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, 200);
}

/** The line that `splitTags` reads back equal. */
export function joinTags(tags: readonly string[]): string {
  return tags.join(', ');
}

/** Tags and, behind them, what is typed and not yet one of them: leaving at any moment loses nothing. */
export function withPending(tags: readonly string[], pending: string): string[] {
  return splitTags(joinTags([...tags, pending]));
}
