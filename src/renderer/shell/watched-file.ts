import { words } from '../../core/words/words.ts';
import type { Events } from '../../ipc.ts';
import type { Host } from '../store/host.ts';
import type { Messages } from './messages.svelte.ts';

/**
 * The file of the article on screen, as far as the reader is told of it: asked once for each change whether it is to be read
 * anew. Nothing happens without a yes, and the question goes with the article.
 */
export class WatchedFile {
  readonly #host: Host;
  readonly #messages: Messages;
  #place: string | null = null;
  /** Takes back the message on screen about it. */
  #withdraw: () => void = () => undefined;
  #agreed: string | null = null;
  /** Whether it has changed since it was read. */
  #unread = false;

  constructor(host: Host, messages: Messages) {
    this.#host = host;
    this.#messages = messages;
  }

  /** Watches the file at this place instead of the one before; `null` for none. */
  async watch(place: string | null): Promise<void> {
    this.#withdraw();
    if (place === this.#place) return;
    this.#place = place;
    this.#unread = false;
    await this.#host.watchPlace(place);
  }

  /** Main has seen a change. */
  heard({ place, name, state }: Events['changed']): void {
    if (place !== this.#place) return;
    this.#withdraw();
    if (state === 'changed') this.#unread = true;
    // What was said of its absence is true no more, and a question that it took the place of is asked again.
    if (state === 'back' && !this.#unread) return;
    this.#withdraw =
      state === 'missing'
        ? this.#messages.ask(words.shell.arrival.missing(name))
        : this.#messages.ask(words.shell.arrival.changedOnDisk(name), {
            label: words.shell.arrival.readAnew,
            run: () => this.#read(place),
          });
  }

  /** Whether the reader has agreed to read this place anew; says so once. */
  wasAsked(place: string): boolean {
    const asked = this.#agreed === place;
    this.#agreed = null;
    return asked;
  }

  #read(place: string): void {
    this.#agreed = place;
    this.#unread = false;
    void this.#host.openPlace(place, false);
  }
}
