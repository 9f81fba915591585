// @ts-check
/** npm run typecheck: every project by its own tsconfig, which says what its files may know about. */
import { spawn } from 'node:child_process';
import { rootPath } from './bundling.mjs';
import { programOf, runAsScript } from './steps.mjs';

const PROJECTS = ['.', 'src/main', 'src/preload', 'tests', 'bench', 'scripts'];

/** @returns {Promise<number>} 0 if all is well */
export async function typecheck() {
  const tsc = programOf('typescript', 'tsc');
  const svelteCheck = programOf('svelte-check');
  const checks = [
    ...PROJECTS.map((project) => ({ name: project, args: [tsc, '--pretty', 'false', '-p', project] })),
    // Pointed at the root, it would report nothing at all: it reads the files of one tsconfig.
    {
      name: 'src/renderer',
      args: [
        svelteCheck,
        '--tsconfig',
        'src/renderer/tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
      ],
    },
  ];
  const codes = await Promise.all(checks.map(({ name, args }) => check(name, args)));
  return codes.some((code) => code !== 0) ? 1 : 0;
}

/**
 * Runs one check; its output appears in one piece, as several run at once.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function check(name, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: rootPath(''), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => {
      console.log(`types: ${name} ${code === 0 ? 'ok' : 'FAILED'}`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code ?? 1);
    });
  });
}

await runAsScript(import.meta.url, typecheck);
