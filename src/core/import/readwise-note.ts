/** Tags in a cell: a list parted by commas or semicolons. */
export function splitTags(cell: string): string[] {
  return cell
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** A word that Readwise takes for a tag, and the space after it: a full stop, then letters, digits, dashes and underscores. */
const TAG = /\.([\p{L}\p{N}_-]{1,200})(?:\s+|$)/uy;

/**
 * A note without the inline tags it begins with, and these: `.idea .method Compare this` is the note `Compare this` with the tags `idea`
 * and `method`. What Readwise does by tags is a tag here, too: `.h1` to `.h6` mark headings, `.c1` and so on passages that belong
 * together, of which it exports the whole. A number is no tag: `.5 of them`.
 */
export function taggedNote(note: string): { note: string; tags: string[] } {
  const text = note.trim();
  const tags: string[] = [];
  let at = 0;
  for (;;) {
    TAG.lastIndex = at;
    const tag = TAG.exec(text)?.[1];
    if (tag === undefined || !/\p{L}/u.test(tag)) break;
    tags.push(tag);
    at = TAG.lastIndex;
  }
  return { note: text.slice(at), tags };
}
