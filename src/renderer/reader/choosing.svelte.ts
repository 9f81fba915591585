import { words } from '../../core/words/words.ts';
import type { ReaderControl } from './control.svelte.ts';
import type { Placed } from './session.svelte.ts';
import { spokenMark } from './spoken.ts';

interface Offer {
  ids: readonly string[];
  x: number;
  y: number;
}

/** A press on the page: it focuses the highlight under it; of several that lie over one another each is offered. */
export class Choosing {
  #offer = $state.raw<Offer | null>(null);
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  /** Where the press was, in client coordinates. */
  get at(): { x: number; y: number } | null {
    return this.#offer;
  }

  /** The highlights under the press that are still there, the shortest first; empty unless there are several. */
  get placed(): readonly Placed[] {
    const { session } = this.#control;
    const found = (this.#offer?.ids ?? []).flatMap((id) => session.find(id) ?? []);
    return found.length > 1 ? found : [];
  }

  /** Focuses the highlight at a point of the window; a second press on the same spot goes on to the next one there. */
  press(x: number, y: number): void {
    const hits = this.#control.painter?.hit(x, y) ?? [];
    const next = hits[(hits.indexOf(this.#control.active ?? '') + 1) % Math.max(1, hits.length)] ?? null;
    const again = hits.join() === this.#offer?.ids.join();
    if (!again) this.#offer = hits.length > 1 ? { ids: hits, x, y } : null;
    this.#control.activate(next);
    if (hits.length > 1) return this.#say(!again);
    const { app, session } = this.#control;
    const alone = session.find(next);
    if (alone !== null) app.messages.say(spokenMark(app.settings, alone.annotation));
  }

  /** Goes to the next (1) or previous (−1) of those offered. */
  step(direction: 1 | -1): void {
    const ids = this.placed.map(({ id }) => id);
    const at = ids.indexOf(this.#control.active ?? '');
    const next = ids[(at + direction + ids.length) % ids.length];
    if (next === undefined) return;
    this.#control.activate(next);
    this.#say(false);
  }

  choose(id: string): void {
    this.#control.activate(id, true);
    this.#say(false);
    this.close();
  }

  /** False when nothing was offered. */
  close(): boolean {
    const open = this.placed.length > 0;
    this.#offer = null;
    return open;
  }

  #say(all: boolean): void {
    const { placed } = this;
    const at = placed.findIndex(({ id }) => id === this.#control.active);
    const { messages, settings } = this.#control.app;
    const { here } = words.reader.marks;
    const mark = placed[at] === undefined ? '' : spokenMark(settings, placed[at].annotation);
    messages.say((all ? here.first : here.at)(at + 1, placed.length, mark));
  }
}
