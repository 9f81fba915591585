import { app, dialog } from 'electron';
import { toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';

/** Says on screen and on stderr why Postil cannot start, and ends with exit code 1. On Linux the screen takes part after `ready` only. */
export function refuseToStart(error: unknown): void {
  const { code, message } = toFailure(error);
  console.error(code === 'unexpected' ? error : message);
  dialog.showErrorBox(words.starting.refused, message);
  app.exit(1);
}
