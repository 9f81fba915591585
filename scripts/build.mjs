// @ts-check
/** npm run build: the app and the command line into out/. */
import { buildApp } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { runAsScript } from './steps.mjs';

await runAsScript(import.meta.url, async () => {
  await buildApp();
  await buildCli();
});
