/** A picture of the article as it is shown large. */
export interface Viewed {
  address: string;
  alt: string;
  caption: string;
  /** The link that it is in, as the file has it. */
  href: string | null;
}

/** The picture that is shown large over the page, and its neighbours in the article. */
export class Viewing {
  #list = $state.raw<readonly HTMLImageElement[]>([]);
  #at = $state.raw(0);

  /** `null` while the page is seen. */
  get viewed(): Viewed | null {
    const picture = this.#list[this.#at];
    return picture === undefined ? null : viewedOf(picture);
  }
  /** From 0. */
  get at(): number {
    return this.#at;
  }
  get count(): number {
    return this.#list.length;
  }

  /** @param all every picture of the article that can be shown large, in order; `picture` among them */
  open(picture: HTMLImageElement, all: readonly HTMLImageElement[]): void {
    this.#list = all;
    this.#at = Math.max(0, all.indexOf(picture));
  }

  /** To the next picture (1), or the one before (−1). False at the ends. */
  step(by: 1 | -1): boolean {
    const to = this.#at + by;
    if (to < 0 || to >= this.#list.length) return false;
    this.#at = to;
    return true;
  }

  /** Closes it. Returns the picture in the page that was looked at last, which gets the focus. */
  close(): HTMLImageElement | null {
    const picture = this.#list[this.#at] ?? null;
    this.#list = [];
    this.#at = 0;
    return picture;
  }
}

function viewedOf(picture: HTMLImageElement): Viewed {
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
  const href = picture.closest<HTMLElement>('a[data-href]')?.dataset['href'] ?? null;
  return { address: picture.src, alt: picture.alt.trim(), caption, href };
}
