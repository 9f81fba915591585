import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { completionScript } from '../../../src/main/cli/completion.ts';
import { manPage } from '../../../src/main/cli/man.ts';
import { completedCommands, OPTIONS, TAKES } from '../../../src/main/cli/takes.ts';
import { helpFor } from '../../../src/main/cli/usage.ts';
import { COMMAND_WORDS } from '../../../src/main/start/arguments.ts';
import { postil } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash proposes behind `words`, the last of which is being typed. */
function proposed(...words: string[]): string[] {
  const script = join(folder, 'postil.bash');
  writeFileSync(script, completionScript('bash', completedCommands()));
  const asking = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _postil 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', asking, 'bash', script, ...words], { encoding: 'utf8' });
  return out.split('\n').filter((word) => word !== '');
}

describe('completion in bash', () => {
  it.each([
    ['a command', ['postil', 'ex'], ['extract', 'export']],
    ['its options', ['postil', 'backup', '--'], ['--overwrite', '--dry-run', '--profile', '--help']],
    ['forms', ['postil', 'extract', '--as', ''], ['json', 'text', 'markdown']],
    ['states', ['postil', 'export', '--all', '--state', 'un'], ['uncertain']],
    ['encodings', ['postil', 'import', 'a.txt', '--encoding', 'koi8-'], ['koi8-r', 'koi8-u']],
    ['shells', ['postil', 'completion', ''], ['bash', 'zsh']],
    ['forms behind a sign', ['postil', 'import', '--as', '=', 'k'], ['kindle']],
    ['all of them behind the sign alone', ['postil', 'extract', '--as', '='], ['json', 'text', 'markdown']],
    ['nothing of its own for files', ['postil', 'import', 'a'], []],
    ['nor where a word is free', ['postil', 'export', '--tag', 'm'], []],
  ])('proposes %s', (_, words, expected) => {
    expect(proposed(...words)).toEqual(expected);
  });

  it('knows every command and every option of each', () => {
    expect(proposed('postil', '').sort()).toEqual([...COMMAND_WORDS].sort());
    for (const [name, { options }] of Object.entries(TAKES))
      expect(proposed('postil', name, '--').sort()).toEqual(
        [...options, 'profile', 'help'].map((option) => `--${option}`).sort(),
      );
  });
});

const hasZsh = spawnSync('zsh', ['--version']).status === 0;

// The loud reason: there is no zsh on this machine, whose own parser is the test.
it.skipIf(!hasZsh)('completion in zsh is a script that zsh takes, and names its function', () => {
  const script = join(folder, '_postil');
  writeFileSync(script, completionScript('zsh', completedCommands()));
  const asking = 'autoload -Uz compinit; compinit -u -D; source "$1"; print $_comps[postil]';
  expect(execFileSync('zsh', ['-f', '-c', asking, 'zsh', script], { encoding: 'utf8' }).trim()).toBe(
    '_postil',
  );
});

it('the scripts and the page are commands', async () => {
  expect((await postil(folder, 'completion', 'bash')).stdout).toContain('complete -o bashdefault');
  expect((await postil(folder, 'completion', 'zsh')).stdout).toMatch(/^#compdef postil\n/);
  expect((await postil(folder, 'man')).stdout).toMatch(/^\.TH POSTIL 1 /);
  expect((await postil(folder, 'completion', 'fish')).code).toBe(2);
  expect((await postil(folder, 'man', 'x')).code).toBe(2);
});

describe('the manual page', () => {
  const page = manPage(
    helpFor('help'),
    COMMAND_WORDS.filter((name) => name !== 'help').map((name) => ({ name, text: helpFor(name) })),
    '1.2.3',
  );

  it('names every command and every option', () => {
    for (const word of COMMAND_WORDS) expect(page).toContain(word);
    for (const option of Object.keys(OPTIONS)) expect(page).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`);
  }); // prettier-ignore

  it('is ASCII, and has no line that roff would take for a request of its own', () => {
    expect(page).toMatch(/^[\0-\x7f]*$/);
    const requests = page.split('\n').filter((line) => /^[.']/.test(line));
    expect(requests.filter((line) => !/^\.(?:TH|SH|SS|TP|PP|B|nf|fi|RS|RE)\b/.test(line))).toEqual([]);
  });

  it('has the words of the help, all of them', () => {
    const said = page
      .replace(/^\.(?:TH.*|[A-Z]+ ?)/gm, '')
      .replace(/\\\[u([0-9A-F]+)\]/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replaceAll('\\(aq', "'").replaceAll('\\-', '-').replaceAll('\\&', '').replaceAll('\\e', '\\'); // prettier-ignore
    const spaced = (text: string) => text.replace(/\s+/g, ' ');
    for (const line of helpFor('export').split('\n').slice(1))
      for (const part of line.split(/ {2,}/).filter((words) => words.trim() !== ''))
        expect(spaced(said)).toContain(spaced(part.trim()));
  });
});
