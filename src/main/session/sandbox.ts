import { app } from 'electron';

/**
 * Puts every process that shows a page into Chromium's sandbox, whatever the starter asked for, with one exception: it
 * does not exist for root, who must pass `--no-sandbox` to start at all. Before `ready`.
 */
export function sandboxAll(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && app.commandLine.hasSwitch('no-sandbox')) return;
  app.enableSandbox();
}
