// @ts-check
/**
 * Loaded before the app: asks the look of POSTIL_BENCH_LOOK (see start.ts) with every frame, tells when the frame with what it waits for is on
 * screen, in a window that is shown, and what it said, and ends the program.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron's -r takes CommonJS alone.
const { app } = require('electron');

const SHOWN = `new Promise((resolve) => {
  const look = (${process.env['POSTIL_BENCH_LOOK']})();
  const ask = () => {
    const said = look();
    if (said === null) requestAnimationFrame(ask);
    else
      requestAnimationFrame(() =>
        setTimeout(() => resolve({ at: performance.timeOrigin + performance.now(), said })),
      );
  };
  ask();
})`;

/** When the window is shown: a page may be painted before anybody can see it. @type {Promise<number>} */
const visible = new Promise((resolve) => {
  app.once('browser-window-created', (_event, window) => {
    if (window.isVisible()) resolve(0);
    else window.once('show', () => resolve(performance.timeOrigin + performance.now()));
  });
});

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const [{ at, said }, seen] = await Promise.all([contents.executeJavaScript(SHOWN), visible]);
    console.log(`shown ${Math.max(at, seen)} ${said}`);
    app.quit();
  });
});
