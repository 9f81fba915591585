import { app } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built pages, beside the bundle: out/renderer beside out/main. */
export const RENDERER = fileURLToPath(new URL('../renderer', import.meta.url));

/** The article that the first start opens. Packaged, samples lie outside the archive, where the command line reads them too. */
export function samplePath(): string {
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  return join(resources, 'samples', 'second-voice.md');
}
