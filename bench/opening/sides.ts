/** The same paragraphs, or the same list, as each side is given them. */
import type { Block } from '../../src/core/article.ts';
import { appendBlocks } from '../../src/renderer/reader/build-blocks.ts';
import { paragraphBlocks, paragraphsOf } from '../article.ts';

export interface Material {
  blocks: Block[];
  /** The other side's: one string, to be given to `innerHTML` at once. */
  html: string;
}

export type Shape = 'paragraphs' | 'one list' | 'one paragraph';

/** About `characters` of text in the shape asked for. */
export function materialOf(shape: Shape, characters: number): Material {
  const paragraphs = paragraphsOf(characters);
  switch (shape) {
    case 'paragraphs':
      return {
        blocks: paragraphBlocks(paragraphs),
        html: paragraphs.map((text) => `<p>${escape(text)}</p>`).join(''),
      };
    case 'one list': {
      // Sentences, so that the list has as many items as lists of that length have.
      const items = paragraphs.flatMap((text) => text.split(/(?<=\D\.) /));
      return {
        blocks: [
          {
            type: 'list',
            ordered: true,
            start: 1,
            items: items.map((item) => ({ checked: null, children: paragraphBlocks([item]) })),
          },
        ],
        html: `<ol>${items.map((item) => `<li><p>${escape(item)}</p></li>`).join('')}</ol>`,
      };
    }
    case 'one paragraph': {
      const text = paragraphs.join(' ');
      return { blocks: paragraphBlocks([text]), html: `<p>${escape(text)}</p>` };
    }
  }
}

/** The elements of any article as one string: the very ones that the app makes, without what is around them. */
export function htmlOf(blocks: readonly Block[]): string {
  const root = document.createElement('div');
  appendBlocks(root, blocks, () => null);
  return root.innerHTML;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
