import type { HighlightLink } from '../../core/export/link.ts';
import { words } from '../../core/words/words.ts';
import { readDeepLink } from './deep-link.ts';

/** What following a link stands on. */
interface Parts {
  /** Hands a link to the window; resolves when it took it. */
  deliver(link: HighlightLink): Promise<void>;
  /** Says why there is nowhere to go. */
  refuse(sentence: string): Promise<void>;
}

/** Leads the window to what links name. */
export class DeepLinks {
  readonly #parts: Parts;
  #pending = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How many are still to reach the window. */
  get pending(): number {
    return this.#pending;
  }

  /** Of several that come at once, as no hand makes them, the first counts. */
  follow(urls: readonly string[]): void {
    const [url] = urls;
    if (url === undefined) return;
    const link = readDeepLink(url);
    this.#pending += 1;
    const told = link === null ? this.#parts.refuse(words.saving.links.nowhere) : this.#parts.deliver(link);
    void told.finally(() => (this.#pending -= 1));
  }
}
