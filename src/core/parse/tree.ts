import type { Block, Picture } from '../article.ts';
import { linkAddress } from './address.ts';
import { textsOf, type Root } from './hast.ts';
import type { EmbeddedPicture } from './picture.ts';
import { survey } from './tree-elements.ts';
import { flow } from './tree-flow.ts';
import type { Origins } from './tree-origins.ts';
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
  /** Whether pictures may lie beside the file, in its own folder. By default where none came in the file itself. */
  beside?: boolean;
  /** Gets where the tree's letters come from. */
  origins?: Origins;
  /** Pictures of another tree of the same nodes: this one shares them, and adds its own. */
  shelf?: Shelf;
}

/** Pictures, and which address is which. */
export type Shelf = Pick<Walk, 'resources' | 'shelved'>;

/**
 * A hast tree, at most 512 levels deep, as the article's blocks. An allow-list: what `article.ts` has no type for is
 * unwrapped, what behaves (scripts, frames, controls) is dropped with all it holds, hidden elements too. White space is
 * collapsed as it is shown. `textOf(blocks)` is the article's text.
 */
export function treeOf(
  root: Root,
  {
    base,
    language,
    address = linkAddress,
    embedded,
    beside = embedded === undefined,
    origins,
    shelf,
  }: TreeOptions,
): { blocks: Block[]; resources: Picture[]; shelf: Shelf } {
  const walk: Walk = {
    survey: survey(root),
    base,
    address,
    embedded: embedded ?? (() => null),
    beside,
    resources: shelf?.resources ?? [],
    shelved: shelf?.shelved ?? new Map<string, string>(),
    labels: new Map(),
    origins: origins ?? null,
  };
  withoutControls(root);
  const blocks: Block[] = [];
  flow(root.children, startPlace(language), walk, blocks);
  const { resources, shelved } = walk;
  return { blocks, resources, shelf: { resources, shelved } };
}

/** Control characters but white space: a page may spell them by number, and a terminal would obey them. */

const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

function withoutControls(root: Root): void {
  for (const text of textsOf(root)) text.value = text.value.replace(CONTROLS, '');
}
