/** Letters, digits and dashes are all that Obsidian takes; anything else in an id from elsewhere stands as its code. */
export function blockId(id: string): string {
  const safe = id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `-${character.codePointAt(0)?.toString(16) ?? ''}-`,
  );
  return `hl-${safe}`;
}
