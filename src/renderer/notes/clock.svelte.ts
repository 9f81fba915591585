import { createSubscriber } from 'svelte/reactivity';

const MINUTE_MS = 60_000;

/** The time, for words like *5 minutes ago*: one timer for all who show it, and none while nobody does. */
class Clock {
  readonly #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, MINUTE_MS);
    return () => clearInterval(timer);
  });

  /** ISO 8601, UTC. Reading it in an effect reads it again every minute. */
  get now(): string {
    this.#subscribe();
    return new Date().toISOString();
  }
}

export const clock = new Clock();
