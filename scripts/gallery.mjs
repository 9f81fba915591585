// @ts-check
/** `npm run gallery`: pictures of the main views in three themes, written to docs/gallery by the story that compares them. */
import { mkdir } from 'node:fs/promises';
import { buildAppIfStale } from './build-app.mjs';
import { rootPath } from './bundling.mjs';
import { ensureSystemLibraries } from './display.mjs';
import { playwright } from './e2e.mjs';
import { runAsScript } from './steps.mjs';

await runAsScript(import.meta.url, async () => {
  await ensureSystemLibraries();
  await buildAppIfStale();
  const folder = rootPath('docs/gallery');
  await mkdir(folder, { recursive: true });
  const code = await playwright(['visual.spec'], { POSTIL_GALLERY: folder });
  if (code === 0) console.log(`Written to ${folder}.`);
  return code;
});
