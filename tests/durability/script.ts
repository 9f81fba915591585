import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles one of the tests' own scripts for plain Node into `folder`. @returns the path to run */
export async function bundleScript(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    envFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    ssr: { noExternal: true },
    build: {
      target: 'node20',
      ssr: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return `${folder}/${name}.mjs`;
}
