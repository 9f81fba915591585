/** Articles of any length from the grammar of `anchoring`, and passages marked in them. */
import { COLOURS } from '../src/core/annotation.ts';
import type { Block } from '../src/core/article.ts';
import { textOf } from '../src/core/text.ts';
import type { PaintItem } from '../src/renderer/reader/paint-names.ts';
import { englishSentence } from './anchoring/grammar.ts';
import { randomOf } from './anchoring/random.ts';

export interface BenchArticle {
  blocks: Block[];
  text: string;
  resources: [];
  lang: string;
  dir: 'ltr';
}

/** Paragraphs of three to six sentences. Past this many they come round again, each with its number before it. */
const DIFFERENT = 1000;

/** Paragraphs whose text, joined by newlines, is `characters` long, or up to one paragraph longer. */
export function paragraphsOf(characters: number): string[] {
  const random = randomOf(11);
  const different = Array.from({ length: DIFFERENT }, () =>
    Array.from({ length: 3 + random.below(4) }, () => `${englishSentence(random).join(' ')}.`).join(' '),
  );
  const paragraphs: string[] = [];
  for (let length = 0; length < characters;) {
    const paragraph = `${paragraphs.length + 1}. ${different[paragraphs.length % DIFFERENT]!}`;
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs;
}

export function articleOf(blocks: Block[]): BenchArticle {
  return { blocks, text: textOf(blocks), resources: [], lang: 'en', dir: 'ltr' };
}

export function paragraphBlocks(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

/** `count` passages all over the text: five colours, every fifth underlined; phrases to sentences, so that some lie over others. */
export function passagesOf(text: string, count: number): PaintItem[] {
  const random = randomOf(23);
  return Array.from({ length: count }, (_, index) => {
    const start = random.below(text.length - 200);
    return {
      id: `passage-${index}`,
      start,
      end: start + 12 + random.below(150),
      colour: random.pick(COLOURS),
      style: random.chance(0.2) ? 'underline' : 'highlight',
      state: 'anchored',
    };
  });
}
