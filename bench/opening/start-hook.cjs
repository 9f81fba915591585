// @ts-check
/** Loaded before the app: tells when the first paragraph of a page is on screen, and ends the program. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron's -r takes CommonJS alone.
const { app } = require('electron');

const SHOWN = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('p')?.getBoundingClientRect().height > 0)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
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
