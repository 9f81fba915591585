import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { noteLink } from '../note-link.ts';

/** The id of the one article with this title; `null` when there is none, or more than one. */
export type ArticleByTitle = (title: string) => string | null;

const WIKI_LINK = /\[\[([^[\]\n]{1,300})\]\]/g;

/**
 * Makes links of `[[Title]]` in a note's text, in place, where `articleByTitle` knows the article. What it does not know
 * stays as it was typed; so does what stands in code, or in a link already.
 */
export function linkTitles(root: Root, articleByTitle: ArticleByTitle): void {
  const stack: Parents[] = [root];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    if (parent.type === 'link' || parent.type === 'linkReference') continue;
    const children: Parents['children'][number][] = [];
    for (const child of parent.children) {
      if (child.type === 'text') children.push(...linked(child, articleByTitle));
      else {
        children.push(child);
        if ('children' in child) stack.push(child);
      }
    }
    parent.children = children;
  }
}

function linked({ value }: Text, articleByTitle: ArticleByTitle): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const match of value.matchAll(WIKI_LINK)) {
    const title = match[1] ?? '';
    const id = articleByTitle(title);
    if (id === null) continue;
    parts.push(...words(value.slice(done, match.index)));
    const link: Link = { type: 'link', url: noteLink(id), children: words(title.trim()) };
    parts.push(link);
    done = match.index + match[0].length;
  }
  return [...parts, ...words(value.slice(done))];
}

function words(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

const WIKI_TEXT = /(?<![\\[])!?\[\[([^[\]\n|]{1,300})(?:\|([^[\]\n]{0,300}))?\]\](?!\])/g;

/**
 * Writes `[[Target]]`, `[[Target|label]]` and `![[embed]]` in an article's text as the words that Obsidian and wikis show for
 * them: the label, else the target, with `Target > Heading` for `Target#Heading`. In place; `source` is what `root` was parsed
 * from. Brackets with a backslash, and those in code or in a link, stay as they are.
 */
export function wikiLinksAsText(root: Root, source: string): void {
  if (!source.includes('[[')) return;
  const stack: Parents[] = [root];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    if (parent.type === 'link' || parent.type === 'linkReference') continue;
    for (const child of parent.children) {
      if (child.type === 'text') child.value = shownWords(child, source);
      else if ('children' in child) stack.push(child);
    }
  }
}

function shownWords({ value, position }: Text, source: string): string {
  if (!value.includes('[[')) return value;
  // A table's cells part at a bar, unless a backslash stands before it.
  const written = source.slice(position?.start.offset, position?.end.offset).replaceAll('\\|', '|');
  const meant = new Set(written.match(WIKI_TEXT));
  return value.replace(WIKI_TEXT, (whole: string, target: string, label: string | undefined) => {
    if (!meant.has(whole)) return whole;
    // An embedded picture's label is its size.
    const size = whole.startsWith('!') && /^[\dx]+$/.test(label ?? '');
    const shown = label === undefined || size ? heading(target) : label;
    return shown.trim() === '' ? whole : shown.trim();
  });
}

function heading(target: string): string {
  return target.replace(/^#\^?/, '').replace(/#\^?/g, ' > ');
}
