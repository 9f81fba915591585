// @ts-check
/**
 * Loaded before the app: tells when the first paragraph of the article is on screen, how many different shares a progress bar
 * showed before that, and ends the program.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron's -r takes CommonJS alone.
const { app } = require('electron');

const SHOWN = `new Promise((resolve) => {
  const shares = new Set();
  const look = () => {
    const bar = document.querySelector('progress');
    if (bar !== null) shares.add(bar.position);
    if (document.querySelector('[data-page] p')?.getBoundingClientRect().height > 0)
      requestAnimationFrame(() =>
        setTimeout(() => resolve(performance.timeOrigin + performance.now() + ' ' + shares.size)),
      );
    else requestAnimationFrame(look);
  };
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    console.log(`shown ${await contents.executeJavaScript(SHOWN)}`);
    app.quit();
  });
});
