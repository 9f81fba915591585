import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import temml from 'temml';
import { DEEPEST, isElement, type Element } from './hast.ts';

/** TeX and MathML source as a `math` element. Nothing here is kept as it is: `mathOf` takes it through the allow-list. */

/** Beyond this it is no formula; temml's time grows with the length. */
const LONGEST_TEX = 10_000;
const LONGEST_MARKUP = 200_000;

/**
 * The MathML of a formula in TeX (temml: what KaTeX reads, and more), with its source in `data-latex`; `null` where it cannot
 * be read. `trust` is off: no links, no classes, no pictures. A formula expands at most 1,000 macros.
 */
export function texFormula(tex: string, display: 'inline' | 'block'): Element | null {
  const source = tex.trim();
  if (source === '' || source.length > LONGEST_TEX) return null;
  try {
    const markup = temml.renderToString(source, { displayMode: display === 'block', throwOnError: true });
    const math = mathmlFormula(markup);
    if (math !== null) math.properties['dataLatex'] = source;
    return math;
  } catch {
    // What temml throws is about this formula alone, a stack that ran out included.
    return null;
  }
}

/** The first `math` element of `markup`; `null` where there is none, or it is nested too deep. */
export function mathmlFormula(markup: string): Element | null {
  if (markup.length > LONGEST_MARKUP) return null;
  let open = 0;
  try {
    const fragment = parseFragment<DefaultTreeAdapterMap>(markup, {
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          open += 1;
          if (open > DEEPEST) throw new RangeError('too deep');
        },
        onItemPop: () => {
          open -= 1;
        },
      },
    });
    const [first] = fragment.childNodes;
    const math = first === undefined ? undefined : fromParse5(first);
    return math !== undefined && isElement(math, 'math') ? math : null;
  } catch {
    return null;
  }
}
