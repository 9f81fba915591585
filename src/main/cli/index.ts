import type { Writable } from 'node:stream';
import { version } from '../../../package.json';
import { toFailure } from '../../core/failure.ts';
import { COMMAND_WORDS } from '../start/arguments.ts';
import { profileFolder } from '../start/profile.ts';
import { readArguments, type Request } from './arguments.ts';
import { backup, restoreBackup } from './backup.ts';
import { check } from './check.ts';
import { completionScript } from './completion.ts';
import { exportNotes } from './export.ts';
import { extract } from './extract.ts';
import { importFiles } from './import.ts';
import { manPage } from './man.ts';
import { Output } from './output.ts';
import { completedCommands } from './takes.ts';
import { helpFor } from './usage.ts';

/** What the command line is run with, where it is not the process itself. */
export interface Io {
  stdout: Writable;
  stderr: Writable;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

/** What a command works with. */
export interface Run {
  request: Request;
  output: Output;
  /** The profile's folder, absolute. */
  profile: string;
  cwd: string;
}

/** Each resolves to whether every input went well. */
const COMMANDS: Record<Request['command'], (run: Run) => Promise<boolean>> = {
  extract,
  import: importFiles,
  export: exportNotes,
  check,
  backup,
  restore: restoreBackup,
};

const OK = 0;
const SOME_FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Runs one command. Never ends the process and never rejects; writes nothing but results to stdout.
 *
 * @param argv the arguments after executable and script: `['extract', 'article.txt']`
 * @returns the exit code: 0 all well, 1 some inputs failed, 2 wrong usage
 */
export async function main(argv: string[], io: Partial<Io> = {}): Promise<number> {
  const { stdout = process.stdout, stderr = process.stderr, env = process.env, cwd = process.cwd() } = io;
  const output = new Output(stdout, stderr);
  try {
    return await run(argv, output, env, cwd);
  } catch (error) {
    await output.say(toFailure(error).message);
    return SOME_FAILED;
  } finally {
    output.end();
  }
}

async function run(argv: string[], output: Output, env: Io['env'], cwd: string): Promise<number> {
  const given = readArguments(argv, cwd);
  switch (given.kind) {
    case 'version':
      await output.text(`${version}\n`);
      return OK;
    case 'wrong':
      await output.say(
        `${given.sentence} "postil help${given.command === 'help' ? '' : ` ${given.command}`}" tells more.`,
      );
      return WRONG_USAGE;
    case 'man': {
      const topics = COMMAND_WORDS.filter((name) => name !== 'help').map((name) => ({
        name,
        text: helpFor(name),
      }));
      await output.text(manPage(helpFor('help'), topics, version));
      return OK;
    }
    case 'completion':
      await output.text(completionScript(given.shell, completedCommands()));
      return OK;
    case 'help':
      await output.text(helpFor(given.command));
      return OK;
    case 'run': {
      const { request } = given;
      const profile = profileFolder(request.profile, env);
      return (await COMMANDS[request.command]({ request, output, profile, cwd })) ? OK : SOME_FAILED;
    }
  }
}
