/** What has its passages as `<mark>` elements in the text: their looks, and what is asked of them. */
import type { PaintItem } from '../../../src/renderer/reader/paint-names.ts';
import { COLOURS } from '../../../src/core/annotation.ts';
import { buildPage } from '../../../src/renderer/reader/page.ts';
import { plainPage, switchTheme, type Done, type Ground } from './side.ts';

export abstract class Marks {
  protected readonly ground: Ground;

  readonly #page: 'plain' | 'ours';

  constructor(ground: Ground, page: 'plain' | 'ours' = 'plain') {
    this.ground = ground;
    this.#page = page;
    const style = document.createElement('style');
    style.textContent = COLOURS.map(
      (colour) => `mark.${colour} { background-color: var(--${colour}); color: inherit }`,
    ).join('\n');
    document.head.append(style);
  }

  async open(): Promise<void> {
    const { root, article, scroller } = this.ground;
    if (this.#page === 'ours') await buildPage(root, article, { scroller }).ready;
    else plainPage(this.ground);
  }

  /** A press has its element; what is asked of the browser here it has found by then. */
  hit(x: number, y: number): string[] {
    const ids: string[] = [];
    for (
      let at = document.elementFromPoint(x, y)?.closest('mark');
      at;
      at = at.parentElement?.closest('mark')
    )
      ids.push(at.dataset['id']!);
    return ids;
  }

  theme(theme: 'light' | 'dark'): Done {
    switchTheme(theme);
    return () => true;
  }

  texts(): string[] {
    const texts = new Map<string, string>();
    for (const mark of this.ground.root.querySelectorAll('mark')) {
      const id = mark.dataset['id']!;
      texts.set(id, (texts.get(id) ?? '') + mark.textContent);
    }
    return [...texts.values()];
  }
}

/** The looks and the id of a passage's mark; the id as a class, too, by which mark.js finds it. */
export function dress(mark: HTMLElement, { id, colour }: PaintItem): void {
  mark.className = `${colour} ${id}`;
  mark.dataset['id'] = id;
}
