// @ts-check
/**
 * Scripts of the page in ASCII. One letter above U+00FF makes Chromium hold the whole of a script in two bytes a letter, which for the
 * page's own is a megabyte, twice over (docs/decisions/0005).
 */

/**
 * `code` with every letter outside ASCII written as its escape, which means the same wherever one may stand in a string, a template, a
 * regular expression or a name. Throws where it does not: behind a backslash, and in a template that is read raw.
 *
 * @param {string} code
 */
export function inAscii(code) {
  const strange = /(?<!\\)(?:\\\\)*\\[^\x00-\x7f]|String\.raw`[^`]*[^\x00-\x7f]/u.exec(code);
  if (strange !== null)
    throw new Error(`Not to be escaped: ${code.slice(strange.index, strange.index + 60)}`);
  return code.replace(
    /[^\x00-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @returns {import('vite').Plugin} */
export function asciiScripts() {
  return {
    name: 'postil:ascii-scripts',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = inAscii(chunk.code);
    },
  };
}
