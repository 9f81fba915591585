import type { Root as HastRoot } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { DEEPEST, deeperThan } from './hast.ts';
import { foldFormulas } from './math-pages.ts';
import { tooDeep } from './too-deep.ts';

export { tooDeep };

/**
 * HTML source as a hast tree, by the HTML Standard's algorithm (parse5), and no deeper than 512 elements: the algorithm looks
 * through all open elements at most tags, so that 100,000 nested ones would cost 5,000,000,000 steps, and walkers recurse.
 * Each formula stands in it once (`foldFormulas`).
 * `name` is for the sentence. Throws PostilError `too-deep`.
 */
export function documentOf(html: string, name: string): HastRoot {
  let open = 0;
  const document = parse<DefaultTreeAdapterMap>(html, {
    // Nothing runs here, so what stands in for a script is part of the page.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        open += 1;
        if (open > DEEPEST) throw tooDeep(name);
      },
      onItemPop: () => {
        open -= 1;
      },
    },
  });
  const tree = fromParse5(document) as HastRoot;
  // Misnested formatting can move elements below others that were closed already.
  if (deeperThan(tree, DEEPEST + 1)) throw tooDeep(name);
  foldFormulas(tree);
  return tree;
}
