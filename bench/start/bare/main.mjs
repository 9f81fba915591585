// @ts-check
/** The least that Electron can be: one window of Postil's usual size, with the page that is named, and nothing beside. */
import { app, BrowserWindow } from 'electron';

const address = process.argv.at(-1) ?? '';
// No top-level await: Electron is not ready before this module has ended.
void app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL(address));
