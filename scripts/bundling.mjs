// @ts-check
/** What the app's main side and the command line are bundled with: one place, so that both mean the same code. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} path a path relative to the project's folder
 * @returns {string} the absolute path
 */
export const rootPath = (path) => `${root}${path}`;

export const bundledNodeBuild = {
  // The oldest Node the code is run in: the command line's minimum, and the one inside the test runtime.
  target: 'node20.18',
  sourcemap: false,
  minify: false,
};

/**
 * For browsers this package decodes `&amp;` by giving it to `innerHTML`, which our page's Trusted Types rightly refuse; its
 * other form is a table.
 */
export const rendererAliases = [
  {
    find: /^decode-named-character-reference$/,
    replacement: rootPath('node_modules/decode-named-character-reference/index.js'),
  },
];
