import { BrowserWindow, type Rectangle, type WebFrameMain } from 'electron';
import { fileURLToPath } from 'node:url';
import { eventChannelOf, type Events } from '../../ipc.ts';
import { systemSpells } from '../session/spelling.ts';
import { LEAST } from './bounds.ts';
import { plainTitle } from './plain-title.ts';
import { SAFE_PREFERENCES } from './preferences.ts';
import { Unsaved } from './unsaved.ts';

/** Relative to the bundle: out/main/index.js. */
const PRELOAD = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

/** In milliseconds. A page that says nothing by now shows at least its window, so that nobody starts Postil twice. */
const SHOWN_AFTER = 4000;
/** The same for one that is there and has nothing to show yet. */
const SHOWN_AFTER_START = 250;

/** The one window, and what main knows of the page in it. */
export class ReaderWindow {
  readonly browser: BrowserWindow;
  readonly unsaved = new Unsaved();
  #started = false;
  #page = 0;
  readonly #maximised: boolean;
  #shown = false;
  #later: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];
  #served = false;
  #unserved: (() => void)[] = [];

  constructor(look: { bounds: Rectangle; maximised: boolean; paper: string }) {
    this.browser = new BrowserWindow({
      ...look.bounds,
      minWidth: LEAST.width,
      minHeight: LEAST.height,
      backgroundColor: look.paper,
      title: 'Postil',
      show: false,
      // A page that is to paint begins by waiting for what paints it, with nothing to show yet. Elsewhere one that is hidden may run
      // behind all other programs.
      paintWhenInitiallyHidden: process.platform !== 'linux',
      // The pictures have no menu bar; Alt shows it.
      autoHideMenuBar: true,
      webPreferences: {
        preload: PRELOAD,
        ...SAFE_PREFERENCES,
        spellcheck: systemSpells(process.platform),
        // Made by the first start, not by the third: see docs/decisions/0005.
        v8CacheOptions: 'bypassHeatCheck',
      },
    });
    this.#maximised = look.maximised;
    this.#showLater(SHOWN_AFTER);
    this.browser.once('closed', () => clearTimeout(this.#later));
    this.browser.webContents.on('render-process-gone', () => this.#pageGone());
    this.browser.on('page-title-updated', (event, title) => {
      // It names the article, which may have named itself to deceive.
      event.preventDefault();
      this.browser.setTitle(plainTitle(title));
    });
  }

  /** Counts the pages that this window has had: what one of them asked is not for the next to be told. */
  get page(): number {
    return this.#page;
  }

  /** Whether the page has called `start` and is still there to be spoken to. */
  get isStarted(): boolean {
    return this.#started && !this.browser.isDestroyed();
  }

  get mainFrame(): WebFrameMain | null {
    return this.browser.isDestroyed() ? null : this.browser.webContents.mainFrame;
  }

  /** The page has called `start`. */
  pageStarted(): void {
    this.#started = true;
    if (!this.#shown) this.#showLater(SHOWN_AFTER_START);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Shows it, where it is not shown yet. */
  show(): void {
    clearTimeout(this.#later);
    if (this.browser.isDestroyed() || this.#shown) return;
    this.#shown = true;
    // Maximising shows the window too, and only once.
    if (this.#maximised) this.browser.maximize();
    this.browser.show();
  }

  #showLater(pause: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.show(), pause);
  }

  /** Resolves when the page can be spoken to: at once, or after its next `start`. */
  whenStarted(): Promise<void> {
    if (this.isStarted) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The page has its script. */
  pageServed(): void {
    this.#served = true;
    for (const resolve of this.#unserved.splice(0)) resolve();
  }

  /** Resolves when the page has had its script, once, or calls `start`: until then main's time is the page's. */
  whenServed(): Promise<void> {
    if (this.#served || this.isStarted) return Promise.resolve();
    return Promise.race([this.whenStarted(), new Promise<void>((resolve) => this.#unserved.push(resolve))]);
  }

  /** Loads the page anew; until it has called `start` it is not there to be spoken to. */
  reload(): void {
    if (this.browser.isDestroyed()) return;
    this.#pageGone();
    this.browser.webContents.reload();
  }

  #pageGone(): void {
    this.#started = false;
    this.#page += 1;
  }

  /** Ends it without a word: the app cannot start, and says so itself. */
  abandon(): void {
    this.#shown = true;
    if (!this.browser.isDestroyed()) this.browser.hide();
  }

  /** Tells the page; says nothing to one that is not there. */
  send<K extends keyof Events>(event: K, payload: Events[K]): void {
    if (this.isStarted) this.browser.webContents.send(eventChannelOf(event), payload);
  }

  /** Brings the window before the others; one that has not been shown yet shows itself when it is ready. */
  toFront(): void {
    if (this.browser.isDestroyed() || !this.#shown) return;
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }
}
