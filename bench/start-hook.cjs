// @ts-check
/**
 * Loaded before the app: asks the look of POSTIL_BENCH_LOOK (see start.ts) with every frame, tells when the frame with what it waits for is on
 * screen and what it said, and ends the program.
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
        setTimeout(() => resolve(performance.timeOrigin + performance.now() + ' ' + said)),
      );
  };
  ask();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    console.log(`shown ${await contents.executeJavaScript(SHOWN)}`);
    app.quit();
  });
});
