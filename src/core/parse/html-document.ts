import type { Root as HastRoot } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { DEEPEST, deeperThan } from './hast.ts';
import { openShadows } from './html-shadow.ts';
import { foldFormulas } from './math-pages.ts';
import { tooDeep } from './too-deep.ts';

export { tooDeep };

/**
 * What a page may be made of, counted as it is made, in elements. 150,000 of them take 4 s and 700 MB to read, of the 5 s and
 * 1.5 GB that one file may take of the whole app; long encyclopedia articles have a fifth of that.
 */
const MOST_ELEMENTS = 150_000;

/** So many attributes take as much as an element, or so many letters of text: 750,000 attributes, 12 million letters. */
const ATTRIBUTES_TO_AN_ELEMENT = 5;
const LETTERS_TO_AN_ELEMENT = 80;

function tooLarge(name: string): PostilError {
  return new PostilError('too-large', words.files.formats.html.tooLarge(name));
}

/**
 * HTML source as a hast tree, by the HTML Standard's algorithm (parse5), and no deeper than 512 elements: the algorithm looks
 * through all open elements at most tags, so that 100,000 nested ones would cost 5,000,000,000 steps, and walkers recurse.
 * Each formula stands in it once (`foldFormulas`), and web components as they are read (`openShadows`).
 * `name` is for the sentence. Throws PostilError `too-deep`, and `too-large` for more elements than memory suffices for.
 */
export function documentOf(html: string, name: string): HastRoot {
  let open = 0;
  let weight = 0;
  const weigh = (more: number): void => {
    weight += more;
    if (weight > MOST_ELEMENTS) throw tooLarge(name);
  };
  const document = parse<DefaultTreeAdapterMap>(html, {
    // Nothing runs here, so what stands in for a script is part of the page.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      // Counted as they are made: elements that were left open are made anew in each paragraph, attributes and all.
      createElement: (tagName, namespace, attributes) => {
        weigh(1 + attributes.length / ATTRIBUTES_TO_AN_ELEMENT);
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
      createCommentNode: (words) => {
        weigh(1);
        return defaultTreeAdapter.createCommentNode(words);
      },
      insertText: (parent, words) => {
        // Scripts and styles are dropped, and pages have megabytes of them.
        if (parent.nodeName !== 'script' && parent.nodeName !== 'style')
          weigh(words.length / LETTERS_TO_AN_ELEMENT);
        defaultTreeAdapter.insertText(parent, words);
      },
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
  openShadows(tree);
  // Misnested formatting can move elements below others that were closed already.
  if (deeperThan(tree, DEEPEST + 1)) throw tooDeep(name);
  foldFormulas(tree);
  return tree;
}
