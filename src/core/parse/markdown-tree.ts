import { raw } from 'hast-util-raw';
import type { Root as MdastRoot } from 'mdast';
import { defListFromMarkdown, defListHastHandlers } from 'mdast-util-definition-list';
import { fromMarkdown, type Options as FromMarkdownOptions } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { defList } from 'micromark-extension-definition-list';
import { gfm } from 'micromark-extension-gfm';
import { DEEPEST, deeperThan, type Root } from './hast.ts';
import { MOST_SECONDS, secondsToRead, tooCostly } from './markdown-cost.ts';
import { containersWithin, htmlOf, MOST_CONTAINERS, openTags } from './markdown-limits.ts';
import { tooDeep } from './too-deep.ts';

/** Markdown as a tree of Markdown, and that as a tree of HTML. Both refuse what is nested beyond any text. */

export type MarkdownExtensions = Required<Pick<FromMarkdownOptions, 'extensions' | 'mdastExtensions'>>;

/**
 * `source` (line ends `\n`) as CommonMark with GFM (tables, task lists, strikethrough, footnotes, bare links) and definition
 * lists, plus what `more` adds. `name` is for the sentence. Throws PostilError `too-deep`; `too-large` for a text that would
 * take more than `seconds` to read.
 */
export function markdownTree(
  source: string,
  name: string,
  more?: MarkdownExtensions,
  seconds = MOST_SECONDS,
): MdastRoot {
  if (containersWithin(source) > MOST_CONTAINERS) throw tooDeep(name);
  if (secondsToRead(source, seconds) > seconds) throw tooCostly(name);
  return fromMarkdown(source, {
    extensions: [gfm(), defList, ...(more?.extensions ?? [])],
    mdastExtensions: [
      // First: the transforms of the others recurse, and a regular expression that is compiled where the stack ends takes the
      // whole process with it.
      { transforms: [(mdast) => refuseDepth(mdast, name)] },
      gfmFromMarkdown(),
      defListFromMarkdown,
      ...(more?.mdastExtensions ?? []),
    ],
  });
}

function refuseDepth(mdast: MdastRoot, name: string): void {
  if (deeperThan(mdast, DEEPEST)) throw tooDeep(name);
}

/** The HTML of `mdast`, with the HTML inside parsed. Throws PostilError `too-deep`. */
export function hastTree(mdast: MdastRoot, name: string, handlers: Handlers = {}): Root {
  // What follows recurses, and so does the parser of the HTML inside, whose open elements are counted here from above.
  refuseDepth(mdast, name);
  if (openTags(mdast) > DEEPEST) throw tooDeep(name);
  const hast = toHast(mdast, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: { ...defListHastHandlers, ...handlers },
  }) as Root;
  const whole = htmlOf(mdast).next().done === true ? hast : (raw(hast) as Root);
  if (deeperThan(whole, DEEPEST + 1)) throw tooDeep(name);
  return whole;
}
