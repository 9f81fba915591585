// @ts-check
/** Which packages a build has taken code, styles or fonts from: a Rolldown plugin writes them down while it builds. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootPath } from './bundling.mjs';

const FOLDER = rootPath('out/packages');

/** The folder of the package a module belongs to, from the project's; `null` for a module of our own. */
const packageOf = (/** @type {string} */ id) =>
  /^.*(node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(id.replaceAll('\\', '/').split('?')[0] ?? '')?.[0] ?? null;

/**
 * @param {string} side main, preload or renderer; several builds of one side (its workers) add to one list
 * @returns {import('vite').Plugin}
 */
export function recordPackages(side) {
  return {
    name: 'postil:record-packages',
    generateBundle(_options, bundle) {
      const file = join(FOLDER, `${side}.json`);
      const met = new Set(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
      // A font that a style of our own names is no module, but a file of the bundle.
      const files = Object.values(bundle).flatMap((part) =>
        part.type === 'asset' ? part.originalFileNames : [],
      );
      for (const id of [...this.getModuleIds(), ...files]) {
        const folder = packageOf(id);
        if (folder !== null) met.add(folder.slice(folder.indexOf('node_modules/')).replace(/\/$/, ''));
      }
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, JSON.stringify([...met].sort()));
    },
  };
}

/** Before a build: what is no longer bundled must not be named. */
export function forgetPackages() {
  rmSync(FOLDER, { recursive: true, force: true });
}

const SIDES = ['main', 'preload', 'renderer'];

/** @returns {string[]} the folders of all bundled packages, from the project's folder; none where no build has gone to its end */
export function bundledPackages() {
  if (!SIDES.every((side) => existsSync(join(FOLDER, `${side}.json`)))) return [];
  const lists = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  return [...new Set(lists.flat())].sort();
}
