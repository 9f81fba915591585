import { words } from '../../core/words/words.ts';
import type { PostilApp } from '../shell/app.svelte.ts';

/**
 * Distraction-free reading: of the window the text alone is there. The bar comes back at the upper edge and with the focus, notes
 * when their highlight is in hand. It holds from article to article until it is left.
 */
export class Undisturbed {
  #on = $state.raw(false);
  readonly #app: PostilApp;

  constructor(app: PostilApp) {
    this.#app = app;
  }

  get on(): boolean {
    return this.#on;
  }

  toggle(): void {
    this.#on = !this.#on;
    this.#app.messages.say(words.reader.undisturbed[this.#on ? 'on' : 'off']);
  }

  /** False where it was not on. */
  leave(): boolean {
    if (!this.#on) return false;
    this.toggle();
    return true;
  }

  /**
   * Takes away what is not the text, until the returned function is called.
   *
   * @param inHand whether a highlight is in hand, and so its note is to be there
   */
  show(inHand: boolean): () => void {
    // A style of the root is a style of every letter: nothing is touched without need.
    if (!this.#on) return () => undefined;
    const { dataset } = document.documentElement;
    dataset['undisturbed'] = '';
    if (inHand) dataset['inHand'] = '';
    return () => {
      delete dataset['undisturbed'];
      delete dataset['inHand'];
    };
  }
}

const known = new WeakMap<PostilApp, Undisturbed>();

/** Distraction-free reading in this window. */
export function undisturbedOf(app: PostilApp): Undisturbed {
  let undisturbed = known.get(app);
  if (undisturbed === undefined) known.set(app, (undisturbed = new Undisturbed(app)));
  return undisturbed;
}
