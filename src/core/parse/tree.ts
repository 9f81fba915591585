import type { Block, Picture } from '../article.ts';
import { linkAddress } from './address.ts';
import type { Root } from './hast.ts';
import type { EmbeddedPicture } from './picture.ts';
import { survey } from './tree-elements.ts';
import { flow } from './tree-flow.ts';
import { startPlace, type Language, type Walk } from './tree-place.ts';

export interface TreeOptions {
  /** Address that relative references count from; used only where it is http(s). */
  base: string | null;
  /** What the article itself says of its language, so that blocks need not. */
  language: Language;
  /** What a link may carry of its `href`; `linkAddress` by default. */
  address?: (href: string, base: string | null) => string | null;
  /** Pictures that came in the same file, by the address that the page has for them. None by default. */
  embedded?: EmbeddedPicture;
}

/**
 * A hast tree, at most 512 levels deep, as the article's blocks. An allow-list: what `article.ts` has no type for is
 * unwrapped, what behaves (scripts, frames, controls) is dropped with all it holds, hidden elements too. White space is
 * collapsed as it is shown. `textOf(blocks)` is the article's text.
 */
export function treeOf(
  root: Root,
  { base, language, address = linkAddress, embedded = () => null }: TreeOptions,
): { blocks: Block[]; resources: Picture[] } {
  const walk: Walk = {
    survey: survey(root),
    base,
    address,
    embedded,
    resources: [],
    shelved: new Map(),
    labels: new Map(),
  };
  const blocks: Block[] = [];
  flow(root.children, startPlace(language), walk, blocks);
  return { blocks, resources: walk.resources };
}
