/** A technique of painting passages, as every one of them is asked. */
import type { PaintItem } from '../../../src/renderer/reader/paint-names.ts';
import type { BenchArticle } from '../../article.ts';
import { paragraphAt, startsOf } from '../apart.ts';

/** Whether what was asked for is in the page, to be seen with its next frame: some work later, each in its own way. */
export type Done = () => boolean;

export interface Side {
  /** Puts the text on the page. Resolves when all of it is built. */
  open(): Promise<void>;
  /** Paints passages beside those that are there. */
  paint(passages: readonly PaintItem[]): Done;
  /** Takes all away. */
  clear(): void;
  remove(passage: PaintItem): Done;
  /** The ids of the passages under a point of the window. */
  hit(x: number, y: number): string[];
  theme(theme: 'light' | 'dark'): Done;
  /** What is painted, passage by passage: all of it, or what is near the window. Line ends are no letters. */
  texts(): string[];
}

export interface Ground {
  root: HTMLElement;
  scroller: HTMLElement;
  article: BenchArticle;
}

/** The same paragraphs without anything of ours: a section that is laid out as a whole, for the same margins. */
export function plainPage({ root, article }: Ground): void {
  root.className = 'page';
  const section = document.createElement('section');
  section.style.contentVisibility = 'visible';
  section.append(
    ...article.text.split('\n').map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  root.replaceChildren(section);
}

export function switchTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = theme;
}

/** From offsets into the text, whose paragraphs stand apart, to letters of the DOM, where nothing stands between them. */
export class Letters {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor({ text }: BenchArticle) {
    this.#text = text;
    this.#starts = startsOf(text);
  }

  /** A range over a passage of the plain page, where every paragraph is one text. */
  rangeOn(paragraphs: readonly Element[], { start, end }: PaintItem): Range {
    const range = document.createRange();
    const first = paragraphAt(this.#starts, start);
    const last = paragraphAt(this.#starts, end - 1);
    range.setStart(paragraphs[first]!.firstChild!, start - this.#starts[first]!);
    range.setEnd(paragraphs[last]!.firstChild!, end - this.#starts[last]!);
    return range;
  }

  /** Letters before `offset`, line ends not counted. */
  before(offset: number): number {
    return offset - paragraphAt(this.#starts, offset);
  }

  of({ start, end }: PaintItem): string {
    return this.#text.slice(start, end).replaceAll('\n', '');
  }
}
