import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/**
 * What a page shows of HTML, block by block, written against the HTML Standard and CSS alone: a second opinion on the text of
 * an article. It knows nothing of the article's tree.
 */

/** One line box's worth of text, or a whole `pre`. `tag` is the block that it stands in. */
export interface ShownBlock {
  tag: string;
  /** Directly in the fragment. */
  top: boolean;
  text: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Not displayed, or not as text. */
const UNSEEN = new Set(
  'script style template title textarea input select button iframe head meta link'.split(' '),
);

export function shownBlocks(html: string): ShownBlock[] {
  const out: ShownBlock[] = [];
  let line = '';
  const flush = (tag: string, top: boolean): void => {
    const text = line
      .replace(/[ \t\n\r\f]+/g, ' ')
      .replace(/ ?\u0000 ?/g, '\n')
      .replace(/^[ \n]+|[ \n]+$/g, '');
    if (/\S/.test(text)) out.push({ tag, top, text });
    line = '';
  };
  const walk = (nodes: readonly Node[], tag: string, top: boolean): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) line += node.value.replaceAll('\u0000', '\uFFFD');
      if (!('childNodes' in node) || UNSEEN.has(node.nodeName)) continue;
      if (node.nodeName === 'br') line += '\u0000';
      else if (node.nodeName === 'pre') {
        flush(tag, top);
        const text = lettersOf(node.childNodes).replace(/\n$/, '');
        if (/\S/.test(text)) out.push({ tag: 'pre', top, text });
      } else if (BLOCKS.has(node.nodeName)) {
        flush(tag, top);
        walk(node.childNodes, node.nodeName, tag === '');
        flush(node.nodeName, tag === '');
      } else walk(node.childNodes, tag, top);
    }
  };
  walk(parseFragment(html).childNodes, '', true);
  flush('', true);
  return out;
}

function lettersOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      return 'childNodes' in node ? lettersOf(node.childNodes) : '';
    })
    .join('');
}
