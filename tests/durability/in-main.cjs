/**
 * Loaded into the main process ahead of the app (`electron -r`), by tests alone: what a reader's hand or the clock would do.
 * Nothing of the app is replaced.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- Electron loads what `-r` names with require. */
const { writeSync } = require('node:fs');
const { app, dialog } = require('electron');

/** Waits as long as the app's first look at whether a copy of the library is due. */
const LONG_MS = 30_000;

// SIGUSR2: what was to happen in half a minute or later happens now.
const { setTimeout: wait, clearTimeout: forget } = globalThis;
const later = new Map();
globalThis.setTimeout = Object.assign((work, ms, ...args) => {
  const timer = wait(work, ms, ...args);
  if (ms >= LONG_MS) later.set(timer, () => work(...args));
  return timer;
}, wait);
process.on('SIGUSR2', () => {
  for (const [timer, work] of later) {
    later.delete(timer);
    forget(timer);
    work();
  }
});

// Pauses between crashes are for the reader's computer; tests wait less.
const shorten = Number(process.env.POSTIL_TEST_PAUSES ?? 1);
if (shorten > 1) {
  const kept = globalThis.setTimeout;
  globalThis.setTimeout = Object.assign(
    (work, ms, ...args) => kept(work, ms > 100 && ms < LONG_MS ? ms / shorten : ms, ...args),
    wait,
  );
}

// Keys that come over the pipe pass main by, which listens to whether somebody is there: it hears of them here.
app.on('web-contents-created', (_event, contents) => {
  // Up to Electron 34 the words were an argument, and the event has them since.
  contents.on('console-message', (event, _level, message = event.message) => {
    if (message !== 'postil-test: a key') return;
    contents.emit('before-input-event', { preventDefault() {} }, { type: 'keyDown', key: 'Shift' });
  });
});

// A save dialog is answered with this path.
const path = process.env.POSTIL_TEST_SAVE_AS;
if (path) dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });

// An error box waits for a hand: its words go to stderr, past whatever buffers the process may end with.
dialog.showErrorBox = (title, words) => void writeSync(2, `[${title}] ${words}\n`);
