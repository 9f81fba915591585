export interface Message {
  id: number;
  text: string;
  action: { label: string; run: () => void } | null;
}

/** How long a message stays: long enough to read two lines and reach its button. Errors stay until they are closed. */
const STAY_MS = 7_000;

/** Small messages at the foot of the window, and the live region that says what was done. */
export class Messages {
  #list = $state.raw<readonly Message[]>([]);
  #spoken = $state.raw('');
  #next = 1;

  get list(): readonly Message[] {
    return this.#list;
  }
  /** What the live region says now. */
  get spoken(): string {
    return this.#spoken;
  }

  show(text: string, options: { action?: Message['action']; lasting?: boolean } = {}): void {
    const id = this.#next++;
    this.#list = [
      ...this.#list.filter((message) => message.text !== text),
      { id, text, action: options.action ?? null },
    ];
    if (options.lasting !== true) setTimeout(() => this.close(id), STAY_MS);
  }

  close(id: number): void {
    this.#list = this.#list.filter((message) => message.id !== id);
  }

  /** Says `text` to assistive technology; the same words twice are said twice. */
  say(text: string): void {
    this.#spoken = this.#spoken === text ? `${text}\u00a0` : text;
  }
}
