// @ts-check
/**
 * Loaded before the app where Playwright drives the stock Electron: holds `ready` back until Playwright is attached. An app that
 * makes its window as soon as it may is else attached to while the window is half made, and now and then neither side goes on.
 * Playwright's own way is a loader that it adds where no executable is named; that one also gives Chromium forty switches, and
 * what is tested here is the app as people have it.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron's -r takes CommonJS alone.
const { app } = require('electron');

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let isReady = false;
/** @type {unknown[]} */
let given = [];
/** @type {() => void} */
let release = () => undefined;
/** @type {Promise<void>} */
const released = new Promise((resolve) => (release = resolve));

/** @param {any} event @param {any[]} args */
app.emit = (event, ...args) => {
  if (event !== 'ready' || isReady) return emit(event, ...args);
  given = args;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReady;
app.whenReady = () => released;
/** What Playwright calls in any Electron once it is attached. */
Object.assign(globalThis, {
  __playwright_run: async () => {
    await whenReady;
    isReady = true;
    release();
    emit('ready', .../** @type {[]} */ (given));
  },
});
