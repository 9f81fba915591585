import { roomForMargin, typeOf, USUAL_TYPE, type TypeChoice } from '../../core/appearance/type.ts';
import { turnDividing } from '../hyphens/of-page.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import { keepPosition } from '../reader/position.ts';
import { loadFace } from './faces.ts';
import { showType } from './show-type.ts';

/** How the article in front is set. The sentence at the top stays where it is, whatever changes. */
export class Setting {
  readonly #control: ReaderControl;
  readonly #wanted = $derived.by(() => {
    const { app, session } = this.#control;
    return typeOf(app.settings, session.record.id);
  });
  #element: HTMLElement | null = null;
  #shown: TypeChoice = USUAL_TYPE;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** The least width, in CSS pixels, at which the margin stands beside the text. */
  get roomForMargin(): number {
    return roomForMargin(this.#wanted);
  }

  /** Sets what is inside `element`, before the page is built there. */
  attach(element: HTMLElement): void {
    this.#element = element;
    this.#shown = this.#wanted;
    showType(element, this.#shown);
  }

  /** Shows what was chosen since; another face as soon as its files are loaded, so that no other is seen meanwhile. */
  follow(): void {
    const wanted = this.#wanted;
    if (isSame(wanted, this.#shown)) return;
    const loading = loadFace(wanted.face, this.#control.text);
    if (loading === null) return this.#show(wanted);
    void loading.then(() => {
      if (isSame(wanted, this.#wanted)) this.#show(wanted);
    });
  }

  #show(type: TypeChoice): void {
    const element = this.#element;
    if (element === null || !element.isConnected) return;
    this.#shown = type;
    const { page } = this.#control;
    if (page === null) return showType(element, type);
    const change = (): void => {
      showType(element, type);
      turnDividing(page, type.hyphenated);
    };
    void keepPosition(page, change).then(() => this.#control.look());
  }
}

function isSame(one: TypeChoice, other: TypeChoice): boolean {
  return (Object.keys(one) as (keyof TypeChoice)[]).every((key) => one[key] === other[key]);
}
