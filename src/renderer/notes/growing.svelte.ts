/** Cards are made as the list is scrolled, this many at a time: a few screens of them. */
const PAGE = 60;

/** How many cards of a long list are made. */
export class Growing {
  #most = $state.raw(PAGE);

  get most(): number {
    return this.#most;
  }

  /** Makes the card at `index`, and some after it. */
  reach(index: number): void {
    if (index >= this.#most) this.#most = index + PAGE;
  }

  /** For what stands below the cards that are made: once it is near, more are. */
  readonly sentinel = (element: HTMLElement): (() => void) => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#most += PAGE;
      },
      { root: element.closest('[data-list]'), rootMargin: '600px' },
    );
    seen.observe(element);
    return () => seen.disconnect();
  };
}
