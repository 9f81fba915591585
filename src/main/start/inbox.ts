import { app } from 'electron';

/** Files that were asked for before there was anything to open them. */
export class Inbox {
  #waiting: string[] = [];
  #deliver: ((files: string[]) => void) | null = null;

  /** Takes the paths of macOS's Finder from now on. Before `ready`. */
  listen(): void {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.add([path]);
    });
  }

  /** Opens `files` now, or as soon as there is someone to. */
  add(files: readonly string[]): void {
    if (this.#deliver) this.#deliver([...files]);
    else this.#waiting.push(...files);
  }

  /** Hands what waits, and all that comes later, to `deliver`. */
  deliverTo(deliver: (files: string[]) => void): void {
    this.#deliver = deliver;
    if (this.#waiting.length > 0) deliver(this.#waiting.splice(0));
  }
}
