import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { asciiScripts } from './scripts/ascii-scripts.mjs';
import { firstFaces } from './scripts/first-faces.mjs';
import { recordPackages } from './scripts/bundled-packages.mjs';
import manifest from './package.json' with { type: 'json' };
import { bundledNodeBuild, rendererAliases, rootPath } from './scripts/bundling.mjs';

/** The program, and what it runs in threads of their own. */
const mainEntries = {
  index: rootPath('src/main/index.ts'),
  'parse-worker': rootPath('src/main/files/parse-worker.ts'),
  'compact-worker': rootPath('src/main/library/compact-worker.ts'),
  'import-worker': rootPath('src/main/importing/worker.ts'),
  'adding-worker': rootPath('src/main/adding/worker.ts'),
  'export-worker': rootPath('src/main/exporting/export-worker.ts'),
};

export default defineConfig({
  main: {
    plugins: [recordPackages('main')],
    // See src/main/updates/address.ts.
    define: { POSTIL_REPOSITORY: JSON.stringify('repository' in manifest ? manifest.repository : null) },
    build: {
      ...bundledNodeBuild,
      externalizeDeps: false,
      rolldownOptions: {
        input: mainEntries,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Chunks lie beside the entries: `new URL('./parse-worker.js', import.meta.url)` means the same in each.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    plugins: [recordPackages('preload')],
    build: {
      ...bundledNodeBuild,
      externalizeDeps: false,
      // A sandboxed preload is loaded as CommonJS, whatever "type" says; .cjs says so to every other reader too.
      rolldownOptions: {
        input: { index: rootPath('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    resolve: { alias: rendererAliases },
    root: rootPath('src/renderer'),
    plugins: [svelte({ configFile: false }), recordPackages('renderer'), asciiScripts(), firstFaces()],
    // As modules, which is how they are started: the patterns of a language are read when it is met.
    worker: { format: 'es', plugins: () => [recordPackages('renderer'), asciiScripts()] },
    build: {
      // The oldest Chromium the app is run in (the test runtime); newer syntax would not be lowered otherwise.
      target: 'chrome130',
      sourcemap: false,
      minify: true,
      // The polyfill fetches; this app's pages have no right to, and its Chromium needs none.
      modulePreload: { polyfill: false },
      // The page's policy has no `data:` for fonts and styles: every asset is a file of its own.
      assetsInlineLimit: 0,
      rolldownOptions: { input: rootPath('src/renderer/index.html') },
    },
  },
});
