/**
 * Loaded into the main process ahead of the app (`electron -r`): does what the test asks over Node's own channel between
 * processes. Chromium calls no page stuck to which a debugger is attached, so neither Playwright nor CDP will do.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- Electron loads what `-r` names with require. */
const { BrowserWindow, dialog } = require('electron');

const questions = [];

const verbs = {
  /** Evaluates in the page; `null` where there is no page to ask now. */
  page: (source) => contents()?.executeJavaScript(source) ?? null,
  press: (keyCode) => {
    for (const type of keyCode.length === 1 ? ['keyDown', 'char', 'keyUp'] : ['keyDown', 'keyUp'])
      contents()?.sendInputEvent({ type, keyCode });
  },
  type: (text) => contents()?.insertText(text),
  /** From now on the n-th question gets the n-th answer; one for which there is none stays open until it is taken back. */
  answer: (answers) => {
    dialog.showMessageBox = (_window, { message, buttons, cancelId, signal }) => {
      const question = { message, buttons, gone: false };
      const response = answers[questions.push(question) - 1];
      return new Promise((resolve) => {
        if (response !== undefined) resolve({ response, checkboxChecked: false });
        signal.addEventListener('abort', () => {
          question.gone = true;
          resolve({ response: cancelId, checkboxChecked: false });
        });
      });
    };
  },
  questions: () => questions,
};

function contents() {
  return BrowserWindow.getAllWindows()[0]?.webContents;
}

process.on('message', async ({ id, verb, given }) => {
  try {
    process.send({ id, value: (await verbs[verb](given)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
