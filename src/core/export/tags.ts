import { escapeInline } from './escape.ts';

/**
 * A tag by Obsidian's rules, without its `#`: letters, digits, `_`, `-`, `/`, and not digits alone. `null` where nothing of the
 * name is a letter or a digit.
 */
export function tagName(name: string): string | null {
  const dashed = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, ' ').trim().replaceAll(' ', '-'); // prettier-ignore
  if (!/[\p{L}\p{N}]/u.test(dashed)) return null;
  return /^\d+$/.test(dashed) ? `_${dashed}` : dashed;
}

/** Tags on one line of Markdown, `#first-mate #_1912`; what cannot be a tag is kept as text. Empty without tags. */
export function tagLine(tags: readonly string[]): string {
  return tags
    .map((tag) => {
      const name = tagName(tag);
      return name === null ? escapeInline(`#${tag}`) : `#${name}`;
    })
    .join(' ');
}
