// @ts-check
/** npm run test:packaged: the stories that matter most, and the fuses, on what `npm run package` left in dist/. */
import { existsSync } from 'node:fs';
import { rootPath } from './bundling.mjs';
import { ensureSystemLibraries } from './display.mjs';
import { playwright } from './e2e.mjs';
import { ensureInspectableTwin } from './inspectable.mjs';
import { Refusal, runAsScript } from './steps.mjs';

/** By a twin of the release with one fuse on, through which Playwright attaches. */
const TWIN = rootPath('dist/linux-inspectable/postil');

const STORIES = [
  'main-story',
  'opening',
  'highlighting',
  'notes',
  'undo',
  'export',
  'living',
  'import',
  'search',
];

await runAsScript(import.meta.url, async (args) => {
  await ensureSystemLibraries();
  await ensureInspectableTwin();
  if (!existsSync(TWIN))
    throw new Refusal('Run "npm run package" first; the packaged app is driven on Linux only.');
  const topics = args.length > 0 ? args : [...STORIES, 'packaged'].map((name) => `e2e/${name}.spec`);
  return playwright([...topics, ...(args.length > 0 ? [] : ['security/E8'])], { POSTIL_EXECUTABLE: TWIN });
});
