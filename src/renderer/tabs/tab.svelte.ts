import { History, type Stop } from '../shell/history.ts';

/** One tab: what it shows, and where its reader has been in it. */
export class Tab {
  readonly id = crypto.randomUUID();
  readonly history = new History();
  #stop = $state.raw<Stop>({ view: 'highlights' });
  #arrive: (() => void) | null;

  /** @param arrive what is to be done as it comes to the front for the first time */
  constructor(stop: Stop, arrive: (() => void) | null = null) {
    this.#stop = stop;
    this.#arrive = arrive;
  }

  get stop(): Stop {
    return this.#stop;
  }

  /** It shows this now. */
  visit(stop: Stop): void {
    this.#stop = stop;
    this.history.visit(stop);
  }

  /** It comes to the front. */
  arrive(): void {
    this.#arrive?.();
    this.#arrive = null;
  }
}
