import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/**
 * A Dexie query that stays true: one subscription for however many readers, ended with the last of them. `current` is
 * `undefined` until the first answer, which is not the same as empty; `error` is shown by whoever shows the data.
 */
export class Live<T> {
  #current = $state.raw<T | undefined>(undefined);
  #error = $state.raw<unknown>(null);
  readonly #subscribe: () => void;

  constructor(query: () => Promise<T>) {
    this.#subscribe = createSubscriber(() => {
      const subscription = liveQuery(query).subscribe({
        next: (value) => {
          this.#current = value;
          this.#error = null;
        },
        error: (error: unknown) => (this.#error = error),
      });
      return () => subscription.unsubscribe();
    });
  }

  get current(): T | undefined {
    this.#subscribe();
    return this.#current;
  }

  get error(): unknown {
    this.#subscribe();
    return this.#error;
  }
}
