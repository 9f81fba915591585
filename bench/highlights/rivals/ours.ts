import { buildPage, type Page } from '../../../src/renderer/reader/page.ts';
import { Painter, type PaintItem } from '../../../src/renderer/reader/paint.ts';
import { switchTheme, type Done, type Ground, type Side } from './side.ts';

/** The app's own: its page, and the Highlight API for what is near the window. */
export class Ours implements Side {
  readonly #ground: Ground;
  #page!: Page;
  #painter!: Painter;
  #ids: string[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  async open(): Promise<void> {
    const { root, article, scroller } = this.#ground;
    this.#page = buildPage(root, article, { scroller });
    this.#painter = new Painter(this.#page);
    await this.#page.ready;
  }

  paint(passages: readonly PaintItem[]): Done {
    this.#ids.push(...passages.map(({ id }) => id));
    this.#painter.update([], passages);
    return () => true;
  }

  clear(): void {
    this.#painter.update(this.#ids, []);
    this.#ids = [];
  }

  remove({ id }: PaintItem): Done {
    this.#painter.update([id], []);
    return () => true;
  }

  hit(x: number, y: number): string[] {
    return this.#painter.hit(x, y);
  }

  theme(theme: 'light' | 'dark'): Done {
    switchTheme(theme);
    return () => true;
  }

  texts(): string[] {
    return [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    );
  }
}
