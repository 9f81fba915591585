// @ts-check
/** A plugin for Vite: the page asks for the faces that its first screen is set in as soon as it is read, not when the first text is laid out. */

/** What the interface, titles and an article's text are set in before anybody chooses otherwise, in Latin letters. */
const FIRST_FACES = [/inter-latin-wght-normal/, /literata-latin-opsz-normal/];

/** @returns {import('vite').Plugin} */
export function firstFaces() {
  return {
    name: 'postil:first-faces',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        return FIRST_FACES.map((face) => {
          const file = Object.keys(bundle).find((name) => name.endsWith('.woff2') && face.test(name));
          if (file === undefined) throw new Error(`No file of ${face.source} is in the page's build`);
          const attrs = {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: '',
            href: `./${file}`,
          };
          return { tag: 'link', attrs, injectTo: /** @type {const} */ ('head') };
        });
      },
    },
  };
}
