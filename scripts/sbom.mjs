// @ts-check
/**
 * node scripts/sbom.mjs FILE: what a release is made of, as CycloneDX. npm writes the list; of it only what is in the app stays: what the
 * build took code, styles or fonts from, and Electron.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages } from './bundled-packages.mjs';
import { rootPath } from './bundling.mjs';
import { Refusal, runAsScript } from './steps.mjs';

/**
 * @typedef {{ 'bom-ref': string, name: string, version: string, type: string, scope?: string, purl: string }} Component
 * @typedef {{ metadata: { component: Component }, components: Component[], dependencies: { ref: string, dependsOn: string[] }[] }} Sbom
 */

/**
 * @param {Sbom} sbom as `npm sbom --sbom-format cyclonedx` writes it
 * @param {readonly { name: string, version: string }[]} shipped
 * @param {{ name: string, version: string }} own
 * @returns {Sbom}
 * @throws {Refusal} where something that is shipped is missing in the list
 */
export function onlyShipped(sbom, shipped, own) {
  const key = (/** @type {{ name: string, version: string }} */ { name, version }) => `${name}@${version}`;
  const wanted = new Set(shipped.map(key));
  // What is there twice, in two folders, is one component.
  const components = [
    ...new Map(sbom.components.filter((one) => wanted.has(key(one))).map((one) => [key(one), one])).values(),
  ].map((one) => ({ ...one, scope: 'required' }));
  const missing = [...wanted].filter((one) => !components.some((component) => key(component) === one));
  if (missing.length > 0) throw new Refusal(`npm's list has no ${missing.join(', ')}.`);
  const { component } = sbom.metadata;
  const refs = new Set(components.map((one) => one['bom-ref']));
  return {
    ...sbom,
    // npm takes the folder's name for the project's.
    metadata: { ...sbom.metadata, component: { ...component, ...own, type: 'application' } },
    components,
    dependencies: [
      { ref: component['bom-ref'], dependsOn: [...refs].sort() },
      ...sbom.dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
    ],
  };
}

await runAsScript(import.meta.url, async ([file]) => {
  if (file === undefined) throw new Refusal('Say where to: node scripts/sbom.mjs FILE');
  const manifestOf = (/** @type {string} */ folder) => {
    const { name, version } = JSON.parse(readFileSync(rootPath(`${folder}package.json`), 'utf8'));
    return { name, version };
  };
  const folders = bundledPackages();
  if (folders.length === 0) throw new Refusal('Build the app first: nothing says what is in it.');
  const shipped = [...folders, 'node_modules/electron'].map((folder) => manifestOf(`${folder}/`));
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: rootPath(''),
    encoding: 'utf8',
    // npm is a script of the shell's on Windows.
    shell: process.platform === 'win32',
    maxBuffer: 100_000_000,
  });
  const sbom = onlyShipped(JSON.parse(text), shipped, manifestOf(''));
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`${file}: ${sbom.components.length} components`);
});
