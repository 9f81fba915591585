// @ts-check
/** Whether something built is newer than what it was built from. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rootPath } from './bundling.mjs';

/**
 * @param {string} built a built file, relative to the project's folder
 * @param {string[]} sources files and folders, relative to it
 * @returns {boolean} whether it exists and none of the sources, nor any folder among them (a removed file), is newer
 */
export function isFresh(built, sources) {
  const date = statSync(rootPath(built), { throwIfNoEntry: false })?.mtimeMs;
  return date !== undefined && sources.every((source) => !isNewer(rootPath(source), date));
}

/**
 * @param {string} path
 * @param {number} date
 * @returns {boolean}
 */
function isNewer(path, date) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.mtimeMs > date) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), date));
}
