import { typeOf } from '../../core/appearance/type.ts';
import type { View } from '../../core/views.ts';
import { words } from '../../core/words/words.ts';
import { colourCode } from '../code/colouring.ts';
import { followDividing } from '../hyphens/of-page.ts';
import { showArrival } from './arrival.ts';
import type { ReaderControl } from './control.svelte.ts';
import { scrollTo, scrollToDistance, topOffset } from './position.ts';

/** Between the clean view of a saved page and all of it: the page is built anew, and the sentence at the top stays there. */
export class Turning {
  readonly #control: ReaderControl;
  #build: () => () => void = () => () => undefined;
  #takeDown: () => void = () => undefined;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** Builds the page into `root`, and anew with each turn. Returns the way to take it down. */
  attach(root: HTMLElement, scroller: HTMLElement): () => void {
    this.#build = () => {
      const takeDown = this.#control.attach(root, scroller);
      const { app, page, painter, session } = this.#control;
      const { hyphenated } = typeOf(app.settings, session.record.id);
      const stopDividing = page === null ? null : followDividing(page, painter, hyphenated);
      const stopColouring = page === null ? null : colourCode(page, session.revision.blocks);
      return () => {
        stopDividing?.();
        stopColouring?.();
        takeDown();
      };
    };
    this.#takeDown = this.#build();
    const stopShowing = showArrival(scroller);
    return () => {
      stopShowing();
      this.#takeDown();
    };
  }

  /** Turns to the other view. */
  toggle(): Promise<void> {
    return this.to(this.#control.session.view === 'page' ? 'clean' : 'page');
  }

  /** Turns to `view`, and there to the annotation with the id `show`, if any. Says so; or says why it cannot. */
  async to(view: View, show: string | null = null): Promise<void> {
    const { app, session } = this.#control;
    if (view === session.view) return this.#show(show);
    const { views } = words.reader;
    const reason = session.views.page
      ? (await session.load(view))
        ? null
        : views.notKept
      : session.record.format === 'html' || session.record.format === 'mhtml'
        ? views.nothingElse
        : views.onlySaved;
    if (reason !== null) return void app.messages.show(reason);
    // It may have been asked for twice while it was loaded.
    if (view !== session.view) {
      this.#turn(view);
      app.messages.say(views[view]);
    }
    this.#show(show);
    // The view is kept with the reading position.
    await app.flush();
  }

  #turn(view: View): void {
    const control = this.#control;
    const { session, scroller } = control;
    const revision = session.revision.hash;
    const top = this.#top();
    control.letGoOfPage();
    this.#takeDown();
    session.turn(view);
    this.#takeDown = this.#build();
    control.painter?.focus(control.active);
    const { page } = control;
    const offset = top === null ? null : session.offsetOf(revision, top.offset);
    if (page !== null && top !== null && offset !== null)
      void (offset === 0 ? scrollTo(page, 0, 'top') : scrollToDistance(page, offset, top.distance));
    // A link of the old page had the focus.
    if (document.activeElement === document.body) scroller?.focus({ preventScroll: true });
  }

  /** The line at the top and how far it is from there; `null` while the article's head is in view, which both have. */
  #top(): { offset: number; distance: number } | null {
    const { page, scroller } = this.#control;
    if (page === null || scroller === null) return null;
    const edge = page.viewport.top;
    if (page.root.getBoundingClientRect().top >= edge) return null;
    const offset = topOffset(page);
    return { offset, distance: (page.rectAt(offset)?.top ?? edge) - edge };
  }

  #show(id: string | null): void {
    if (id !== null) this.#control.activate(id, true);
  }
}
