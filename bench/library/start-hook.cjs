// @ts-check
/**
 * Loaded before the app: tells when the library is on screen, its first rows or the sentence that it has none, and ends the
 * program.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron's -r takes CommonJS alone.
const { app } = require('electron');

const SHOWN = `new Promise((resolve) => {
  const look = () => {
    const shown = document.querySelector('.library [role="option"], .library .state p');
    if (shown?.getBoundingClientRect().height > 0)
      requestAnimationFrame(() =>
        setTimeout(() => {
          const rows = document.querySelectorAll('.library [role="option"]').length;
          resolve(performance.timeOrigin + performance.now() + ' ' + rows);
        }),
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
