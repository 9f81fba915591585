import {
  createTextAnnotator,
  type HighlightStyle,
  type TextAnnotation,
  type TextAnnotator,
} from '@recogito/text-annotator';
import css from '@recogito/text-annotator/text-annotator.css?inline';
import { COLOURS } from '../../../src/core/annotation.ts';
import type { PaintItem } from '../../../src/renderer/reader/paint-names.ts';
import { Letters, plainPage, switchTheme, type Done, type Ground, type Side } from './side.ts';

/**
 * Recogito's Text Annotator as its documentation has it: `setAnnotations`, `addAnnotation`, `removeAnnotation`, a style function.
 * Its own renderer, of spans over the text; the other, called experimental, took ten times as long in each row but hit and scroll.
 */
export class Recogito implements Side {
  readonly #ground: Ground;
  readonly #letters: Letters;
  readonly #colours = new Map<string, string>();
  #paragraphs: readonly Element[] = [];
  #annotator!: TextAnnotator<TextAnnotation, TextAnnotation>;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#letters = new Letters(ground.article);
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    // It tells the console how long each drawing took, which takes time itself.
    console.log = () => undefined;
  }

  open(): Promise<void> {
    plainPage(this.#ground);
    this.#paragraphs = [...this.#ground.root.querySelectorAll('p')];
    this.#annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(this.#ground.root);
    this.#annotator.setStyle(this.#styleNow());
    return Promise.resolve();
  }

  paint(passages: readonly PaintItem[]): Done {
    const annotations = passages.map((passage) => this.#annotationOf(passage));
    const [one] = annotations;
    if (annotations.length === 1) this.#annotator.addAnnotation(one!);
    else this.#annotator.setAnnotations(annotations);
    // One that is in sight is drawn when all of those are.
    return () => passages.some(({ id }) => this.#isDrawn(id));
  }

  clear(): void {
    this.#annotator.clearAnnotations();
  }

  remove({ id }: PaintItem): Done {
    this.#annotator.removeAnnotation(id);
    return () => !this.#isDrawn(id);
  }

  /** As it does itself when the pointer moves. */
  hit(x: number, y: number): string[] {
    const { left, top } = this.#ground.root.getBoundingClientRect();
    return (this.#annotator.state.store.getAt(x - left, y - top, true) ?? []).map(({ id }) => id);
  }

  /** Its colours are no part of the page's style: the style function is set anew. */
  theme(theme: 'light' | 'dark'): Done {
    const before = this.#look();
    switchTheme(theme);
    this.#annotator.setStyle(this.#styleNow());
    return () => this.#look() !== before;
  }

  texts(): string[] {
    return this.#annotator
      .getAnnotations()
      .map(({ target }) => target.selector.map(({ range }) => range.toString()).join(''));
  }

  #annotationOf(passage: PaintItem): TextAnnotation {
    const { id, start, end, colour } = passage;
    const quote = this.#letters.of(passage);
    // Version 4.1 does not find ranges by itself in `setAnnotations`, and looks from the beginning of the text for each where
    // it does: it is given them.
    const range = this.#letters.rangeOn(this.#paragraphs, passage);
    const selector = { quote, start: this.#letters.before(start), end: this.#letters.before(end), range };
    return {
      id,
      bodies: [{ id: `${id}-colour`, annotation: id, purpose: 'tagging', value: colour }],
      target: { annotation: id, selector: [selector] },
    };
  }

  #styleNow(): (annotation: unknown) => HighlightStyle {
    const now = getComputedStyle(document.documentElement);
    for (const colour of COLOURS) this.#colours.set(colour, now.getPropertyValue(`--${colour}`));
    return (annotation) => ({
      fill: this.#colours.get((annotation as TextAnnotation).bodies[0]!.value!)! as `#${string}`,
    });
  }

  #isDrawn(id: string): boolean {
    return this.#ground.root.querySelector(`.r6o-annotation[data-annotation="${id}"]`) !== null;
  }

  #look(): string {
    return this.#ground.root.querySelector<HTMLElement>('.r6o-annotation')?.style.backgroundColor ?? '';
  }
}
