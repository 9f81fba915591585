// @ts-check
/** The default app of the stand-in runtime: what makes `electron FOLDER` run a folder, as in Electron's own builds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * An ES module with a top-level `await import`: Electron holds `ready` back until it is done, so the app's first lines
 * (registerSchemesAsPrivileged, enableSandbox) still run before it. From CommonJS, `import()` would come too late.
 */
const MAIN = `
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

let folder;
const required = [];
for (let index = 1; index < process.argv.length; index++) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') required.push(process.argv[++index]);
  else if (!argument.startsWith('-')) {
    folder = resolve(argument);
    break;
  }
}
if (!folder) {
  console.error('This Electron is started with the folder of an app.');
  app.exit(1);
} else {
  const require = createRequire(import.meta.url);
  for (const module of required) require(resolve(module));
  const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  try {
    await import(pathToFileURL(resolve(folder, manifest.main ?? 'index.js')).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
`;

/**
 * @param {string} resources the runtime's folder of resources. The app must be default_app.asar there: a folder named
 *   "app" would be copied into packages and win over their app.asar.
 * @param {string} work a folder for temporary files
 */
export async function writeDefaultApp(resources, work) {
  const source = join(work, 'default-app');
  mkdirSync(source);
  writeFileSync(
    join(source, 'package.json'),
    JSON.stringify({ name: 'default-app', type: 'module', main: 'main.js' }),
  );
  writeFileSync(join(source, 'main.js'), MAIN.trimStart());
  await createPackage(source, join(resources, 'default_app.asar'));
}
