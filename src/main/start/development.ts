import { app } from 'electron';

/** The address of the development server that serves the pages, or `null`: always so in a packaged app. */
export function devServerAddress(): string | null {
  if (app.isPackaged) return null;
  return process.env['ELECTRON_RENDERER_URL'] ?? null;
}
