import { words } from '../../core/words/words.ts';

export interface Message {
  id: number;
  text: string;
  action: { label: string; run: () => void } | null;
  /** For the eye only, because it was said already. */
  silent?: boolean;
  /** Takes back what it tells of. */
  undo?: () => void;
  /** Work under way: 0 to 1, `null` where nobody knows yet. Such a message closes when the work ends, and not before. */
  progress?: { share: number | null };
}

/**
 * How long a message stays: long enough to read two lines and reach its button, and as long again whenever it is in hand by
 * then. Errors stay until they are closed.
 */
const STAY_MS = 7_000;

/** Small messages at the foot of the window, and the live region that says what was done. */
export class Messages {
  #list = $state.raw<readonly Message[]>([]);
  #spoken = $state.raw('');
  #next = 1;
  #held = false;

  get list(): readonly Message[] {
    return this.#list;
  }
  /** What the live region says now. */
  get spoken(): string {
    return this.#spoken;
  }

  /** The same words are shown once, as the newest. `undo` takes back what they tell of. */
  show(
    text: string,
    {
      action = null,
      lasting = false,
      undo,
    }: { action?: Message['action']; lasting?: boolean; undo?: () => void } = {},
  ): void {
    const id = this.#next++;
    const message = { id, text, action, ...(undo === undefined ? {} : { undo }) };
    this.#list = [...this.#list.filter((other) => other.text !== text), message];
    if (!lasting) this.#closeLater(id);
  }

  /** Says and shows what undo and redo did: in the place of what they did before, and of offers to undo. */
  stepped(text: string): void {
    this.say(text);
    const id = this.#next++;
    const others = this.#list.filter(({ silent, undo }) => silent !== true && undo === undefined);
    this.#list = [...others, { id, text, action: null, silent: true }];
    this.#closeLater(id);
  }

  /** Shows what waits for an answer, or may become untrue. Returns the way to take it back. */
  ask(text: string, action: Message['action'] = null): () => void {
    this.show(text, { action, lasting: true });
    const id = this.#next - 1;
    return () => this.close(id);
  }

  /** Shows work under way with a bar, and a button that calls `cancel`. Stays until it is closed. */
  progress(text: string, cancel: () => void): { update(share: number): void; close(): void } {
    const id = this.#next++;
    const message = { id, text, action: { label: words.shell.messages.cancel, run: cancel } };
    this.#list = [...this.#list, { ...message, progress: { share: null } }];
    return {
      update: (share) => {
        this.#list = this.#list.map((other) =>
          other.id === id ? { ...message, progress: { share } } : other,
        );
      },
      close: () => this.close(id),
    };
  }

  /** Pointer or focus are on the messages: none goes from under the hand. */
  hold(held: boolean): void {
    this.#held = held;
  }

  #closeLater(id: number): void {
    setTimeout(() => (this.#held ? this.#closeLater(id) : this.close(id)), STAY_MS);
  }

  /** Closes all but what is under way. */
  closeAll(): void {
    this.#list = this.#list.filter(({ progress }) => progress !== undefined);
  }

  close(id: number): void {
    this.#list = this.#list.filter((message) => message.id !== id);
  }

  /** Says `text` to assistive technology; the same words twice are said twice. */
  say(text: string): void {
    this.#spoken = this.#spoken === text ? `${text}\u00a0` : text;
  }
}
