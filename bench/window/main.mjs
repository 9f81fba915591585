// @ts-check
/** The main process of a bench with a page of its own: one window, one page, nothing else. */
import { app, BrowserWindow } from 'electron';

// A window that nobody looks at is as busy as one that is: the screen here is virtual.
app.commandLine.appendSwitch('disable-renderer-backgrounding');
app.commandLine.appendSwitch('disable-backgrounding-occluded-windows');
// Otherwise every time is rounded up to the display's next beat.
app.commandLine.appendSwitch('disable-frame-rate-limit');
app.commandLine.appendSwitch('disable-gpu-vsync');
app.commandLine.appendSwitch('js-flags', '--expose-gc');

const address = process.argv.at(-1) ?? '';
// No top-level await: Electron is not ready before this module has ended.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    webPreferences: { backgroundThrottling: false },
  });
  return window.loadURL(address);
});
