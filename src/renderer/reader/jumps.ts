import { offsetInFragment } from '../../core/fragment.ts';
import { words } from '../../core/words/words.ts';
import { outlineOf } from '../outline/outline.ts';
import { headingNamed } from '../outline/slug.ts';
import type { Place, Whereabouts } from '../shell/standing.ts';
import type { ReaderControl } from './control.svelte.ts';
import { scrollTo, scrollToDistance, topOffset } from './position.ts';

/** Less than this share of a screen is no jump: what was read is still in sight. */
const NEAR = 0.5;

/** Ways through the article: by outline, find, footnote, link or rail. Each leads on, and back to where it began. */
export class Jumps implements Whereabouts {
  readonly #control: ReaderControl;
  /** Where the last way began; `isKept`: it is in the history. */
  #origin: { kind: string | null; place: Place; top: number; isKept: boolean } | null = null;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** Where the reader stands; `null` while no page is there. */
  here(): Place | null {
    const { page, session } = this.#control;
    if (page === null || !page.root.isConnected) return null;
    const offset = topOffset(page);
    const rect = page.rectAt(offset);
    const distance = rect === null ? 0 : rect.top - page.viewport.top;
    return { articleId: session.record.id, revision: session.revision.hash, offset, distance };
  }

  goTo(place: Place): void {
    this.#origin = null;
    void this.restore(place);
  }

  /** Resolves when the page stands there. In another text than the place is of, at the words that both have. */
  async restore({ revision, offset, distance }: Place): Promise<void> {
    const { page, session } = this.#control;
    const at = session.offsetOf(revision, offset);
    if (page === null || at === null) return;
    page.finish();
    await scrollToDistance(page, at, distance);
  }

  /** Here a way of some kind begins: jumps of that kind lead back to here, until another begins. */
  begin(kind: string | null): void {
    const { page } = this.#control;
    const place = this.here();
    this.#origin =
      page === null || place === null ? null : { kind, place, top: page.scroller.scrollTop, isKept: false };
  }

  /**
   * Moves by `move`, whose first move is made before it returns, and keeps where that began as a stop to come back to.
   *
   * @param kind jumps of the same kind in a row are one way, as through the hits of a search; each of `null` is one of its own
   */
  jump(move: () => void, kind: string | null = null): void {
    const { page, app } = this.#control;
    if (kind === null || this.#origin?.kind !== kind) this.begin(kind);
    const origin = this.#origin;
    move();
    if (page === null || origin === null || origin.isKept) return;
    const { top, bottom } = page.viewport;
    if (Math.abs(page.scroller.scrollTop - origin.top) < (bottom - top) * NEAR) return;
    origin.isKept = true;
    app.tabs.front.history.jump(origin.place);
  }

  /** To an offset of the text, at the top of what is seen or in its middle. */
  to(offset: number, where: 'top' | 'centre' = 'top'): void {
    const { page, scroller } = this.#control;
    if (page === null) return;
    page.finish();
    this.jump(() => void scrollTo(page, offset, where));
    scroller?.focus({ preventScroll: true });
  }

  /** A link was pressed: within the article it leads there, elsewhere main asks. */
  follow(href: string): void {
    const { app, session } = this.#control;
    if (href.startsWith('#')) {
      const place =
        offsetInFragment(href) ?? headingNamed(href.slice(1), outlineOf(session.revision.blocks))?.offset;
      if (place !== undefined) return this.to(place);
      return void app.messages.show(words.reader.links.placeGone);
    }
    app.host.openLink(href).catch((error: unknown) => {
      app.messages.show(error instanceof Error ? error.message : String(error));
    });
  }
}
