/** How long what comes in at the start may keep the list waiting: a long text whose annotations move takes longer. */
const PATIENCE_MS = 400;

/** What comes in from outside, files and links: taken one after another, as they came. */
export class Incoming {
  #last: Promise<void> = Promise.resolve();
  #open = 0;
  #tellFirst: () => void = () => undefined;
  readonly #first = new Promise<void>((resolve) => (this.#tellFirst = resolve));

  /** Whether one is being taken at the moment. */
  get isOpen(): boolean {
    return this.#open > 0;
  }

  /** Calls `take` when those before have been taken. What it throws is the caller's, and keeps nobody waiting. */
  next(take: () => Promise<void>): Promise<void> {
    this.#open += 1;
    const taken = this.#last.then(take).finally(() => {
      this.#open -= 1;
      this.#tellFirst();
    });
    this.#last = taken.catch(() => undefined);
    return taken;
  }

  /** Resolves when the first has been taken, or after a moment. */
  soon(): Promise<void> {
    return Promise.race([this.#first, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
}
