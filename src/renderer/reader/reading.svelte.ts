import { setReading } from '../../core/library/organise/articles.ts';
import type { Tab } from '../tabs/tab.svelte.ts';
import { standing } from '../shell/standing.ts';
import type { ReaderControl } from './control.svelte.ts';
import { scrollTo, topOffset } from './position.ts';
import { nextState } from './read-state.ts';
import { seenText, textProgress } from './seen.ts';

/** A pause in scrolling this long keeps the position. */
const PAUSE_MS = 400;

/** CSS pixels of a line of the usual size, about. */
const LINE = 30;

/** Where reading stands: progress by the text that is seen while scrolling, and the offset at the top, kept for the next time. */
export class Reading {
  #progress = $state.raw(0);
  /** Where the article was opened, in CSS pixels; `null` until it stands there. */
  #openedAt: number | null = null;
  #moved = false;
  readonly #control: ReaderControl;

  /** The tab that it is in. */
  readonly #tab: Tab;

  constructor(control: ReaderControl) {
    this.#control = control;
    this.#tab = control.app.tabs.front;
  }

  /** 0 to 1. An article that needs no scrolling is read as soon as it is open. */
  get progress(): number {
    return this.#progress;
  }

  /** Goes to where reading stopped and follows from there. Returns the way to stop, which keeps the last position. */
  begin(scroller: HTMLElement): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    let ready = false;
    const keep = () => {
      clearTimeout(timer);
      if (ready) void this.#keep(scroller);
    };
    const onscroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        this.#control.look(false);
        this.#measure(scroller);
      });
    };
    void this.#restore(scroller).finally(() => {
      ready = true;
      this.#openedAt = scroller.scrollTop;
      this.#measure(scroller);
      keep();
    });
    this.#control.app.flushers.add(flush);
    const { app } = this.#control;
    async function flush(): Promise<void> {
      keep();
    }
    scroller.addEventListener('scroll', onscroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onscroll);
      cancelAnimationFrame(frame);
      keep();
      app.flushers.delete(flush);
    };
  }

  #measure(scroller: HTMLElement): void {
    const room = scroller.scrollHeight - scroller.clientHeight;
    // Texts settle as their faces and pictures come: less than a line's height is not the reader.
    if (this.#openedAt !== null && Math.abs(scroller.scrollTop - this.#openedAt) > LINE) this.#moved = true;
    const { page } = this.#control;
    this.#progress = room <= 0 || page === null ? 1 : textProgress(seenText(page), page.text.length);
  }

  async #restore(scroller: HTMLElement): Promise<void> {
    const { session, page, app } = this.#control;
    const begun = scroller.scrollTop;
    const asked = standing.take(session.record.id);
    if (asked !== null) return this.#control.jumps.restore(asked);
    const position = await app.library.database.positions.get(session.record.id);
    if (position === undefined || position.offset === 0 || page === null) return;
    // A link led to a highlight meanwhile: reading goes on there.
    if (this.#control.active !== null) return;
    // The reader was faster, and is nobody to be pulled back.
    if (Math.abs(scroller.scrollTop - begun) > LINE) return;
    const offset = session.offsetOf(position.revision, position.offset);
    // A position in another text is near enough by its share of the way.
    const share = offset ?? this.#control.text.length * position.progress;
    await scrollTo(page, Math.min(Math.round(share), this.#control.text.length), 'top');
  }

  async #keep(scroller: HTMLElement): Promise<void> {
    const { session, page, app } = this.#control;
    if (page === null || !scroller.isConnected) return;
    // The article's head is not part of its text: while it is in view, reading has not begun.
    const head = scroller.querySelector('[data-page]')?.getBoundingClientRect().top ?? 0;
    const begun = head < scroller.getBoundingClientRect().top;
    const articleId = session.record.id;
    const place = {
      articleId,
      offset: begun ? topOffset(page) : 0,
      revision: session.revision.hash,
      view: session.view,
      progress: this.#progress,
    };
    this.#tab.keep(place);
    // The same article in the tab that comes to the front goes on from where it was there.
    const { front } = app.tabs;
    const isTaken = front !== this.#tab && front.stop.view === 'article' && front.stop.id === articleId;
    if (!isTaken) await app.library.database.positions.put({ ...place, opened: new Date().toISOString() });
    await this.#tell(scroller);
  }

  /** Journals how far the reader is, where that is another state than before. Says nothing: the bar shows it. */
  async #tell({ scrollTop, scrollHeight, clientHeight }: HTMLElement): Promise<void> {
    const { session, app } = this.#control;
    const fits = scrollHeight <= clientHeight;
    const standing = { progress: this.#progress, beyond: scrollTop > clientHeight, moved: this.#moved, fits };
    if (nextState(session.record.reading, standing) === null) return;
    const make = async () => {
      const record = await app.library.article(session.record.id);
      const state = record && record.deleted === null ? nextState(record.reading, standing) : null;
      const stamp = { id: crypto.randomUUID(), now: new Date().toISOString() };
      return record && state ? setReading([record], state, stamp) : null;
    };
    // What cannot be journalled now is tried at the next pause.
    await app.library.commitMade(make).catch(() => undefined);
  }
}
