import { app } from 'electron';

/**
 * Ends the app with its window, on every platform: without it there is nothing to do. Before the process goes,
 * `finish` runs once, whatever asked for the end (the window, a menu, the session, SIGTERM).
 */
export function quitInOrder(finish: () => Promise<unknown>): void {
  let state: 'running' | 'finishing' | 'finished' = 'running';
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    finish()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        state = 'finished';
        app.quit();
      });
  });
}
