import { app } from 'electron';

/** What a start, this one or a later one, asks the window to open. */
export interface Asked {
  /** Absolute paths. */
  files: string[];
  /** Addresses that begin with `postil:`, not yet looked at. */
  links: string[];
}

/** What was asked for before there was anything to open it. */
export class Inbox {
  #waiting: Asked = { files: [], links: [] };
  #deliver: ((asked: Asked) => void) | null = null;

  /** Takes the paths of macOS's Finder, and the links of its programs, from now on. Before `ready`. */
  listen(): void {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.add({ files: [path], links: [] });
    });
    app.on('open-url', (event, url) => {
      event.preventDefault();
      this.add({ files: [], links: [url] });
    });
  }

  /** Opens what is asked for now, or as soon as there is someone to. */
  add({ files, links }: Asked): void {
    if (this.#deliver) return this.#deliver({ files: [...files], links: [...links] });
    this.#waiting.files.push(...files);
    this.#waiting.links.push(...links);
  }

  /** Hands what waits, and all that comes later, to `deliver`. */
  deliverTo(deliver: (asked: Asked) => void): void {
    this.#deliver = deliver;
    const { files, links } = this.#waiting;
    this.#waiting = { files: [], links: [] };
    if (files.length + links.length > 0) deliver({ files, links });
  }
}
