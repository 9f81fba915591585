// @ts-check
/** What a package installs beside the program: its manual page, and completion for the shells, as the command line prints them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rootPath } from './bundling.mjs';
import { runAsScript } from './steps.mjs';

/** The arguments that print each, by the name it has in out/shell/. */
const PARTS = {
  'postil.1': ['man'],
  'postil.bash': ['completion', 'bash'],
  _postil: ['completion', 'zsh'],
};

export function writeShellParts() {
  mkdirSync(rootPath('out/shell'), { recursive: true });
  for (const [name, args] of Object.entries(PARTS))
    writeFileSync(
      rootPath(`out/shell/${name}`),
      execFileSync(process.execPath, [rootPath('bin/postil.mjs'), ...args]),
    );
}

await runAsScript(import.meta.url, async () => writeShellParts());
