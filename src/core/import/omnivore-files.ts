/** The paths of Omnivore's export; a zip that was unpacked and packed again has a folder around them. */
const METADATA = /(?:^|\/)metadata_\d{1,9}_to_\d{1,9}\.json$/;
const CONTENT = /(?:^|\/)content\/([^/]{1,400})\.html$/;
const HIGHLIGHTS = /(?:^|\/)highlights\/([^/]{1,400})\.md$/;

export type OmnivorePart = { part: 'metadata' } | { part: 'content' | 'highlights'; slug: string };

/** What the file at `path` is in an Omnivore export; `null` for what is not read. */
export function omnivorePart(path: string): OmnivorePart | null {
  if (METADATA.test(path)) return { part: 'metadata' };
  const content = CONTENT.exec(path)?.[1];
  if (content !== undefined) return { part: 'content', slug: content };
  const highlights = HIGHLIGHTS.exec(path)?.[1];
  return highlights === undefined ? null : { part: 'highlights', slug: highlights };
}

/** Whether these are the files of an Omnivore export, by its lists of articles. */
export function isOmnivoreFolder(paths: readonly string[]): boolean {
  return paths.some((path) => METADATA.test(path));
}
