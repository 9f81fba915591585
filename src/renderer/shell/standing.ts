/** Where somebody stands in an article: the line at the top, or another that is seen, and how far below the edge it is. */
export interface Place {
  articleId: string;
  /** The hash of the text that `offset` counts in. */
  revision: string;
  offset: number;
  /** CSS pixels from the upper edge of what is seen to that line; negative above it. */
  distance: number;
}

/** The article on screen, as the way back knows it. */
export interface Whereabouts {
  here(): Place | null;
  /** Goes to a place of its own article. */
  goTo(place: Place): void;
}

/**
 * Where the reader of the article on screen stands, for the history: back and forward go through places as well as articles. A place
 * in an article that is still to be shown waits here until it is.
 */
export class Standing {
  #reader: Whereabouts | null = null;
  #asked: Place | null = null;

  /** An article is on screen. Returns what to call when it is gone. */
  attach(reader: Whereabouts): () => void {
    this.#reader = reader;
    return () => {
      if (this.#reader === reader) this.#reader = null;
    };
  }

  /** `null` where no article is on screen. */
  get here(): Place | null {
    return this.#reader?.here() ?? null;
  }

  /** Goes to `place` in the article with the id `articleId`, where that is on screen; false where it is not. */
  restore(articleId: string, place: Place | null): boolean {
    if (this.#reader === null || this.here?.articleId !== articleId) return false;
    if (place !== null) this.#reader.goTo(place);
    return true;
  }

  /** The article that is opened next is shown there. */
  ask(place: Place | null): void {
    this.#asked = place;
  }

  /** The place that the article with this id, which is on screen now, was asked to be shown at; once. */
  take(articleId: string): Place | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked?.articleId === articleId ? asked : null;
  }
}

/** One window shows one article. */
export const standing = new Standing();
